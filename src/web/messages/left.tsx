/** How much of a message's time is left, in working days. */
import { useTranslation } from 'react-i18next';
import { Outcome } from '../ui/outcome.tsx';
import type { Message } from './messages.ts';

export function Left({ message: { isOverdue, workingDaysLeft: left } }: { message: Pick<Message, 'isOverdue' | 'workingDaysLeft'> }) {
  const { t } = useTranslation('messages');
  if (left === null) return isOverdue ? <Outcome tone="bad">{t('left.missed')}</Outcome> : <span className="quiet">—</span>;
  if (left < 0) return <Outcome tone={isOverdue ? 'bad' : 'wait'}>{t('left.over', { count: -left })}</Outcome>;
  return (
    <span className="row">
      <Outcome tone={left <= 1 ? 'wait' : 'plain'}>{left === 0 ? t('left.today') : t('left.left', { count: left })}</Outcome>
      {isOverdue && <Outcome tone="bad">{t('left.missed')}</Outcome>}
    </span>
  );
}
