/** Columns of a site: class, allowed period with its age on it, exemption; those due first stand first, several are confirmed at once. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../data/client.ts';
import { useMay } from '../data/session.ts';
import { Address } from '../ui/address.tsx';
import { Asked } from '../ui/asked.tsx';
import { AgeStrip, Freshness } from '../ui/freshness.tsx';
import { Outcome } from '../ui/outcome.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { useAges } from './use-ages.ts';

export function Columns({ siteId }: { siteId: string }) {
  const { t } = useTranslation('registry');
  const client = useQueryClient();
  const { message } = App.useApp();
  const mayWrite = useMay('site.write');
  const [chosen, setChosen] = useState<string[]>([]);
  const ages = useAges(siteId);
  const dueOf = (url: string) => ages.get(url)?.dueOn ?? LAST;
  const path = { id: siteId };
  const query = useQuery({
    queryKey: ['sites', siteId, 'columns'],
    queryFn: async () => (await answer(api.GET('/api/v1/sites/{id}/columns', { params: { path } }))).items,
  });
  const confirm = useMutation({
    mutationFn: (ids: string[]) => {
      const columns = (query.data ?? [])
        .filter(({ id }) => ids.includes(id))
        .map(({ url, name, class: kind, period, exempt, isIgnored, version }) => ({
          url,
          name,
          class: kind,
          period,
          exempt,
          isIgnored,
          version,
          isConfirmed: true,
        }));
      return answer(api.PUT('/api/v1/sites/{id}/columns', { params: { path }, body: { columns } }));
    },
    onSuccess: async (_, ids) => {
      await client.invalidateQueries({ queryKey: ['sites', siteId, 'columns'] });
      setChosen([]);
      void message.success(t('columns.confirmed', { count: ids.length }));
    },
  });
  return (
    <Asked query={query}>
      {(columns) =>
        columns.length === 0 ? (
          <div className="empty">
            <p>{t('columns.empty')}</p>
          </div>
        ) : (
          <div className="stack">
            <Trouble error={confirm.error} />
            {mayWrite && (
              <div className="row">
                <Button disabled={chosen.length === 0} loading={confirm.isPending} onClick={() => confirm.mutate(chosen)}>
                  {t('columns.confirm', { count: chosen.length })}
                </Button>
                <span className="quiet">
                  {t('columns.waiting', { count: columns.filter(({ confirmedAt }) => confirmedAt === null).length })}
                </span>
              </div>
            )}
            <Table
              size="small"
              rowKey="id"
              dataSource={columns.toSorted((a, b) => dueOf(a.url).localeCompare(dueOf(b.url)))}
              pagination={false}
              scroll={{ x: 'max-content' }}
              aria-label={t('tabs.columns')}
              {...(mayWrite ? { rowSelection: { selectedRowKeys: chosen, onChange: (keys) => setChosen(keys.map(String)) } } : {})}
              columns={[
                { title: t('columns.name'), render: (_, { name }) => <bdi>{name ?? '—'}</bdi> },
                {
                  title: t('columns.updates'),
                  render: (_, { url }) => {
                    const page = ages.get(url);
                    return page === undefined ? '—' : <Freshness state={page.state} outcome={page.outcome} />;
                  },
                },
                {
                  title: t('columns.age'),
                  width: 260,
                  render: (_, { url }) => <AgeStrip newestOn={ages.get(url)?.newestOn ?? null} dueOn={ages.get(url)?.dueOn ?? null} />,
                },
                { title: t('columns.url'), render: (_, { url }) => <Address url={url} /> },
                { title: t('columns.class'), dataIndex: 'class', render: (value: string | null) => value ?? '—' },
                { title: t('columns.period'), dataIndex: 'period', render: (value: string | null) => value ?? t('columns.usual') },
                {
                  title: t('columns.exempt'),
                  render: (_, { exempt }) => (exempt === null ? '—' : t('columns.until', { until: exempt.until, reason: exempt.reason })),
                },
                {
                  title: t('fields.state'),
                  render: (_, { isIgnored, confirmedAt, confirmedByName }) =>
                    isIgnored ? (
                      <Outcome tone="none">{t('columns.ignored')}</Outcome>
                    ) : confirmedAt === null ? (
                      <Outcome tone="wait">{t('columns.open')}</Outcome>
                    ) : (
                      <Outcome tone="good">{t('columns.by', { name: confirmedByName })}</Outcome>
                    ),
                },
              ]}
            />
          </div>
        )
      }
    </Asked>
  );
}

/** Sorts behind every date. */
const LAST = '9999';
