/** What frozen rounds said of a site or an account, round after round; each opens to its points and findings. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../data/client.ts';
import { Asked } from '../ui/asked.tsx';
import { Outcome } from '../ui/outcome.tsx';
import { day } from '../ui/times.ts';
import { Verdict } from '../ui/verdict.tsx';
import type { Kind } from './records.ts';

export function ResultsOf({ kind, id, name }: { kind: Kind; id: string; name: string }) {
  const { t } = useTranslation('registry');
  const params = { params: { path: { id } } };
  const query = useQuery({
    queryKey: [kind, id, 'results'],
    queryFn: async () =>
      (await answer(kind === 'sites' ? api.GET('/api/v1/sites/{id}/results', params) : api.GET('/api/v1/accounts/{id}/results', params)))
        .items,
  });
  return (
    <Asked query={query}>
      {(results) =>
        results.length === 0 ? (
          <div className="empty">
            <p>{t('results.empty')}</p>
          </div>
        ) : (
          <Table
            size="small"
            rowKey="resultSetId"
            dataSource={results}
            pagination={false}
            scroll={{ x: 'max-content' }}
            aria-label={t('tabs.results')}
            columns={[
              {
                title: t('results.round'),
                render: (_, { roundId, roundName }) => (
                  <Link to="/campaigns/$id/$tab" params={{ id: roundId, tab: 'results' } as never} search={{ text: name } as never}>
                    <bdi>{roundName}</bdi>
                  </Link>
                ),
              },
              {
                title: t('results.verdict'),
                render: (_, { verdict, failedStreak }) => (
                  <span className="row">
                    <Verdict code={verdict} />
                    {failedStreak > 1 && <Outcome tone="bad">{t('results.streak', { count: failedStreak })}</Outcome>}
                  </span>
                ),
              },
              { title: t('results.score'), align: 'right', render: (_, { score }) => score ?? '—' },
              {
                title: t('results.reasons'),
                width: 420,
                render: (_, { reasons }) =>
                  reasons.length === 0 ? (
                    '—'
                  ) : (
                    <ul>
                      {reasons.map((reason) => (
                        <li key={reason}>
                          <bdi>{reason}</bdi>
                        </li>
                      ))}
                    </ul>
                  ),
              },
              { title: t('results.frozenAt'), render: (_, { frozenAt }) => day(frozenAt) },
            ]}
          />
        )
      }
    </Asked>
  );
}
