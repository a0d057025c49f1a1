/** What happens now: outages that last, the newest first. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Asked } from '../ui/asked.tsx';
import { Outcome } from '../ui/outcome.tsx';
import { Panel } from '../ui/panel.tsx';
import { minute } from '../ui/times.ts';
import { useLasted } from './lasted.ts';
import { Filed } from './outages.tsx';
import { openOutagesQuery } from './standing.ts';

export function Happening() {
  const { t } = useTranslation('watch');
  const lasted = useLasted();
  return (
    <Panel title={t('happening.title')} more={<Link to="/watch/outages">{t('happening.all')}</Link>}>
      <Asked query={useQuery(openOutagesQuery)} rows={3}>
        {({ items, next }) =>
          items.length === 0 ? (
            <p>
              <Outcome tone="good">{t('happening.none')}</Outcome>
            </p>
          ) : (
            <ul className="lines">
              {items.map((outage) => (
                <li key={outage.id}>
                  <Outcome tone="bad">{lasted(outage.beganAt, null)}</Outcome>
                  <Link to="/watch/targets/$id" params={{ id: outage.targetId } as never}>
                    <bdi>{outage.siteName}</bdi>
                  </Link>
                  <span className="quiet small">
                    {t('happening.since', { at: minute(outage.beganAt), kind: t(`kinds.${outage.kind}`, { defaultValue: outage.kind }) })}
                  </span>
                  <Filed outage={outage} />
                </li>
              ))}
              {next !== null && <li className="quiet">{t('happening.more', { count: items.length })}</li>}
            </ul>
          )
        }
      </Asked>
    </Panel>
  );
}
