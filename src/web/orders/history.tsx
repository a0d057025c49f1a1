/** 经过: every act on the order, the newest first, and when it was reminded. */
import { Timeline } from 'antd';
import { useTranslation } from 'react-i18next';
import { Panel } from '../ui/panel.tsx';
import { minute } from '../ui/times.ts';
import type { OpenedOrder } from './orders.ts';

export function History({ order: { history, reminders } }: { order: OpenedOrder }) {
  const { t } = useTranslation('orders');
  const events = [
    ...history.map(({ action, at, byName, byOrganisation, reason, details }) => ({
      ...{ at, what: t(`events.${action}`), who: [byOrganisation, byName].filter((name, i, all) => all.indexOf(name) === i).join(' ') },
      text: reason,
      until: typeof details.until === 'string' ? details.until : null,
    })),
    ...reminders.map(({ madeAt, sentence }) => ({ at: madeAt, what: t('events.remind'), who: '', text: sentence, until: null })),
  ].sort((a, b) => (a.at < b.at ? 1 : -1));
  return (
    <Panel title={t('page.history')}>
      <Timeline
        items={events.map(({ at, what, who, text, until }, place) => ({
          key: `${at} ${place}`,
          content: (
            <>
              <strong>{what}</strong> <span className="quiet small">{minute(at)}</span>
              {who !== '' && (
                <div className="quiet small">
                  <bdi>{who}</bdi>
                </div>
              )}
              {until !== null && <div className="small">{t('page.until', { day: until })}</div>}
              {text !== null && (
                <div className="wrap small">
                  <bdi>{text}</bdi>
                </div>
              )}
            </>
          ),
        }))}
      />
    </Panel>
  );
}
