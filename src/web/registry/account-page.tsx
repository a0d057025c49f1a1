/** One account: identity, updates, findings, results, orders, filings, history. */
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../data/session.ts';
import { Asked } from '../ui/asked.tsx';
import { WatchFindings } from '../ui/watch-findings.tsx';
import { FilingsOf } from './filings-of.tsx';
import { History } from './history.tsx';
import { Identity } from './identity.tsx';
import { OrdersOf } from './orders-of.tsx';
import { RecordFrame } from './record-frame.tsx';
import { accountQuery } from './records.ts';
import { ResultsOf } from './results-of.tsx';
import { UpdatesOf } from './updates-of.tsx';

export default function AccountPage() {
  const { t } = useTranslation('registry');
  const { id } = useParams({ strict: false }) as { id: string };
  const [maySee, mayResults, mayOrders, mayFilings] = [
    useMay('watch.read'),
    useMay('result.read'),
    useMay('order.read'),
    useMay('filing.read'),
  ];
  return (
    <Asked query={useQuery(accountQuery(id))}>
      {(account) => (
        <RecordFrame
          kind="accounts"
          record={account}
          tabs={[
            { key: 'identity', label: t('tabs.identity'), children: <Identity record={account} /> },
            ...(maySee
              ? [
                  { key: 'updates', label: t('tabs.updates'), children: <UpdatesOf accountId={id} /> },
                  { key: 'findings', label: t('tabs.findings'), children: <WatchFindings of={{ accountId: id }} /> },
                ]
              : []),
            ...(mayResults
              ? [{ key: 'results', label: t('tabs.results'), children: <ResultsOf kind="accounts" id={id} name={account.name} /> }]
              : []),
            ...(mayOrders ? [{ key: 'orders', label: t('tabs.orders'), children: <OrdersOf recordId={id} /> }] : []),
            ...(mayFilings ? [{ key: 'filings', label: t('tabs.filings'), children: <FilingsOf of={{ accountId: id }} /> }] : []),
            { key: 'history', label: t('tabs.history'), children: <History kind="accounts" id={id} /> },
          ]}
        />
      )}
    </Asked>
  );
}
