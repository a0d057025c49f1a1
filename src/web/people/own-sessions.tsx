/** Where one is signed in, and how to sign out there. */
import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { answer, api, queries } from '../data/client.ts';
import { expectSession } from '../data/expiry.ts';
import { leaveNothing } from '../data/session.ts';
import { Asked } from '../ui/asked.tsx';
import { Outcome } from '../ui/outcome.tsx';
import { minute } from '../ui/times.ts';
import { Trouble } from '../ui/trouble.tsx';

const KEY = ['session', 'sessions'];

export function OwnSessions() {
  const { t } = useTranslation('people');
  const query = useQuery({ queryKey: KEY, queryFn: () => answer(api.GET('/api/v1/session/sessions')) });
  const end = useMutation({
    mutationFn: (session: string) => answer(api.DELETE('/api/v1/session/sessions/{session}', { params: { path: { session } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: KEY }),
  });
  const endAll = useMutation({
    mutationFn: () => {
      expectSession(false);
      return answer(api.DELETE('/api/v1/session/sessions'));
    },
    onSuccess: leaveNothing,
  });
  return (
    <div className="stack">
      <Trouble error={end.error ?? endAll.error} />
      <Asked query={query}>
        {({ items }) => (
          <ul className="lines">
            {items.map((one) => (
              <li key={one.id}>
                <div>
                  <bdi>{one.origin}</bdi>
                  <div className="quiet small">{t('own.sessionTimes', { begun: minute(one.begunAt), used: minute(one.usedAt) })}</div>
                </div>
                <span className="space" />
                {one.isThis ? (
                  <Outcome tone="good">{t('own.here')}</Outcome>
                ) : (
                  <Button loading={end.isPending && end.variables === one.id} onClick={() => end.mutate(one.id)}>
                    {t('own.leave')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </Asked>
      <div>
        <Button danger loading={endAll.isPending} onClick={() => endAll.mutate()}>
          {t('own.leaveAll')}
        </Button>
      </div>
    </div>
  );
}
