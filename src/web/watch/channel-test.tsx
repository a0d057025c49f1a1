/** A channel tried out: one message goes out, and what became of it is shown as soon as it is known. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { changing } from '../data/changing.ts';
import { answer, api } from '../data/client.ts';
import { Trouble } from '../ui/trouble.tsx';
import type { Channel } from './alert.ts';
import { State } from './deliveries.tsx';

const ASK_AGAIN_MS = 1_000;

export function ChannelTest({ channel, onClose }: { channel: Channel; onClose: () => void }) {
  const { t } = useTranslation('watch');
  const client = useQueryClient();
  // Mail and short messages go to somebody; a group's robot goes to its group.
  const isPersonal = channel.kind === 'mail' || channel.kind === 'sms';
  const test = useMutation({
    mutationFn: ({ to = '' }: { to?: string }) =>
      answer(
        api.POST('/api/v1/alert-channels/{id}/test', {
          params: { path: { id: channel.id } },
          headers: changing(),
          body: { to: to.trim() === '' ? null : to.trim() },
        }),
      ),
  });
  const id = test.data?.id;
  const sent = useQuery({
    queryKey: ['alerts', 'deliveries', 'one', id],
    queryFn: () => answer(api.GET('/api/v1/alert-deliveries/{id}', { params: { path: { id: id! } } })),
    enabled: id !== undefined,
    refetchInterval: ({ state }) => (state.data === undefined || state.data.state === 'waiting' ? ASK_AGAIN_MS : false),
  });
  const close = () => {
    void client.invalidateQueries({ queryKey: ['alerts', 'channels'] });
    onClose();
  };
  return (
    <Modal
      open
      title={t('channels.testTitle', { name: channel.name })}
      footer={<Button onClick={close}>{t('done')}</Button>}
      onCancel={close}
    >
      <div className="stack">
        <Trouble error={test.error ?? sent.error} />
        <Form<{ to?: string }> layout="vertical" onFinish={(values) => test.mutate(values)}>
          {isPersonal && (
            <Form.Item
              name="to"
              label={t(channel.kind === 'mail' ? 'channels.testMail' : 'channels.testPhone')}
              rules={[{ required: true, whitespace: true, message: t('channels.testMissing') }]}
            >
              <Input maxLength={250} />
            </Form.Item>
          )}
          <Button type="primary" htmlType="submit" loading={test.isPending || sent.data?.state === 'waiting'}>
            {t('channels.send')}
          </Button>
        </Form>
        <div role="status">{sent.data !== undefined && <State delivery={sent.data} />}</div>
      </div>
    </Modal>
  );
}
