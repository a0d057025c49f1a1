/** Limits of a message: each with its last day, whether it was kept, and whether it counts. */
import { useTranslation } from 'react-i18next';
import { Outcome } from '../ui/outcome.tsx';
import { Panel } from '../ui/panel.tsx';
import type { Message } from './messages.ts';

export function Clocks({ terms }: { terms: Message['terms'] }) {
  const { t } = useTranslation('messages');
  const limited = terms.filter(({ dueOn }) => dueOn !== null);
  if (limited.length === 0) return null;
  return (
    <Panel title={t('page.clocks')}>
      <ul className="lines">
        {limited.map(({ clock, number, dueOn, endedOn, isMissed, counts, isEstimated }) => (
          <li key={`${clock} ${number}`}>
            <strong>{t(`clocks.${clock}`)}</strong>
            <span>{t('page.due', { day: dueOn })}</span>
            {isMissed ? (
              <Outcome tone={counts ? 'bad' : 'wait'}>{t(counts ? 'page.missed' : 'page.missedOnly')}</Outcome>
            ) : (
              endedOn !== null && <Outcome tone="good">{t('page.kept', { day: endedOn })}</Outcome>
            )}
            {(!counts || isEstimated) && (
              <span className="quiet small">
                {[counts ? '' : t('page.reminds'), isEstimated ? t('page.estimated') : ''].filter(Boolean).join('；')}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
