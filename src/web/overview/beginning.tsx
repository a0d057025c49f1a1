/** Before the first frozen round: three steps, those done marked. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../data/client.ts';
import { useMay } from '../data/session.ts';
import { Outcome } from '../ui/outcome.tsx';
import { Panel } from '../ui/panel.tsx';

export function Beginning() {
  const { t } = useTranslation('overview');
  const [maySites, mayRounds] = [useMay('site.read'), useMay('round.read')];
  const sites = useQuery({
    queryKey: ['sites', 'any'],
    queryFn: () => answer(api.GET('/api/v1/sites', { params: { query: { limit: 1 } } })),
    enabled: maySites,
  });
  const rounds = useQuery({
    queryKey: ['rounds', 'any'],
    queryFn: () => answer(api.GET('/api/v1/rounds', { params: { query: { limit: 1 } } })),
    enabled: mayRounds,
  });
  const [hasSites, round] = [(sites.data?.items.length ?? 0) > 0, rounds.data?.items[0]];
  const steps = [
    { key: 'registry', isDone: hasSites, to: '/imports/new' },
    { key: 'round', isDone: round !== undefined, to: '/campaigns/new' },
    { key: 'freeze', isDone: false, to: round === undefined ? '/campaigns' : `/campaigns/${round.id}/progress` },
  ];
  return (
    <Panel title={t('beginning.title')}>
      <ol className="lines">
        {steps.map(({ key, isDone, to }, index) => (
          <li key={key}>
            <span className="quiet">{index + 1}</span>
            <Link to={to}>{t(`beginning.${key}`)}</Link>
            {isDone && <Outcome tone="good">{t('beginning.done')}</Outcome>}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
