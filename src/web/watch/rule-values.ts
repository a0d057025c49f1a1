/** A rule as a form holds it, and back. */
import type { Rule } from './alert.ts';
import type { Recipient } from './recipients.ts';

export type RuleTerms = Omit<Rule, 'id' | 'organisationId' | 'version'>;
type Severity = Rule['severities'][number];

export interface RuleValues {
  name: string;
  severities: Severity[];
  kinds: RuleTerms['kinds'];
  /** Recipients as words: `duty`, `role supervisor office`, `person <id>`. */
  steps: { afterMinutes: number; to: string[]; channels: string[] }[];
  quietFrom: string;
  quietTo: string;
  quietExcept: Severity[];
  groupMinutes: number;
  tellsRecovery: boolean;
  isEnabled: boolean;
}

export const HOUR = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Whom alerts are for; the others never see one. */
export const TOLD_ROLES = ['supervisor', 'intermediate-office', 'inspector', 'unit-owner', 'unit-editor', 'system-administrator'] as const;

/** What a rule can be about: the kinds that open an alert. */
export const EVENT_KINDS = [
  'down',
  'long-outage',
  'veto-line',
  'early-warning',
  'certificate',
  'our-side',
  'watcher-gone',
  'worker-gone',
  'clock',
  'routine-failed',
  'channel-failed',
  'reminder',
  'due-soon',
  'stale',
  'could-not-look',
  'back-dated',
  'serious-text',
  'tampering',
  'page-changed',
  'foreign-domain',
  'bulletin-copy',
] as const satisfies readonly RuleTerms['kinds'][number][];

/** Of a new rule: told at once to whoever is on duty. */
export function valuesOf(rule: RuleTerms | undefined): RuleValues {
  if (rule === undefined)
    return {
      ...{ name: '', severities: ['urgent'], kinds: [], steps: [{ afterMinutes: 0, to: ['duty'], channels: [] }] },
      ...{ quietFrom: '', quietTo: '', quietExcept: ['urgent'], groupMinutes: 5, tellsRecovery: true, isEnabled: true },
    };
  const { name, severities, kinds, steps, quiet, groupMinutes, tellsRecovery, isEnabled } = rule;
  return {
    ...{ name, severities, kinds, groupMinutes, tellsRecovery, isEnabled },
    steps: steps.map(({ to, ...step }) => ({ ...step, to: to.map(wordOf) })),
    ...{ quietFrom: quiet?.from ?? '', quietTo: quiet?.to ?? '', quietExcept: quiet?.except ?? [] },
  };
}

/** No quiet hours unless both ends are given. */
export function ruleOf({ quietFrom, quietTo, quietExcept, steps, ...terms }: RuleValues): RuleTerms {
  return {
    ...terms,
    steps: steps.map(({ to, ...step }) => ({ ...step, to: to.map(recipientOf) })),
    quiet: quietFrom === '' || quietTo === '' ? null : { from: quietFrom, to: quietTo, except: quietExcept },
  };
}

function wordOf(to: Recipient): string {
  if (to.kind === 'duty') return 'duty';
  return to.kind === 'role' ? `role ${to.role} ${to.where}` : `person ${to.personId}`;
}

function recipientOf(word: string): Recipient {
  const [kind, what, where] = word.split(' ');
  if (kind === 'role') return { kind, role: what, where } as Recipient;
  return kind === 'person' ? { kind, personId: what! } : { kind: 'duty' };
}
