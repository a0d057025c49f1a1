/** 认定: a person says of one finding whether it is solved; only the office that issued the order may ask for it no more. */
import { useQueryClient } from '@tanstack/react-query';
import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { changing } from '../data/changing.ts';
import { answer, api } from '../data/client.ts';
import { ActionDialog } from '../ui/action-dialog.tsx';
import type { OpenedOrder, OrderFinding } from './orders.ts';
import { useSide } from './use-offers.ts';

interface Values {
  says: 'solved' | 'unsolved' | 'waived';
  reason: string;
}

export function DecisionDialog({ order, finding, onClose }: { order: OpenedOrder; finding: OrderFinding; onClose: () => void }) {
  const { t } = useTranslation('orders');
  const client = useQueryClient();
  const words = useSide(order) === 'office' ? (['solved', 'unsolved', 'waived'] as const) : (['solved', 'unsolved'] as const);
  return (
    <ActionDialog<Values>
      title={t('finding.decideTitle', { name: finding.indicatorName })}
      okText={t('finding.decideDo')}
      initialValues={{ says: 'solved' }}
      act={(body) =>
        answer(
          api.POST('/api/v1/orders/{id}/findings/{findingId}/decision', {
            params: { path: { id: order.id, findingId: finding.id } },
            headers: changing(order.version),
            body,
          }),
        )
      }
      onDone={() => client.invalidateQueries({ queryKey: ['orders'] })}
      onClose={onClose}
    >
      <p>{t('finding.decideHint')}</p>
      <Form.Item name="says" label={t('finding.decideSays')}>
        <Radio.Group options={words.map((value) => ({ value, label: t(`decisions.${value}`) }))} />
      </Form.Item>
      <Form.Item name="reason" label={t('fields.reason')} rules={[{ required: true, whitespace: true, message: t('missing.reason') }]}>
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
    </ActionDialog>
  );
}
