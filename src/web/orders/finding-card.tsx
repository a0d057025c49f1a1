/** One finding of an order: as it was frozen on the left, what was seen since on the right; below it what the unit says and what was decided. */
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Address } from '../ui/address.tsx';
import { Outcome, type Tone } from '../ui/outcome.tsx';
import { minute } from '../ui/times.ts';
import { DecisionDialog } from './decision-dialog.tsx';
import { FileLinks } from './file-links.tsx';
import type { Answer, OpenedOrder, OrderFinding } from './orders.ts';
import { Proofs } from './proofs.tsx';

const RECHECK_TONES: Record<NonNullable<OrderFinding['recheck']>['outcome'], Tone> = {
  solved: 'good',
  unsolved: 'bad',
  'could-not': 'none',
};

export interface FindingCardProps {
  order: OpenedOrder;
  finding: OrderFinding;
  /** From 1. */
  place: number;
  /** A person may say whether it is solved. */
  mayDecide: boolean;
  /** Where the unit writes its answer; left out where it does not. */
  answering?: ReactNode;
}

export function FindingCard({ order, finding, place, mayDecide, answering }: FindingCardProps) {
  const { t } = useTranslation('orders');
  const [isDeciding, setDeciding] = useState(false);
  const { original, recheck, decision, appeal, settledBy } = finding;
  const said = lastAnswer(order.answers, finding.id);
  return (
    <section className="panel order-finding" aria-label={t('finding.name', { place, name: finding.indicatorName })}>
      <header>
        <h2>{t('finding.name', { place, name: finding.indicatorName })}</h2>
        <Outcome tone={settledBy === null ? 'wait' : 'good'}>
          {t(settledBy === null ? 'finding.open' : `finding.settled.${settledBy}`)}
        </Outcome>
        {finding.clause !== null && <span className="quiet small">{finding.clause}</span>}
      </header>
      <div className="beside-each-other">
        <div>
          <h3>{t('finding.original', { day: original.asOf })}</h3>
          <p>
            <bdi>{original.message}</bdi>
          </p>
          {original.quote !== null && <q className="wrap">{original.quote}</q>}
          {original.suggestion !== null && <p>{t('finding.suggestion', { text: original.suggestion })}</p>}
          <Place url={original.url} target={original.target} />
          {original.samples.length > 0 && <p className="wrap small">{t('finding.samples', { text: original.samples.join('；') })}</p>}
          {finding.findingId !== null && original.evidence.length > 0 && <Proofs findingId={finding.findingId} title={original.message} />}
        </div>
        <div>
          <h3>{t('finding.recheck')}</h3>
          {recheck === null ? (
            <p className="quiet">{t(finding.isMachine ? 'finding.notYet' : 'finding.byPerson')}</p>
          ) : (
            <Recheck recheck={recheck} />
          )}
          {decision !== null && (
            <p className="wrap">
              {t('finding.decided', { name: decision.byName, at: minute(decision.at), says: t(`decisions.${decision.says}`) })}
              <bdi>{decision.reason}</bdi>
            </p>
          )}
          {appeal !== null && (
            <p>
              <Link to="/appeals/$id" params={{ id: appeal.id } as never}>
                {t(`finding.appeals.${appeal.state}`)}
              </Link>
            </p>
          )}
          {finding.foundAgain !== null && <p className="wrap">{t('finding.foundAgain', { round: finding.foundAgain.roundName })}</p>}
          {mayDecide && (
            <Button size="small" onClick={() => setDeciding(true)}>
              {t('finding.decide')}
            </Button>
          )}
        </div>
      </div>
      {said !== null && (
        <div className="unit-says">
          <h3>{t('finding.answer', { says: t(`says.${said.says}`) })}</h3>
          {said.text !== null && (
            <p className="wrap">
              <bdi>{said.text}</bdi>
            </p>
          )}
          <FileLinks files={said.files} />
        </div>
      )}
      {answering}
      {isDeciding && <DecisionDialog order={order} finding={finding} onClose={() => setDeciding(false)} />}
    </section>
  );
}

function Recheck({ recheck: { outcome, why, seen, findingId } }: { recheck: NonNullable<OrderFinding['recheck']> }) {
  const { t } = useTranslation('orders');
  return (
    <>
      <p>
        <Outcome tone={RECHECK_TONES[outcome]}>{t(`rechecks.${outcome}`)}</Outcome>
      </p>
      {why !== null && (
        <p>
          <bdi>{why}</bdi>
        </p>
      )}
      {seen !== null && seen.column !== null && (
        <p>{t('finding.column', { name: seen.column.name, count: seen.column.items, newest: seen.column.newest ?? '—' })}</p>
      )}
      {seen !== null && seen.finding !== null && (
        <>
          <p>
            <bdi>{seen.finding.message}</bdi>
          </p>
          {seen.finding.quote !== null && <q className="wrap">{seen.finding.quote}</q>}
          <Place url={seen.finding.url} target={seen.finding.target} />
          {findingId !== null && seen.finding.evidence.length > 0 && <Proofs findingId={findingId} title={seen.finding.message} />}
        </>
      )}
    </>
  );
}

function Place({ url, target }: { url: string | null; target: string | null }) {
  const { t } = useTranslation('orders');
  return (
    <>
      {url !== null && (
        <p className="small">
          <span className="quiet">{t('finding.url')}</span> <Address url={url} />
        </p>
      )}
      {target !== null && target !== url && (
        <p className="small">
          <span className="quiet">{t('finding.target')}</span> <Address url={target} />
        </p>
      )}
    </>
  );
}

/** What the unit sent last of this finding; null: nothing. */
function lastAnswer(answers: readonly Answer[], findingId: string): Answer['items'][number] | null {
  const items = answers.filter(({ sentAt }) => sentAt !== null).flatMap((answer) => answer.items);
  return items.findLast((item) => item.findingId === findingId) ?? null;
}
