/** What may be done with the chosen orders at once: each is done by itself, and what could not be done is told by its number. */
import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Modal, Progress } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTroubleLine } from '../ui/trouble.tsx';
import { send } from './moves.ts';
import { waitsForFindings } from './offers.ts';
import type { Order } from './orders.ts';
import { useOffers } from './use-offers.ts';

/** Acts that ask for nothing that differs from order to order. */
const ACTS = ['forward', 'urge', 'accept', 'close'] as const;
type BatchAct = (typeof ACTS)[number];

/** `onDone`: nothing is chosen any more. */
export function Batch({ orders, onDone }: { orders: readonly Order[]; onDone?: () => void }) {
  const { t } = useTranslation('orders');
  const offers = useOffers();
  const [asked, setAsked] = useState<BatchAct | null>(null);
  const among = (act: BatchAct) => orders.filter((order) => offers(order).includes(act) && !waitsForFindings(order, act));
  const possible = ACTS.filter((act) => among(act).length > 0);
  return (
    <div className="row batch">
      {orders.length > 1 && <span role="status">{t('batch.chosen', { count: orders.length })}</span>}
      {possible.map((act) => (
        <Button key={act} size="small" onClick={() => setAsked(act)}>
          {orders.length > 1 ? t('batch.act', { act: t(`acts.${act}`), count: among(act).length }) : t(`acts.${act}`)}
        </Button>
      ))}
      {orders.length > 1 && possible.length === 0 && <span className="quiet">{t('batch.none')}</span>}
      {asked !== null && (
        <BatchDialog
          act={asked}
          orders={among(asked)}
          leftOut={orders.length - among(asked).length}
          onClose={(isDone) => {
            setAsked(null);
            if (isDone) onDone?.();
          }}
        />
      )}
    </div>
  );
}

interface BatchDialogProps {
  act: BatchAct;
  orders: readonly Order[];
  /** Chosen, but it cannot be done with them. */
  leftOut: number;
  onClose: (isDone: boolean) => void;
}

function BatchDialog({ act, orders, leftOut, onClose }: BatchDialogProps) {
  const { t } = useTranslation('orders');
  const line = useTroubleLine();
  const client = useQueryClient();
  // The list may change under the dialog; what was asked for stays.
  const [targets] = useState(orders);
  const [done, setDone] = useState<{ order: Order; problem: string | null }[] | null>(null);
  const isOver = done !== null && done.length === targets.length;
  const problems = (done ?? []).filter(({ problem }) => problem !== null);
  const run = async () => {
    setDone([]);
    for (const order of targets) {
      const problem = await send(order, act).then(
        () => null,
        (error: unknown) => line(error),
      );
      setDone((before) => [...(before ?? []), { order, problem }]);
    }
    await client.invalidateQueries({ queryKey: ['orders'] });
  };
  return (
    <Modal
      open
      title={t(`acts.${act}`)}
      okText={isOver ? t('batch.close') : t('batch.act', { act: t(`acts.${act}`), count: targets.length })}
      {...(isOver ? { cancelButtonProps: { hidden: true } } : {})}
      okButtonProps={{ loading: done !== null && !isOver }}
      mask={{ closable: false }}
      onOk={() => (isOver ? onClose(true) : void run())}
      onCancel={() => onClose(isOver)}
    >
      <div className="stack">
        <p>{t(`batch.consequence.${act}`, { count: targets.length })}</p>
        {leftOut > 0 && <p className="quiet">{t('batch.leftOut', { count: leftOut })}</p>}
        {done !== null && <Progress percent={Math.floor((done.length * 100) / targets.length)} aria-label={t(`acts.${act}`)} />}
        {isOver && (
          <Alert
            role="status"
            type={problems.length === 0 ? 'success' : 'warning'}
            title={t('batch.over', { done: targets.length - problems.length, failed: problems.length })}
            description={
              <ul>
                {problems.map(({ order, problem }) => (
                  <li key={order.id}>{t('batch.problem', { number: order.number, problem })}</li>
                ))}
              </ul>
            }
          />
        )}
      </div>
    </Modal>
  );
}
