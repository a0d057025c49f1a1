/** Where an appeal stands. */
import { useTranslation } from 'react-i18next';
import { Outcome, type Tone } from '../ui/outcome.tsx';

const TONES = { filed: 'wait', upheld: 'good', partly: 'good', rejected: 'bad' } as const satisfies Record<string, Tone>;
export type AppealStateCode = keyof typeof TONES;

export const isAppealState = (word: string | undefined): word is AppealStateCode => word !== undefined && Object.hasOwn(TONES, word);

export function AppealState({ state }: { state: AppealStateCode }) {
  const { t } = useTranslation('review');
  return <Outcome tone={TONES[state]}>{t(`appeals.states.${state}`)}</Outcome>;
}
