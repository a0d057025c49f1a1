/** Rows of an import by what becomes of them: what changes from what to what, and why a row is refused. */
import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import type { paths } from '../../api/client.ts';
import { useAddress } from '../app/address.ts';
import { answer, api } from '../data/client.ts';
import { DataTable } from '../ui/data-table.tsx';
import { Value } from './identity.tsx';

export type StoredImport = paths['/api/v1/imports/{id}']['get']['responses'][200]['content']['application/json'];
type Row = paths['/api/v1/imports/{id}/rows']['get']['responses'][200]['content']['application/json']['items'][number];

const OUTCOMES = ['new', 'changed', 'rejected', 'unchanged'] as const;

export function ImportRows({ one: { id, counts } }: { one: StoredImport }) {
  const { t } = useTranslation('registry');
  const [{ rows = '' }, change] = useAddress();
  const outcome = OUTCOMES.find((each) => each === rows) ?? OUTCOMES.find((each) => counts[each] > 0) ?? 'new';
  return (
    <Tabs
      activeKey={outcome}
      onChange={(key) => change({ rows: key, after: undefined })}
      items={OUTCOMES.map((each) => ({ key: each, label: t(`importing.rows.${each}`, { count: counts[each] }) }))}
      tabBarStyle={{ marginBottom: 8 }}
      destroyOnHidden
      renderTabBar={(props, Bar) => (
        <>
          <Bar {...props} />
          <DataTable<Row>
            name={t(`importing.rows.${outcome}`, { count: counts[outcome] })}
            rowKey={({ row }) => String(row)}
            queryKey={['imports', id, 'rows', outcome]}
            read={async ({ after, limit }) => {
              const query = { outcome, limit, ...(after === undefined ? {} : { after: Number(after) }) };
              const page = await answer(api.GET('/api/v1/imports/{id}/rows', { params: { path: { id }, query } }));
              return { ...page, total: counts[outcome] };
            }}
            empty={<p>{t('importing.none')}</p>}
            columns={[
              { title: t('importing.row'), dataIndex: 'row', width: 80 },
              {
                title: t('importing.what'),
                render: (_, { changes, problems, warnings }) => (
                  <ul>
                    {problems.map(({ column, reason }) => (
                      <li key={`${column} ${reason}`}>{t('importing.problem', { column, reason })}</li>
                    ))}
                    {warnings.map(({ column, reason }) => (
                      <li key={`${column} ${reason}`}>{t('importing.warning', { column, reason })}</li>
                    ))}
                    {changes.map(({ field, from, to }) => (
                      <li key={field}>
                        <span className="quiet">{t(`fields.${field}`, { defaultValue: field })}</span>{' '}
                        {outcome === 'changed' && (
                          <>
                            <Value value={from} /> →{' '}
                          </>
                        )}
                        <Value value={to} />
                      </li>
                    ))}
                  </ul>
                ),
              },
            ]}
          />
        </>
      )}
    />
  );
}
