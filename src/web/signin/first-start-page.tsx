/** A new password in place of the one-time one, before anything else. */
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../data/client.ts';
import { useSession } from '../data/session.ts';
import { signIn } from '../data/signing-in.ts';
import { Trouble } from '../ui/trouble.tsx';
import { Door } from './door.tsx';

export default function FirstStartPage() {
  const { t } = useTranslation('signin');
  const navigate = useNavigate();
  const { person } = useSession();
  const change = useMutation({
    mutationFn: async ({ password }: { password: string }) => {
      await answer(api.PUT('/api/v1/session/password', { body: { password } }));
      // The change ended the session; nobody should have to type it a third time.
      return signIn({ account: person.account, password });
    },
    onSuccess: (result) => void navigate({ to: result === 'code-needed' ? '/signin' : '/', replace: true }),
  });
  return (
    <Door title={t('first.title')} what={t('first.what', { name: person.name })}>
      <Form<{ password: string }> layout="vertical" requiredMark={false} onFinish={(values) => change.mutate(values)}>
        {change.isError && (
          <Form.Item>
            <Trouble error={change.error} />
          </Form.Item>
        )}
        <input type="text" autoComplete="username" value={person.account} readOnly hidden />
        <Form.Item
          name="password"
          label={t('first.password')}
          extra={t('first.rules')}
          rules={[{ required: true, message: t('passwordMissing') }]}
        >
          <Input.Password autoComplete="new-password" autoFocus maxLength={128} />
        </Form.Item>
        <Form.Item
          name="again"
          label={t('first.again')}
          dependencies={['password']}
          rules={[
            ({ getFieldValue }) => ({
              validator: (_, value: string | undefined) =>
                value === getFieldValue('password') ? Promise.resolve() : Promise.reject(new Error(t('first.differs'))),
            }),
          ]}
        >
          <Input.Password autoComplete="new-password" maxLength={128} />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={change.isPending}>
          {t('first.set')}
        </Button>
      </Form>
    </Door>
  );
}
