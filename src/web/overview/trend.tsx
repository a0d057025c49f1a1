/** Pass rates round after round: websites solid, accounts dashed; the line breaks where the rulebook changes. */
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../app/preferences.ts';
import { DARK, LIGHT } from '../app/tokens.ts';
import { Chart } from '../ui/chart.tsx';
import { Panel } from '../ui/panel.tsx';
import type { Overview } from './query.ts';

type Sets = Overview['sets'];
const KINDS = ['site', 'account'] as const;

export function Trend({ sets }: { sets: Sets }) {
  const { t } = useTranslation('overview');
  const navigate = useNavigate();
  const [{ isDark }] = usePreferences();
  const names = { site: t('kind.site'), account: t('kind.account') };
  const option = useMemo(() => optionOf(sets, isDark, names.site, names.account), [sets, isDark, names.site, names.account]);
  return (
    <Panel title={t('trend.title', { count: sets.length })} more={<span className="quiet small">{t('trend.key')}</span>}>
      <Chart
        summary={t('trend.summary', { count: sets.length })}
        option={option}
        table={{
          head: [t('trend.round'), ...KINDS.map((kind) => names[kind])],
          rows: sets.map((set) => [set.roundName, ...KINDS.map((kind) => set[kind]?.rate ?? '—')]),
        }}
        onPick={({ series, index }) => {
          const set = sets[index];
          if (set !== undefined)
            void navigate({
              to: '/campaigns/$id/$tab',
              params: { id: set.roundId, tab: 'results' } as never,
              search: { objectKind: KINDS[series] ?? 'site' } as never,
            });
        }}
      />
      <p className="quiet small">{t('trend.axis', { from: floorOf(sets) })}</p>
    </Panel>
  );
}

/** The axis begins at the lowest ten below all figures, and says so. */
function floorOf(sets: Sets): number {
  const all = sets.flatMap((set) => KINDS.flatMap((kind) => set[kind]?.percent ?? []));
  return all.length === 0 ? 0 : Math.max(0, Math.floor((Math.min(...all) - 1) / 10) * 10);
}

function optionOf(sets: Sets, isDark: boolean, siteName: string, accountName: string) {
  const tokens = isDark ? DARK : LIGHT;
  const axis = { axisLine: { lineStyle: { color: tokens.border } }, axisLabel: { color: tokens.textSecondary } };
  const style = {
    site: { color: tokens.series1, type: 'solid', symbol: 'circle', name: siteName },
    account: { color: tokens.series2, type: 'dashed', symbol: 'rect', name: accountName },
  };
  return {
    animation: false,
    aria: { enabled: true },
    grid: { left: 8, right: 16, top: 16, bottom: 8, containLabel: true },
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      backgroundColor: tokens.raised,
      textStyle: { color: tokens.text },
      valueFormatter: percentText,
    },
    xAxis: { type: 'category', boundaryGap: true, data: sets.map(({ roundName }) => shortName(roundName)), ...axis },
    yAxis: { type: 'value', min: floorOf(sets), max: 100, splitLine: { lineStyle: { color: tokens.divider } }, ...axis },
    series: KINDS.map((kind) => ({
      ...{ type: 'line', name: style[kind].name, symbol: style[kind].symbol, symbolSize: 8, connectNulls: false },
      ...{ lineStyle: { color: style[kind].color, type: style[kind].type, width: 2 }, itemStyle: { color: style[kind].color } },
      data: sets.map((set) => set[kind]?.percent ?? null),
    })),
  };
}

const percentText = (value: unknown) => (typeof value === 'number' ? `${value.toFixed(2)}%` : '—');

/** `2026年第三季度…` is known by its beginning. */
const shortName = (name: string) => /^\d{4}年(?:第.季度|\d{1,2}月|[上下]半年)?/.exec(name)?.[0] ?? name.slice(0, 10);
