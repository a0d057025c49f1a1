/** How a round compares: with the one before and a year before, with the self-checks below it; who failed again. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import type { paths } from '../../api/client.ts';
import { useAddress } from '../app/address.ts';
import { answer, api } from '../data/client.ts';
import { Asked } from '../ui/asked.tsx';
import { PlainTable } from '../ui/chart.tsx';
import { type ResultSet, type Round, setQuery } from './round.ts';

type Analysis = paths['/api/v1/result-sets/{id}/analysis']['get']['responses'][200]['content']['application/json'];
const GROUPINGS = ['unit', 'level', 'platform', 'kind'] as const;

export function Compare({ round }: { round: Round }) {
  return <Asked query={useQuery(setQuery(round.id))}>{(set) => (set === null ? null : <Compared set={set} />)}</Asked>;
}

function Compared({ set: { id } }: { set: ResultSet }) {
  const { t } = useTranslation('campaign');
  const [address, change] = useAddress();
  const by = GROUPINGS.find((one) => one === address.by) ?? 'unit';
  const path = { id };
  const analysis = useQuery({
    queryKey: ['result-sets', id, 'analysis', by],
    queryFn: () => answer(api.GET('/api/v1/result-sets/{id}/analysis', { params: { path, query: { by } } })),
  });
  const agreements = useQuery({
    queryKey: ['result-sets', id, 'agreements'],
    queryFn: async () => (await answer(api.GET('/api/v1/result-sets/{id}/agreements', { params: { path } }))).items,
  });
  return (
    <div className="stack">
      <div>
        <Segmented
          aria-label={t('compare.by')}
          value={by}
          onChange={(value) => change({ by: value })}
          options={GROUPINGS.map((value) => ({ value, label: t(`compare.groupings.${value}`) }))}
        />
      </div>
      <Asked query={analysis}>{(found) => <Rates analysis={found} />}</Asked>
      <Asked query={agreements}>
        {(rows) =>
          rows.length === 0 ? null : (
            <section>
              <h2>{t('compare.selfChecks')}</h2>
              <PlainTable
                caption={t('compare.selfChecks')}
                head={['round', 'bothPassed', 'bothFailed', 'onlyAboveFailed', 'onlyBelowFailed'].map((head) => t(`compare.${head}`))}
                rows={rows.map((row) => [
                  row.roundName,
                  ...[row.bothPassed, row.bothFailed, row.onlyAboveFailed, row.onlyBelowFailed].map(String),
                ])}
              />
            </section>
          )
        }
      </Asked>
    </div>
  );
}

function Rates({ analysis: { rates, againstPrevious, againstYearBefore, repeatOffenders } }: { analysis: Analysis }) {
  const { t } = useTranslation('campaign');
  const change = (list: Analysis['againstPrevious'], key: string) => {
    const found = list?.find((one) => one.key === key)?.difference ?? null;
    return found === null ? '—' : points(found);
  };
  const name = (key: string, named: string) => t(`groups.${key}`, { defaultValue: t(`levels.${key}`, { defaultValue: named }) });
  return (
    <>
      <PlainTable
        caption={t('compare.rates')}
        head={['group', 'rate', 'judged', 'previous', 'yearBefore'].map((head) => t(`compare.${head}`))}
        rows={rates.map(({ key, name: named, passed, failed, passRate }) => [
          name(key, named),
          passRate === null ? '—' : `${percent(passRate.rate)}%`,
          `${passed}/${passed + failed}`,
          change(againstPrevious, key),
          change(againstYearBefore, key),
        ])}
      />
      {repeatOffenders.length > 0 && (
        <section>
          <h2>{t('compare.again')}</h2>
          <ul className="lines">
            {repeatOffenders.map(({ recordId, objectKind, name: named, unit, failedStreak }) => (
              <li key={recordId}>
                <Link to={objectKind === 'site' ? '/sites/$id' : '/accounts/$id'} params={{ id: recordId } as never}>
                  <bdi>{named}</bdi>
                </Link>
                <span className="quiet">{unit}</span>
                <span>{t('results.streak', { count: failedStreak })}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** Written, not computed: the platform's shares as text. */
const percent = (share: number): string => (share * 100).toFixed(2);
const points = (share: number): string => `${share > 0 ? '+' : ''}${percent(share)}`;
