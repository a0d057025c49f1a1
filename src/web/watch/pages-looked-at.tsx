/** Home pages and columns against their allowed periods. */
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { given, oneOf, useAddress } from '../app/address.ts';
import { answer, api } from '../data/client.ts';
import { DataTable } from '../ui/data-table.tsx';
import { ChoiceFilter } from '../ui/filters.tsx';
import { AgeStrip, FRESHNESS_STATES, Freshness, type WatchedPage } from '../ui/freshness.tsx';
import { minute } from '../ui/times.ts';
import { PageEntries } from './page-entries.tsx';

const KINDS = ['home', 'column'] as const;

export function Pages() {
  const { t } = useTranslation('watch');
  const [search] = useAddress();
  const state = oneOf(FRESHNESS_STATES, search.state);
  const filter = given({
    state: state === undefined ? undefined : [state],
    kind: oneOf(KINDS, search.kind),
    dueFrom: search.dueFrom,
    dueTo: search.dueTo,
  });
  return (
    <DataTable<WatchedPage>
      name={t('content.tabs.pages')}
      rowKey={({ id }) => id}
      queryKey={['watch', 'pages', filter]}
      read={(page) => answer(api.GET('/api/v1/watched-pages', { params: { query: { ...page, ...filter } } }))}
      filterWords={['state', 'kind', 'dueFrom', 'dueTo']}
      filters={
        <>
          <ChoiceFilter
            word="state"
            label={t('freshness.state')}
            options={FRESHNESS_STATES.map((value) => ({ value, label: t(`freshness.states.${value}`) }))}
          />
          <ChoiceFilter word="kind" label={t('pages.kind')} options={KINDS.map((value) => ({ value, label: t(`pages.kinds.${value}`) }))} />
        </>
      }
      empty={<p>{t('pages.empty')}</p>}
      expandable={{
        expandedRowRender: ({ id }) => <PageEntries pageId={id} />,
        columnTitle: <span className="unseen">{t('entries.open')}</span>,
      }}
      columns={[
        { title: t('freshness.state'), render: (_, { state: at, outcome }) => <Freshness state={at} outcome={outcome} /> },
        {
          title: t('targets.site'),
          render: (_, { siteId, siteName }) => (
            <Link to="/sites/$id/$tab" params={{ id: siteId, tab: 'columns' } as never}>
              <bdi>{siteName}</bdi>
            </Link>
          ),
        },
        { title: t('pages.page'), render: (_, { kind, name }) => <bdi>{name ?? t(`pages.kinds.${kind}`)}</bdi> },
        { title: t('freshness.period'), width: 260, render: (_, page) => <AgeStrip newestOn={page.newestOn} dueOn={page.dueOn} /> },
        { title: t('freshness.newestOn'), render: (_, { newestOn }) => newestOn ?? '—' },
        { title: t('freshness.dueOn'), render: (_, { dueOn }) => dueOn ?? '—' },
        { title: t('freshness.why'), width: 280, render: (_, { reason, detail }) => <bdi>{reason ?? detail ?? '—'}</bdi> },
        { title: t('freshness.seenAt'), render: (_, { seenAt }) => minute(seenAt) },
      ]}
    />
  );
}
