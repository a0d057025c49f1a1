/** One channel as the office wants it: its name, what it is read as, its limits. Holds for what is received from now on. */
import { useQueryClient } from '@tanstack/react-query';
import { Checkbox, Form, Input, InputNumber, Select, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { changing } from '../data/changing.ts';
import { answer, api } from '../data/client.ts';
import { useSession } from '../data/session.ts';
import { ActionDialog } from '../ui/action-dialog.tsx';
import './messages.css';
import { type Channel, CLOCKS } from './messages.ts';

type Clock = NonNullable<Channel['clocks']['answer']>;
interface ClockValues {
  count?: number | null;
  unit?: 'workingDays' | 'months';
  source?: string;
  verified?: boolean;
}
type Values = { key: string; name: string; isErrorReport: boolean; isActive: boolean } & Record<(typeof CLOCKS)[number], ClockValues>;

const NEW: Pick<Channel, 'name' | 'isErrorReport' | 'isActive' | 'clocks'> = {
  ...{ name: '', isErrorReport: false, isActive: true },
  clocks: { assign: null, answer: null, close: null },
};

export function ChannelForm({ channel, onClose }: { channel: Channel | null; onClose: () => void }) {
  const { t } = useTranslation('messages');
  const client = useQueryClient();
  const { person } = useSession();
  const { name, isErrorReport, isActive, clocks } = channel ?? NEW;
  // What came with the program or from an office above is laid down anew by one's own.
  const version = channel !== null && channel.organisationId === person.organisationId ? channel.version : 0;
  const own = t('channels.ownSource');
  const initial: Partial<Values> = {
    ...{ key: channel?.key ?? '', name, isErrorReport, isActive },
    ...{ assign: valuesOf(clocks.assign), answer: valuesOf(clocks.answer), close: valuesOf(clocks.close) },
  };
  return (
    <ActionDialog<Values>
      title={channel === null ? t('channels.add') : t('channels.changeOne', { name })}
      okText={t('channels.save')}
      initialValues={initial}
      act={({ key, assign, answer: answering, close, ...said }) =>
        answer(
          api.PUT('/api/v1/message-channels/{key}', {
            params: { path: { key } },
            headers: changing(version),
            body: { ...said, clocks: { assign: clockOf(assign, own), answer: clockOf(answering, own), close: clockOf(close, own) } },
          }),
        )
      }
      onDone={() => client.invalidateQueries({ queryKey: ['message-channels'] })}
      onClose={onClose}
    >
      <p className="quiet">{t('channels.formWhat')}</p>
      <Form.Item
        name="key"
        label={t('channels.key')}
        extra={t('channels.keyHint')}
        rules={[{ required: true, pattern: /^[a-z0-9][a-z0-9-]{0,39}$/, message: t('channels.keyWrong') }]}
      >
        <Input disabled={channel !== null} maxLength={40} />
      </Form.Item>
      <Form.Item name="name" label={t('channels.name')} rules={[{ required: true, whitespace: true, message: t('channels.nameMissing') }]}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="isErrorReport" valuePropName="checked">
        <Checkbox>{t('channels.errorReportHint')}</Checkbox>
      </Form.Item>
      {CLOCKS.map((clock) => (
        <fieldset key={clock} className="fields clock-fields">
          <legend>{t(`clocks.${clock}`)}</legend>
          <Space.Compact>
            <Form.Item name={[clock, 'count']} noStyle>
              <InputNumber
                min={1}
                max={250}
                aria-label={t('channels.limitOf', { clock: t(`clocks.${clock}`) })}
                placeholder={t('channels.noLimit')}
              />
            </Form.Item>
            <Form.Item name={[clock, 'unit']} noStyle>
              <Select
                aria-label={t('channels.unitOf', { clock: t(`clocks.${clock}`) })}
                popupMatchSelectWidth={false}
                options={(['workingDays', 'months'] as const).map((value) => ({ value, label: t(`channels.units.${value}`) }))}
              />
            </Form.Item>
          </Space.Compact>
          <Form.Item name={[clock, 'source']} noStyle>
            <Input
              maxLength={200}
              aria-label={t('channels.sourceOf', { clock: t(`clocks.${clock}`) })}
              placeholder={t('channels.source')}
            />
          </Form.Item>
          <Form.Item name={[clock, 'verified']} valuePropName="checked" noStyle>
            <Checkbox>{t('channels.counts')}</Checkbox>
          </Form.Item>
        </fieldset>
      ))}
      <Form.Item name="isActive" valuePropName="checked">
        <Checkbox>{t('channels.activeHint')}</Checkbox>
      </Form.Item>
    </ActionDialog>
  );
}

function valuesOf(clock: Clock | null): ClockValues {
  if (clock === null) return { count: null, unit: 'workingDays', source: '', verified: true };
  const { limit, source, verified } = clock;
  return 'months' in limit
    ? { count: limit.months, unit: 'months', source, verified }
    : { count: limit.workingDays, unit: 'workingDays', source, verified };
}

/** Null: no limit. `own`: what is written where no source is named. */
function clockOf({ count = null, unit = 'workingDays', source = '', verified = false }: ClockValues, own: string): Clock | null {
  if (count === null) return null;
  return { limit: unit === 'months' ? { months: count } : { workingDays: count }, source: source.trim() || own, verified };
}
