/** How much of an order's time is left, in working days; beside it the last day. */
import { useTranslation } from 'react-i18next';
import { Outcome, type Tone } from '../ui/outcome.tsx';
import { day } from '../ui/times.ts';
import type { Order } from './orders.ts';

/** Working days from which on it is marked. */
const SOON = 3;

export function Clock({ order: { term, dueOn, isLate, endedAt } }: { order: Order }) {
  const { t } = useTranslation('orders');
  if (term === null)
    return (
      <span className="quiet">
        {endedAt !== null ? t('clock.ended', { day: day(endedAt) }) : t(isLate === true ? 'clock.late' : 'clock.answered')}
      </span>
    );
  const { isOverdue, workingDaysLeft: left, workingDaysOver: over } = term;
  const tone: Tone = isOverdue ? 'bad' : left <= SOON ? 'wait' : 'plain';
  const what = isOverdue ? (over === 0 ? 'past' : 'over') : left === 0 ? 'last' : 'left';
  const text = t(`clock.${what}`, { count: isOverdue ? over : left });
  return (
    <span className="row">
      {tone === 'plain' ? text : <Outcome tone={tone}>{text}</Outcome>}
      <span className="quiet small">{dueOn}</span>
    </span>
  );
}
