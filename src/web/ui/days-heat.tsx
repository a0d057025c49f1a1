/** Availability as a calendar: a cell a day, by how much failed; a day that was not counted looks like none of them. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { paths } from '../../api/client.ts';
import { usePreferences } from '../app/preferences.ts';
import { DARK, LIGHT, type Tokens } from '../app/tokens.ts';
import { answer, api } from '../data/client.ts';
import { Asked } from './asked.tsx';
import { Chart } from './chart.tsx';
import { calendarFrom, type DayStep, STEPS, stepOf } from './days-heat-steps.ts';
import { today } from './times.ts';

type Day = paths['/api/v1/watch-targets/{id}/days']['get']['responses'][200]['content']['application/json']['items'][number];

const HEIGHT_PX = 190;

export interface DaysHeatProps {
  targetId: string;
  /** A day was clicked: its Beijing date. */
  onPick?: (day: string) => void;
}

export function DaysHeat({ targetId, onPick }: DaysHeatProps) {
  const to = today();
  const from = calendarFrom(to);
  const query = useQuery({
    queryKey: ['watch', 'targets', targetId, 'days', from, to],
    queryFn: async () =>
      (await answer(api.GET('/api/v1/watch-targets/{id}/days', { params: { path: { id: targetId }, query: { from, to } } }))).items,
  });
  return <Asked query={query}>{(days) => <Heat days={days} from={from} to={to} {...(onPick === undefined ? {} : { onPick })} />}</Asked>;
}

function Heat({ days, from, to, onPick }: { days: Day[]; from: string; to: string; onPick?: (day: string) => void }) {
  const { t, i18n } = useTranslation('watch');
  const [{ isDark }] = usePreferences();
  const option = useMemo(() => {
    const names = Object.fromEntries(STEPS.map((step) => [step, t(`days.steps.${step}`)])) as Record<DayStep, string>;
    return optionOf({ days, from, to, names, tokens: isDark ? DARK : LIGHT, isChinese: i18n.language !== 'en' });
  }, [days, from, to, isDark, t, i18n.language]);
  if (days.length === 0) return <p className="quiet">{t('days.none')}</p>;
  const bad = days.filter((one) => one.failures > 0).length;
  return (
    <Chart
      summary={t('days.summary', { count: days.length, bad })}
      option={option}
      heightPx={HEIGHT_PX}
      table={{
        head: ['day', 'visits', 'failures', 'unconfirmed', 'uncounted', 'mean'].map((word) => t(`days.${word}`)),
        rows: days
          .toReversed()
          .map((one) => [
            ...[one.day, String(one.visits), String(one.failures), String(one.unconfirmed)],
            ...[String(one.blocked + one.ours + one.excused), one.meanMs === null ? '—' : (one.meanMs / 1000).toFixed(2)],
          ]),
      }}
      {...(onPick === undefined ? {} : { onPick: ({ index }: { index: number }) => days[index] !== undefined && onPick(days[index].day) })}
    />
  );
}

interface HeatParts {
  days: readonly Day[];
  from: string;
  to: string;
  names: Record<DayStep, string>;
  tokens: Tokens;
  isChinese: boolean;
}

function optionOf({ days, from, to, names, tokens, isChinese }: HeatParts) {
  const colours: Record<DayStep, string> = {
    well: tokens.series1,
    some: tokens.series2,
    many: tokens.bad,
    uncounted: tokens.noneGround,
  };
  const text = { color: tokens.textSecondary };
  return {
    animation: false,
    aria: { enabled: true },
    tooltip: {
      renderMode: 'richText',
      backgroundColor: tokens.raised,
      textStyle: { color: tokens.text },
      formatter: ({ dataIndex }: { dataIndex: number }) => tooltipOf(days[dataIndex], names),
    },
    visualMap: {
      type: 'piecewise',
      orient: 'horizontal',
      left: 'center',
      bottom: 0,
      itemWidth: 12,
      itemHeight: 12,
      textStyle: text,
      selectedMode: false,
      pieces: STEPS.map((step, value) => ({ value, label: names[step], color: colours[step] })),
    },
    calendar: {
      range: [from, to],
      top: 24,
      left: 36,
      right: 8,
      bottom: 36,
      cellSize: ['auto', 'auto'],
      yearLabel: { show: false },
      monthLabel: { nameMap: isChinese ? 'ZH' : 'EN', ...text },
      dayLabel: { firstDay: 1, nameMap: isChinese ? 'ZH' : 'EN', ...text },
      itemStyle: { color: tokens.container, borderColor: tokens.divider },
      splitLine: { lineStyle: { color: tokens.border } },
    },
    series: {
      type: 'heatmap',
      coordinateSystem: 'calendar',
      // The mark tells a day apart without its colour.
      label: { show: true, color: tokens.container, formatter: ({ value }: { value: [string, number] }) => MARKS[value[1]] ?? '' },
      data: days.map((one) => ({
        value: [one.day, STEPS.indexOf(stepOf(one))],
        ...(stepOf(one) === 'uncounted' ? { label: { color: tokens.none } } : {}),
      })),
    },
  };
}

/** In the order of `STEPS`. */
const MARKS = ['', '!', '✕', '–'];

function tooltipOf(day: Day | undefined, names: Record<DayStep, string>): string {
  if (day === undefined) return '';
  return `${day.day}\n${names[stepOf(day)]} ${day.failures}/${day.visits}`;
}
