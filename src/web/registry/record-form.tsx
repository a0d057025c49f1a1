/** A site or an account added or changed by hand. What somebody else changed meanwhile is never overwritten: it is said, and shown. */
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { App, Form, Input, Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { changing } from '../data/changing.ts';
import { answer, api } from '../data/client.ts';
import { useOrganisations } from '../data/organisations.ts';
import { useSession } from '../data/session.ts';
import { ActionDialog } from '../ui/action-dialog.tsx';
import { type Account, type Kind, PLATFORMS, type Site } from './records.ts';

interface Values {
  organisationId: string;
  name: string;
  code?: string;
  homeUrl: string;
  isPortal?: boolean;
  organizer?: string;
  platform: string;
  owner?: string;
  link?: string;
  operator?: string;
  supervisor?: string;
  contact?: string;
}

export interface RecordFormProps {
  kind: Kind;
  /** To be changed; left out: a new one. */
  record?: Site | Account;
  onDone: () => void;
}

const FIELDS = {
  sites: ['organisationId', 'name', 'code', 'homeUrl', 'isPortal', 'organizer', 'operator', 'supervisor', 'contact'],
  accounts: ['organisationId', 'platform', 'name', 'code', 'owner', 'operator', 'supervisor', 'link', 'contact'],
} as const;
const REQUIRED: readonly string[] = ['organisationId', 'name', 'homeUrl', 'platform'];

export default function RecordForm({ kind, record, onDone }: RecordFormProps) {
  const { t } = useTranslation('registry');
  const { person } = useSession();
  const organisations = useOrganisations();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const initial =
    record === undefined
      ? { organisationId: person.organisationId }
      : Object.fromEntries(FIELDS[kind].map((field) => [field, (record as never)[field]]));
  return (
    <ActionDialog<Values, { id: string }>
      title={t(record === undefined ? `list.add.${kind}` : 'form.change')}
      okText={t('form.save')}
      initialValues={initial}
      act={(values) => send(kind, record, values)}
      onDone={async ({ id }) => {
        await client.invalidateQueries({ queryKey: [kind] });
        void message.success(t('form.saved'));
        if (record === undefined) void navigate({ to: `/${kind}/$id`, params: { id } as never });
      }}
      onClose={onDone}
    >
      {FIELDS[kind].map((field) => (
        <Form.Item
          key={field}
          name={field}
          label={t(`fields.${field}`)}
          rules={REQUIRED.includes(field) ? [{ required: true, message: t('form.missing', { field: t(`fields.${field}`) }) }] : []}
          {...(field === 'isPortal' ? { valuePropName: 'checked' } : {})}
        >
          {field === 'organisationId' ? (
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              options={[...organisations.values()].map(({ id, name }) => ({ value: id, label: name }))}
            />
          ) : field === 'isPortal' ? (
            <Switch />
          ) : field === 'platform' ? (
            <Select options={PLATFORMS.map((value) => ({ value, label: value }))} />
          ) : (
            <Input maxLength={500} />
          )}
        </Form.Item>
      ))}
    </ActionDialog>
  );
}

/** Empty words are none. */
const emptyAsNull = <T extends object>(values: T): T =>
  Object.fromEntries(Object.entries(values).map(([field, value]) => [field, value === '' || value === undefined ? null : value])) as T;

function send(kind: Kind, record: Site | Account | undefined, values: Values): Promise<{ id: string }> {
  const body = emptyAsNull({ ...values, ...(kind === 'sites' ? { isPortal: values.isPortal ?? false } : {}) });
  if (record === undefined)
    return answer<Made>(
      kind === 'sites'
        ? api.POST('/api/v1/sites', { headers: changing(), body })
        : api.POST('/api/v1/accounts', { headers: changing(), body }),
    );
  const at = { params: { path: { id: record.id } }, headers: changing(record.version), body };
  return answer<Made>(kind === 'sites' ? api.PUT('/api/v1/sites/{id}', at) : api.PUT('/api/v1/accounts/{id}', at));
}

type Made = { id: string };
