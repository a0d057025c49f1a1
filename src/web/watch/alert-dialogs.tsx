/** What is done to an alert with a word to it: silenced until a time, closed with a reason. */
import { useQueryClient } from '@tanstack/react-query';
import { App, DatePicker, Form, Input } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { changing } from '../data/changing.ts';
import { answer, api } from '../data/client.ts';
import { ActionDialog } from '../ui/action-dialog.tsx';
import type { Alert } from './alert.ts';

interface AlertDialogProps {
  alert: Alert;
  onClose: () => void;
}

const USUAL_HOURS = 2;

/** An empty time: it is told again. */
export function MuteAlert({ alert, onClose }: AlertDialogProps) {
  const { t } = useTranslation('watch');
  const done = useDone(t('saved'));
  return (
    <ActionDialog<{ until: Dayjs | null }>
      title={t('alerts.muteTitle', { name: alert.object.name })}
      okText={t('alerts.mute')}
      initialValues={{ until: alert.mutedUntil === null ? dayjs().add(USUAL_HOURS, 'hour') : dayjs(alert.mutedUntil) }}
      act={({ until }) =>
        answer(
          api.POST('/api/v1/alerts/{id}/mute', {
            params: { path: { id: alert.id } },
            headers: changing(),
            body: { until: until?.toISOString() ?? null },
          }),
        )
      }
      onDone={done}
      onClose={onClose}
    >
      <p>{t('alerts.muteMeans')}</p>
      <Form.Item name="until" label={t('alerts.until')}>
        <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" />
      </Form.Item>
    </ActionDialog>
  );
}

export function CloseAlert({ alert, onClose }: AlertDialogProps) {
  const { t } = useTranslation('watch');
  const done = useDone(t('saved'));
  return (
    <ActionDialog<{ reason: string }>
      title={t('alerts.closeTitle', { name: alert.object.name })}
      okText={t('alerts.close')}
      act={({ reason }) =>
        answer(api.POST('/api/v1/alerts/{id}/closure', { params: { path: { id: alert.id } }, headers: changing(), body: { reason } }))
      }
      onDone={done}
      onClose={onClose}
    >
      <p>{t('alerts.closeMeans')}</p>
      <Form.Item name="reason" label={t('reason')} rules={[{ required: true, whitespace: true, message: t('reasonMissing') }]}>
        <Input.TextArea maxLength={500} rows={3} />
      </Form.Item>
    </ActionDialog>
  );
}

function useDone(word: string) {
  const client = useQueryClient();
  const { message } = App.useApp();
  return async () => {
    await client.invalidateQueries({ queryKey: ['alerts'] });
    void message.success(word);
  };
}
