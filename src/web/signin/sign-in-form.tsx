/** Name and password, then the code of the second factor when one is asked for. Password managers and pasting work. */
import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Attempt, type SignedIn, signIn } from '../data/signing-in.ts';
import { Trouble } from '../ui/trouble.tsx';

export interface SignInFormProps {
  /** The name that is expected; left out: any. */
  account?: string;
  onSignedIn: (who: Exclude<SignedIn, 'code-needed'>) => void;
}

export function SignInForm({ account, onSignedIn }: SignInFormProps) {
  const { t } = useTranslation('signin');
  const [isCodeNeeded, setCodeNeeded] = useState(false);
  const attempt = useMutation({
    mutationFn: signIn,
    onSuccess: (result) => {
      if (result === 'code-needed') setCodeNeeded(true);
      else onSignedIn(result);
    },
  });
  return (
    <Form<Attempt>
      layout="vertical"
      requiredMark={false}
      initialValues={account === undefined ? {} : { account }}
      onFinish={(values) => attempt.mutate(values)}
    >
      {attempt.isError && (
        <Form.Item>
          <Trouble error={attempt.error} />
        </Form.Item>
      )}
      <Form.Item name="account" label={t('account')} rules={[{ required: true, message: t('accountMissing') }]} hidden={isCodeNeeded}>
        <Input autoComplete="username" autoFocus={account === undefined} maxLength={64} />
      </Form.Item>
      <Form.Item name="password" label={t('password')} rules={[{ required: true, message: t('passwordMissing') }]} hidden={isCodeNeeded}>
        <Input.Password autoComplete="current-password" autoFocus={account !== undefined} maxLength={128} />
      </Form.Item>
      {isCodeNeeded && (
        <Form.Item name="code" label={t('code')} extra={t('codeWhere')} rules={[{ required: true, message: t('codeMissing') }]}>
          <Input autoComplete="one-time-code" maxLength={40} autoFocus />
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit" block loading={attempt.isPending}>
        {t('enter')}
      </Button>
    </Form>
  );
}
