/** One message that is entered by hand. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { changing } from '../data/changing.ts';
import { answer, api } from '../data/client.ts';
import { ActionDialog } from '../ui/action-dialog.tsx';
import { DayField } from '../ui/day-field.tsx';
import { channelsQuery, KINDS, type Message } from './messages.ts';

interface Values {
  channel: string;
  receivedOn: string;
  title: string;
  text?: string;
  kind?: (typeof KINDS)[number];
  url?: string;
  number?: string;
  name?: string;
  contact?: string;
}

/** What was typed, or that nothing was. */
const typed = (text: string | undefined) => text?.trim() || null;

export function NewMessage({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('messages');
  const client = useQueryClient();
  const navigate = useNavigate();
  const { data: channels = [] } = useQuery(channelsQuery);
  const needed = (what: string) => [{ required: true, message: t(`missing.${what}`) }];
  const enter = ({
    channel,
    receivedOn,
    title,
    text = '',
    kind = null,
    ...values
  }: Omit<Values, 'kind'> & { kind?: Values['kind'] | null }) => {
    const reporter = { name: typed(values.name), contact: typed(values.contact) };
    const body = {
      ...{ channel, receivedOn, title, text, kind, url: typed(values.url), number: typed(values.number), siteId: null },
      reporter: reporter.name === null && reporter.contact === null ? null : reporter,
    };
    return answer(api.POST('/api/v1/messages', { headers: changing(), body }));
  };
  return (
    <ActionDialog<Values, Message>
      title={t('list.add')}
      okText={t('list.addDo')}
      act={enter}
      onDone={async ({ id }) => {
        await client.invalidateQueries({ queryKey: ['messages'] });
        void navigate({ to: '/messages/$id', params: { id } as never });
      }}
      onClose={onClose}
    >
      <Form.Item name="channel" label={t('fields.channel')} rules={needed('channel')}>
        <Select options={channels.filter(({ isActive }) => isActive).map(({ key, name }) => ({ value: key, label: name }))} />
      </Form.Item>
      <Form.Item name="receivedOn" label={t('fields.receivedOn')} rules={needed('receivedOn')}>
        <DayField />
      </Form.Item>
      <Form.Item name="title" label={t('fields.title')} rules={needed('title')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="text" label={t('fields.text')}>
        <Input.TextArea rows={3} maxLength={20_000} />
      </Form.Item>
      <Form.Item name="kind" label={t('fields.kind')}>
        <Select allowClear options={KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))} />
      </Form.Item>
      <Form.Item name="url" label={t('fields.url')}>
        <Input maxLength={500} />
      </Form.Item>
      <Form.Item name="number" label={t('fields.number')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="name" label={t('fields.reporter')} extra={t('list.reporterHint')}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item name="contact" label={t('fields.contact')}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
    </ActionDialog>
  );
}
