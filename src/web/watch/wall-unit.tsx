/** One unit on the wall: what is wrong with its addresses in sight, what is well behind one button. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { stringifySearch } from '../app/address.ts';
import { answer, api } from '../data/client.ts';
import { Asked } from '../ui/asked.tsx';
import { Outcome } from '../ui/outcome.tsx';
import { useLasted } from './lasted.ts';
import { LOOK_AGAIN_MS, SIGHT_TONES, sightOf, type Target, type UnitStanding } from './standing.ts';

/** More than a wall can show of one unit: the rest is in the list. */
const MOST = 200;

export function WallUnit({ standing }: { standing: UnitStanding }) {
  const { t } = useTranslation('watch');
  const [isOpen, setOpen] = useState(false);
  const { organisationId, organisationName, targets, down, unknown, near, over, paused } = standing;
  const isCalm = down + unknown + near + over === 0;
  return (
    <li>
      <div className="wall-unit-head">
        <h2>
          <Link to="/watch/targets" search={{ unit: organisationId } as never}>
            <bdi>{organisationName}</bdi>
          </Link>
        </h2>
        {down > 0 && <Outcome tone="bad">{t('wall.down', { count: down })}</Outcome>}
        {unknown > 0 && <Outcome tone="none">{t('wall.unknown', { count: unknown })}</Outcome>}
        {over > 0 && <Outcome tone="bad">{t('wall.over', { count: over })}</Outcome>}
        {near > 0 && <Outcome tone="wait">{t('wall.near', { count: near })}</Outcome>}
        {isCalm && <Outcome tone="good">{t('wall.calm', { count: targets - paused })}</Outcome>}
        {paused > 0 && <span className="quiet small">{t('wall.paused', { count: paused })}</span>}
        <Button type="link" size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t(isOpen ? 'wall.fold' : 'wall.unfold', { count: targets })}
        </Button>
      </div>
      {(isOpen || !isCalm) && <Tiles unit={organisationId} isWhole={isOpen} />}
    </li>
  );
}

function Tiles({ unit, isWhole }: { unit: string; isWhole: boolean }) {
  const { t } = useTranslation('watch');
  const query = useQuery({
    queryKey: ['watch', 'targets', 'of-unit', unit],
    queryFn: () => answer(api.GET('/api/v1/watch-targets', { params: { query: { organisationId: unit, limit: MOST } } })),
    refetchInterval: LOOK_AGAIN_MS,
  });
  return (
    <Asked query={query} rows={1}>
      {({ items, next }) => (
        <ul className="wall-tiles">
          {shown(items, isWhole).map((target) => (
            <Tile key={target.id} target={target} />
          ))}
          {next !== null && (
            <li>
              <Link to={`/watch/targets${stringifySearch({ unit })}`}>{t('wall.more')}</Link>
            </li>
          )}
        </ul>
      )}
    </Asked>
  );
}

const URGENCY = ['down', 'unknown', 'up', 'paused'] as const;

/** What is wrong first; of the rest only on demand. */
function shown(targets: readonly Target[], isWhole: boolean): Target[] {
  const isTroubled = (one: Target) => ['down', 'unknown'].includes(sightOf(one)) || one.weekLevel !== 'calm';
  return targets.filter((one) => isWhole || isTroubled(one)).toSorted((a, b) => URGENCY.indexOf(sightOf(a)) - URGENCY.indexOf(sightOf(b)));
}

function Tile({ target }: { target: Target }) {
  const { t } = useTranslation('watch');
  const lasted = useLasted();
  const sight = sightOf(target);
  const { id, siteName, since, lastKind, weekLevel, weekVisits, weekFailures } = target;
  const why = lastKind === null || lastKind === 'answered' ? '' : t(`kinds.${lastKind}`, { defaultValue: lastKind });
  const note =
    sight === 'down' && since !== null
      ? `${lasted(since, null)} ${why}`
      : sight === 'unknown'
        ? why || t('wall.notYet')
        : weekLevel === 'calm'
          ? ''
          : t('wall.week', { failures: weekFailures, visits: weekVisits });
  return (
    <li>
      <Link to="/watch/targets/$id" params={{ id } as never} className="wall-tile" data-tone={SIGHT_TONES[sight]}>
        <Outcome tone={SIGHT_TONES[sight]}>{t(`sights.${sight}`)}</Outcome>
        <bdi>{siteName}</bdi>
        {note !== '' && <span className="small">{note}</span>}
      </Link>
    </li>
  );
}
