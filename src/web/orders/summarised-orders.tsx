/** Orders of a summary with where they stood at that moment. */
import { Link } from '@tanstack/react-router';
import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { paths } from '../../api/client.ts';
import { Outcome } from '../ui/outcome.tsx';
import { STATE_TONES } from './orders.ts';

export type Summarised = paths['/api/v1/rounds/{id}/order-summary']['get']['responses'][200]['content']['application/json'];

export function SummarisedOrders({ orders }: { orders: Summarised['orders'] }) {
  const { t } = useTranslation('orders');
  return (
    <Table
      size="small"
      aria-label={t('summaries.orders')}
      dataSource={orders}
      rowKey={({ orderId }) => orderId}
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
      scroll={{ x: 'max-content' }}
      columns={[
        {
          title: t('fields.number'),
          render: (_, { orderId, number }) => (
            <Link to="/orders/$id" params={{ id: orderId } as never}>
              {number}
            </Link>
          ),
        },
        { title: t('fields.state'), render: (_, { state }) => <Outcome tone={STATE_TONES[state]}>{t(`states.${state}`)}</Outcome> },
        { title: t('fields.unit'), render: (_, { unit }) => <bdi>{unit}</bdi> },
        { title: t('fields.object'), render: (_, { object }) => <bdi>{object}</bdi> },
        {
          title: t('fields.dueOn'),
          render: (_, { dueOn, isOverdue }) => (isOverdue ? <Outcome tone="bad">{t('summaries.overdue', { day: dueOn })}</Outcome> : dueOn),
        },
        { title: t('fields.findings'), render: (_, { findings, settled }) => t('list.settled', { all: findings, settled }) },
      ]}
    />
  );
}
