/** What was laid down for a round, and what anybody needs to repeat its draw. */
import { Descriptions } from 'antd';
import { useTranslation } from 'react-i18next';
import { useOrganisations } from '../data/organisations.ts';
import { PlainTable } from '../ui/chart.tsx';
import { minute } from '../ui/times.ts';
import type { Round } from './round.ts';

export function Terms({ round }: { round: Round }) {
  const { t } = useTranslation('campaign');
  const organisations = useOrganisations();
  const { period, selection, coverage, rulebooks, windows, asOf, draw } = round;
  const units = selection.organisationIds?.map((id) => organisations.get(id)?.name ?? id).join('、') ?? t('terms.all');
  const items = [
    ['kind', t(`kinds.${round.kind}`)],
    ['period', t('days', period)],
    ['objects', selection.kinds.map((kind) => t(`objects.${kind}`)).join('、')],
    ['units', units],
    ['coverage', t(`coverage.${coverage.mode}`)],
    ['rulebooks', [...new Set(Object.values(rulebooks))].join('、') || t('terms.usualBook')],
    ['asOf', asOf ?? t('terms.dayOfInspection')],
    ...(['site', 'account'] as const).flatMap((kind) =>
      windows[kind] === undefined ? [] : [[`windows.${kind}`, t('days', windows[kind])]],
    ),
    ['created', `${minute(round.createdAt)} ${round.createdByName}`],
    ['openedAt', minute(round.openedAt)],
    ['inspectedAt', minute(round.inspectedAt)],
    ['frozenAt', minute(round.frozenAt)],
    ...(round.cancelReason === null ? [] : [['cancelReason', round.cancelReason]]),
    ...(draw === null
      ? []
      : [
          ['frameHash', draw.frameHash],
          ['seed', draw.seed ?? t('terms.noSeed')],
        ]),
  ];
  return (
    <div className="stack">
      <Descriptions
        size="small"
        bordered
        column={{ xs: 1, sm: 1, md: 2 }}
        items={items.map(([key, value]) => ({ key: key!, label: t(`fields.${key}`), children: <bdi className="wrap">{value}</bdi> }))}
      />
      {draw !== null && (
        <PlainTable
          caption={t('terms.strata')}
          head={[t('terms.stratum'), t('fields.objects'), t('terms.population'), t('terms.drawn')]}
          rows={draw.strata.map(({ stratum, objectKind, population, drawn }) => [
            t(`levels.${stratum}`, { defaultValue: stratum }),
            t(`objects.${objectKind}`),
            String(population),
            String(drawn),
          ])}
        />
      )}
    </div>
  );
}
