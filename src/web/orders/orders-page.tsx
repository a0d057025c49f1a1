/** 整改通知 as a table or a board: one filter for both, every count the way to its list. */
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Search, stringifySearch, useAddress } from '../app/address.ts';
import { PageHead } from '../app/page-head.tsx';
import { answer, api } from '../data/client.ts';
import { useMay } from '../data/session.ts';
import { Asked } from '../ui/asked.tsx';
import { Figure } from '../ui/figure.tsx';
import { OrderBoard } from './order-board.tsx';
import './orders.css';
import { BOARD_WORDS, type Board, boardFilterOf, COLUMNS, orderedRoundsQuery } from './orders.ts';
import { OrdersTable } from './orders-table.tsx';

export default function OrdersPage() {
  const { t } = useTranslation('orders');
  const navigate = useNavigate();
  const [search, change] = useAddress();
  const mayWrite = useMay('order.write');
  const filter = boardFilterOf(search);
  const board = useQuery({
    queryKey: ['orders', 'board', filter],
    queryFn: () => answer(api.GET('/api/v1/order-board', { params: { query: filter } })),
  });
  const { data: rounds = [] } = useQuery(orderedRoundsQuery);
  const set = rounds.find(({ id }) => id === search.roundId)?.resultSetId;
  return (
    <>
      <PageHead
        actions={
          <>
            {mayWrite && (
              <Button type="primary" onClick={() => void navigate({ to: '/orders/issue' })}>
                {t('issue.title')}
              </Button>
            )}
            {set !== undefined && (
              <Button href={`/api/v1/result-sets/${set}/reports${stringifySearch({ organisationId: search.unit })}`} download>
                {t('list.bundle')}
              </Button>
            )}
            <Button onClick={() => void navigate({ to: '/orders/summaries' })}>{t('summaries.title')}</Button>
          </>
        }
      />
      <div className="stack">
        <Asked query={board} rows={2}>
          {(counts) => <Counts counts={counts} search={search} />}
        </Asked>
        <div className="panel">
          <div className="row view-choice">
            <Segmented
              aria-label={t('list.view')}
              value={search.view === 'board' ? 'board' : 'table'}
              onChange={(view) => change({ view: view === 'board' ? 'board' : undefined, after: undefined })}
              options={(['table', 'board'] as const).map((value) => ({ value, label: t(`list.views.${value}`) }))}
            />
          </div>
          {search.view === 'board' ? <OrderBoard search={search} counts={board.data} /> : <OrdersTable rounds={rounds} />}
        </div>
      </div>
    </>
  );
}

function Counts({ counts, search }: { counts: Board; search: Search }) {
  const { t } = useTranslation('orders');
  const kept = Object.fromEntries(['unit', ...BOARD_WORDS].map((word) => [word, search[word]]));
  const at = (words: Record<string, string>) => `/orders${stringifySearch({ ...kept, ...words })}`;
  return (
    <div className="panel figures order-counts">
      <Figure label={t('list.overdue')} value={counts.overdue} unit={t('unit')} tone="bad" href={at({ overdue: 'true' })} />
      <Figure label={t('list.dueThisWeek')} value={counts.dueThisWeek} unit={t('unit')} tone="wait" href={at({ dueThisWeek: 'true' })} />
      {COLUMNS.map((column) => (
        <Figure key={column} label={t(`columns.${column}`)} value={counts.columns[column]} unit={t('unit')} href={at({ column })} />
      ))}
    </div>
  );
}
