/** 交接班日志: all in sight, and the way to begin one. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { given, useAddress } from '../app/address.ts';
import { changing } from '../data/changing.ts';
import { answer, api } from '../data/client.ts';
import { useMay, useSession } from '../data/session.ts';
import { DataTable } from '../ui/data-table.tsx';
import { Outcome, type Tone } from '../ui/outcome.tsx';
import { minute } from '../ui/times.ts';
import { Trouble } from '../ui/trouble.tsx';
import type { HandOverHead } from './duty.ts';

export const HAND_OVER_TONES: Record<HandOverHead['state'], Tone> = { open: 'run', handed: 'wait', taken: 'good' };

export function HandOvers() {
  const { t } = useTranslation('watch');
  const navigate = useNavigate();
  const client = useQueryClient();
  const { person } = useSession();
  const mayWrite = useMay('duty.write');
  const [{ unit }] = useAddress();
  const filter = given({ organisationId: unit });
  const begin = useMutation({
    mutationFn: () =>
      answer(api.POST('/api/v1/hand-overs', { headers: changing(), body: { organisationId: unit ?? person.organisationId } })),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ['hand-overs'] });
      void navigate({ to: '/watch/hand-overs/$id', params: { id } as never });
    },
  });
  return (
    <div className="stack">
      <Trouble error={begin.error} />
      <DataTable<HandOverHead>
        name={t('duty.tabs.hand-overs')}
        rowKey={({ id }) => id}
        queryKey={['hand-overs', filter]}
        read={(page) => answer(api.GET('/api/v1/hand-overs', { params: { query: { ...page, ...filter } } }))}
        {...(mayWrite
          ? {
              filters: (
                <Button type="primary" loading={begin.isPending} onClick={() => begin.mutate()}>
                  {t('handOver.begin')}
                </Button>
              ),
            }
          : {})}
        empty={<p>{t('handOver.empty')}</p>}
        columns={[
          {
            title: t('handOver.openedAt'),
            render: (_, { id, openedAt }) => (
              <Link to="/watch/hand-overs/$id" params={{ id } as never}>
                {minute(openedAt)}
              </Link>
            ),
          },
          {
            title: t('handOver.state'),
            render: (_, { state }) => <Outcome tone={HAND_OVER_TONES[state]}>{t(`handOver.states.${state}`)}</Outcome>,
          },
          { title: t('handOver.from'), render: (_, { fromName }) => <bdi>{fromName}</bdi> },
          { title: t('handOver.to'), render: (_, { takenByName }) => <bdi>{takenByName ?? '—'}</bdi> },
          { title: t('handOver.summary'), width: 420, render: (_, { summary }) => <bdi>{summary || '—'}</bdi> },
          { title: t('handOver.takenAt'), render: (_, { takenAt }) => minute(takenAt) },
        ]}
      />
    </div>
  );
}
