/** Whether somebody can sign in, as one word. */
import { useTranslation } from 'react-i18next';
import { Outcome } from '../ui/outcome.tsx';
import { minute } from '../ui/times.ts';
import type { PersonRow } from './people.ts';

export function AccessState({ access }: { access: PersonRow['access'] }) {
  const { t } = useTranslation('people');
  if (access.suspendedAt !== null) return <Outcome tone="bad">{t('access.locked')}</Outcome>;
  if (access.lockedUntil !== null) return <Outcome tone="wait">{t('access.lockedUntil', { at: minute(access.lockedUntil) })}</Outcome>;
  if (access.mustChangePassword) return <Outcome tone="none">{t('access.oneTime')}</Outcome>;
  return <Outcome tone="good">{t('access.good')}</Outcome>;
}
