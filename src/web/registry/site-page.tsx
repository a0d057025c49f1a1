/** One website: identity, columns, availability, findings, results, orders, filings, history. */
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../data/session.ts';
import { Asked } from '../ui/asked.tsx';
import { WatchFindings } from '../ui/watch-findings.tsx';
import { Availability } from './availability.tsx';
import { Columns } from './columns.tsx';
import { FilingsOf } from './filings-of.tsx';
import { History } from './history.tsx';
import { Identity } from './identity.tsx';
import { OrdersOf } from './orders-of.tsx';
import { RecordFrame } from './record-frame.tsx';
import { siteQuery } from './records.ts';
import { ResultsOf } from './results-of.tsx';

export default function SitePage() {
  const { t } = useTranslation('registry');
  const { id } = useParams({ strict: false }) as { id: string };
  const [maySee, mayResults, mayOrders, mayFilings] = [
    useMay('watch.read'),
    useMay('result.read'),
    useMay('order.read'),
    useMay('filing.read'),
  ];
  return (
    <Asked query={useQuery(siteQuery(id))}>
      {(site) => (
        <RecordFrame
          kind="sites"
          record={site}
          tabs={[
            { key: 'identity', label: t('tabs.identity'), children: <Identity record={site} /> },
            { key: 'columns', label: t('tabs.columns'), children: <Columns siteId={id} /> },
            ...(maySee
              ? [
                  { key: 'availability', label: t('tabs.availability'), children: <Availability siteId={id} /> },
                  { key: 'findings', label: t('tabs.findings'), children: <WatchFindings of={{ siteId: id }} /> },
                ]
              : []),
            ...(mayResults
              ? [{ key: 'results', label: t('tabs.results'), children: <ResultsOf kind="sites" id={id} name={site.name} /> }]
              : []),
            ...(mayOrders ? [{ key: 'orders', label: t('tabs.orders'), children: <OrdersOf recordId={id} /> }] : []),
            ...(mayFilings ? [{ key: 'filings', label: t('tabs.filings'), children: <FilingsOf of={{ siteId: id }} /> }] : []),
            { key: 'history', label: t('tabs.history'), children: <History kind="sites" id={id} /> },
          ]}
        />
      )}
    </Asked>
  );
}
