/** What the frozen set says: both pass rates and what failed. All of it rests on one set. */
import { useTranslation } from 'react-i18next';
import { Figure } from '../ui/figure.tsx';
import { Panel } from '../ui/panel.tsx';
import { day } from '../ui/times.ts';
import { type Chosen, judgedText, type Overview, type RateFigure, resultsAddress } from './query.ts';

interface ResultsProps {
  set: Overview['sets'][number];
  chosen: Chosen;
  unit: string | undefined;
}

export function Results({ set, chosen, unit }: ResultsProps) {
  const { t } = useTranslation('overview');
  const at = (words: Record<string, string>) => resultsAddress(set.roundId, { unit, ...words });
  const kinds = (['site', 'account'] as const).flatMap((kind) =>
    set[kind] === null ? [] : [{ kind, figure: set[kind], change: chosen.change[kind] }],
  );
  return (
    <Panel
      title={t('results.title')}
      more={
        <span className="quiet small">
          {t('results.basis', { round: set.roundName, date: day(set.frozenAt), hash: set.sha256.slice(0, 8) })}
        </span>
      }
    >
      <div className="figures">
        {kinds.map(({ kind, figure, change }) => (
          <Figure
            key={kind}
            label={t(`results.rate.${kind}`)}
            value={figure.rate}
            basis={<RateBasis figure={figure} change={change} />}
            href={at({ objectKind: kind, verdict: 'passed' })}
            rows={figure.passed}
          />
        ))}
        {kinds.map(({ kind, figure }) => (
          <Figure
            key={kind}
            label={t(`results.failed.${kind}`)}
            value={figure.failed}
            unit={t(`unit.${kind}`)}
            tone="bad"
            href={at({ objectKind: kind, verdict: 'failed' })}
          />
        ))}
        {kinds.map(({ kind, figure }) => (
          <Figure
            key={kind}
            label={t(`results.unknown.${kind}`)}
            value={figure.unknown}
            unit={t(`unit.${kind}`)}
            href={at({ objectKind: kind, verdict: 'unknown' })}
          />
        ))}
      </div>
    </Panel>
  );
}

function RateBasis({ figure, change }: { figure: RateFigure; change: string | null }) {
  const { t } = useTranslation('overview');
  const mark = change === null ? '' : change.startsWith('+') ? '▲' : change.startsWith('-') ? '▼' : '';
  return (
    <>
      {judgedText(figure)}
      {change !== null && (
        <>
          <br />
          {t('results.change', { mark, points: change })}
        </>
      )}
    </>
  );
}
