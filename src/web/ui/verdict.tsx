/** What was found of an object, as the platform calls it: live and frozen words for the same four. */
import { useTranslation } from 'react-i18next';
import { Outcome, type Tone } from './outcome.tsx';

export type VerdictCode = 'qualified' | 'unqualified' | 'review' | 'unknown' | 'passed' | 'failed';

const KNOWN: Record<VerdictCode, [tone: Tone, word: string]> = {
  qualified: ['good', 'qualified'],
  passed: ['good', 'qualified'],
  unqualified: ['bad', 'unqualified'],
  failed: ['bad', 'unqualified'],
  review: ['wait', 'review'],
  unknown: ['none', 'unknown'],
};

/** Null: nobody has looked yet; a dash. */
export function Verdict({ code }: { code: VerdictCode | null }) {
  const { t } = useTranslation('app');
  if (code === null) return <span className="quiet">—</span>;
  const [tone, word] = KNOWN[code];
  return <Outcome tone={tone}>{t(`outcomes.${word}`)}</Outcome>;
}
