/** Who a site or an account is: all that the registry says of it, and when it last changed. */
import { Descriptions } from 'antd';
import { useTranslation } from 'react-i18next';
import { useOrganisations } from '../data/organisations.ts';
import { Address } from '../ui/address.tsx';
import { minute } from '../ui/times.ts';
import type { Account, Site } from './records.ts';

const FIELDS = [
  'name',
  'code',
  'platform',
  'homeUrl',
  'furtherUrls',
  'link',
  'storeUrls',
  'isPortal',
  'hasNoServices',
  'owner',
  'organizer',
  'operator',
  'supervisor',
  'contact',
] as const;
const ADDRESSES: readonly string[] = ['homeUrl', 'furtherUrls', 'link', 'storeUrls'];

export function Identity({ record }: { record: Site | Account }) {
  const { t } = useTranslation('registry');
  const organisations = useOrganisations();
  const values = record as unknown as Record<string, unknown>;
  const items = FIELDS.filter((field) => field in record).map((field) => ({
    key: field,
    label: t(`fields.${field}`),
    children: <Value value={values[field]} isAddress={ADDRESSES.includes(field)} />,
  }));
  const kept = [
    { key: 'organisationId', label: t('fields.organisationId'), children: organisations.get(record.organisationId)?.name ?? '—' },
    { key: 'changedAt', label: t('fields.changedAt'), children: t('changed', { at: minute(record.changedAt), by: record.changedByName }) },
  ];
  return <Descriptions column={{ xs: 1, sm: 1, md: 2 }} size="small" bordered items={[...items, ...kept]} />;
}

/** Whatever the registry holds, as text: never as markup, never as a link that opens by itself. */
export function Value({ value, isAddress = false }: { value: unknown; isAddress?: boolean }) {
  const { t } = useTranslation('registry');
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0))
    return <span className="quiet">—</span>;
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  if (Array.isArray(value))
    return (
      <ul>
        {value.map((one) => (
          <li key={String(one)}>
            <Value value={one} isAddress={isAddress} />
          </li>
        ))}
      </ul>
    );
  return isAddress ? <Address url={String(value)} /> : <bdi>{String(value)}</bdi>;
}
