/** Our own side: who watches from where, and whether its line stands. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Asked } from '../ui/asked.tsx';
import { Outcome } from '../ui/outcome.tsx';
import { Panel } from '../ui/panel.tsx';
import { minute } from '../ui/times.ts';
import { useLasted } from './lasted.ts';
import { ourSideQuery, watchersQuery } from './standing.ts';

const MOST_PAST = 5;

export function OurLine() {
  const { t } = useTranslation('watch');
  const lasted = useLasted();
  const watchers = useQuery(watchersQuery);
  const ourSide = useQuery(ourSideQuery);
  const broken = new Set((ourSide.data ?? []).filter(({ endedAt }) => endedAt === null).map(({ place }) => place));
  return (
    <Panel title={t('line.title')}>
      <Asked query={watchers} rows={2}>
        {(all) =>
          all.length === 0 ? (
            <p className="quiet">{t('line.none')}</p>
          ) : (
            <ul className="lines">
              {all.map(({ id, place, machine, isAlive, targets, seenAt, lateMs }) => (
                <li key={id}>
                  {isAlive ? (
                    broken.has(place) ? (
                      <Outcome tone="wait">{t('line.broken')}</Outcome>
                    ) : (
                      <Outcome tone="good">{t('line.well')}</Outcome>
                    )
                  ) : (
                    <Outcome tone="none">{t('line.gone')}</Outcome>
                  )}
                  <bdi>{place}</bdi>
                  <span className="quiet small">
                    {isAlive
                      ? t('line.what', { targets, machine, late: (lateMs / 1000).toFixed(1) })
                      : t('line.since', { at: minute(seenAt), machine })}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Asked>
      <Asked query={ourSide} rows={1}>
        {(all) =>
          all.length > 0 && (
            <>
              <h3>{t('line.past')}</h3>
              <ul className="lines">
                {all.slice(0, MOST_PAST).map(({ place, beganAt, endedAt, reason }) => (
                  <li key={`${place} ${beganAt}`}>
                    <span>{minute(beganAt)}</span>
                    <bdi>{place}</bdi>
                    <span className="quiet small">
                      {endedAt === null ? t('line.lasts', { reason }) : t('line.lasted', { time: lasted(beganAt, endedAt), reason })}
                    </span>
                  </li>
                ))}
              </ul>
            </>
          )
        }
      </Asked>
    </Panel>
  );
}

/** A sentence when nobody watches, so that what is shown is old; null: somebody does, or it is not known yet. */
export function useSilence(): string | null {
  const { t } = useTranslation('watch');
  const { data } = useQuery(watchersQuery);
  if (data === undefined || data.some(({ isAlive }) => isAlive)) return null;
  const [last] = data;
  return last === undefined ? t('line.neverBegun') : t('line.silent', { at: minute(last.seenAt) });
}
