/** Import of messages from a file: choose it and the channel of rows that name none, look, confirm. */
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../app/address.ts';
import { PageHead } from '../app/page-head.tsx';
import { changing } from '../data/changing.ts';
import { answer, api } from '../data/client.ts';
import type { ImportSource } from '../ui/import-source.ts';
import { ImportFile, ImportPreview } from '../ui/stored-import.tsx';
import { channelsQuery } from './messages.ts';

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
  const { t } = useTranslation('messages');
  const navigate = useNavigate();
  const [{ channel }, change] = useAddress();
  const { data: channels = [] } = useQuery(channelsQuery);
  const known = channels.filter(({ isActive }) => isActive);
  const chosen = known.find(({ key }) => key === channel)?.key;
  return (
    <ImportFile
      address={`/api/v1/message-imports${chosen === undefined ? '' : `?channel=${chosen}`}`}
      hint={t('importing.hint')}
      onStored={(id) => void navigate({ to: '/messages/import/$id', params: { id } as never })}
    >
      <Select
        allowClear
        className="choice-filter"
        popupMatchSelectWidth={false}
        aria-label={t('importing.channel')}
        placeholder={t('importing.channel')}
        value={chosen ?? null}
        onChange={(key: string | null | undefined) => change({ channel: key ?? undefined })}
        options={known.map(({ key, name }) => ({ value: key, label: name }))}
      />
      <span className="quiet">{t('importing.columns')}</span>
    </ImportFile>
  );
}

function Preview({ id }: { id: string }) {
  const { t } = useTranslation('messages');
  const { t: shell } = useTranslation('app');
  const at = (one: string) => ({ params: { path: { id: one } } });
  const source: ImportSource = {
    path: 'message-imports',
    one: (one) => answer(api.GET('/api/v1/message-imports/{id}', at(one))),
    rows: (one, query) => answer(api.GET('/api/v1/message-imports/{id}/rows', { params: { path: { id: one }, query } })),
    apply: (one, body) => answer(api.POST('/api/v1/message-imports/{id}/application', { ...at(one), headers: changing(), body })),
    fieldName: (field) => t(`fields.${field}`, { defaultValue: field }),
    show: (field, value) => <bdi>{shown(field, value)}</bdi>,
  };
  /** Codes as the words they stand for. */
  const shown = (field: string, value: unknown): string => {
    if (value === null || value === undefined || value === '') return '—';
    if (field === 'state') return t(`states.${String(value)}`);
    return field === 'kind' ? t(`kinds.${String(value)}`) : String(value);
  };
  return (
    <ImportPreview
      source={source}
      id={id}
      see={() => <Link to="/messages">{t('importing.see')}</Link>}
      other={() => <Link to="/messages/import">{shell('importing.other')}</Link>}
    />
  );
}
