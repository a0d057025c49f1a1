/** Why objects failed, and which platforms' accounts did: sorted bars, each opening its list. */
import { useTranslation } from 'react-i18next';
import { Bars } from '../ui/bars.tsx';
import { Panel } from '../ui/panel.tsx';
import { type Chosen, judgedText, type Overview, resultsAddress } from './query.ts';

interface ReasonsProps {
  set: Overview['sets'][number];
  chosen: Chosen;
  unit: string | undefined;
}

const MOST = 8;

export function Reasons({ set, chosen: { reasons, platforms }, unit }: ReasonsProps) {
  const { t } = useTranslation('overview');
  const most = Math.max(1, ...reasons.map(({ objects }) => objects));
  return (
    <>
      {reasons.length > 0 && (
        <Panel title={t('reasons.title')}>
          <Bars
            name={t('reasons.title')}
            tone="bad"
            bars={reasons.slice(0, MOST).map(({ category, kind, objectKind, objects }) => ({
              key: `${objectKind} ${kind} ${category}`,
              name: t('reasons.name', { category, kind: t(`kind.${objectKind}`) }),
              percent: (objects * 100) / most,
              text: t('reasons.objects', { count: objects, unit: t(`unit.${objectKind}`) }),
              href: resultsAddress(set.roundId, { unit, objectKind, category }),
              rows: objects,
            }))}
          />
        </Panel>
      )}
      {platforms.length > 0 && (
        <Panel title={t('platforms.title')}>
          <Bars
            name={t('platforms.title')}
            bars={platforms.map(({ platform, account }) => ({
              ...{ key: platform, name: platform, percent: account.percent },
              text: t('units.figure', { rate: account.rate ?? '—', judged: judgedText(account) }),
              href: resultsAddress(set.roundId, { unit, objectKind: 'account', platform }),
              rows: account.population,
            }))}
          />
        </Panel>
      )}
    </>
  );
}
