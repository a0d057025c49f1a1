/** How an account stands against its period, as watching saw it last; what could not be seen is said to be that. */
import { useQuery } from '@tanstack/react-query';
import { Descriptions } from 'antd';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../data/client.ts';
import { Address } from '../ui/address.tsx';
import { Asked } from '../ui/asked.tsx';
import { AgeStrip, Freshness } from '../ui/freshness.tsx';
import { minute } from '../ui/times.ts';

export function UpdatesOf({ accountId }: { accountId: string }) {
  const { t } = useTranslation('registry');
  const query = useQuery({
    queryKey: ['watch', 'accounts', 'one', accountId],
    queryFn: async () => (await answer(api.GET('/api/v1/watched-accounts', { params: { query: { accountId } } }))).items[0] ?? null,
  });
  return (
    <Asked query={query}>
      {(account) =>
        account === null ? (
          <div className="empty">
            <p>{t('updates.empty')}</p>
          </div>
        ) : (
          <Descriptions
            size="small"
            bordered
            column={1}
            items={[
              { key: 'state', label: t('updates.state'), children: <Freshness state={account.state} outcome={account.outcome} /> },
              { key: 'age', label: t('updates.age'), children: <AgeStrip newestOn={account.newestOn} dueOn={account.dueOn} /> },
              {
                key: 'newest',
                label: t('updates.newest'),
                children: <bdi>{[account.newestOn, account.newestTitle].filter(Boolean).join(' ') || '—'}</bdi>,
              },
              { key: 'why', label: t('updates.why'), children: <bdi>{account.reason ?? account.detail ?? '—'}</bdi> },
              { key: 'address', label: t('updates.address'), children: <Address url={account.address} /> },
              { key: 'seenAt', label: t('updates.seenAt'), children: minute(account.seenAt) },
              { key: 'nextAt', label: t('updates.nextAt'), children: minute(account.nextAt) },
            ]}
          />
        )
      }
    </Asked>
  );
}
