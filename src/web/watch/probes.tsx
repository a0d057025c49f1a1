/** Visits of one day: what each took, phase by phase, and what each place saw. */
import { useQuery } from '@tanstack/react-query';
import { Table } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../app/preferences.ts';
import { DARK, LIGHT, type Tokens } from '../app/tokens.ts';
import { answer, api } from '../data/client.ts';
import { Address } from '../ui/address.tsx';
import { Asked } from '../ui/asked.tsx';
import { Chart } from '../ui/chart.tsx';
import { Outcome, type Tone } from '../ui/outcome.tsx';
import { clock } from '../ui/times.ts';
import type { Probe } from './standing.ts';

const PHASES = ['dnsMs', 'connectMs', 'tlsMs', 'firstByteMs', 'totalMs'] as const;
const TONES: Record<Probe['verdict'], Tone> = { ok: 'good', failed: 'bad', uncounted: 'none' };
const ROWS = 50;

export function DayProbes({ targetId, day }: { targetId: string; day: string }) {
  const { t } = useTranslation('watch');
  const query = useQuery({
    queryKey: ['watch', 'targets', targetId, 'probes', day],
    queryFn: async () =>
      (await answer(api.GET('/api/v1/watch-targets/{id}/probes', { params: { path: { id: targetId }, query: { day } } }))).items,
  });
  return (
    <Asked query={query} rows={6}>
      {(probes) => (probes.length === 0 ? <p className="quiet">{t('probes.none', { day })}</p> : <Shown probes={probes} day={day} />)}
    </Asked>
  );
}

function Shown({ probes, day }: { probes: Probe[]; day: string }) {
  const { t } = useTranslation('watch');
  const [{ isDark }] = usePreferences();
  const names = PHASES.map((phase) => t(`probes.phases.${phase}`));
  const option = useMemo(
    () =>
      optionOf(
        probes,
        PHASES.map((phase) => t(`probes.phases.${phase}`)),
        isDark ? DARK : LIGHT,
      ),
    [probes, isDark, t],
  );
  return (
    <div className="stack">
      <Chart
        summary={t('probes.summary', { day, count: probes.length })}
        option={option}
        heightPx={240}
        table={{
          head: [t('probes.at'), t('probes.place'), ...names],
          rows: probes.map((probe) => [clockOf(probe), probe.place, ...PHASES.map((phase) => inSeconds(probe[phase]))]),
        }}
      />
      <p className="quiet small">{t('probes.note')}</p>
      <Table<Probe>
        size="small"
        rowKey={({ visitAt, place }) => `${visitAt} ${place}`}
        dataSource={probes.toReversed()}
        pagination={{ pageSize: ROWS, hideOnSinglePage: true, showSizeChanger: false, size: 'small' }}
        scroll={{ x: 'max-content' }}
        aria-label={t('probes.title')}
        columns={[
          { title: t('probes.at'), render: (_, probe) => clockOf(probe) },
          { title: t('probes.place'), render: (_, { place }) => <bdi>{place}</bdi> },
          {
            title: t('probes.verdict'),
            render: (_, { verdict }) => <Outcome tone={TONES[verdict]}>{t(`probes.verdicts.${verdict}`)}</Outcome>,
          },
          { title: t('probes.status'), align: 'right', render: (_, { status }) => status ?? '—' },
          { title: t('probes.total'), align: 'right', render: (_, { totalMs }) => inSeconds(totalMs) },
          {
            title: t('probes.why'),
            width: 320,
            render: (_, { kind, detail }) =>
              kind === 'answered' ? '—' : <bdi>{detail ?? t(`kinds.${kind}`, { defaultValue: kind })}</bdi>,
          },
          { title: t('probes.second'), render: (_, { second }) => <Second second={second} /> },
          { title: t('probes.address'), render: (_, { address }) => (address === null ? '—' : <Address url={address} />) },
        ]}
      />
    </div>
  );
}

/** What the other client saw, where it was asked. */
function Second({ second }: { second: Probe['second'] }) {
  const { t } = useTranslation('watch');
  if (second === null) return <>—</>;
  if (second.verdict === 'ok') return <Outcome tone="good">{t('probes.secondOpened')}</Outcome>;
  return <bdi>{second.detail ?? t(`kinds.${second.kind}`, { defaultValue: second.kind })}</bdi>;
}

const clockOf = ({ visitAt }: Probe) => clock(Date.parse(visitAt));
const inSeconds = (ms: number | null) => (ms === null ? '—' : (ms / 1000).toFixed(2));

function optionOf(probes: readonly Probe[], names: readonly string[], tokens: Tokens) {
  const colours = [tokens.series4, tokens.series3, tokens.series2, tokens.series1, tokens.text];
  const kinds = ['dotted', 'dashed', [8, 3, 2, 3], 'solid', 'solid'];
  const axis = { axisLine: { lineStyle: { color: tokens.border } }, axisLabel: { color: tokens.textSecondary } };
  return {
    animation: false,
    aria: { enabled: true },
    grid: { left: 8, right: 16, top: 12, bottom: 8, containLabel: true },
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      backgroundColor: tokens.raised,
      textStyle: { color: tokens.text },
      valueFormatter: (value: unknown) => (typeof value === 'number' ? `${value.toFixed(2)} s` : '—'),
    },
    xAxis: { type: 'category', data: probes.map(clockOf), ...axis },
    yAxis: {
      type: 'value',
      min: 0,
      splitLine: { lineStyle: { color: tokens.divider } },
      ...axis,
      axisLabel: { ...axis.axisLabel, formatter: '{value} s' },
    },
    series: PHASES.map((phase, index) => ({
      ...{ type: 'line', name: names[index], showSymbol: false, connectNulls: false },
      ...{ lineStyle: { color: colours[index], type: kinds[index], width: 1.5 }, itemStyle: { color: colours[index] } },
      // A visit that failed has a mark of its own.
      data: probes.map((probe) => {
        const value = probe[phase] === null ? null : probe[phase] / 1000;
        if (phase !== 'totalMs' || probe.verdict !== 'failed') return value;
        return { value, symbol: 'diamond', symbolSize: 9, itemStyle: { color: tokens.bad } };
      }),
    })),
  };
}
