/** What burns now, live: down, overdue, due this week. The same questions that the pages of each ask, so no two screens disagree. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { given, stringifySearch } from '../app/address.ts';
import { answer, api } from '../data/client.ts';
import { useMay } from '../data/session.ts';
import { boardFilterOf } from '../orders/orders.ts';
import { Figure } from '../ui/figure.tsx';
import { Panel } from '../ui/panel.tsx';
import { clock } from '../ui/times.ts';
import { summaryQuery } from '../watch/standing.ts';

const LOOK_AGAIN_MS = 60_000;

export function Burning({ unit }: { unit: string | undefined }) {
  const { t } = useTranslation('overview');
  const may = { watch: useMay('watch.read'), orders: useMay('order.read'), messages: useMay('message.read') };
  const watch = useQuery({ ...summaryQuery(unit), enabled: may.watch });
  const search = given({ unit });
  const filter = boardFilterOf(search);
  const orders = useQuery({
    queryKey: ['orders', 'board', filter],
    queryFn: () => answer(api.GET('/api/v1/order-board', { params: { query: filter } })),
    enabled: may.orders,
    refetchInterval: LOOK_AGAIN_MS,
  });
  const channels = given({ organisationId: unit });
  const messages = useQuery({
    queryKey: ['messages', 'figures', channels],
    queryFn: () => answer(api.GET('/api/v1/message-figures', { params: { query: channels } })),
    enabled: may.messages,
    refetchInterval: LOOK_AGAIN_MS,
  });
  // A row without a unit is its whole channel.
  const overdue = messages.data?.items.reduce((sum, { organisationId, counts }) => sum + (organisationId === null ? counts.overdue : 0), 0);
  const at = (path: string, words: Record<string, string>) => `${path}${stringifySearch({ ...words, unit })}`;
  const latest = Math.max(watch.dataUpdatedAt, orders.dataUpdatedAt, messages.dataUpdatedAt);
  if (latest === 0) return null;
  return (
    <Panel title={t('burning.title')} more={<span className="quiet small">{t('running.live', { time: clock(latest) })}</span>}>
      <div className="figures">
        {watch.data !== undefined && (
          <>
            <Figure
              label={t('burning.down')}
              value={watch.data.down}
              unit={t('burning.address')}
              tone="bad"
              href={at('/watch/targets', { state: 'down', isPaused: 'false' })}
            />
            <Figure
              label={t('burning.near')}
              value={watch.data.near}
              unit={t('burning.address')}
              tone="wait"
              href={at('/watch/targets', { level: 'near', isHome: 'true' })}
            />
          </>
        )}
        {orders.data !== undefined && (
          <>
            <Figure
              label={t('burning.orders')}
              value={orders.data.overdue}
              unit={t('burning.piece')}
              tone="bad"
              href={at('/orders', { overdue: 'true' })}
            />
            <Figure
              label={t('burning.dueThisWeek')}
              value={orders.data.dueThisWeek}
              unit={t('burning.piece')}
              tone="wait"
              href={at('/orders', { dueThisWeek: 'true' })}
            />
          </>
        )}
        {overdue !== undefined && (
          <Figure
            label={t('burning.messages')}
            value={overdue}
            unit={t('burning.message')}
            tone="bad"
            href={at('/messages', { standing: 'overdue' })}
          />
        )}
      </div>
    </Panel>
  );
}
