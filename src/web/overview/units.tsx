/** Units by their pass rate: ranked bars, tiles where the provinces lie, or a table. */
import { Link } from '@tanstack/react-router';
import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { parseSearch, useAddress } from '../app/address.ts';
import { Bars } from '../ui/bars.tsx';
import { PlainTable } from '../ui/chart.tsx';
import { Panel } from '../ui/panel.tsx';
import { type Chosen, judgedText, type Overview, type RateFigure, resultsAddress } from './query.ts';
import { tilesOf } from './tiles.ts';

const MOST_BARS = 20;

type Unit = Chosen['units'][number];

export function Units({ set, units }: { set: Overview['sets'][number]; units: Chosen['units'] }) {
  const { t } = useTranslation('overview');
  const [{ by = 'bars', of = 'site' }, change] = useAddress();
  const kind = of === 'account' ? 'account' : 'site';
  const own = units.flatMap((unit) => (unit[kind] === null ? [] : [{ ...unit, figure: unit[kind] }])).sort(worstFirst);
  const href = ({ id }: Unit) => resultsAddress(set.roundId, { unit: id, objectKind: kind });
  const text = (figure: RateFigure) => t('units.figure', { rate: figure.rate ?? '—', judged: judgedText(figure) });
  const summary = t(`units.summary.${kind}`, { count: own.length });
  return (
    <Panel
      title={t('units.title')}
      more={
        <>
          <Segmented
            size="small"
            aria-label={t('units.kind')}
            value={kind}
            onChange={(value) => change({ of: value === 'site' ? undefined : value })}
            options={(['site', 'account'] as const).map((value) => ({ value, label: t(`kind.${value}`) }))}
          />
          <Segmented
            size="small"
            aria-label={t('units.how')}
            value={by}
            onChange={(value) => change({ by: value === 'bars' ? undefined : value })}
            options={['bars', 'tiles', 'table'].map((value) => ({ value, label: t(`units.${value}`) }))}
          />
        </>
      }
    >
      {by === 'tiles' ? (
        <Tiles summary={summary} units={own} href={href} />
      ) : by === 'table' ? (
        <PlainTable
          caption={summary}
          head={[t('units.name'), t('units.rate'), t('units.passed'), t('units.failed'), t('units.unknown')]}
          rows={own.map(({ name, figure }) => [name, figure.rate ?? '—', ...[figure.passed, figure.failed, figure.unknown].map(String)])}
        />
      ) : (
        <Bars
          name={summary}
          bars={own.slice(0, MOST_BARS).map((unit) => ({
            ...{ key: unit.id, name: unit.name, percent: unit.figure.percent, text: text(unit.figure) },
            ...{ href: href(unit), rows: unit.figure.population },
          }))}
        />
      )}
    </Panel>
  );
}

function Tiles({ summary, units, href }: { summary: string; units: (Unit & { figure: RateFigure })[]; href: (unit: Unit) => string }) {
  const { t } = useTranslation('overview');
  const { tiles, isMap } = tilesOf(units);
  return (
    <>
      <ul className="tiles" aria-label={summary} data-map={isMap}>
        {tiles.map(({ unit, name, column, row }) => {
          const place = isMap ? { gridColumn: column, gridRow: row } : {};
          if (unit === null)
            return (
              <li key={name} className="tile" data-step="none" style={place}>
                <span>{name}</span>
              </li>
            );
          const [to = '/', search = ''] = href(unit).split('?');
          return (
            <li key={name} className="tile" data-step={stepOf(unit.figure.percent)} style={place}>
              <Link to={to} search={parseSearch(search) as never} data-rows={unit.figure.population}>
                <span>{name}</span>
                <b>{unit.figure.rate ?? '—'}</b>
              </Link>
            </li>
          );
        })}
      </ul>
      <p className="quiet small">{t(isMap ? 'units.map' : 'units.noMap')}</p>
    </>
  );
}

/** Five steps of one colour: the figure stands in the tile, the colour only helps the eye. */
function stepOf(percent: number | null): string {
  if (percent === null) return 'none';
  return String(percent >= 100 ? 5 : percent >= 95 ? 4 : percent >= 90 ? 3 : percent >= 80 ? 2 : 1);
}

const worstFirst = (a: { figure: RateFigure; name: string }, b: { figure: RateFigure; name: string }) =>
  (a.figure.percent ?? 101) - (b.figure.percent ?? 101) || a.name.localeCompare(b.name, 'zh-CN');
