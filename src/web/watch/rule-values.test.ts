import { expect, it } from 'vitest';
import { HOUR, type RuleTerms, ruleOf, valuesOf } from './rule-values.ts';

const RULE: RuleTerms = {
  name: '夜间',
  kinds: ['down'],
  severities: ['urgent', 'warning'],
  steps: [
    { afterMinutes: 0, to: [{ kind: 'duty' }, { kind: 'role', role: 'unit-owner', where: 'unit' }], channels: ['c'] },
    { afterMinutes: 30, to: [{ kind: 'person', personId: 'p' }], channels: [] },
  ],
  quiet: { from: '22:00', to: '07:30', except: ['urgent'] },
  groupMinutes: 5,
  tellsRecovery: true,
  isEnabled: false,
};

it('a rule goes through the form unchanged', () => {
  expect(ruleOf(valuesOf(RULE))).toEqual(RULE);
  expect(ruleOf(valuesOf({ ...RULE, quiet: null }))).toEqual({ ...RULE, quiet: null });
});

it('quiet hours want both their ends', () => {
  expect(ruleOf({ ...valuesOf(RULE), quietTo: '' }).quiet).toBeNull();
  expect(ruleOf({ ...valuesOf(RULE), quietFrom: '' }).quiet).toBeNull();
});

it('an hour is one of the day', () => {
  for (const hour of ['00:00', '09:30', '23:59']) expect(hour).toMatch(HOUR);
  for (const hour of ['24:00', '9:30', '12:60', '']) expect(hour).not.toMatch(HOUR);
});
