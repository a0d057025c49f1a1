/** A new password of one's own; the session goes on with it. */
import { App, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, queries } from '../data/client.ts';
import { expectSession } from '../data/expiry.ts';
import { useSession } from '../data/session.ts';
import { signIn } from '../data/signing-in.ts';
import { ActionDialog } from '../ui/action-dialog.tsx';
import { day } from '../ui/times.ts';

interface Values {
  current: string;
  password: string;
  again: string;
}

export function OwnPassword({ changedAt }: { changedAt: string }) {
  const { t } = useTranslation('people');
  const { message } = App.useApp();
  const { person } = useSession();
  const [isOpen, setOpen] = useState(false);
  const change = async ({ current, password }: Values) => {
    await answer(api.PUT('/api/v1/session/password', { body: { password, current } }));
    // Every session ended with the old password, this one too; nobody should have to type it again.
    expectSession(false);
    if ((await signIn({ account: person.account, password })) === 'code-needed') location.assign('/signin');
  };
  return (
    <div className="stack">
      <p>{t('own.passwordSince', { at: day(changedAt) })}</p>
      <div>
        <Button onClick={() => setOpen(true)}>{t('own.passwordChange')}</Button>
      </div>
      {isOpen && (
        <ActionDialog<Values>
          title={t('own.passwordChange')}
          okText={t('own.passwordSet')}
          act={change}
          onDone={async () => {
            void message.success(t('own.passwordDone'));
            await queries.invalidateQueries({ queryKey: ['session'] });
          }}
          onClose={() => setOpen(false)}
        >
          <input type="text" autoComplete="username" value={person.account} readOnly hidden />
          <Form.Item
            name="current"
            label={t('own.current')}
            rules={[{ required: true, message: t('missing', { field: t('own.current') }) }]}
          >
            <Input.Password autoComplete="current-password" autoFocus maxLength={128} />
          </Form.Item>
          <Form.Item
            name="password"
            label={t('own.new')}
            extra={t('own.rules')}
            rules={[{ required: true, message: t('missing', { field: t('own.new') }) }]}
          >
            <Input.Password autoComplete="new-password" maxLength={128} />
          </Form.Item>
          <Form.Item
            name="again"
            label={t('own.again')}
            dependencies={['password']}
            rules={[
              ({ getFieldValue }) => ({
                validator: (_, value: string | undefined) =>
                  value === getFieldValue('password') ? Promise.resolve() : Promise.reject(new Error(t('own.differs'))),
              }),
            ]}
          >
            <Input.Password autoComplete="new-password" maxLength={128} />
          </Form.Item>
        </ActionDialog>
      )}
    </div>
  );
}
