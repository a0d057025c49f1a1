/** Where a site or an account stands between its opening and its deregistration. */
import { useTranslation } from 'react-i18next';
import { Outcome, type Tone } from '../ui/outcome.tsx';
import type { RegistryState } from './records.ts';

const TONES: Record<RegistryState, Tone> = {
  preparing: 'run',
  normal: 'good',
  suspended: 'wait',
  closing: 'wait',
  closed: 'none',
  deregistered: 'none',
};

export function State({ state }: { state: RegistryState }) {
  const { t } = useTranslation('registry');
  return <Outcome tone={TONES[state]}>{t(`states.${state}`)}</Outcome>;
}
