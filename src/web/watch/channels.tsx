/** Ways out of the platform: set up, tried out, switched off. Secrets are never shown again. */
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changing } from '../data/changing.ts';
import { answer, api } from '../data/client.ts';
import { useMay } from '../data/session.ts';
import { ActionDialog } from '../ui/action-dialog.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Outcome } from '../ui/outcome.tsx';
import { minute } from '../ui/times.ts';
import type { Channel } from './alert.ts';
import { ChannelTest } from './channel-test.tsx';

const ChannelForm = lazy(() => import('./channel-form.tsx'));

export function Channels() {
  const { t } = useTranslation('watch');
  const mayWrite = useMay('alert.write');
  const [dialog, setDialog] = useState<{ kind: 'form' | 'test' | 'end'; channel: Channel | null } | null>(null);
  const close = () => setDialog(null);
  const add = <Button onClick={() => setDialog({ kind: 'form', channel: null })}>{t('channels.add')}</Button>;
  return (
    <>
      <DataTable<Channel>
        name={t('alerts.tabs.channels')}
        rowKey={({ id }) => id}
        queryKey={['alerts', 'channels']}
        read={(page) => answer(api.GET('/api/v1/alert-channels', { params: { query: page } }))}
        {...(mayWrite ? { filters: add } : {})}
        empty={<p>{t('channels.empty')}</p>}
        columns={[
          { title: t('channels.name'), width: 220, render: (_, { name }) => <bdi>{name}</bdi> },
          { title: t('channels.kind'), render: (_, { kind }) => t(`channels.kinds.${kind}`) },
          { title: t('channels.state'), render: (_, channel) => <State channel={channel} /> },
          { title: t('channels.origin'), render: (_, { origin }) => <bdi className="mono">{origin ?? '—'}</bdi> },
          {
            title: t('channels.sent'),
            render: (_, { id, lastSentAt }) => (
              <Link to="/watch/alerts/$tab" params={{ tab: 'deliveries' } as never} search={{ channel: id } as never}>
                {lastSentAt === null ? t('channels.log') : minute(lastSentAt)}
              </Link>
            ),
          },
          ...(mayWrite
            ? [
                {
                  title: t('actions'),
                  render: (_: unknown, channel: Channel) => (
                    <span className="row">
                      <Button size="small" onClick={() => setDialog({ kind: 'test', channel })}>
                        {t('channels.test')}
                      </Button>
                      <Button size="small" onClick={() => setDialog({ kind: 'form', channel })}>
                        {t('change')}
                      </Button>
                      <Button size="small" danger onClick={() => setDialog({ kind: 'end', channel })}>
                        {t('remove')}
                      </Button>
                    </span>
                  ),
                },
              ]
            : []),
        ]}
      />
      <Suspense>
        {dialog?.kind === 'form' && <ChannelForm {...(dialog.channel === null ? {} : { channel: dialog.channel })} onClose={close} />}
      </Suspense>
      {dialog?.kind === 'test' && dialog.channel !== null && <ChannelTest channel={dialog.channel} onClose={close} />}
      {dialog?.kind === 'end' && dialog.channel !== null && <EndChannel channel={dialog.channel} onClose={close} />}
    </>
  );
}

function State({ channel: { isEnabled, lastFailedAt, lastFailure, lastSentAt } }: { channel: Channel }) {
  const { t } = useTranslation('watch');
  if (!isEnabled) return <Outcome tone="none">{t('channels.off')}</Outcome>;
  if (lastFailure !== null)
    return (
      <>
        <Outcome tone="bad">{t('channels.failed')}</Outcome>
        <bdi className="small block">{`${minute(lastFailedAt)} ${lastFailure}`}</bdi>
      </>
    );
  return lastSentAt === null ? <Outcome tone="run">{t('channels.untried')}</Outcome> : <Outcome tone="good">{t('channels.well')}</Outcome>;
}

function EndChannel({ channel, onClose }: { channel: Channel; onClose: () => void }) {
  const { t } = useTranslation('watch');
  const client = useQueryClient();
  const { message } = App.useApp();
  return (
    <ActionDialog
      title={t('channels.removeTitle', { name: channel.name })}
      okText={t('remove')}
      danger
      act={() =>
        answer(api.DELETE('/api/v1/alert-channels/{id}', { params: { path: { id: channel.id } }, headers: changing(channel.version) }))
      }
      onDone={async () => {
        await client.invalidateQueries({ queryKey: ['alerts', 'channels'] });
        void message.success(t('removed'));
      }}
      onClose={onClose}
    >
      <p>{t('channels.removeMeans')}</p>
    </ActionDialog>
  );
}
