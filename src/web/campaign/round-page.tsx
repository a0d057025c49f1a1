/** One round: what it is, how far it is, what it found, how that compares. */
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Tabs } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../app/page-head.tsx';
import { useMay } from '../data/session.ts';
import { Asked } from '../ui/asked.tsx';
import { Outcome } from '../ui/outcome.tsx';
import { Compare } from './compare.tsx';
import { Freeze } from './freeze.tsx';
import { Progress } from './progress.tsx';
import { Results } from './results.tsx';
import { type Round, roundQuery, STATE_TONES } from './round.ts';
import { RoundActions } from './round-actions.tsx';
import { Setup } from './setup.tsx';
import { Terms } from './terms.tsx';

export default function RoundPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  return <Asked query={useQuery(roundQuery(id))}>{(round) => <Shown round={round} />}</Asked>;
}

function Shown({ round }: { round: Round }) {
  const { t } = useTranslation('campaign');
  const navigate = useNavigate();
  const may = { read: useMay('round.read'), results: useMay('result.read'), write: useMay('round.write'), freeze: useMay('round.freeze') };
  const isOpened = round.openedAt !== null;
  const tabs: { key: string; children: ReactNode }[] = [
    { key: 'setup', children: round.state === 'draft' && may.write ? <Setup round={round} /> : <Terms round={round} /> },
    ...(isOpened && may.read ? [{ key: 'progress', children: <Progress round={round} /> }] : []),
    ...(round.state === 'reviewing' && may.freeze ? [{ key: 'freeze', children: <Freeze round={round} /> }] : []),
    ...(round.frozenAt !== null && may.results
      ? [
          { key: 'results', children: <Results round={round} /> },
          { key: 'compare', children: <Compare round={round} /> },
        ]
      : []),
  ];
  const { tab = usualTab(round) } = useParams({ strict: false }) as { tab?: string };
  const shown = tabs.some(({ key }) => key === tab) ? tab : tabs[0]!.key;
  return (
    <>
      <PageHead
        name={round.name}
        beside={
          <>
            <Outcome tone={STATE_TONES[round.state]}>{t(`states.${round.state}`)}</Outcome>
            <NextStep round={round} mayWrite={may.write} mayFreeze={may.freeze} />
          </>
        }
        actions={may.write && <RoundActions round={round} />}
      />
      <div className="panel">
        <Tabs
          activeKey={shown}
          onChange={(key) => void navigate({ to: '/campaigns/$id/$tab', params: { id: round.id, tab: key } as never })}
          items={tabs.map(({ key, children }) => ({ key, label: t(`tabs.${key}`), children }))}
          destroyOnHidden
        />
      </div>
    </>
  );
}

function usualTab({ state }: Round): string {
  return state === 'draft' || state === 'cancelled' ? 'setup' : state === 'frozen' ? 'results' : 'progress';
}

/** What comes next, as one link. */
function NextStep({ round: { id, state }, mayWrite, mayFreeze }: { round: Round; mayWrite: boolean; mayFreeze: boolean }) {
  const { t } = useTranslation('campaign');
  const next = state === 'draft' && mayWrite ? 'setup' : state === 'reviewing' && mayFreeze ? 'freeze' : null;
  if (next === null) return null;
  return (
    <Link to="/campaigns/$id/$tab" params={{ id, tab: next } as never}>
      {t(`next.${next}`)}
    </Link>
  );
}
