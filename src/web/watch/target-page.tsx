/** One watched address: how it stands, its week by the rule, its days, what each visit of a day took, its outages, its schedule. */
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button, DatePicker, Descriptions } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../app/address.ts';
import { PageHead } from '../app/page-head.tsx';
import { useMay } from '../data/session.ts';
import { Address } from '../ui/address.tsx';
import { Asked } from '../ui/asked.tsx';
import { DaysHeat } from '../ui/days-heat.tsx';
import { Outcome } from '../ui/outcome.tsx';
import { Panel } from '../ui/panel.tsx';
import { minute, today } from '../ui/times.ts';
import { WeekVerdict } from '../ui/week-verdict.tsx';
import { CloseLooks } from './close-looks.tsx';
import { useLasted } from './lasted.ts';
import { Outages } from './outages.tsx';
import { DayProbes } from './probes.tsx';
import { ScheduleDialog } from './schedule-dialog.tsx';
import { SIGHT_TONES, sightOf, type Target, targetQuery } from './standing.ts';
import { Certificate, Week } from './targets-page.tsx';
import './watch.css';

export default function TargetPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  return <Asked query={useQuery(targetQuery(id))}>{(target) => <Opened target={target} />}</Asked>;
}

function Opened({ target }: { target: Target }) {
  const { t } = useTranslation('watch');
  const [{ day = today() }, change] = useAddress();
  const mayWrite = useMay('watch.write');
  const [isChanging, setChanging] = useState(false);
  const sight = sightOf(target);
  const see = (chosen: string) => change({ day: chosen, after: undefined });
  return (
    <>
      <PageHead
        name={target.siteName}
        beside={<Outcome tone={SIGHT_TONES[sight]}>{t(`sights.${sight}`)}</Outcome>}
        actions={
          <>
            <Link to="/sites/$id/$tab" params={{ id: target.siteId, tab: 'availability' } as never}>
              {t('target.site')}
            </Link>
            {mayWrite && <Button onClick={() => setChanging(true)}>{t('target.change')}</Button>}
          </>
        }
      />
      <div className="stack">
        <div className="columns">
          <Facts target={target} />
          {target.isHome && (
            <Panel title={t('week.title')}>
              <WeekVerdict siteId={target.siteId} />
            </Panel>
          )}
        </div>
        <Panel title={t('days.title')} more={<span className="quiet small">{t('days.pick')}</span>}>
          <DaysHeat targetId={target.id} onPick={see} />
        </Panel>
        <Panel
          title={t('probes.title')}
          more={
            <DatePicker
              allowClear={false}
              aria-label={t('probes.day')}
              value={dayjs(day)}
              onChange={(chosen) => chosen !== null && see(chosen.format('YYYY-MM-DD'))}
            />
          }
        >
          <DayProbes targetId={target.id} day={day} />
        </Panel>
        <Panel title={t('outages.title')}>
          <Outages siteId={target.siteId} />
        </Panel>
      </div>
      {isChanging && <ScheduleDialog target={target} onClose={() => setChanging(false)} />}
    </>
  );
}

function Facts({ target }: { target: Target }) {
  const { t } = useTranslation('watch');
  const lasted = useLasted();
  const { url, isHome, since, lastAt, lastMs, lastKind, intervalS, hasOwnSchedule, pausedAt, pausedReason, certificateUntil } = target;
  const every = t('target.every', { count: Math.round(intervalS / 60) });
  return (
    <Panel title={t('target.standing')}>
      <Descriptions
        size="small"
        column={{ xs: 1, sm: 1, md: 1 }}
        items={[
          { key: 'url', label: t(isHome ? 'target.home' : 'target.entry'), children: <Address url={url} /> },
          {
            key: 'since',
            label: t('target.since'),
            children: since === null ? '—' : t('target.sinceFor', { at: minute(since), time: lasted(since, null) }),
          },
          {
            key: 'last',
            label: t('targets.lastAt'),
            children:
              lastAt === null
                ? t('wall.notYet')
                : t('target.last', {
                    at: minute(lastAt),
                    kind: t(`kinds.${lastKind}`, { defaultValue: lastKind ?? '' }),
                    s: lastMs === null ? '—' : (lastMs / 1000).toFixed(2),
                  }),
          },
          { key: 'week', label: t('target.week'), children: <Week target={target} /> },
          {
            key: 'certificate',
            label: t('targets.certificate'),
            children: (
              <span className="row">
                <Certificate target={target} />
                {certificateUntil !== null && (
                  <span className="quiet small">{t('certificate.until', { at: minute(certificateUntil) })}</span>
                )}
              </span>
            ),
          },
          {
            key: 'schedule',
            label: t('target.schedule'),
            children:
              pausedAt === null
                ? `${every}${hasOwnSchedule ? t('target.own') : ''}`
                : t('target.pausedFor', { at: minute(pausedAt), reason: pausedReason }),
          },
          ...(target.looks === null
            ? []
            : [{ key: 'looks', label: t('looks.title'), children: <CloseLooks looks={target.looks} at={target.lookedAt} /> }]),
        ]}
      />
    </Panel>
  );
}
