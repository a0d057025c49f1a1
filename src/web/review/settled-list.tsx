/** What was decided in a round, for those who may look and not decide. */
import { useTranslation } from 'react-i18next';
import { answer, api } from '../data/client.ts';
import { DataTable } from '../ui/data-table.tsx';
import type { Matter } from './desk-state.ts';

export function SettledList({ roundId }: { roundId: string }) {
  const { t } = useTranslation('review');
  return (
    <DataTable<Matter>
      name={t('title')}
      queryKey={['review-settled', roundId]}
      rowKey={({ id }) => id}
      read={({ after, limit }) =>
        answer(
          api.GET('/api/v1/rounds/{id}/review-items', {
            params: {
              path: { id: roundId },
              query: { standing: 'settled', limit: Math.min(limit, 100), ...(after === undefined ? {} : { after }) },
            },
          }),
        )
      }
      empty={<p>{t('rounds.empty')}</p>}
      columns={[
        { title: t('appeals.object'), key: 'object', render: (_, { object }) => <bdi>{object.name ?? object.code}</bdi> },
        { title: t('basis'), key: 'indicator', render: (_, { indicator }) => indicator.name },
        { title: t('machine'), key: 'message', render: (_, { finding }) => <bdi>{finding?.message ?? '—'}</bdi> },
        { title: t('decisions'), key: 'says', render: (_, { says }) => (says === null ? '—' : t(`says.${says}`)) },
      ]}
    />
  );
}
