/** One account: identity, filings, history. */
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../data/session.ts';
import { Asked } from '../ui/asked.tsx';
import { FilingsOf } from './filings-of.tsx';
import { History } from './history.tsx';
import { Identity } from './identity.tsx';
import { RecordFrame } from './record-frame.tsx';
import { accountQuery } from './records.ts';

export default function AccountPage() {
  const { t } = useTranslation('registry');
  const { id } = useParams({ strict: false }) as { id: string };
  const mayFilings = useMay('filing.read');
  return (
    <Asked query={useQuery(accountQuery(id))}>
      {(account) => (
        <RecordFrame
          kind="accounts"
          record={account}
          tabs={[
            { key: 'identity', label: t('tabs.identity'), children: <Identity record={account} /> },
            ...(mayFilings ? [{ key: 'filings', label: t('tabs.filings'), children: <FilingsOf of={{ accountId: id }} /> }] : []),
            { key: 'history', label: t('tabs.history'), children: <History kind="accounts" id={id} /> },
          ]}
        />
      )}
    </Asked>
  );
}
