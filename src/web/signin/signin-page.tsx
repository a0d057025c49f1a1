/** Where one signs in. */
import { useQuery } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { Button, Divider } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../data/client.ts';
import { Door } from './door.tsx';
import { SignInForm } from './sign-in-form.tsx';

export default function SignInPage() {
  const { t } = useTranslation('signin');
  const router = useRouter();
  const { to = '/' } = useSearch({ strict: false }) as { to?: string };
  const target = ownPath(to);
  const { data: ways } = useQuery({ queryKey: ['sign-in-ways'], queryFn: () => answer(api.GET('/api/v1/session/ways')) });
  useEffect(() => {
    // Ready by the time somebody has typed.
    void import('../app/shell.tsx');
  }, []);
  return (
    <Door title={t('title')} what={t('what')}>
      <SignInForm onSignedIn={({ mustChangePassword }) => router.history.replace(mustChangePassword ? '/first-start' : target)} />
      {ways?.openid && (
        <>
          <Divider plain>{t('or')}</Divider>
          <Button block href={`/api/v1/session/openid/start?to=${encodeURIComponent(target)}`}>
            {t('openid')}
          </Button>
        </>
      )}
    </Door>
  );
}

/** A path of ours, or the start: a link that was sent around leads nowhere else. */
const ownPath = (to: string) => (/^\/(?![/\\])/.test(to) ? to : '/');
