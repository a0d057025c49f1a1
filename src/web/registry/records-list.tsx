/** List of sites or accounts: the tree of units beside it, filters on top, everything in the address. */
import { Link, useNavigate } from '@tanstack/react-router';
import type { TableProps } from 'antd';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../app/address.ts';
import { PageHead } from '../app/page-head.tsx';
import { useOrganisations } from '../data/organisations.ts';
import { useMay, useSession } from '../data/session.ts';
import { DataTable } from '../ui/data-table.tsx';
import { ChoiceFilter, TextFilter } from '../ui/filters.tsx';
import { day } from '../ui/times.ts';
import { type Account, FILTER_WORDS, type Kind, listRecords, PLATFORMS, type Site, STATES } from './records.ts';
import { State } from './state.tsx';

const UnitTree = lazy(() => import('../app/unit-tree.tsx'));
const RecordForm = lazy(() => import('./record-form.tsx'));

export function RecordsList({ kind }: { kind: Kind }) {
  const { t } = useTranslation('registry');
  const navigate = useNavigate();
  const [search, change] = useAddress();
  const { person } = useSession();
  const organisations = useOrganisations();
  const [mayImport, mayWrite] = [useMay('import.write'), useMay(kind === 'sites' ? 'site.write' : 'account.write')];
  const [isAdding, setAdding] = useState(false);
  const importButton = <Button onClick={() => void navigate({ to: '/imports/new', search: { kind } as never })}>{t('list.import')}</Button>;
  return (
    <>
      <PageHead
        actions={
          <>
            {mayWrite && (
              <Button type="primary" onClick={() => setAdding(true)}>
                {t(`list.add.${kind}`)}
              </Button>
            )}
            {mayImport && importButton}
            <Button href={`/api/v1/exports/${kind}`} download>
              {t('list.export')}
            </Button>
          </>
        }
      />
      <div className={organisations.size > 1 ? 'with-tree' : undefined}>
        {organisations.size > 1 && (
          <aside className="panel tree-side" aria-label={t('list.units')}>
            <Suspense>
              <UnitTree
                chosen={search.unit ?? person.organisationId}
                onChoose={(id) => change({ unit: id === person.organisationId ? undefined : id, after: undefined })}
                height={520}
              />
            </Suspense>
          </aside>
        )}
        <div className="panel">
          <DataTable<Site | Account>
            name={t(kind)}
            columns={useColumns(kind)}
            rowKey={({ id }) => id}
            queryKey={[kind, 'list', pick(search)]}
            read={(page) => listRecords(kind, search, page)}
            filterWords={FILTER_WORDS}
            filters={
              <>
                <TextFilter label={t(`list.find.${kind}`)} />
                <ChoiceFilter
                  word="state"
                  label={t('fields.state')}
                  options={STATES.map((value) => ({ value, label: t(`states.${value}`) }))}
                />
                {kind === 'sites' ? (
                  <ChoiceFilter
                    word="isPortal"
                    label={t('list.portal')}
                    options={['true', 'false'].map((value) => ({ value, label: t(`list.portals.${value}`) }))}
                  />
                ) : (
                  <ChoiceFilter
                    word="platform"
                    label={t('fields.platform')}
                    options={PLATFORMS.map((value) => ({ value, label: value }))}
                    isSearchable
                  />
                )}
              </>
            }
            limit={100}
            empty={
              <>
                <p>{t('list.empty')}</p>
                {mayImport && importButton}
              </>
            }
          />
        </div>
      </div>
      <Suspense>{isAdding && <RecordForm kind={kind} onDone={() => setAdding(false)} />}</Suspense>
    </>
  );
}

function useColumns(kind: Kind): NonNullable<TableProps<Site | Account>['columns']> {
  const { t } = useTranslation('registry');
  const organisations = useOrganisations();
  const title = (field: string) => t(`fields.${field}`);
  return [
    {
      title: title('name'),
      width: 280,
      render: (_, { id, name }) => (
        <Link to={`/${kind}/$id`} params={{ id } as never}>
          <bdi>{name}</bdi>
        </Link>
      ),
    },
    { title: title('state'), width: 120, render: (_, { state }) => <State state={state} /> },
    { title: title('code'), dataIndex: 'code', width: 130, render: dash },
    ...(kind === 'sites'
      ? [
          { title: title('homeUrl'), dataIndex: 'homeUrl', width: 260, ellipsis: true, render: dash },
          { title: title('organizer'), dataIndex: 'organizer', width: 200, ellipsis: true, render: dash },
        ]
      : [
          { title: title('platform'), dataIndex: 'platform', width: 120, render: dash },
          { title: title('owner'), dataIndex: 'owner', width: 200, ellipsis: true, render: dash },
        ]),
    {
      title: title('organisationId'),
      width: 160,
      ellipsis: true,
      render: (_, { organisationId }) => dash(organisations.get(organisationId)?.name ?? null),
    },
    { title: title('changedAt'), width: 110, render: (_, { changedAt }) => day(changedAt) },
  ];
}

const dash = (value: string | null) => (value === null || value === '' ? <span className="quiet">—</span> : <bdi>{value}</bdi>);

const pick = (search: Record<string, string>) => Object.fromEntries(['unit', ...FILTER_WORDS].map((word) => [word, search[word]]));
