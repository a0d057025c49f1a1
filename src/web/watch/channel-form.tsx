/** A channel set up or changed. Secrets that are left empty stay as they are. */
import { useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, InputNumber, Radio, Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { changing } from '../data/changing.ts';
import { answer, api } from '../data/client.ts';
import { useSession } from '../data/session.ts';
import { ActionDialog } from '../ui/action-dialog.tsx';
import { CHANNEL_KINDS, type Channel } from './alert.ts';
import { type ChannelValues, channelOf, isPairs, valuesOf } from './channel-values.ts';

/** `channel` left out: a new one of one's own unit. */
export default function ChannelForm({ channel, onClose }: { channel?: Channel; onClose: () => void }) {
  const { t } = useTranslation('watch');
  const { person } = useSession();
  const client = useQueryClient();
  const { message } = App.useApp();
  return (
    <ActionDialog<ChannelValues>
      title={channel === undefined ? t('channels.add') : t('channels.changeTitle', { name: channel.name })}
      okText={t('save')}
      initialValues={valuesOf(channel)}
      act={(values) =>
        channel === undefined
          ? answer(
              api.POST('/api/v1/alert-channels', {
                headers: changing(),
                body: { organisationId: person.organisationId, kind: values.kind, ...channelOf(values) },
              }),
            )
          : answer(
              api.PUT('/api/v1/alert-channels/{id}', {
                params: { path: { id: channel.id } },
                headers: changing(channel.version),
                body: channelOf(values),
              }),
            )
      }
      onDone={async () => {
        await client.invalidateQueries({ queryKey: ['alerts', 'channels'] });
        void message.success(t('saved'));
      }}
      onClose={onClose}
    >
      <Form.Item name="kind" label={t('channels.kind')}>
        <Select disabled={channel !== undefined} options={CHANNEL_KINDS.map((value) => ({ value, label: t(`channels.kinds.${value}`) }))} />
      </Form.Item>
      <Form.Item name="name" label={t('channels.name')} rules={[{ required: true, whitespace: true, message: t('nameMissing') }]}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item noStyle dependencies={['kind']}>
        {({ getFieldValue }) => <OfKind kind={getFieldValue('kind') as Channel['kind']} known={channel?.secretNames ?? []} />}
      </Form.Item>
      <Form.Item name="allowsPrivate" label={t('channels.allowsPrivate')} extra={t('channels.privateNote')} valuePropName="checked">
        <Switch />
      </Form.Item>
      <Form.Item name="isEnabled" label={t('channels.isEnabled')} valuePropName="checked">
        <Switch />
      </Form.Item>
    </ActionDialog>
  );
}

const SIGNED: readonly Channel['kind'][] = ['dingtalk', 'feishu', 'webhook'];
const ROBOTS: readonly Channel['kind'][] = ['dingtalk', 'wecom', 'feishu'];

function OfKind({ kind, known }: { kind: Channel['kind']; known: readonly string[] }) {
  const { t } = useTranslation('watch');
  const secret = (name: string) => ({ placeholder: known.includes(name) ? t('channels.kept') : '', autoComplete: 'off' });
  if (kind === 'mail') return <p className="quiet">{t('channels.mailNote')}</p>;
  return (
    <>
      <Form.Item
        name="url"
        label={t('channels.url')}
        extra={t('channels.sealed')}
        rules={[{ required: !known.includes('url'), message: t('channels.urlMissing') }]}
      >
        <Input.Password maxLength={1000} {...secret('url')} />
      </Form.Item>
      {SIGNED.includes(kind) && (
        <Form.Item
          name="secret"
          label={t('channels.secret')}
          rules={[{ required: kind === 'webhook' && !known.includes('secret'), message: t('channels.secretMissing') }]}
        >
          <Input.Password maxLength={200} {...secret('secret')} />
        </Form.Item>
      )}
      {ROBOTS.includes(kind) && (
        <Form.Item name="keyword" label={t('channels.keyword')}>
          <Input maxLength={40} />
        </Form.Item>
      )}
      {(kind === 'dingtalk' || kind === 'wecom') && (
        <Form.Item name="mentionsPhones" label={t('channels.mentionsPhones')} valuePropName="checked">
          <Switch />
        </Form.Item>
      )}
      {kind === 'sms' && <Sms isKnown={known.includes('values')} />}
    </>
  );
}

function Sms({ isKnown }: { isKnown: boolean }) {
  const { t } = useTranslation('watch');
  const pairs = {
    validator: async (_: unknown, text = '') => (isPairs(text) ? undefined : Promise.reject(new Error(t('channels.pairsWrong')))),
  };
  const missing = { required: true, whitespace: true, message: t('channels.missing') };
  return (
    <>
      <Form.Item name="format" label={t('channels.format')}>
        <Radio.Group
          options={[
            { value: 'json', label: 'JSON' },
            { value: 'form', label: t('channels.formFormat') },
          ]}
        />
      </Form.Item>
      <Form.Item name="fields" label={t('channels.fields')} extra={t('channels.fieldsNote')} rules={[missing, pairs]}>
        <Input.TextArea rows={4} spellCheck={false} />
      </Form.Item>
      <Form.Item name="headers" label={t('channels.headers')} rules={[pairs]}>
        <Input.TextArea rows={2} spellCheck={false} />
      </Form.Item>
      <Form.Item name="values" label={t('channels.values')} extra={isKnown ? t('channels.kept') : t('channels.valuesNote')} rules={[pairs]}>
        <Input.TextArea rows={2} spellCheck={false} autoComplete="off" />
      </Form.Item>
      <Form.Item name="successField" label={t('channels.successField')} rules={[missing]}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="successValues" label={t('channels.successValues')} rules={[missing]}>
        <Input maxLength={500} />
      </Form.Item>
      <Form.Item name="mostCharacters" label={t('channels.mostCharacters')}>
        <InputNumber min={20} max={1000} />
      </Form.Item>
    </>
  );
}
