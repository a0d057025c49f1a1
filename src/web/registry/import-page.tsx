/** Import of a registry file: choose, look at what would change, then all or nothing. */
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Button, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../app/address.ts';
import { PageHead } from '../app/page-head.tsx';
import { changing } from '../data/changing.ts';
import { answer, api } from '../data/client.ts';
import type { ImportSource, StoredImport } from '../ui/import-source.ts';
import { ImportFile, ImportPreview } from '../ui/stored-import.tsx';
import { Value } from './identity.tsx';

export default function ImportPage() {
  const { id } = useParams({ strict: false }) as { id?: string };
  return (
    <>
      <PageHead />
      {id === undefined ? <Choose /> : <Preview id={id} />}
    </>
  );
}

function Choose() {
  const { t } = useTranslation('registry');
  const navigate = useNavigate();
  const [{ kind = 'sites' }, change] = useAddress();
  const known = kind === 'accounts' ? 'accounts' : 'sites';
  return (
    <ImportFile
      address={`/api/v1/imports?kind=${known}`}
      hint={t('importing.hint')}
      onStored={(id) => void navigate({ to: '/imports/$id', params: { id } as never })}
    >
      <Segmented
        aria-label={t('importing.kind')}
        value={known}
        onChange={(value) => change({ kind: value === 'sites' ? undefined : value })}
        options={(['sites', 'accounts'] as const).map((value) => ({ value, label: t(value) }))}
      />
      <Button href={`/api/v1/exports/${known}`} download>
        {t('importing.template')}
      </Button>
    </ImportFile>
  );
}

const listOf = ({ kind }: StoredImport) => (kind === 'accounts' ? 'accounts' : 'sites');

function Preview({ id }: { id: string }) {
  const { t } = useTranslation('registry');
  const { t: shell } = useTranslation('app');
  const at = (one: string) => ({ params: { path: { id: one } } });
  const source: ImportSource = {
    path: 'imports',
    one: (one) => answer(api.GET('/api/v1/imports/{id}', at(one))),
    rows: (one, query) => answer(api.GET('/api/v1/imports/{id}/rows', { params: { path: { id: one }, query } })),
    apply: (one, body) => answer(api.POST('/api/v1/imports/{id}/application', { ...at(one), headers: changing(), body })),
    fieldName: (field) => t(`fields.${field}`, { defaultValue: field }),
    show: (_, value) => <Value value={value} />,
  };
  return (
    <ImportPreview
      source={source}
      id={id}
      see={(one) => <Link to={`/${listOf(one)}`}>{t(`importing.see.${listOf(one)}`)}</Link>}
      other={(one) => (
        <Link to="/imports/new" search={{ kind: listOf(one) } as never}>
          {shell('importing.other')}
        </Link>
      )}
    />
  );
}
