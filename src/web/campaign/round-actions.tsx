/** What an office does with its round as a whole; each asks for its reason or says what follows. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changing } from '../data/changing.ts';
import { answer, api } from '../data/client.ts';
import { ActionDialog } from '../ui/action-dialog.tsx';
import { useTroubleLine } from '../ui/trouble.tsx';
import type { Round } from './round.ts';

export function RoundActions({ round }: { round: Round }) {
  const { t } = useTranslation('campaign');
  const { message } = App.useApp();
  const line = useTroubleLine();
  const client = useQueryClient();
  const [asked, setAsked] = useState<'end' | 'cancel' | null>(null);
  const at = { params: { path: { id: round.id } }, headers: changing(round.version) };
  const done = () => client.invalidateQueries({ queryKey: ['rounds'] });
  const onError = (error: unknown) => void message.error(line(error));
  const retry = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/rounds/{id}/retries', { params: { path: { id: round.id } }, body: {} })),
    onSuccess: async ({ objects }) => {
      void message.success(t('actions.retried', { count: objects }));
      await done();
    },
    onError,
  });
  const resume = useMutation({ mutationFn: () => answer(api.POST('/api/v1/rounds/{id}/resumption', at)), onSuccess: done, onError });
  return (
    <>
      {round.state === 'open' && (
        <>
          <Button loading={retry.isPending} onClick={() => retry.mutate()}>
            {t('actions.retry')}
          </Button>
          <Button onClick={() => setAsked('end')}>{t('actions.end')}</Button>
        </>
      )}
      {round.state === 'reviewing' && (
        <Button loading={resume.isPending} onClick={() => resume.mutate()}>
          {t('actions.resume')}
        </Button>
      )}
      {(round.state === 'draft' || round.state === 'open' || round.state === 'reviewing') && (
        <Button danger onClick={() => setAsked('cancel')}>
          {t('actions.cancel')}
        </Button>
      )}
      {asked === 'end' && <End round={round} onDone={() => setAsked(null)} />}
      {asked === 'cancel' && <Cancel round={round} onDone={() => setAsked(null)} />}
    </>
  );
}

interface AskedProps {
  round: Round;
  onDone: () => void;
}

function End({ round, onDone }: AskedProps) {
  const { t } = useTranslation('campaign');
  const client = useQueryClient();
  return (
    <ActionDialog
      title={t('actions.end')}
      okText={t('actions.end')}
      act={() =>
        answer(
          api.POST('/api/v1/rounds/{id}/end-of-inspection', {
            params: { path: { id: round.id } },
            headers: changing(round.version),
            body: { abandon: true },
          }),
        )
      }
      onDone={() => client.invalidateQueries({ queryKey: ['rounds'] })}
      onClose={onDone}
    >
      <p>{t('actions.endWhat')}</p>
    </ActionDialog>
  );
}

function Cancel({ round, onDone }: AskedProps) {
  const { t } = useTranslation('campaign');
  const client = useQueryClient();
  return (
    <ActionDialog<{ reason: string }>
      title={t('actions.cancel')}
      okText={t('actions.cancel')}
      danger
      act={(body) =>
        answer(api.POST('/api/v1/rounds/{id}/cancellation', { params: { path: { id: round.id } }, headers: changing(round.version), body }))
      }
      onDone={() => client.invalidateQueries({ queryKey: ['rounds'] })}
      onClose={onDone}
    >
      <p>{t('actions.cancelWhat')}</p>
      <Form.Item name="reason" label={t('actions.reason')} rules={[{ required: true, message: t('actions.reasonMissing') }]}>
        <Input.TextArea rows={3} maxLength={1000} />
      </Form.Item>
    </ActionDialog>
  );
}
