/** Dialogs of what can be done about a person: corrected, given other roles, let in anew, sent out, locked, closed. */
import { Checkbox, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { changing } from '../data/changing.ts';
import { answer, api } from '../data/client.ts';
import { ActionDialog } from '../ui/action-dialog.tsx';
import type { PersonRow, Role } from './people.ts';
import { PersonFields, type PersonValues, typed } from './person-fields.tsx';
import { RoleChoice } from './role-choice.tsx';

export type PersonActionName = 'change' | 'roles' | 'reset' | 'leave' | 'lock' | 'unlock' | 'close';

export interface PersonActionProps {
  action: PersonActionName;
  person: PersonRow;
  onDone: (action: PersonActionName) => Promise<void>;
  /** A new one-time password, to be shown once. */
  onPassword: (password: string) => void;
  onClose: () => void;
}

type Values = PersonValues & { roles: Role[]; secondFactor?: boolean };

export function PersonAction({ action, person, onDone, onPassword, onClose }: PersonActionProps) {
  const { t } = useTranslation('people');
  const { name, organisationId, email, phone, roles } = person;
  const initial = {
    name,
    organisationId,
    roles,
    ...(email === null ? {} : { email }),
    ...(phone === null ? {} : { phone }),
  };
  const isForm = action === 'change' || action === 'roles';
  return (
    <ActionDialog<Values, string | null>
      title={t(`acts.${action}.title`, { name })}
      okText={t(`acts.${action}.ok`)}
      danger={action === 'close' || action === 'lock'}
      initialValues={initial}
      act={(values) => perform(action, person, values)}
      onDone={async (password) => {
        if (password !== null) onPassword(password);
        await onDone(action);
      }}
      onClose={onClose}
    >
      {!isForm && <p>{t(`acts.${action}.what`)}</p>}
      {action === 'change' && <PersonFields />}
      {action === 'roles' && <RoleChoice />}
      {action === 'reset' && person.access.hasSecondFactor && (
        <Form.Item name="secondFactor" valuePropName="checked">
          <Checkbox>{t('acts.reset.secondFactor')}</Checkbox>
        </Form.Item>
      )}
    </ActionDialog>
  );
}

/** The new one-time password where there is one. */
async function perform(action: PersonActionName, { id, version }: PersonRow, values: Values): Promise<string | null> {
  const params = { path: { id } };
  const headers = changing();
  switch (action) {
    case 'change': {
      const body = { name: values.name, organisationId: values.organisationId, email: typed(values.email), phone: typed(values.phone) };
      await answer(api.PUT('/api/v1/people/{id}', { params, headers: changing(version), body }));
      return null;
    }
    case 'roles':
      await answer(api.PUT('/api/v1/people/{id}/roles', { params, headers, body: { roles: values.roles } }));
      return null;
    case 'reset': {
      const body = { secondFactor: values.secondFactor === true };
      return (await answer(api.POST('/api/v1/people/{id}/reset', { params, headers, body }))).password;
    }
    case 'leave':
      await answer(api.DELETE('/api/v1/people/{id}/sessions', { params, headers }));
      return null;
    case 'lock':
      await answer(api.POST('/api/v1/people/{id}/lock', { params, headers }));
      return null;
    case 'unlock':
      await answer(api.POST('/api/v1/people/{id}/unlock', { params, headers }));
      return null;
    case 'close':
      await answer(api.DELETE('/api/v1/people/{id}', { params, headers }));
      return null;
  }
}
