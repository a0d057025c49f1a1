/** What an act on a message asks for before it is done. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { changing } from '../data/changing.ts';
import { answer, api } from '../data/client.ts';
import { useOrganisations } from '../data/organisations.ts';
import { ActionDialog } from '../ui/action-dialog.tsx';
import { CONCLUSIONS, type Message, type Move } from './messages.ts';

interface Values {
  organisationId?: string;
  into?: string;
  text?: string;
  reason?: string;
  answer?: string;
  conclusion?: (typeof CONCLUSIONS)[number];
}

const NEEDS_REASON: readonly Move[] = ['decline', 'return', 'reject', 'reopen'];
const TO_UNIT: readonly Move[] = ['assign', 'forward'];

export function MessageDialog({ message, move, onClose }: { message: Message; move: Move; onClose: () => void }) {
  const { t } = useTranslation('messages');
  const client = useQueryClient();
  const { message: told } = App.useApp();
  const organisations = useOrganisations();
  const required = (what: string) => [{ required: true, message: t(`missing.${what}`) }];
  return (
    <ActionDialog<Values>
      title={t(`moves.${move}`)}
      okText={t(`moves.${move}`)}
      initialValues={{ conclusion: 'corrected' }}
      act={(values) => send(message, move, values)}
      onDone={async () => {
        await client.invalidateQueries({ queryKey: ['messages'] });
        void told.success(t(`done.${move}`));
      }}
      onClose={onClose}
    >
      <p>{t(`consequence.${move}`)}</p>
      {TO_UNIT.includes(move) && (
        <>
          <Form.Item name="organisationId" label={t('fields.to')} rules={required('to')}>
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              options={[...organisations.values()].map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Form.Item>
          <Form.Item name="text" label={t('fields.remark')}>
            <Input.TextArea rows={2} maxLength={2000} />
          </Form.Item>
        </>
      )}
      {move === 'merge' && <Others message={message} />}
      {move === 'answer' && (
        <>
          <Form.Item name="conclusion" label={t('fields.conclusion')}>
            <Radio.Group options={CONCLUSIONS.map((value) => ({ value, label: t(`conclusions.${value}`) }))} />
          </Form.Item>
          <Form.Item name="answer" label={t('fields.answer')} rules={[{ required: true, whitespace: true, message: t('missing.answer') }]}>
            <Input.TextArea rows={5} maxLength={20_000} />
          </Form.Item>
        </>
      )}
      {NEEDS_REASON.includes(move) && (
        <Form.Item name="reason" label={t('fields.reason')} rules={[{ required: true, whitespace: true, message: t('missing.reason') }]}>
          <Input.TextArea rows={3} maxLength={2000} />
        </Form.Item>
      )}
    </ActionDialog>
  );
}

const NEWEST = 200;

/** Into which message it is merged: those of the same channel. */
function Others({ message }: { message: Message }) {
  const { t } = useTranslation('messages');
  const others = useQuery({
    queryKey: ['messages', 'others', message.channel],
    queryFn: () => answer(api.GET('/api/v1/messages', { params: { query: { channel: message.channel, limit: NEWEST } } })),
  });
  const options = (others.data?.items ?? [])
    .filter(({ id, state }) => id !== message.id && state !== 'merged' && state !== 'not-ours')
    .map(({ id, title, number, receivedOn }) => ({
      value: id,
      label: [receivedOn, number, title].filter((one) => one !== null).join(' · '),
    }));
  return (
    <Form.Item name="into" label={t('fields.into')} rules={[{ required: true, message: t('missing.into') }]}>
      <Select loading={others.isPending} showSearch={{ optionFilterProp: 'label' }} options={options} />
    </Form.Item>
  );
}

function send(message: Message, move: Move, values: Values): Promise<Message> {
  const at = { params: { path: { id: message.id } }, headers: changing(message.version) };
  const reason = values.reason?.trim() || null;
  switch (move) {
    case 'assign':
    case 'forward': {
      const body = { move, organisationId: values.organisationId!, text: values.text?.trim() || null };
      return answer(api.POST('/api/v1/messages/{id}/handling', { ...at, body }));
    }
    case 'merge':
      return answer(api.POST('/api/v1/messages/{id}/handling', { ...at, body: { move, into: values.into! } }));
    case 'unmerge':
      return answer(api.POST('/api/v1/messages/{id}/handling', { ...at, body: { move } }));
    case 'answer':
      return answer(
        api.POST('/api/v1/messages/{id}/reply', { ...at, body: { move, answer: values.answer!, conclusion: values.conclusion! } }),
      );
    case 'decline':
      return answer(api.POST('/api/v1/messages/{id}/reply', { ...at, body: { move, reason: reason ?? '' } }));
    default:
      return answer(api.POST('/api/v1/messages/{id}/decision', { ...at, body: { move, reason } }));
  }
}
