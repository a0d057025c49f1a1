/** The page to check before a round begins: after it the registry of the round is fixed. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { changing } from '../data/changing.ts';
import { answer, api } from '../data/client.ts';
import { Trouble } from '../ui/trouble.tsx';
import { Population } from './population.tsx';
import type { Round } from './round.ts';
import { Terms } from './terms.tsx';

export function Begin({ round }: { round: Round }) {
  const { t } = useTranslation('campaign');
  const client = useQueryClient();
  const navigate = useNavigate();
  const begin = useMutation({
    mutationFn: () =>
      answer(api.POST('/api/v1/rounds/{id}/opening', { params: { path: { id: round.id } }, headers: changing(round.version) })),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['rounds'] });
      void navigate({ to: '/campaigns/$id/$tab', params: { id: round.id, tab: 'progress' } as never });
    },
  });
  return (
    <div className="stack">
      <Alert type="info" showIcon title={t('begin.what')} />
      <Terms round={round} />
      <Population roundId={round.id} />
      <Trouble error={begin.error} />
      <div>
        <Button type="primary" loading={begin.isPending} onClick={() => begin.mutate()}>
          {t('begin.begin')}
        </Button>
      </div>
    </div>
  );
}
