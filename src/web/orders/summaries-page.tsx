/** 汇总报送: what offices between reported on the orders of a round, and, for such an office, a new report. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { paths } from '../../api/client.ts';
import { PageHead } from '../app/page-head.tsx';
import { answer, api } from '../data/client.ts';
import { useMay, useSession } from '../data/session.ts';
import { DataTable } from '../ui/data-table.tsx';
import { minute } from '../ui/times.ts';
import { orderedRoundsQuery } from './orders.ts';
import { SummarisedOrders } from './summarised-orders.tsx';
import { SummaryForm } from './summary-form.tsx';

type Summary = paths['/api/v1/order-summaries']['get']['responses'][200]['content']['application/json']['items'][number];

export default function SummariesPage() {
  const { t } = useTranslation('orders');
  const mayForward = useMay('order.forward');
  const { person } = useSession();
  const { data: rounds = [] } = useQuery(orderedRoundsQuery);
  const own = rounds.filter(({ intermediateIds }) => intermediateIds.includes(person.organisationId));
  return (
    <>
      <PageHead />
      <div className="stack">
        {mayForward && own.length > 0 && <SummaryForm rounds={own} />}
        <div className="panel">
          <DataTable<Summary>
            name={t('summaries.title')}
            rowKey={({ id }) => id}
            queryKey={['order-summaries']}
            read={(page) => answer(api.GET('/api/v1/order-summaries', { params: { query: page } }))}
            empty={<p>{t('summaries.empty')}</p>}
            expandable={{
              expandedRowRender: ({ text, orders }) => (
                <div className="stack">
                  <p className="wrap">
                    <bdi>{text}</bdi>
                  </p>
                  <SummarisedOrders orders={orders} />
                </div>
              ),
            }}
            columns={[
              { title: t('summaries.from'), render: (_, { organisation }) => <bdi>{organisation.name}</bdi> },
              { title: t('fields.round'), render: (_, { round }) => <bdi>{round.name}</bdi> },
              { title: t('summaries.number'), render: (_, { number }) => t('summaries.nth', { number }) },
              { title: t('summaries.counts'), render: (_, { counts }) => t('summaries.line', counts) },
              {
                title: t('summaries.sent'),
                render: (_, { sentAt, sentByName }) => t('summaries.by', { at: minute(sentAt), name: sentByName }),
              },
            ]}
          />
        </div>
      </div>
    </>
  );
}
