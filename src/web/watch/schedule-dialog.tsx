/** How an address is watched: how often, or not for the time being, with the reason. */
import { useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, InputNumber, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { changing } from '../data/changing.ts';
import { answer, api } from '../data/client.ts';
import { ActionDialog } from '../ui/action-dialog.tsx';
import type { Target } from './standing.ts';

interface Values {
  how: 'usual' | 'own' | 'paused';
  minutes?: number;
  reason?: string;
}

export function ScheduleDialog({ target, onClose }: { target: Target; onClose: () => void }) {
  const { t } = useTranslation('watch');
  const client = useQueryClient();
  const { message } = App.useApp();
  const { id, version, intervalS, hasOwnSchedule, pausedAt, pausedReason } = target;
  return (
    <ActionDialog<Values>
      title={t('schedule.title', { name: target.siteName })}
      okText={t('save')}
      initialValues={{
        how: pausedAt !== null ? 'paused' : hasOwnSchedule ? 'own' : 'usual',
        minutes: intervalS / 60,
        reason: pausedReason ?? '',
      }}
      act={({ how, minutes, reason }) =>
        answer(
          api.PUT('/api/v1/watch-targets/{id}', {
            params: { path: { id } },
            headers: changing(version),
            body: {
              ...(how === 'paused' ? {} : { intervalS: how === 'own' ? Math.round((minutes ?? 0) * 60) : null }),
              pausedReason: how === 'paused' ? (reason ?? '') : null,
            },
          }),
        )
      }
      onDone={async () => {
        await client.invalidateQueries({ queryKey: ['watch'] });
        void message.success(t('saved'));
      }}
      onClose={onClose}
    >
      <Form.Item name="how" label={t('schedule.how')}>
        <Radio.Group options={(['usual', 'own', 'paused'] as const).map((value) => ({ value, label: t(`schedule.ways.${value}`) }))} />
      </Form.Item>
      <Form.Item noStyle dependencies={['how']}>
        {({ getFieldValue }) =>
          getFieldValue('how') === 'own' ? (
            <Form.Item
              name="minutes"
              label={t('schedule.minutes')}
              extra={t('schedule.limits')}
              rules={[{ required: true, message: t('schedule.minutesMissing') }]}
            >
              <InputNumber min={1} max={1440} />
            </Form.Item>
          ) : (
            getFieldValue('how') === 'paused' && (
              <Form.Item name="reason" label={t('reason')} rules={[{ required: true, whitespace: true, message: t('reasonMissing') }]}>
                <Input.TextArea maxLength={500} rows={3} />
              </Form.Item>
            )
          )
        }
      </Form.Item>
    </ActionDialog>
  );
}
