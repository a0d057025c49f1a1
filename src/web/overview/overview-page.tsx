/** 总览: pass rates now and over rounds, what burns, units and regions; every figure opens its list. */
import { useQuery } from '@tanstack/react-query';
import { App, Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../app/address.ts';
import { PageHead } from '../app/page-head.tsx';
import { useMay } from '../data/session.ts';
import { Asked } from '../ui/asked.tsx';
import { Beginning } from './beginning.tsx';
import { Burning } from './burning.tsx';
import { overviewQuery } from './query.ts';
import { Reasons } from './reasons.tsx';
import { Results } from './results.tsx';
import { Running } from './running.tsx';
import { Trend } from './trend.tsx';
import { Units } from './units.tsx';

export default function OverviewPage() {
  const { t } = useTranslation('overview');
  const [{ unit, round }, change] = useAddress();
  const { message } = App.useApp();
  const mayRounds = useMay('round.read');
  const query = useQuery(overviewQuery(unit, round));
  const sets = query.data?.sets ?? [];
  const chosenSet = sets.find(({ setId }) => setId === query.data?.chosen?.setId);
  const copy = async () => {
    await navigator.clipboard.writeText(location.href);
    void message.success(t('copied'));
  };
  return (
    <>
      <PageHead
        actions={
          <>
            {sets.length > 1 && (
              <Select
                aria-label={t('round')}
                value={chosenSet?.roundId ?? null}
                popupMatchSelectWidth={false}
                onChange={(value: string) => change({ round: value === sets.at(-1)!.roundId ? undefined : value })}
                options={sets.toReversed().map(({ roundId, roundName }) => ({ value: roundId, label: roundName }))}
              />
            )}
            <Button onClick={() => void copy()}>{t('copyLink')}</Button>
            <Button onClick={() => print()}>{t('print')}</Button>
          </>
        }
      />
      <div className="stack">
        <Asked query={query} rows={8}>
          {({ chosen }) =>
            chosen === null || chosenSet === undefined ? (
              <Beginning />
            ) : (
              <>
                <Results set={chosenSet} chosen={chosen} unit={unit} />
                <Burning unit={unit} />
                {mayRounds && <Running />}
                <div className="columns">
                  <Units set={chosenSet} units={chosen.units} />
                  <div className="stack">
                    <Trend sets={sets} />
                    <Reasons set={chosenSet} chosen={chosen} unit={unit} />
                  </div>
                </div>
              </>
            )
          }
        </Asked>
      </div>
    </>
  );
}
