/** Orders as a table, with what may be done with several at once. */
import { Link, useNavigate } from '@tanstack/react-router';
import { Button, type TableProps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../app/address.ts';
import { answer, api } from '../data/client.ts';
import { useMay } from '../data/session.ts';
import { DataTable } from '../ui/data-table.tsx';
import { ChoiceFilter, TextFilter } from '../ui/filters.tsx';
import { Outcome } from '../ui/outcome.tsx';
import { Batch } from './batch.tsx';
import { Clock } from './clock.tsx';
import { COLUMNS, ESCALATIONS, FILTER_WORDS, filterOf, KINDS, type Order, STATE_TONES } from './orders.ts';

export function OrdersTable({ rounds }: { rounds: readonly { id: string; name: string }[] }) {
  const { t } = useTranslation('orders');
  const navigate = useNavigate();
  const [search] = useAddress();
  const mayWrite = useMay('order.write');
  const isOffice = useMay('order.check');
  const [chosen, setChosen] = useState<Order[]>([]);
  const filter = filterOf(search);
  return (
    <>
      {chosen.length > 0 && <Batch orders={chosen} onDone={() => setChosen([])} />}
      <DataTable<Order>
        name={t('title')}
        rowKey={({ id }) => id}
        queryKey={['orders', 'list', filter]}
        read={(page) => answer(api.GET('/api/v1/orders', { params: { query: { ...page, ...filter } } }))}
        filterWords={FILTER_WORDS}
        filters={
          <>
            <TextFilter label={t('list.find')} />
            <ChoiceFilter
              word="column"
              label={t('fields.state')}
              options={COLUMNS.map((value) => ({ value, label: t(`columns.${value}`) }))}
            />
            <ChoiceFilter word="overdue" label={t('list.overdue')} options={[{ value: 'true', label: t('list.overdueOnly') }]} />
            <ChoiceFilter
              word="dueThisWeek"
              label={t('list.dueThisWeek')}
              options={[{ value: 'true', label: t('list.dueThisWeekOnly') }]}
            />
            <ChoiceFilter word="kind" label={t('fields.kind')} options={KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))} />
            <ChoiceFilter
              word="roundId"
              label={t('fields.round')}
              options={rounds.map(({ id, name }) => ({ value: id, label: name }))}
              isSearchable
            />
            <ChoiceFilter
              word="escalation"
              label={t('fields.escalation')}
              options={ESCALATIONS.map((value) => ({ value, label: t(`escalations.${value}`) }))}
            />
          </>
        }
        empty={
          <>
            <p>{t(mayWrite ? 'list.empty' : 'list.emptyForUnit')}</p>
            {mayWrite && (
              <Button type="primary" onClick={() => void navigate({ to: '/orders/issue' })}>
                {t('issue.title')}
              </Button>
            )}
          </>
        }
        {...(isOffice
          ? {
              selection: {
                selectedRowKeys: chosen.map(({ id }) => id),
                onChange: (_, rows) => setChosen(rows),
                getCheckboxProps: ({ number }) => ({ 'aria-label': t('list.choose', { number }) }),
              } satisfies TableProps<Order>['rowSelection'],
            }
          : {})}
        columns={[
          {
            title: t('fields.number'),
            width: 130,
            render: (_, { id, number }) => (
              <Link to="/orders/$id" params={{ id } as never}>
                {number}
              </Link>
            ),
          },
          {
            title: t('fields.state'),
            width: 110,
            render: (_, { state }) => <Outcome tone={STATE_TONES[state]}>{t(`states.${state}`)}</Outcome>,
          },
          { title: t('fields.term'), width: 250, render: (_, order) => <Clock order={order} /> },
          { title: t('fields.object'), width: 220, ellipsis: true, render: (_, { object }) => <bdi>{object.name}</bdi> },
          { title: t('fields.unit'), width: 160, ellipsis: true, render: (_, { unit }) => <bdi>{unit.name}</bdi> },
          { title: t('fields.kind'), width: 100, render: (_, { kind }) => t(`kinds.${kind}`) },
          { title: t('fields.findings'), width: 110, render: (_, { findings }) => t('list.settled', findings) },
          {
            title: t('fields.escalation'),
            width: 110,
            render: (_, { escalation }) => (escalation === null ? '—' : <Outcome tone="bad">{t(`escalations.${escalation}`)}</Outcome>),
          },
        ]}
      />
    </>
  );
}
