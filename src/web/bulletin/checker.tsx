/** What the checker says of a draft: each complaint leads to its place, with what would put it right or a reason to let it stand. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input } from 'antd';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changing } from '../data/changing.ts';
import { answer, api } from '../data/client.ts';
import { ActionDialog } from '../ui/action-dialog.tsx';
import { Outcome } from '../ui/outcome.tsx';
import { useTroubleLine } from '../ui/trouble.tsx';
import { at, type Block, type Bulletin, type Complaint } from './bulletin.ts';
import { mended } from './runs.ts';

export interface CheckerProps {
  bulletin: Bulletin;
  complaints: readonly Complaint[];
  blocks: readonly Block[];
  mayWrite: boolean;
}

export function Checker({ bulletin, complaints, blocks, mayWrite }: CheckerProps) {
  const { t } = useTranslation('bulletin');
  const { message } = App.useApp();
  const line = useTroubleLine();
  const client = useQueryClient();
  const [answered, setAnswered] = useState<Complaint | null>(null);
  const place = useRef(-1);
  const again = () => client.invalidateQueries({ queryKey: ['bulletins'] });
  const next = useEffectEvent(() => {
    const placed = complaints.filter(({ blockId }) => blockId !== null);
    if (placed.length === 0) return;
    place.current = (place.current + 1) % placed.length;
    goTo(placed[place.current]!.blockId!);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      if (event.code !== 'F8') return;
      event.preventDefault();
      next();
    };
    addEventListener('keydown', listener);
    return () => removeEventListener('keydown', listener);
  }, []);
  const mend = useMutation({
    mutationFn: (complaint: Complaint) => putRight(bulletin, blocks, complaint),
    onSuccess: async (isDone) => {
      if (!isDone) void message.info(t('checker.notThere'));
      await again();
    },
    onError: async (error) => {
      void message.error(line(error));
      await again();
    },
  });
  const said = bulletin.terms.acknowledged ?? [];
  return (
    <div className="stack">
      <h2>{t('checker.title')}</h2>
      <p role="status">
        {complaints.length === 0 ? (
          <Outcome tone="good">{t(bulletin.state === 'draft' ? 'checker.none' : 'checker.closed')}</Outcome>
        ) : (
          <Outcome tone={bulletin.errors > 0 ? 'bad' : 'wait'}>
            {t('checker.count', { errors: bulletin.errors, warnings: bulletin.warnings })}
          </Outcome>
        )}
      </p>
      <ol className="lines">
        {complaints.map((complaint) => {
          const { key, severity, sentence, blockId } = complaint;
          return (
            <li key={`${key} ${blockId}`} className="complaint">
              <Outcome tone={severity === 'error' ? 'bad' : 'wait'}>{t(`checker.severities.${severity}`)}</Outcome>
              <bdi>{sentence}</bdi>
              <span className="row">
                {blockId !== null && (
                  <Button size="small" onClick={() => goTo(blockId)}>
                    {t('checker.go')}
                  </Button>
                )}
                {mayWrite && complaint.mend !== null && (
                  <Button size="small" type="primary" loading={mend.isPending} onClick={() => mend.mutate(complaint)}>
                    {t(`checker.mend.${complaint.mend.kind}`, {
                      to: complaint.mend.kind === 'figure' ? complaint.mend.text : complaint.mend.to,
                    })}
                  </Button>
                )}
                {mayWrite && severity === 'warning' && (
                  <Button size="small" onClick={() => setAnswered(complaint)}>
                    {t('checker.answer')}
                  </Button>
                )}
              </span>
            </li>
          );
        })}
      </ol>
      {said.length > 0 && (
        <section>
          <h3>{t('checker.answered')}</h3>
          <ul className="lines">
            {said.map(({ key, reason }) => (
              <li key={key}>
                <bdi>{reason}</bdi>
                <span className="quiet mono wrap">{key}</span>
                {mayWrite && (
                  <Button
                    size="small"
                    onClick={() => void acknowledge(bulletin, key, null).then(again, (error: unknown) => void message.error(line(error)))}
                  >
                    {t('checker.takeBack')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className="quiet small">{t('checker.hint')}</p>
      {answered !== null && (
        <ActionDialog<{ reason: string }>
          title={t('checker.answer')}
          okText={t('checker.keep')}
          act={({ reason }) => acknowledge(bulletin, answered.key, reason)}
          onDone={again}
          onClose={() => setAnswered(null)}
        >
          <p>
            <bdi>{answered.sentence}</bdi>
          </p>
          <Form.Item
            name="reason"
            label={t('checker.reason')}
            rules={[{ required: true, whitespace: true, message: t('checker.reasonMissing') }]}
          >
            <Input.TextArea rows={2} maxLength={400} />
          </Form.Item>
        </ActionDialog>
      )}
    </div>
  );
}

/** Shows a block and puts the cursor there. */
function goTo(blockId: string): void {
  const block = document.getElementById(`block-${blockId}`);
  block?.scrollIntoView({ block: 'center' });
  block?.focus({ preventScroll: true });
}

const acknowledge = ({ id, version }: Bulletin, key: string, reason: string | null) =>
  answer(api.PUT('/api/v1/bulletins/{id}/acknowledgements', { ...at(id), headers: changing(version), body: { key, reason } }));

/** Does what the checker proposes; false: the words are not there any more. */
async function putRight(
  { id, version, terms }: Bulletin,
  blocks: readonly Block[],
  { mend, blockId, isLead }: Complaint,
): Promise<boolean> {
  if (mend === null) return false;
  if (mend.kind === 'day') {
    const body =
      mend.field === 'order'
        ? { orders: (terms.orders ?? []).map((order) => (order.id === mend.orderId ? { ...order, deadline: mend.to } : order)) }
        : { [mend.field]: mend.to };
    await answer(api.PUT('/api/v1/bulletins/{id}/terms', { ...at(id), headers: changing(version), body }));
    return true;
  }
  const block = blocks.find((one) => one.id === blockId);
  if (block === undefined) return false;
  const runs = mended(isLead ? (block.lead?.runs ?? []) : block.runs, mend);
  if (runs === null) return false;
  await answer(
    api.PUT('/api/v1/bulletins/{id}/blocks/{blockId}', {
      params: { path: { id, blockId: block.id } },
      headers: changing(block.version),
      body: isLead ? { lead: { level: block.lead!.level, runs } } : { runs },
    }),
  );
  return true;
}
