/** Lets somebody in: an account with a one-time password. */
import { useQueryClient } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { changing } from '../data/changing.ts';
import { answer, api } from '../data/client.ts';
import { useSession } from '../data/session.ts';
import { ActionDialog } from '../ui/action-dialog.tsx';
import type { Role } from './people.ts';
import { PersonFields, type PersonValues, typed } from './person-fields.tsx';
import { RoleChoice } from './role-choice.tsx';

type Values = PersonValues & { account: string; roles: Role[] };
export type Invited = Awaited<ReturnType<typeof invite>>;

export default function Invitation({ onInvited, onClose }: { onInvited: (made: Invited) => void; onClose: () => void }) {
  const { t } = useTranslation('people');
  const client = useQueryClient();
  const { person } = useSession();
  return (
    <ActionDialog<Values, Invited>
      title={t('invite.title')}
      okText={t('invite.make')}
      initialValues={{ organisationId: person.organisationId }}
      act={invite}
      onDone={async (made) => {
        onInvited(made);
        await client.invalidateQueries({ queryKey: ['people'] });
      }}
      onClose={onClose}
    >
      <PersonFields />
      <Form.Item
        name="account"
        label={t('fields.account')}
        extra={t('invite.account')}
        rules={[{ required: true, pattern: /^[a-z0-9][a-z0-9._@-]{1,63}$/, message: t('invite.account') }]}
      >
        <Input maxLength={64} autoComplete="off" />
      </Form.Item>
      <RoleChoice />
    </ActionDialog>
  );
}

function invite({ email, phone, ...values }: Values) {
  const [mail, number] = [typed(email), typed(phone)];
  return answer(
    api.POST('/api/v1/people', {
      headers: changing(),
      body: { ...values, ...(mail === null ? {} : { email: mail }), ...(number === null ? {} : { phone: number }) },
    }),
  );
}
