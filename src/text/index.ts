/** Text in, findings out: packs, near-miss search, personal data, tampering, form. */
export { createTextEngine, type TextEngine } from './engine.ts';
export type { MarkKind, ReadOptions, Severity, TextMark } from './marks.ts';
