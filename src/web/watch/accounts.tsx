/** Accounts against their periods; what could not be looked at, and why, is told apart from what was not updated. */
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { paths } from '../../api/client.ts';
import { given, oneOf, useAddress } from '../app/address.ts';
import { answer, api } from '../data/client.ts';
import { DataTable } from '../ui/data-table.tsx';
import { ChoiceFilter } from '../ui/filters.tsx';
import { AgeStrip, FRESHNESS_STATES, Freshness } from '../ui/freshness.tsx';
import { Outcome } from '../ui/outcome.tsx';
import { minute } from '../ui/times.ts';

type WatchedAccount = paths['/api/v1/watched-accounts']['get']['responses'][200]['content']['application/json']['items'][number];

export function Accounts() {
  const { t } = useTranslation('watch');
  const [search] = useAddress();
  const state = oneOf(FRESHNESS_STATES, search.state);
  const filter = given({ state: state === undefined ? undefined : [state] });
  return (
    <DataTable<WatchedAccount>
      name={t('content.tabs.accounts')}
      rowKey={({ id }) => id}
      queryKey={['watch', 'accounts', filter]}
      read={(page) => answer(api.GET('/api/v1/watched-accounts', { params: { query: { ...page, ...filter } } }))}
      filterWords={['state']}
      filters={
        <ChoiceFilter
          word="state"
          label={t('freshness.state')}
          options={FRESHNESS_STATES.map((value) => ({ value, label: t(`freshness.states.${value}`) }))}
        />
      }
      empty={<p>{t('accounts.empty')}</p>}
      columns={[
        {
          title: t('freshness.state'),
          render: (_, { state: at, outcome, isZombie }) => (
            <span className="row">
              <Freshness state={at} outcome={outcome} />
              {isZombie && <Outcome tone="bad">{t('accounts.zombie')}</Outcome>}
            </span>
          ),
        },
        {
          title: t('accounts.name'),
          render: (_, { id, name }) => (
            <Link to="/accounts/$id/$tab" params={{ id, tab: 'updates' } as never}>
              <bdi>{name}</bdi>
            </Link>
          ),
        },
        { title: t('accounts.platform'), dataIndex: 'platform' },
        { title: t('freshness.period'), width: 260, render: (_, one) => <AgeStrip newestOn={one.newestOn} dueOn={one.dueOn} /> },
        {
          title: t('accounts.newest'),
          width: 260,
          render: (_, { newestOn, newestTitle }) => <bdi>{[newestOn, newestTitle].filter(Boolean).join(' ') || '—'}</bdi>,
        },
        { title: t('freshness.why'), width: 280, render: (_, { reason, detail }) => <bdi>{reason ?? detail ?? '—'}</bdi> },
        { title: t('freshness.seenAt'), render: (_, { seenAt }) => minute(seenAt) },
      ]}
    />
  );
}
