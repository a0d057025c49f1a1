/** Outages as intervals: when, how long, why, whether they were filed; those beyond the rule's hours are named. */
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { given, useAddress, yesOrNo } from '../app/address.ts';
import { answer, api } from '../data/client.ts';
import { DataTable } from '../ui/data-table.tsx';
import { ChoiceFilter } from '../ui/filters.tsx';
import { Outcome } from '../ui/outcome.tsx';
import { minute } from '../ui/times.ts';
import { useLasted } from './lasted.ts';
import { LOOK_AGAIN_MS, type Outage } from './standing.ts';

/** `siteId` left out: all in sight, each with the way to its address. */
export function Outages({ siteId }: { siteId?: string }) {
  const { t } = useTranslation('watch');
  const lasted = useLasted();
  const [{ isOpen }] = useAddress();
  const filter = given({ siteId, isOpen: yesOrNo(isOpen) });
  return (
    <DataTable<Outage>
      name={t('outages.title')}
      rowKey={({ id }) => id}
      queryKey={['watch', 'outages', filter]}
      read={(page) => answer(api.GET('/api/v1/watch-outages', { params: { query: { ...page, ...filter } } }))}
      refetchMs={LOOK_AGAIN_MS}
      filterWords={['isOpen']}
      filters={
        <ChoiceFilter
          word="isOpen"
          label={t('outages.state')}
          options={['true', 'false'].map((value) => ({ value, label: t(`outages.open.${value}`) }))}
        />
      }
      empty={<p>{t('outages.empty')}</p>}
      columns={[
        {
          title: t('outages.site'),
          render: (_, { targetId, siteName }) => (
            <Link to="/watch/targets/$id" params={{ id: targetId } as never}>
              <bdi>{siteName}</bdi>
            </Link>
          ),
        },
        { title: t('outages.began'), render: (_, { beganAt }) => minute(beganAt) },
        {
          title: t('outages.ended'),
          render: (_, { endedAt }) => (endedAt === null ? <Outcome tone="bad">{t('outages.lasting')}</Outcome> : minute(endedAt)),
        },
        { title: t('outages.lasted'), render: (_, { beganAt, endedAt }) => lasted(beganAt, endedAt) },
        { title: t('outages.failures'), dataIndex: 'failures', align: 'right' },
        {
          title: t('outages.kind'),
          width: 300,
          render: (_, { kind, detail }) => (
            <>
              {t(`kinds.${kind}`, { defaultValue: kind })}
              {detail !== null && <bdi className="quiet small block">{detail}</bdi>}
            </>
          ),
        },
        { title: t('outages.filed'), render: (_, outage) => <Filed outage={outage} /> },
      ]}
    />
  );
}

/** Filed, or not, or not for so long that the rule wants it named. */
export function Filed({ outage: { isFiled, isLong } }: { outage: Pick<Outage, 'isFiled' | 'isLong'> }) {
  const { t } = useTranslation('watch');
  if (isFiled) return <Outcome tone="good">{t('outages.isFiled')}</Outcome>;
  if (isLong) return <Outcome tone="bad">{t('outages.isLong')}</Outcome>;
  return <span className="quiet">{t('outages.unfiled')}</span>;
}
