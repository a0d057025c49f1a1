/** The verdict of a site's week by the rule: passed, failed, or not to be judged, with the days that were too short for it. */
import { useQuery } from '@tanstack/react-query';
import { Descriptions } from 'antd';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../data/client.ts';
import { Asked } from './asked.tsx';
import { Outcome, type Tone } from './outcome.tsx';
import { minute } from './times.ts';

const TONES = { pass: 'good', fail: 'bad', error: 'none' } as const satisfies Record<string, Tone>;

export function WeekVerdict({ siteId }: { siteId: string }) {
  const { t } = useTranslation('watch');
  const query = useQuery({
    queryKey: ['watch', 'week', siteId],
    queryFn: () => answer(api.GET('/api/v1/sites/{id}/availability', { params: { path: { id: siteId } } })),
  });
  return (
    <Asked query={query}>
      {({ outcome, from, to, visits, failures, share, isOver, shortDays, blocked, ours, excused, longOutages }) => (
        <div className="stack">
          <div className="row">
            <Outcome tone={TONES[outcome]}>{t(`week.outcomes.${outcome}`)}</Outcome>
            <span>{from === null ? t('week.notWhole') : t('week.days', { from, to })}</span>
            {outcome === 'error' && isOver && <Outcome tone="bad">{t('week.isOver')}</Outcome>}
          </div>
          <Descriptions
            size="small"
            column={{ xs: 1, sm: 2, md: 2 }}
            items={[
              { key: 'failed', label: t('week.failed'), children: t('week.of', { failures, visits }) },
              { key: 'share', label: t('week.share'), children: share === null ? '—' : percent(share) },
              { key: 'excused', label: t('week.excused'), children: excused },
              { key: 'others', label: t('week.others'), children: t('week.apart', { blocked, ours }) },
            ]}
          />
          {shortDays.length > 0 && (
            <section aria-label={t('week.short')}>
              <h3>{t('week.short')}</h3>
              <ul className="row">
                {shortDays.map(({ day, visits: made }) => (
                  <li key={day}>
                    <Outcome tone="none">{t('week.shortDay', { day, count: made })}</Outcome>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {longOutages.length > 0 && (
            <section aria-label={t('week.long')}>
              <h3>{t('week.long')}</h3>
              <ul>
                {longOutages.map(({ beganAt, endedAt, hours }) => (
                  <li key={beganAt}>{t('week.longOutage', { from: minute(beganAt), to: minute(endedAt), hours: hours.toFixed(1) })}</li>
                ))}
              </ul>
            </section>
          )}
        </div>
      )}
    </Asked>
  );
}

/** To two places, cut off: 4.999 % is no 5 %. */
const percent = (share: number): string => `${(Math.floor(share * 10_000 + 1e-9) / 100).toFixed(2)}%`;
