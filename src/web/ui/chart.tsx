/** A chart that answers one question, with the same figures as a table beside it. The chart library is loaded when one is shown. */
import { Segmented } from 'antd';
import type { EChartsCoreOption, EChartsType } from 'echarts/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../app/preferences.ts';

export interface ChartProps {
  /** What it says, in one sentence, for who does not see it. */
  summary: string;
  option: EChartsCoreOption;
  /** The same figures: head and rows of text. */
  table: { head: readonly string[]; rows: readonly (readonly string[])[] };
  heightPx?: number;
  /** A mark was clicked: its place in its series. */
  onPick?: (place: { series: number; index: number }) => void;
}

export function Chart({ summary, option, table, heightPx = 220, onPick }: ChartProps) {
  const { t } = useTranslation('app');
  const [isTable, setTable] = useState(false);
  return (
    <div className="chart">
      <Segmented
        size="small"
        aria-label={summary}
        value={isTable ? 'table' : 'picture'}
        onChange={(value) => setTable(value === 'table')}
        options={[
          { value: 'picture', label: t('chart.picture') },
          { value: 'table', label: t('chart.table') },
        ]}
      />
      {isTable ? (
        <PlainTable caption={summary} {...table} />
      ) : (
        <Picture summary={summary} option={option} heightPx={heightPx} {...(onPick === undefined ? {} : { onPick })} />
      )}
    </div>
  );
}

function Picture({
  summary,
  option,
  heightPx,
  onPick,
}: Required<Pick<ChartProps, 'summary' | 'option' | 'heightPx'>> & Pick<ChartProps, 'onPick'>) {
  const [{ isDark, isLarge }] = usePreferences();
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(undefined);
  const pick = useRef(onPick);
  pick.current = onPick;
  // Colours stand in the option: with others it is drawn anew.
  useEffect(() => {
    let isGone = false;
    const watch = new ResizeObserver(() => chart.current?.resize());
    void import('./chart-library.ts').then(({ init }) => {
      if (isGone || box.current === null) return;
      chart.current ??= init(box.current);
      chart.current.setOption({ textStyle: { fontSize: isLarge ? 16 : 12 }, ...option, darkMode: isDark }, { notMerge: true });
      chart.current.off('click');
      chart.current.on('click', ({ seriesIndex = 0, dataIndex }) => pick.current?.({ series: seriesIndex, index: dataIndex }));
      watch.observe(box.current);
    });
    return () => {
      isGone = true;
      watch.disconnect();
    };
  }, [option, isDark, isLarge]);
  useEffect(() => () => chart.current?.dispose(), []);
  return <div ref={box} role="img" aria-label={summary} style={{ height: heightPx }} />;
}

/** Figures as a table of text. */
export function PlainTable({ caption, head, rows }: { caption: string } & ChartProps['table']) {
  return (
    <div className="plain-table">
      <table>
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            {head.map((one) => (
              <th key={one} scope="col">
                {one}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.join()}>
              {row.map((cell, place) =>
                place === 0 ? (
                  <th key={head[place]} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={head[place]}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
