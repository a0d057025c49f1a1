/** One hand-over: what happened in the shift, what stays open, handed over and taken over; then nobody changes it. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { App, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../app/page-head.tsx';
import { changing } from '../data/changing.ts';
import { answer, api } from '../data/client.ts';
import { useMay } from '../data/session.ts';
import { ActionDialog } from '../ui/action-dialog.tsx';
import { Asked } from '../ui/asked.tsx';
import { Outcome } from '../ui/outcome.tsx';
import { Panel } from '../ui/panel.tsx';
import { minute } from '../ui/times.ts';
import { Trouble } from '../ui/trouble.tsx';
import type { HandOver } from './duty.ts';
import { HAND_OVER_TONES } from './hand-overs.tsx';
import './watch.css';

export default function HandOverPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const query = useQuery({
    queryKey: ['hand-overs', id],
    queryFn: () => answer(api.GET('/api/v1/hand-overs/{id}', { params: { path: { id } } })),
  });
  return <Asked query={query}>{(handOver) => <Opened handOver={handOver} />}</Asked>;
}

function Opened({ handOver }: { handOver: HandOver }) {
  const { t } = useTranslation('watch');
  const mayWrite = useMay('duty.write');
  const [dialog, setDialog] = useState<'hand' | 'take' | null>(null);
  const { state, openedAt, fromName, handedAt, takenAt, takenByName, summary, entries } = handOver;
  return (
    <>
      <PageHead
        name={t('handOver.of', { at: minute(openedAt), name: fromName })}
        beside={<Outcome tone={HAND_OVER_TONES[state]}>{t(`handOver.states.${state}`)}</Outcome>}
        actions={
          mayWrite &&
          state !== 'taken' && (
            <Button type="primary" onClick={() => setDialog(state === 'open' ? 'hand' : 'take')}>
              {t(state === 'open' ? 'handOver.hand' : 'handOver.take')}
            </Button>
          )
        }
      />
      <div className="stack">
        {handedAt !== null && (
          <Panel title={t('handOver.summary')}>
            <p className="said">
              <bdi>{summary || t('handOver.noSummary')}</bdi>
            </p>
            <p className="quiet small">
              {t('handOver.handedAt', { at: minute(handedAt), name: fromName })}
              {takenAt !== null && ` ${t('handOver.takenBy', { at: minute(takenAt), name: takenByName })}`}
            </p>
          </Panel>
        )}
        <Panel title={t('handOver.entries')}>
          {entries.length === 0 && <p className="quiet">{t('handOver.none')}</p>}
          <ol className="lines">
            {entries.map(({ number, kind, text, at, byName, alertId }) => (
              <li key={number}>
                <span className="quiet">{minute(at)}</span>
                {kind === 'open-alert' && <Outcome tone="wait">{t('handOver.openAlert')}</Outcome>}
                <bdi className="said">{text}</bdi>
                <bdi className="quiet small">{byName}</bdi>
                {alertId !== null && <Link to="/watch/alerts">{t('handOver.alerts')}</Link>}
              </li>
            ))}
          </ol>
          {mayWrite && state === 'open' && <AddEntry id={handOver.id} />}
        </Panel>
      </div>
      {dialog !== null && <Move handOver={handOver} move={dialog} onClose={() => setDialog(null)} />}
    </>
  );
}

function AddEntry({ id }: { id: string }) {
  const { t } = useTranslation('watch');
  const client = useQueryClient();
  const [form] = Form.useForm<{ text: string }>();
  const add = useMutation({
    mutationFn: ({ text }: { text: string }) =>
      answer(api.POST('/api/v1/hand-overs/{id}/entries', { params: { path: { id } }, headers: changing(), body: { text } })),
    onSuccess: async () => {
      form.resetFields();
      await client.invalidateQueries({ queryKey: ['hand-overs'] });
    },
  });
  return (
    <Form form={form} layout="vertical" onFinish={(values) => add.mutate(values)}>
      <Trouble error={add.error} />
      <Form.Item
        name="text"
        label={t('handOver.entry')}
        rules={[{ required: true, whitespace: true, message: t('handOver.entryMissing') }]}
      >
        <Input.TextArea maxLength={2000} rows={3} />
      </Form.Item>
      <Button htmlType="submit" loading={add.isPending}>
        {t('handOver.add')}
      </Button>
    </Form>
  );
}

function Move({ handOver: { id, version }, move, onClose }: { handOver: HandOver; move: 'hand' | 'take'; onClose: () => void }) {
  const { t } = useTranslation('watch');
  const client = useQueryClient();
  const { message } = App.useApp();
  const at = { params: { path: { id } }, headers: changing(version) };
  return (
    <ActionDialog<{ summary?: string }>
      title={t(`handOver.${move}`)}
      okText={t(`handOver.${move}`)}
      act={({ summary = '' }) =>
        move === 'hand'
          ? answer(api.POST('/api/v1/hand-overs/{id}/handing', { ...at, body: { summary } }))
          : answer(api.POST('/api/v1/hand-overs/{id}/taking', at))
      }
      onDone={async () => {
        await client.invalidateQueries({ queryKey: ['hand-overs'] });
        void message.success(t('saved'));
      }}
      onClose={onClose}
    >
      <p>{t(`handOver.means.${move}`)}</p>
      {move === 'hand' && (
        <Form.Item name="summary" label={t('handOver.summary')}>
          <Input.TextArea maxLength={4000} rows={5} />
        </Form.Item>
      )}
    </ActionDialog>
  );
}
