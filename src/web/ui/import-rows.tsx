/** Rows of an import by what becomes of them: what changes from what to what, and why a row is refused. */
import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../app/address.ts';
import { DataTable } from './data-table.tsx';
import type { ImportRowPage, ImportSource, StoredImport } from './import-source.ts';

const OUTCOMES = ['new', 'changed', 'rejected', 'unchanged'] as const;

export function ImportRows({ source, one: { id, counts } }: { source: ImportSource; one: StoredImport }) {
  const { t } = useTranslation('app');
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
          <DataTable<ImportRowPage['items'][number]>
            name={t(`importing.rows.${outcome}`, { count: counts[outcome] })}
            rowKey={({ row }) => String(row)}
            queryKey={[source.path, id, 'rows', outcome]}
            read={async ({ after, limit }) => {
              const page = await source.rows(id, { outcome, limit, ...(after === undefined ? {} : { after: Number(after) }) });
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
                        <span className="quiet">{source.fieldName(field)}</span>{' '}
                        {outcome === 'changed' && <>{source.show(field, from)} → </>}
                        {source.show(field, to)}
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
