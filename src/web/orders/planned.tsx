/** What a frozen set would make: each order with its kind, which may be changed, and the objects that get none with why. */
import { Button, Select, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { paths } from '../../api/client.ts';
import { Panel } from '../ui/panel.tsx';
import { Verdict } from '../ui/verdict.tsx';
import { KINDS, type Order } from './orders.ts';

export type Preview = paths['/api/v1/result-sets/{id}/order-preview']['post']['responses'][200]['content']['application/json'];

/** Chosen beside the office's settings. */
export interface Terms {
  /** By id of the object of the round; null: no order. */
  kinds: Record<string, Order['kind'] | null>;
  dueOn: Partial<Record<Order['kind'], string>>;
}

type Choose = (roundObjectId: string, kind: Order['kind'] | null) => void;

/** `isOld`: a new one is on its way. */
export function Planned({ orders, onChoose, isOld }: { orders: Preview['orders']; onChoose: Choose; isOld: boolean }) {
  const { t } = useTranslation('orders');
  return (
    <Table
      size="small"
      aria-label={t('issue.preview', { count: orders.length })}
      dataSource={orders}
      rowKey={({ roundObjectId }) => roundObjectId}
      loading={isOld}
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
      scroll={{ x: 'max-content' }}
      columns={[
        { title: t('fields.object'), width: 260, render: (_, { name }) => <bdi>{name}</bdi> },
        { title: t('fields.verdict'), render: (_, { verdict }) => <Verdict code={verdict} /> },
        { title: t('fields.findings'), render: (_, { findings }) => t('issue.findings', { count: findings }) },
        { title: t('fields.unit'), render: (_, { unit }) => <bdi>{unit.name}</bdi> },
        {
          title: t('fields.intermediate'),
          render: (_, { intermediate }) => (intermediate === null ? '—' : <bdi>{intermediate.name}</bdi>),
        },
        {
          title: t('fields.kind'),
          render: (_, { roundObjectId, kind, name }) => (
            <Select<Order['kind'] | 'none'>
              size="small"
              aria-label={t('issue.kindOf', { name })}
              value={kind}
              popupMatchSelectWidth={false}
              onChange={(chosen) => onChoose(roundObjectId, chosen === 'none' ? null : chosen)}
              options={[
                ...KINDS.map((value) => ({ value, label: t(`kinds.${value}`) })),
                { value: 'none' as const, label: t('issue.none') },
              ]}
            />
          ),
        },
        { title: t('fields.dueOn'), dataIndex: 'dueOn' },
      ]}
    />
  );
}

export function LeftOut({ objects, onChoose }: { objects: Preview['leftOut']; onChoose: Choose }) {
  const { t } = useTranslation('orders');
  return (
    <Panel title={t('issue.leftOut', { count: objects.length })}>
      <Table
        size="small"
        aria-label={t('issue.leftOut', { count: objects.length })}
        dataSource={objects}
        rowKey={({ roundObjectId }) => roundObjectId}
        pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          { title: t('fields.object'), render: (_, { name }) => <bdi>{name}</bdi> },
          { title: t('issue.why'), render: (_, { why }) => t(`issue.whys.${why}`) },
          {
            title: t('issue.restore'),
            render: (_, { roundObjectId, why }) =>
              why === 'chosen' ? (
                <Button size="small" onClick={() => onChoose(roundObjectId, 'correct')}>
                  {t('issue.restore')}
                </Button>
              ) : (
                '—'
              ),
          },
        ]}
      />
    </Panel>
  );
}
