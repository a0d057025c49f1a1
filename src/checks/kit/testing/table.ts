/**
 * Case tables: how the rules of a check are written down, and the tester that refuses weak tables.
 * A table reads like the regulation: one case on each side of every edge.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Static, TObject, TSchema } from 'typebox';
import { describe, expect, it } from 'vitest';
import type { ArtifactName, Artifacts, BeijingDate, Missing } from '../../../page/index.ts';
import type { CheckContext, CheckDefinition, CheckFinding, CheckOutcome } from '../check.ts';
import { defaultSeed } from '../draw.ts';
import { placesOf } from '../message.ts';
import { type ArtifactGetter, type CheckRun, runCheck } from '../run.ts';
import { HOME } from './builders.ts';

/** What a finding must show; fields left out are not compared. */
export type ExpectedFinding = Partial<Omit<CheckFinding, 'data'>> & { message: string; data?: CheckFinding['data']; sentence?: string };

export interface Expected {
  outcome: CheckOutcome;
  /** All findings, in order; none when left out. */
  findings?: readonly ExpectedFinding[];
  /** Part of the note. */
  note?: string;
  /** As CheckResult.earned. */
  earned?: number;
}

export interface Case<O extends TObject, N extends ArtifactName> {
  /** The situation, in the words of the rule. */
  name: string;
  /** Artifacts that differ from the table's. */
  given?: { [K in N]?: Artifacts[K] | Missing };
  /** Options that differ from the table's. */
  options?: Partial<Static<O>>;
  asOf?: BeijingDate;
  complete?: boolean;
  /** Seed of draws; that of the example site on the as-of day when left out. */
  seed?: string;
  expect: Expected;
}

export interface Table<O extends TObject = TObject, N extends ArtifactName = ArtifactName> {
  check: CheckDefinition<O, N>;
  base: TableBase<O, N>;
  cases: Case<O, N>[];
}

export interface TableBase<O extends TObject, N extends ArtifactName> {
  /** The rulebook's options, as in force. */
  options: Static<O>;
  asOf: BeijingDate;
  /** Artifacts of a site without the fault. */
  given: Pick<Artifacts, N>;
}

/** The case table of one check, typed by what the check needs. */
export function table<O extends TObject, N extends ArtifactName>(
  check: CheckDefinition<O, N>,
  base: TableBase<O, N>,
  cases: Case<O, N>[],
): Table<O, N> {
  return { check, base, cases };
}

/** Declares the tests of a check: each case twice on frozen input, and the table itself against `weaknessesOf`. */
export function testCheck<O extends TObject, N extends ArtifactName>(given: Table<O, N>): void {
  const plain = given as unknown as Table;
  describe(`${plain.check.id} ${plain.check.title}`, () => {
    it('has a table that is worth its name', () => expect(weaknessesOf(plain)).toEqual([]));
    it.each(plain.cases)('$name', (one) => {
      const run = runCase(plain, one);
      expect(shown(run, one.expect)).toEqual(one.expect.findings ?? []);
      expect(run.outcome).toBe(one.expect.outcome);
      if (one.expect.note !== undefined) expect(run.note).toContain(one.expect.note);
      if (one.expect.earned !== undefined) expect(run.earned).toBe(one.expect.earned);
      if (needsNote(run.outcome)) expect(run.note ?? '').not.toBe('');
    });
  });
}

/** Reasons to refuse a table, Chinese or not, one line each; empty when it is good. */
export function weaknessesOf(given: Table): string[] {
  const runs = given.cases.map((one) => ({ one, input: inputOf(given, one), runs: [runCase(given, one), runCase(given, one)] as const }));
  const weak: string[] = [];
  for (const name of Object.keys(given.check.messages)) {
    const used = given.cases.some((one) => one.expect.findings?.some((finding) => finding.message === name));
    if (!used) weak.push(`no case expects the message “${name}”`);
  }
  const names = new Set<string>();
  for (const { one, runs: both } of runs) {
    if (names.has(one.name)) weak.push(`two cases are called “${one.name}”`);
    names.add(one.name);
    if (!isDeepStrictEqual(both[0], both[1])) weak.push(`“${one.name}” gives two different results for one input`);
    if (both[0].code === 'check-crashed') weak.push(`“${one.name}” crashes or changes its input: ${String(both[0].cause)}`);
    if (both[0].code === 'bad-options') weak.push(`“${one.name}” has options the check refuses`);
    weak.push(...wordless(given.check, one, both[0]));
  }
  for (const [index, { one, input }] of runs.entries()) {
    const twin = runs.slice(0, index).find((other) => isDeepStrictEqual(other.input, input));
    if (!twin) continue;
    const same = isDeepStrictEqual(twin.one.expect, one.expect);
    weak.push(`“${one.name}” and “${twin.one.name}” are one input${same ? '' : ' with two answers'}`);
  }
  const outcomes = new Set(given.cases.map((one) => one.expect.outcome));
  if (outcomes.size < 2) weak.push('all cases have one outcome: the table cannot tell the check from a constant');
  weak.push(...unusedOptions(given));
  return weak;
}

/** Runs one case on deeply frozen input. */
function runCase(given: Table, one: Case<TObject, ArtifactName>): CheckRun {
  const input = inputOf(given, one);
  const artifacts = frozen(structuredClone(input.given)) as Record<ArtifactName, Artifacts[ArtifactName] | Missing>;
  const context: CheckContext = { asOf: input.asOf, complete: input.complete, seed: input.seed };
  return runCheck(
    given.check,
    ((name: ArtifactName) => artifacts[name]) as ArtifactGetter,
    frozen(structuredClone(input.options)),
    context,
  );
}

function inputOf(given: Table, one: Case<TObject, ArtifactName>) {
  return {
    given: { ...given.base.given, ...one.given },
    options: { ...given.base.options, ...one.options },
    asOf: one.asOf ?? given.base.asOf,
    complete: one.complete ?? true,
    seed: one.seed ?? defaultSeed(HOME, one.asOf ?? given.base.asOf),
  };
}

/** The findings with only the fields that the case names, so that a difference reads well. */
function shown(run: CheckRun, expected: Expected): unknown[] {
  return run.findings.map((finding, index) => {
    const wanted = expected.findings?.[index];
    const whole: Record<string, unknown> = { ...finding, message: finding.template, sentence: finding.message };
    if (!wanted) return { message: finding.template, url: finding.url };
    return Object.fromEntries(Object.keys(wanted).map((key) => [key, whole[key]]));
  });
}

function needsNote(outcome: CheckOutcome): boolean {
  return outcome === 'error' || outcome === 'manual' || outcome === 'inapplicable';
}

/** Data that no sentence uses is a sign that the sentence lost something. */
function wordless(check: CheckDefinition, one: Case<TObject, ArtifactName>, run: CheckRun): string[] {
  return run.findings.flatMap((finding) => {
    const places = placesOf(check.messages[finding.template]!);
    return Object.keys(finding.data)
      .filter((key) => !places.includes(key))
      .map((key) => `“${one.name}”: the message “${finding.template}” never says {${key}}`);
  });
}

/** Values of yes/no and either/or options that no case is run with. */
function unusedOptions(given: Table): string[] {
  const used = (name: string, value: unknown) =>
    given.cases.some((one) => isDeepStrictEqual(inputOf(given, one).options[name as keyof object], value));
  return Object.entries(given.check.options.properties as Record<string, TSchema>).flatMap(([name, schema]) =>
    choicesOf(schema)
      .filter((value) => !used(name, value))
      .map((value) => `no case has the option ${name} = ${JSON.stringify(value)}`),
  );
}

function choicesOf(schema: TSchema): unknown[] {
  const plain = schema as { type?: string; const?: unknown; anyOf?: TSchema[] };
  if (plain.type === 'boolean') return [true, false];
  if (plain.anyOf) return plain.anyOf.flatMap(choicesOf);
  return 'const' in plain ? [plain.const] : [];
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const inner of Object.values(value)) frozen(inner);
  return Object.freeze(value);
}
