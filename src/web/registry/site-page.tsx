/** One website: identity, columns, filings, history. */
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../data/session.ts';
import { Asked } from '../ui/asked.tsx';
import { Columns } from './columns.tsx';
import { FilingsOf } from './filings-of.tsx';
import { History } from './history.tsx';
import { Identity } from './identity.tsx';
import { RecordFrame } from './record-frame.tsx';
import { siteQuery } from './records.ts';

export default function SitePage() {
  const { t } = useTranslation('registry');
  const { id } = useParams({ strict: false }) as { id: string };
  const mayFilings = useMay('filing.read');
  return (
    <Asked query={useQuery(siteQuery(id))}>
      {(site) => (
        <RecordFrame
          kind="sites"
          record={site}
          tabs={[
            { key: 'identity', label: t('tabs.identity'), children: <Identity record={site} /> },
            { key: 'columns', label: t('tabs.columns'), children: <Columns siteId={id} /> },
            ...(mayFilings ? [{ key: 'filings', label: t('tabs.filings'), children: <FilingsOf of={{ siteId: id }} /> }] : []),
            { key: 'history', label: t('tabs.history'), children: <History kind="sites" id={id} /> },
          ]}
        />
      )}
    </Asked>
  );
}
