/** Availability of a site: the week by the rule, the days as a calendar, the way to each watched address. */
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../data/client.ts';
import { Address } from '../ui/address.tsx';
import { Asked } from '../ui/asked.tsx';
import { DaysHeat } from '../ui/days-heat.tsx';
import { WeekVerdict } from '../ui/week-verdict.tsx';

const MOST = 50;

export function Availability({ siteId }: { siteId: string }) {
  const { t } = useTranslation('registry');
  const navigate = useNavigate();
  const query = useQuery({
    queryKey: ['watch', 'targets', 'of-site', siteId],
    queryFn: async () => (await answer(api.GET('/api/v1/watch-targets', { params: { query: { siteId, limit: MOST } } }))).items,
  });
  return (
    <Asked query={query}>
      {(targets) => {
        const home = targets.find(({ isHome }) => isHome);
        if (home === undefined)
          return (
            <div className="empty">
              <p>{t('availability.empty')}</p>
            </div>
          );
        return (
          <div className="stack">
            <section aria-label={t('availability.week')}>
              <h2>{t('availability.week')}</h2>
              <WeekVerdict siteId={siteId} />
            </section>
            <section aria-label={t('availability.days')}>
              <h2>{t('availability.days')}</h2>
              <DaysHeat
                targetId={home.id}
                onPick={(day) => void navigate({ to: '/watch/targets/$id', params: { id: home.id } as never, search: { day } as never })}
              />
            </section>
            <section aria-label={t('availability.targets')}>
              <h2>{t('availability.targets')}</h2>
              <ul className="lines">
                {targets.map(({ id, url, isHome }) => (
                  <li key={id}>
                    <Link to="/watch/targets/$id" params={{ id } as never}>
                      {t(isHome ? 'availability.home' : 'availability.entry')}
                    </Link>
                    <Address url={url} />
                  </li>
                ))}
              </ul>
            </section>
          </div>
        );
      }}
    </Asked>
  );
}
