/** The last close look: protocols and address families apart. They say nothing of the verdict. */
import { useTranslation } from 'react-i18next';
import { Outcome, type Tone } from '../ui/outcome.tsx';
import { minute } from '../ui/times.ts';
import type { Target } from './standing.ts';

const WAYS = ['http1', 'http2', 'ipv4', 'ipv6'] as const;
const TONES = { ok: 'good', failed: 'bad', none: 'plain' } as const satisfies Record<string, Tone>;

export function CloseLooks({ looks, at }: { looks: NonNullable<Target['looks']>; at: string | null }) {
  const { t } = useTranslation('watch');
  return (
    <ul>
      {WAYS.map((way) => {
        const { outcome, totalMs, detail } = looks[way];
        return (
          <li key={way}>
            <span className="way">{t(`looks.ways.${way}`)}</span>
            <Outcome tone={outcome === null ? 'none' : TONES[outcome]}>{t(`looks.outcomes.${outcome ?? 'unseen'}`)}</Outcome>{' '}
            {outcome === 'ok'
              ? t('seconds', { s: (totalMs / 1000).toFixed(2) })
              : detail !== null && <bdi className="quiet small">{detail}</bdi>}
          </li>
        );
      })}
      <li className="quiet small">{minute(at)}</li>
    </ul>
  );
}
