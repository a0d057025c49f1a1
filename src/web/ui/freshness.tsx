/** How a page or an account stands against its allowed period: state, and a strip of the period with the present day on it. */
import { useTranslation } from 'react-i18next';
import type { paths } from '../../api/client.ts';
import { agesOf } from './freshness-age.ts';
import { Outcome, type Tone } from './outcome.tsx';
import { today } from './times.ts';

export type WatchedPage = paths['/api/v1/watched-pages/{id}']['get']['responses'][200]['content']['application/json'];
export type FreshnessState = WatchedPage['state'];

export const FRESHNESS_TONES: Record<FreshnessState, Tone> = {
  fresh: 'good',
  'due-soon': 'wait',
  overdue: 'bad',
  blank: 'bad',
  undated: 'wait',
  exempt: 'plain',
  'not-required': 'plain',
  'could-not-look': 'none',
  'not-looked': 'none',
};

/** All there are, those that need somebody first. */
export const FRESHNESS_STATES = [
  'overdue',
  'blank',
  'due-soon',
  'undated',
  'could-not-look',
  'not-looked',
  'fresh',
  'exempt',
  'not-required',
] as const satisfies readonly FreshnessState[];

/** What is not to be seen says why below. */
export function Freshness({ state, outcome }: { state: FreshnessState; outcome?: string | null }) {
  const { t } = useTranslation('watch');
  // A credential that expired is put right by an administrator, an address that does not answer by nobody here: they are told apart.
  const isRefused = outcome === 'credential-expired' || outcome === 'login-required';
  if (state === 'could-not-look' && isRefused) return <Outcome tone="wait">{t(`freshness.refused`)}</Outcome>;
  return <Outcome tone={FRESHNESS_TONES[state]}>{t(`freshness.states.${state}`)}</Outcome>;
}

/** From the newest date to the last day that satisfies the period; the mark is today. Nothing where there is no period. */
export function AgeStrip({ newestOn, dueOn }: { newestOn: string | null; dueOn: string | null }) {
  const { t } = useTranslation('watch');
  const ages = agesOf(newestOn, dueOn, today());
  if (ages === null) return <span className="quiet">—</span>;
  const { age, allowed, left, percent } = ages;
  return (
    <span className="age">
      <span className="bar-track" aria-hidden="true">
        <span data-tone={left < 0 ? 'bad' : 'run'} style={{ width: `${percent}%` }} />
      </span>
      <span className="small">
        {t('freshness.age', { age, allowed })} {left < 0 ? t('freshness.over', { count: -left }) : t('freshness.left', { count: left })}
      </span>
    </span>
  );
}
