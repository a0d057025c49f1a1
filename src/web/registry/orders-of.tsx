/** Orders to put something right that a site or an account got. */
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { paths } from '../../api/client.ts';
import { answer, api } from '../data/client.ts';
import { DataTable } from '../ui/data-table.tsx';
import { Outcome } from '../ui/outcome.tsx';

type Order = paths['/api/v1/orders']['get']['responses'][200]['content']['application/json']['items'][number];

export function OrdersOf({ recordId }: { recordId: string }) {
  const { t } = useTranslation('registry');
  return (
    <DataTable<Order>
      name={t('tabs.orders')}
      rowKey={({ id }) => id}
      queryKey={['orders', 'of', recordId]}
      read={(page) => answer(api.GET('/api/v1/orders', { params: { query: { ...page, recordId } } }))}
      empty={<p>{t('orders.empty')}</p>}
      columns={[
        {
          title: t('orders.number'),
          render: (_, { id, number }) => (
            <Link to="/orders/$id" params={{ id } as never}>
              <bdi>{number}</bdi>
            </Link>
          ),
        },
        { title: t('orders.settled'), render: (_, { findings }) => t('orders.of', findings) },
        { title: t('orders.issuedOn'), dataIndex: 'issuedOn' },
        { title: t('orders.dueOn'), render: (_, { dueOn, term }) => <Due dueOn={dueOn} term={term} /> },
        { title: t('orders.ended'), render: (_, { endedAt }) => t(endedAt === null ? 'orders.lasts' : 'orders.over') },
      ]}
    />
  );
}

function Due({ dueOn, term }: Pick<Order, 'dueOn' | 'term'>) {
  const { t } = useTranslation('registry');
  if (term === null) return <>{dueOn}</>;
  return (
    <span className="row">
      {dueOn}
      {term.isOverdue ? (
        <Outcome tone="bad">{t('orders.overdue', { count: term.workingDaysOver })}</Outcome>
      ) : (
        <span className="quiet">{t('orders.left', { count: term.workingDaysLeft })}</span>
      )}
    </span>
  );
}
