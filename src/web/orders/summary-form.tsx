/** A new summary of an office between: the round, how its orders stand now, the office's own words. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../app/address.ts';
import { changing } from '../data/changing.ts';
import { answer, api } from '../data/client.ts';
import { Asked } from '../ui/asked.tsx';
import { Panel } from '../ui/panel.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { SummarisedOrders } from './summarised-orders.tsx';

export function SummaryForm({ rounds }: { rounds: readonly { id: string; name: string }[] }) {
  const { t } = useTranslation('orders');
  const [{ round }, change] = useAddress();
  return (
    <Panel title={t('summaries.new')}>
      <div className="stack">
        <Select
          className="wide-choice"
          aria-label={t('fields.round')}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('summaries.choose')}
          value={round ?? null}
          onChange={(id: string) => change({ round: id })}
          options={rounds.map(({ id, name }) => ({ value: id, label: name }))}
        />
        {round !== undefined && <OfRound key={round} roundId={round} />}
      </div>
    </Panel>
  );
}

function OfRound({ roundId }: { roundId: string }) {
  const { t } = useTranslation('orders');
  const client = useQueryClient();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ text: string }>();
  const preview = useQuery({
    queryKey: ['orders', 'summary', roundId],
    queryFn: () => answer(api.GET('/api/v1/rounds/{id}/order-summary', { params: { path: { id: roundId } } })),
  });
  const send = useMutation({
    mutationFn: ({ text }: { text: string }) =>
      answer(api.POST('/api/v1/order-summaries', { headers: changing(), body: { roundId, text } })),
    onSuccess: async () => {
      form.resetFields();
      await client.invalidateQueries({ queryKey: ['order-summaries'] });
      void message.success(t('summaries.done'));
    },
  });
  return (
    <Asked query={preview}>
      {({ counts, orders }) => (
        <div className="stack">
          <p>{t('summaries.line', counts)}</p>
          <SummarisedOrders orders={orders} />
          <Form form={form} layout="vertical" onFinish={(values) => send.mutate(values)}>
            <Form.Item
              name="text"
              label={t('summaries.text')}
              rules={[{ required: true, whitespace: true, message: t('summaries.textMissing') }]}
            >
              <Input.TextArea rows={4} maxLength={10_000} />
            </Form.Item>
            <Trouble error={send.error} />
            <Button type="primary" htmlType="submit" loading={send.isPending}>
              {t('summaries.send')}
            </Button>
          </Form>
        </div>
      )}
    </Asked>
  );
}
