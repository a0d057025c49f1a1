/** Findings of watching in texts, of all records in sight or of one. */
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { paths } from '../../api/client.ts';
import { given, useAddress, yesOrNo } from '../app/address.ts';
import { answer, api } from '../data/client.ts';
import { Address } from './address.tsx';
import { DataTable } from './data-table.tsx';
import { ChoiceFilter } from './filters.tsx';
import { Outcome } from './outcome.tsx';
import { minute } from './times.ts';

type Finding = paths['/api/v1/watch-findings']['get']['responses'][200]['content']['application/json']['items'][number];

export function WatchFindings({ of }: { of?: { siteId: string } | { accountId: string } }) {
  const { t } = useTranslation('watch');
  const [search] = useAddress();
  const filter = { ...of, ...given({ open: yesOrNo(search.open) }) };
  return (
    <DataTable<Finding>
      name={t('content.tabs.findings')}
      rowKey={({ id }) => id}
      queryKey={['watch', 'findings', filter]}
      read={(page) => answer(api.GET('/api/v1/watch-findings', { params: { query: { ...page, ...filter } } }))}
      filterWords={['open']}
      filters={<ChoiceFilter word="open" label={t('findings.state')} options={[{ value: 'true', label: t('findings.open') }]} />}
      empty={<p>{t('findings.empty')}</p>}
      columns={[
        {
          title: t('findings.outcome'),
          render: (_, { outcome, goneAt }) =>
            goneAt === null ? (
              <Outcome tone={outcome === 'fail' ? 'bad' : 'wait'}>{t(`findings.outcomes.${outcome}`)}</Outcome>
            ) : (
              <Outcome tone="none">{t('findings.gone')}</Outcome>
            ),
        },
        {
          title: t('findings.what'),
          width: 420,
          render: (_, { message, quote, suggestion }) => (
            <>
              <bdi>{message}</bdi>
              {quote !== null && (
                <span className="quiet small block">
                  <bdi>{quote}</bdi>
                  {suggestion !== null && (
                    <>
                      {' → '}
                      <bdi>{suggestion}</bdi>
                    </>
                  )}
                </span>
              )}
            </>
          ),
        },
        { title: t('findings.where'), width: 320, render: (_, { url }) => <Address url={url} /> },
        { title: t('findings.firstSeenAt'), render: (_, { firstSeenAt }) => minute(firstSeenAt) },
        { title: t('findings.goneAt'), render: (_, { goneAt }) => minute(goneAt) },
        ...(of === undefined
          ? [{ title: t('findings.record'), render: (_: unknown, finding: Finding) => <Record finding={finding} /> }]
          : []),
      ]}
    />
  );
}

function Record({ finding: { siteId, accountId } }: { finding: Finding }) {
  const { t } = useTranslation('watch');
  return (
    <Link to={siteId === null ? '/accounts/$id' : '/sites/$id'} params={{ id: siteId ?? accountId } as never}>
      {t('open')}
    </Link>
  );
}
