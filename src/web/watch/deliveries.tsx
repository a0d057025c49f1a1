/** What was sent to whom, by which channel, and what did not get there. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { given, oneOf, useAddress } from '../app/address.ts';
import { answer, api } from '../data/client.ts';
import { Asked } from '../ui/asked.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { ChoiceFilter } from '../ui/filters.tsx';
import { Outcome } from '../ui/outcome.tsx';
import { minute } from '../ui/times.ts';
import { DELIVERY_STATES, DELIVERY_TONES, type Delivery } from './alert.ts';
import { LOOK_AGAIN_MS } from './standing.ts';

export function Deliveries() {
  const { t } = useTranslation('watch');
  const [search] = useAddress();
  const filter = given({ state: oneOf(DELIVERY_STATES, search.state), channelId: search.channel });
  return (
    <DataTable<Delivery>
      name={t('alerts.tabs.deliveries')}
      rowKey={({ id }) => id}
      queryKey={['alerts', 'deliveries', filter]}
      read={(page) => answer(api.GET('/api/v1/alert-deliveries', { params: { query: { ...page, ...filter } } }))}
      refetchMs={LOOK_AGAIN_MS}
      filterWords={['state', 'channel']}
      filters={
        <ChoiceFilter
          word="state"
          label={t('deliveries.state')}
          options={DELIVERY_STATES.map((value) => ({ value, label: t(`deliveries.states.${value}`) }))}
        />
      }
      empty={<p>{t('deliveries.empty')}</p>}
      columns={[
        { title: t('deliveries.state'), render: (_, delivery) => <State delivery={delivery} /> },
        { title: t('deliveries.channel'), render: (_, { channelName }) => <bdi>{channelName}</bdi> },
        { title: t('deliveries.purpose'), render: (_, { purpose }) => t(`deliveries.purposes.${purpose}`) },
        {
          title: t('deliveries.to'),
          width: 220,
          render: (_, { recipients }) => <bdi>{recipients.map(({ name, address }) => `${name} ${address}`.trim()).join('、') || '—'}</bdi>,
        },
        { title: t('deliveries.message'), width: 320, render: (_, { title }) => <bdi>{title}</bdi> },
        { title: t('deliveries.madeAt'), render: (_, { madeAt }) => minute(madeAt) },
      ]}
    />
  );
}

/** Sent; or why not, and what the other side said. */
export function State({ delivery: { state, sentAt, failure, answer: said, nextAt, tries } }: { delivery: Delivery }) {
  const { t } = useTranslation('watch');
  return (
    <>
      <Outcome tone={DELIVERY_TONES[state]}>{t(`deliveries.states.${state}`)}</Outcome>
      {sentAt !== null && <span className="quiet small block">{minute(sentAt)}</span>}
      {failure !== null && <bdi className="small block">{failure.sentence}</bdi>}
      {failure !== null && said !== null && <bdi className="quiet small block">{t('deliveries.said', { text: said })}</bdi>}
      {state === 'waiting' && tries > 0 && (
        <span className="quiet small block">{t('deliveries.again', { at: minute(nextAt), count: tries })}</span>
      )}
    </>
  );
}

/** Who was told of one alert. */
export function ToldOf({ alertId }: { alertId: string }) {
  const { t } = useTranslation('watch');
  const query = useQuery({
    queryKey: ['alerts', 'deliveries', { alertId }],
    queryFn: async () => (await answer(api.GET('/api/v1/alert-deliveries', { params: { query: { alertId, limit: 50 } } }))).items,
  });
  return (
    <Asked query={query} rows={2}>
      {(all) =>
        all.length === 0 ? (
          <p className="quiet">{t('deliveries.inboxOnly')}</p>
        ) : (
          <ul className="lines">
            {all.map((delivery) => (
              <li key={delivery.id}>
                <span>{t('deliveries.step', { step: delivery.step + 1 })}</span>
                <bdi>{delivery.channelName}</bdi>
                <bdi>{delivery.recipients.map(({ name }) => name).join('、')}</bdi>
                <span>
                  <State delivery={delivery} />
                </span>
              </li>
            ))}
          </ul>
        )
      }
    </Asked>
  );
}
