/** What an act on an order asks for before it is done. */
import { useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { ActionDialog } from '../ui/action-dialog.tsx';
import { DayField } from '../ui/day-field.tsx';
import { type Act, FORMS, type MoveValues, send } from './moves.ts';
import { ESCALATIONS, type Order } from './orders.ts';

export function MoveDialog({ order, act, onClose }: { order: Order; act: Act; onClose: () => void }) {
  const { t } = useTranslation('orders');
  const client = useQueryClient();
  const { message } = App.useApp();
  const form = FORMS[act] ?? {};
  const levels = ESCALATIONS.filter(
    (level) => order.escalation === null || ESCALATIONS.indexOf(level) > ESCALATIONS.indexOf(order.escalation),
  );
  return (
    <ActionDialog<MoveValues>
      title={t(`acts.${act}`)}
      okText={t(`acts.${act}`)}
      danger={form.isFinal === true}
      initialValues={levels[0] === undefined ? {} : { level: levels[0] }}
      act={(values) => send(order, act, values)}
      onDone={async () => {
        await client.invalidateQueries({ queryKey: ['orders'] });
        void message.success(t(`done.${act}`));
      }}
      onClose={onClose}
    >
      <p>{t(`consequence.${act}`, { unit: order.unit.name })}</p>
      {form.hasLevel === true && (
        <Form.Item name="level" label={t('fields.level')}>
          <Radio.Group options={levels.map((value) => ({ value, label: t(`escalations.${value}`) }))} />
        </Form.Item>
      )}
      {form.until !== undefined && (
        <Form.Item
          name="until"
          label={t('fields.until', { day: order.dueOn })}
          rules={form.until === 'needed' ? [{ required: true, message: t('missing.until') }] : []}
          extra={form.until === 'choice' ? t('hints.returnUntil') : undefined}
        >
          <DayField />
        </Form.Item>
      )}
      {form.reason !== undefined && (
        <Form.Item
          name="reason"
          label={t(form.reason === 'needed' ? 'fields.reason' : 'fields.remark')}
          rules={form.reason === 'needed' ? [{ required: true, whitespace: true, message: t('missing.reason') }] : []}
        >
          <Input.TextArea rows={3} maxLength={2000} />
        </Form.Item>
      )}
    </ActionDialog>
  );
}
