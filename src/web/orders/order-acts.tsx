/** 我可以: what the person may do with the order now, each as a button; what has to wait says for what. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../ui/panel.tsx';
import { useTroubleLine } from '../ui/trouble.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { type Act, FORMS, send } from './moves.ts';
import { waitsForFindings } from './offers.ts';
import type { Order } from './orders.ts';
import { useOffers } from './use-offers.ts';

export function OrderActs({ order }: { order: Order }) {
  const { t } = useTranslation('orders');
  const { message } = App.useApp();
  const line = useTroubleLine();
  const client = useQueryClient();
  const [asked, setAsked] = useState<Act | null>(null);
  const offers = useOffers()(order).filter((offer) => offer !== 'answer');
  const atOnce = useMutation({
    mutationFn: (act: Act) => send(order, act),
    onSuccess: async (_, act) => {
      await client.invalidateQueries({ queryKey: ['orders'] });
      void message.success(t(`done.${act}`));
    },
    onError: (error) => void message.error(line(error)),
  });
  if (offers.length === 0) return null;
  const left = order.findings.all - order.findings.settled;
  const next = offers.find((act) => NEXT.includes(act) && !waitsForFindings(order, act));
  return (
    <Panel title={t('page.acts')}>
      <div className="order-acts">
        {offers.map((act) => (
          <Button
            key={act}
            type={act === next ? 'primary' : 'default'}
            danger={act === 'withdraw'}
            disabled={waitsForFindings(order, act)}
            loading={atOnce.isPending && atOnce.variables === act}
            onClick={() => (FORMS[act] === null ? atOnce.mutate(act) : setAsked(act))}
          >
            {t(`acts.${act}`)}
          </Button>
        ))}
      </div>
      {offers.some((act) => waitsForFindings(order, act)) && <p className="quiet small">{t('page.waits', { count: left })}</p>}
      {asked !== null && <MoveDialog order={order} act={asked} onClose={() => setAsked(null)} />}
    </Panel>
  );
}

/** What takes the order on; the others are for when something is in the way. */
const NEXT: readonly Act[] = ['receive', 'forward', 'close', 'accept'];
