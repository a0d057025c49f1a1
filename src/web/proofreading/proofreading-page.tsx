/** One text with its marks: each accepted or called no error, with keys; the annotated file goes back to its author. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Alert, App, Button } from 'antd';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../app/address.ts';
import { PageHead } from '../app/page-head.tsx';
import { changing } from '../data/changing.ts';
import { answer, api } from '../data/client.ts';
import { Asked } from '../ui/asked.tsx';
import { minute } from '../ui/times.ts';
import { useTroubleLine } from '../ui/trouble.tsx';
import { Ignoring } from './ignoring.tsx';
import { MarkList } from './mark-list.tsx';
import { MarkedText } from './marked-text.tsx';
import { correctedText, nextOpen } from './marks.ts';
import { type Decision, type Proofreading, proofreadingQuery } from './proofreading.ts';
import './proofreading.css';

export default function ProofreadingPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  return <Asked query={useQuery(proofreadingQuery(id))}>{(one) => <Shown one={one} />}</Asked>;
}

function Shown({ one }: { one: Proofreading }) {
  const { t } = useTranslation('proofreading');
  const { message } = App.useApp();
  const line = useTroubleLine();
  const client = useQueryClient();
  const [{ mark }, change] = useAddress();
  const [ignored, setIgnored] = useState<number | null>(null);
  const { id, findings, decisions, text, counts, version } = one;
  const chosen = mark === undefined ? null : Number(mark);
  const go = (place: number | null) => change({ mark: place === null ? undefined : String(place) });
  const save = useMutation({
    mutationFn: (next: Decision[]) =>
      answer(
        api.PUT('/api/v1/proofreadings/{id}/decisions', {
          params: { path: { id } },
          headers: changing(version),
          body: { decisions: next },
        }),
      ),
    onSuccess: (saved) => client.setQueryData(proofreadingQuery(id).queryKey, saved),
    onError: async (error) => {
      void message.error(line(error));
      await client.invalidateQueries({ queryKey: ['proofreadings', id] });
    },
  });
  const decide = (place: number, says: Decision['says'], reason: string | null) => {
    const next = [...decisions.filter((said) => said.mark !== place), { mark: place, says, reason }];
    save.mutate(next);
    go(nextOpen(findings.length, next, place));
  };
  const undo = () => {
    const last = decisions.at(-1);
    if (last === undefined) return;
    save.mutate(decisions.slice(0, -1));
    go(last.mark);
  };
  const isBusy = save.isPending || ignored !== null;
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const isTyping = event.target instanceof HTMLElement && event.target.matches('input, textarea, select, button, a, [contenteditable]');
    if (event.code === 'F8') {
      event.preventDefault();
      go(nextOpen(findings.length, decisions, chosen ?? -1, event.shiftKey ? -1 : 1));
      return;
    }
    if (isTyping || isBusy || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.code === 'KeyZ') undo();
    else if (chosen === null || findings[chosen] === undefined) return;
    else if (event.code === 'Enter') decide(chosen, 'accept', null);
    else if (event.code === 'KeyD') setIgnored(chosen);
    else if (event.code === 'KeyS') go(nextOpen(findings.length, decisions, chosen));
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    addEventListener('keydown', listener);
    return () => removeEventListener('keydown', listener);
  }, []);
  const copy = async () => {
    await navigator.clipboard.writeText(correctedText(text, findings, decisions));
    void message.success(t('copied'));
  };
  return (
    <>
      <PageHead
        name={one.name}
        beside={<span className="quiet">{t('read', { characters: one.characters, at: minute(one.checkedAt) })}</span>}
        actions={
          <>
            <Button onClick={() => void copy()}>{t('copy')}</Button>
            <Button href={`/api/v1/proofreadings/${id}/document`} download>
              {t('download')}
            </Button>
          </>
        }
      />
      <div className="stack">
        <Alert
          type={counts.serious > 0 ? 'error' : findings.length > 0 ? 'warning' : 'success'}
          showIcon
          title={
            counts.serious > 0
              ? t('verdict.serious', { count: counts.serious })
              : findings.length > 0
                ? t('verdict.some', { count: findings.length })
                : t('verdict.none')
          }
          description={t(one.isKept ? 'kept' : 'notKept', { at: minute(one.endsAt) })}
        />
        {one.statisticalUnreadFrom !== null && (
          <Alert type="warning" showIcon title={t('unread', { from: one.statisticalUnreadFrom.toLocaleString('zh-CN') })} />
        )}
        <div className="proof-sides">
          <MarkedText one={one} chosen={chosen} />
          <MarkList
            one={one}
            chosen={chosen}
            isBusy={isBusy}
            onAccept={(place) => decide(place, 'accept', null)}
            onIgnore={setIgnored}
            onUndo={undo}
          />
        </div>
      </div>
      {ignored !== null && (
        <Ignoring
          mark={findings[ignored]!}
          text={text}
          onIgnore={(reason) => decide(ignored, 'ignore', reason)}
          onClose={() => setIgnored(null)}
        />
      )}
    </>
  );
}
