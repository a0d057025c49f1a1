/** Rounds under way, live: how far each is, and what in it needs somebody. */
import { useQueries, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../data/client.ts';
import { Figure } from '../ui/figure.tsx';
import { Panel } from '../ui/panel.tsx';
import { clock } from '../ui/times.ts';

const MOST = 3;
const LOOK_AGAIN_MS = 30_000;

export function Running() {
  const { t } = useTranslation('overview');
  const open = useQuery({
    queryKey: ['rounds', 'under-way'],
    queryFn: async () => {
      const of = (state: 'open' | 'reviewing') => answer(api.GET('/api/v1/rounds', { params: { query: { state, limit: MOST } } }));
      const [inspected, reviewed] = await Promise.all([of('open'), of('reviewing')]);
      return [...inspected.items, ...reviewed.items].slice(0, MOST);
    },
    refetchInterval: LOOK_AGAIN_MS,
  });
  const rounds = open.data ?? [];
  const progress = useQueries({
    queries: rounds.map(({ id }) => ({
      queryKey: ['rounds', id, 'progress'],
      queryFn: () => answer(api.GET('/api/v1/rounds/{id}/progress', { params: { path: { id } } })),
      refetchInterval: LOOK_AGAIN_MS,
    })),
  });
  if (rounds.length === 0) return null;
  return (
    <Panel title={t('running.title')} more={<span className="quiet small">{t('running.live', { time: clock(open.dataUpdatedAt) })}</span>}>
      <ul className="lines">
        {rounds.map(({ id, name }, index) => {
          const data = progress[index]?.data;
          if (data === undefined) return <li key={id}>{name}</li>;
          const { states, verdicts, drawn } = data;
          const done = (states.inspected ?? 0) + (states.entered ?? 0) + (states['could-not'] ?? 0);
          const at = `/campaigns/${id}/progress?`;
          return (
            <li key={id} className="running">
              <div className="running-name">
                <Link to="/campaigns/$id/$tab" params={{ id, tab: 'progress' } as never}>
                  {name}
                </Link>
                <Progress
                  percent={drawn === 0 ? 0 : Math.floor((done * 100) / drawn)}
                  size="small"
                  aria-label={t('running.progress', { name })}
                />
              </div>
              <div className="figures">
                <Figure label={t('running.done')} value={`${done}/${drawn}`} href={`${at}isDrawn=true`} rows={drawn} />
                <Figure label={t('running.failed')} value={verdicts.unqualified ?? 0} tone="bad" href={`${at}verdict=unqualified`} />
                <Figure label={t('running.review')} value={verdicts.review ?? 0} tone="wait" href={`${at}verdict=review`} />
                <Figure label={t('running.couldNot')} value={states['could-not'] ?? 0} tone="wait" href={`${at}state=could-not`} />
              </div>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
