/** Whom a draft would look at, counted now: by unit and kind, and what is left out and why. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../data/client.ts';
import { Asked } from '../ui/asked.tsx';
import { PlainTable } from '../ui/chart.tsx';

const KINDS = ['portal', 'site', 'account'] as const;

export function Population({ roundId }: { roundId: string }) {
  const { t } = useTranslation('campaign');
  const query = useQuery({
    queryKey: ['rounds', roundId, 'population'],
    queryFn: () => answer(api.GET('/api/v1/rounds/{id}/population', { params: { path: { id: roundId } } })),
  });
  return (
    <Asked query={query}>
      {({ chosen, drawn, counts, leftOut }) => (
        <div className="stack">
          <p role="status">
            {t('population.chosen', { count: chosen })}
            {drawn !== null && t('population.drawn', { count: drawn })}
          </p>
          {Object.entries(leftOut)
            .filter(([, count]) => count > 0)
            .map(([why, count]) => (
              <p key={why} className="quiet">
                {t('population.leftOut', { count, why: t(`population.why.${why}`) })}
              </p>
            ))}
          {counts.length > 0 && (
            <PlainTable
              caption={t('population.byUnit')}
              head={[t('population.unit'), ...KINDS.map((kind) => t(`population.${kind}`))]}
              rows={[...Map.groupBy(counts, ({ unit }) => unit)].map(([unit, all]) => [
                unit,
                ...KINDS.map((kind) => String(all.reduce((sum, one) => sum + (one.kind === kind ? one.count : 0), 0))),
              ])}
            />
          )}
        </div>
      )}
    </Asked>
  );
}
