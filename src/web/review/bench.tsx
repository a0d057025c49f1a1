/** The desk at work: the matter on the left, its evidence on the right, one key for each decision. */
import { Link } from '@tanstack/react-router';
import { Alert, Button, Modal, Progress, Switch } from 'antd';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Trouble } from '../ui/trouble.tsx';
import { openMatter } from './desk-state.ts';
import { Dismissal } from './dismissal.tsx';
import { Evidence, type EvidenceTab, prefetchEvidence, useFinding } from './evidence.tsx';
import { type Command, commandOf, KEYS } from './keys.ts';
import { MatterView } from './matter.tsx';
import { Question } from './question.tsx';
import { type Decision, type DeskFilter, useDesk } from './use-desk.ts';
import { WholeForm } from './whole-form.tsx';

type Opened = 'dismissal' | 'question' | 'template' | 'help' | null;

const KEYS_OFF = 'zhengxun.review-keys-off';

export function Bench({ roundId, filter }: { roundId: string; filter: DeskFilter }) {
  const { t } = useTranslation('review');
  const work = useDesk(roundId, filter);
  const { desk } = work;
  const [opened, setOpened] = useState<Opened>(null);
  const [tab, setTab] = useState<EvidenceTab>('picture');
  const [said, setSaid] = useState('');
  const [areKeysOff, setKeysOff] = useState(() => localStorage.getItem(KEYS_OFF) === 'yes');
  const frame = useRef<HTMLDivElement>(null);
  const matter = openMatter(desk);
  // Keys are for the desk as soon as it is there, wherever the cursor was before.
  useEffect(() => frame.current?.focus({ preventScroll: true }), []);
  const finding = useFinding(matter?.finding?.id ?? null);
  const hasProof = matter === null || matter.finding === null || finding.data === undefined || finding.data.proofs.length > 0;

  const ahead = desk.matters.slice(desk.at + 1, desk.at + 4);
  useEffect(() => {
    for (const { finding: next } of ahead) if (next !== null) prefetchEvidence(next.id);
  });

  const decide = (decision: Decision) => {
    if (matter === null) return;
    work.decide(matter, decision);
    setOpened(null);
    setSaid(t('doneAnnounced', { what: t(`says.${decision.says}`), left: Math.max(0, (desk.left ?? 1) - 1) }));
    frame.current?.focus();
  };
  const does: Record<Command, (() => void) | null> = {
    confirm: matter?.finding && hasProof ? () => decide({ says: 'confirm' }) : null,
    'confirm-template': matter?.finding && hasProof && matter.sameTemplate > 1 ? () => setOpened('template') : null,
    dismiss: matter?.finding ? () => setOpened('dismissal') : null,
    ask: matter === null ? null : () => setOpened('question'),
    later: desk.matters.length > 1 ? work.putOff : null,
    'take-back': desk.decided.length > 0 ? work.takeBack : null,
    note: null,
    next: desk.at + 1 < desk.matters.length ? () => work.move(1) : null,
    previous: desk.at > 0 ? () => work.move(-1) : null,
    picture: () => setTab('picture'),
    page: () => setTab('page'),
    passage: () => setTab('passage'),
    help: () => setOpened('help'),
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const isTyping = event.target instanceof HTMLElement && event.target.matches('input, textarea, select, [contenteditable]');
    const command = areKeysOff || opened !== null ? null : commandOf(event, isTyping);
    if (command === null) return;
    event.preventDefault();
    does[command]?.();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    addEventListener('keydown', listener);
    return () => removeEventListener('keydown', listener);
  }, []);

  const keepKeysOff = (isOff: boolean) => {
    localStorage.setItem(KEYS_OFF, isOff ? 'yes' : 'no');
    setKeysOff(isOff);
  };
  const button = (command: Command, props: { type?: 'primary'; danger?: boolean; label?: string } = {}) => {
    const { label, ...rest } = props;
    return (
      <Button {...rest} disabled={does[command] === null} onClick={() => does[command]?.()}>
        <span className="key" aria-hidden="true">
          {KEYS[command]}
        </span>
        {label ?? t(`actions.${command}`)}
      </Button>
    );
  };

  if (work.error !== null && desk.matters.length === 0) return <Trouble error={work.error} onRetry={work.retry} />;
  const whole = desk.count + (desk.left ?? 0);
  return (
    <div className="bench" ref={frame} tabIndex={-1}>
      <div className="bench-head">
        <span>{t('done', { count: desk.count, left: desk.left ?? '—' })}</span>
        <Progress
          percent={whole === 0 ? 0 : Math.round((desk.count / whole) * 100)}
          showInfo={false}
          size="small"
          aria-label={t('done', { count: desk.count, left: desk.left ?? '—' })}
        />
        {button('previous')}
        {button('next')}
        {button('take-back')}
        {button('help')}
      </div>
      <p className="unseen" role="status" aria-live="polite">
        {said}
      </p>
      {matter === null ? (
        <div className="empty">
          {desk.left === null ? null : (
            <>
              <p>
                <strong>{t('emptyTitle')}</strong>
              </p>
              <p>{t('empty', { count: desk.count })}</p>
              <Link to="/review">{t('title')}</Link>
            </>
          )}
        </div>
      ) : (
        <div className="bench-sides">
          <section className="panel" aria-label={t('machine')}>
            <MatterView matter={matter} />
            {matter.finding === null ? (
              <WholeForm key={matter.id} matter={matter} onDecide={decide} extra={button('ask')} />
            ) : (
              <>
                {!hasProof && <Alert type="warning" showIcon title={t('noProof')} />}
                <div className="bench-actions">
                  {button('confirm', {
                    type: 'primary',
                    label: filter.stage === 'second' && !matter.isBlind ? t('actions.agree') : t('actions.confirm'),
                  })}
                  {button('dismiss')}
                  {button('ask')}
                  {button('later')}
                </div>
                {matter.sameTemplate > 1 && (
                  <div className="row">
                    <span className="quiet">{t('sameTemplate', { count: matter.sameTemplate - 1 })}</span>
                    {button('confirm-template', { label: t('confirmTemplate', { count: matter.sameTemplate }) })}
                  </div>
                )}
              </>
            )}
          </section>
          <Evidence key={matter.id} matter={matter} tab={tab} onTab={setTab} />
        </div>
      )}
      <Modal open={opened === 'help'} title={t('keysTitle')} footer={null} onCancel={() => setOpened(null)}>
        <KeyList areKeysOff={areKeysOff} onKeysOff={keepKeysOff} />
      </Modal>
      {matter !== null && opened === 'dismissal' && <Dismissal matter={matter} onDecide={decide} onClose={() => setOpened(null)} />}
      {matter !== null && opened === 'question' && (
        <Question
          onAsk={(text, days) => {
            work.ask(matter, text, days);
            setOpened(null);
            setSaid(t('says.ask'));
            frame.current?.focus();
          }}
          onClose={() => setOpened(null)}
        />
      )}
      {matter !== null && (
        <Modal
          open={opened === 'template'}
          title={t('actions.confirm-template')}
          okText={t('confirmTemplate', { count: matter.sameTemplate })}
          cancelText={t('dismissal.cancel')}
          onCancel={() => setOpened(null)}
          onOk={() => {
            setOpened(null);
            void work.decideTemplate(matter, { says: 'confirm' });
          }}
        >
          {t('confirmTemplateAsk', { count: matter.sameTemplate })}
        </Modal>
      )}
    </div>
  );
}

const SHOWN: readonly Command[] = [
  'confirm',
  'confirm-template',
  'dismiss',
  'ask',
  'later',
  'take-back',
  'next',
  'previous',
  'picture',
  'page',
  'passage',
];

function KeyList({ areKeysOff, onKeysOff }: { areKeysOff: boolean; onKeysOff: (isOff: boolean) => void }) {
  const { t } = useTranslation('review');
  return (
    <div className="stack">
      <dl className="key-list">
        {SHOWN.map((command) => (
          <div key={command}>
            <dt>
              <kbd className="key">{KEYS[command]}</kbd>
            </dt>
            <dd>{t(`actions.${command}`)}</dd>
          </div>
        ))}
      </dl>
      <div className="row">
        <Switch id="keys-off" size="small" checked={areKeysOff} onChange={onKeysOff} />
        <label htmlFor="keys-off">{t('keysOff')}</label>
      </div>
    </div>
  );
}
