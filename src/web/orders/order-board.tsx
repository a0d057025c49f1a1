/** Orders as a board: a column each for where they stand, cards with their clocks; moved by the buttons of a card. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Search } from '../app/address.ts';
import { answer, api } from '../data/client.ts';
import { Asked } from '../ui/asked.tsx';
import { Batch } from './batch.tsx';
import { Clock } from './clock.tsx';
import { type Board, boardFilterOf, COLUMNS, type Order } from './orders.ts';

/** Cards of a column; the rest stands in its list. */
const CARDS = 20;

export function OrderBoard({ search, counts }: { search: Search; counts: Board | undefined }) {
  return (
    <div className="board">
      {COLUMNS.map((column) => (
        <Column key={column} column={column} search={search} count={counts?.columns[column]} />
      ))}
    </div>
  );
}

function Column({ column, search, count }: { column: (typeof COLUMNS)[number]; search: Search; count: number | undefined }) {
  const { t } = useTranslation('orders');
  const filter = { ...boardFilterOf(search), column };
  const query = useQuery({
    queryKey: ['orders', 'column', filter],
    queryFn: () => answer(api.GET('/api/v1/orders', { params: { query: { ...filter, limit: CARDS } } })),
  });
  return (
    <section aria-label={t(`columns.${column}`)}>
      <h2>
        {t(`columns.${column}`)} <span className="quiet">{count}</span>
      </h2>
      <Asked query={query} rows={3}>
        {({ items, next }) => (
          <>
            {items.length === 0 && <p className="quiet small">{t('list.none')}</p>}
            {items.map((order) => (
              <Card key={order.id} order={order} />
            ))}
            {next !== null && (
              <Link to="/orders" search={{ ...search, view: undefined, column } as never}>
                {t('list.all')}
              </Link>
            )}
          </>
        )}
      </Asked>
    </section>
  );
}

function Card({ order }: { order: Order }) {
  const { t } = useTranslation('orders');
  return (
    <article className="board-card" aria-label={order.number}>
      <Link to="/orders/$id" params={{ id: order.id } as never}>
        {order.number}
      </Link>
      <bdi>{order.object.name}</bdi>
      <span className="quiet small">
        <bdi>{order.unit.name}</bdi> · {t('list.settled', order.findings)}
      </span>
      <Clock order={order} />
      <Batch orders={[order]} />
    </article>
  );
}
