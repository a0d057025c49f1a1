/** A state as icon and word: outline, word and colour each tell it alone. */
import type { ReactNode } from 'react';

/** `run`: under way. */
export type Tone = 'good' | 'bad' | 'wait' | 'none' | 'run' | 'plain';

export interface OutcomeProps {
  tone: Tone;
  children: ReactNode;
}

export const Outcome = ({ tone, children }: OutcomeProps) => (
  <span className="outcome" data-tone={tone}>
    {ICONS[tone]}
    <span>{children}</span>
  </span>
);

const icon = (shape: ReactNode) => (
  <svg viewBox="0 0 14 14" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" aria-hidden="true">
    {shape}
  </svg>
);

const ICONS: Record<Tone, ReactNode> = {
  // Filled circle with a tick.
  good: icon(
    <>
      <circle cx="7" cy="7" r="6" fill="currentColor" stroke="none" />
      <path d="m4.4 7.2 1.8 1.8 3.4-3.8" stroke="var(--goodGround)" />
    </>,
  ),
  // Filled square with a cross.
  bad: icon(
    <>
      <rect x="1" y="1" width="12" height="12" rx="1" fill="currentColor" stroke="none" />
      <path d="m4.6 4.6 4.8 4.8m0-4.8-4.8 4.8" stroke="var(--badGround)" />
    </>,
  ),
  // Diamond, half of it filled.
  wait: icon(
    <>
      <path d="M7 1v12l6-6z" fill="currentColor" stroke="none" />
      <path d="m7 1 6 6-6 6-6-6z" strokeWidth="1.2" />
    </>,
  ),
  // Dashed circle with a bar.
  none: icon(
    <>
      <circle cx="7" cy="7" r="5.6" strokeDasharray="2 2.2" strokeWidth="1.4" />
      <path d="M4.6 7h4.8" />
    </>,
  ),
  // Ring with a filled half.
  run: icon(
    <>
      <circle cx="7" cy="7" r="5.6" strokeWidth="1.4" />
      <path d="M7 3a4 4 0 0 1 0 8z" fill="currentColor" stroke="none" />
    </>,
  ),
  plain: null,
};
