/** 状态墙: all watched addresses at a glance, unit by unit, what is down first; what happens now beside it. */
import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { stringifySearch, useAddress } from '../app/address.ts';
import { PageHead } from '../app/page-head.tsx';
import { Asked } from '../ui/asked.tsx';
import { Figure } from '../ui/figure.tsx';
import { clock } from '../ui/times.ts';
import { Happening } from './happening.tsx';
import { OurLine, useSilence } from './our-line.tsx';
import { type Summary, summaryQuery, unitsQuery } from './standing.ts';
import { WallUnit } from './wall-unit.tsx';
import './watch.css';

export default function WallPage() {
  const { t } = useTranslation('watch');
  const [{ unit, only }, change] = useAddress();
  const summary = useQuery(summaryQuery(unit));
  const units = useQuery(unitsQuery(unit));
  const silence = useSilence();
  const screen = useRef<HTMLDivElement>(null);
  const isTroubleOnly = only === 'trouble';
  return (
    <>
      <PageHead
        beside={summary.dataUpdatedAt > 0 && <span className="quiet">{t('wall.live', { time: clock(summary.dataUpdatedAt) })}</span>}
        actions={
          <>
            <Button aria-pressed={isTroubleOnly} onClick={() => change({ only: isTroubleOnly ? undefined : 'trouble' })}>
              {t(isTroubleOnly ? 'wall.all' : 'wall.trouble')}
            </Button>
            <Button onClick={() => void screen.current?.requestFullscreen()}>{t('wall.screen')}</Button>
          </>
        }
      />
      <div className="wall" ref={screen}>
        {silence !== null && <Alert type="error" showIcon title={silence} />}
        <section className="panel" aria-label={t('wall.title')}>
          <Asked query={summary} rows={2}>
            {(data) => <Figures summary={data} unit={unit} />}
          </Asked>
        </section>
        <div className="wall-sides">
          <section className="panel" aria-label={t('wall.units')}>
            <Asked query={units} rows={8}>
              {(all) =>
                all.length === 0 ? (
                  <div className="empty">
                    <p>{t('wall.empty')}</p>
                  </div>
                ) : (
                  <ul className="wall-units">
                    {all
                      .filter(({ down, unknown, near, over }) => !isTroubleOnly || down + unknown + near + over > 0)
                      .map((one) => (
                        <WallUnit key={one.organisationId} standing={one} />
                      ))}
                  </ul>
                )
              }
            </Asked>
          </section>
          <div className="stack">
            <Happening />
            <OurLine />
          </div>
        </div>
      </div>
    </>
  );
}

function Figures({ summary, unit }: { summary: Summary; unit: string | undefined }) {
  const { t } = useTranslation('watch');
  const at = (words: Record<string, string>) => `/watch/targets${stringifySearch({ ...words, unit })}`;
  return (
    <div className="figures">
      <Figure label={t('sights.down')} value={summary.down} tone="bad" href={at({ state: 'down', isPaused: 'false' })} />
      <Figure label={t('sights.unknown')} value={summary.unknown} tone="wait" href={at({ state: 'unknown', isPaused: 'false' })} />
      <Figure label={t('levels.over')} value={summary.over} tone="bad" href={at({ level: 'over', isHome: 'true' })} />
      <Figure label={t('levels.near')} value={summary.near} tone="wait" href={at({ level: 'near', isHome: 'true' })} />
      <Figure label={t('wall.certificates')} value={summary.certificates} tone="wait" href={at({ certificateDays: '30' })} />
      <Figure label={t('sights.up')} value={summary.up} href={at({ state: 'up', isPaused: 'false' })} />
      <Figure label={t('sights.paused')} value={summary.paused} href={at({ isPaused: 'true' })} />
    </div>
  );
}
