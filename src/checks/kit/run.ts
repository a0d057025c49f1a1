/**
 * Runs checks: gives each one the artifacts it declared, turns what cannot be looked at into `error`,
 * and gives every finding its sentence and its stable id.
 */
import { createHash } from 'node:crypto';
import { Value } from 'typebox/value';
import type { ArtifactName, Artifacts, Missing } from '../../page/index.ts';
import type { CheckContext, CheckDefinition, CheckFinding, CheckOutcome, CheckResult } from './check.ts';
import { renderMessage } from './message.ts';

/** Gives an artifact by name, or says why it is not there. Building may be lazy; what it throws becomes `error`. */
export type ArtifactGetter = <N extends ArtifactName>(name: N) => Artifacts[N] | Missing;

/** Why a check could not look. `not-readable`: the check itself says so, in its note. */
export type CheckErrorCode = 'missing-artifact' | 'artifact-crashed' | 'bad-options' | 'check-crashed' | 'not-readable';

/** A finding ready for the report. */
export interface Finding extends Omit<CheckFinding, 'message'> {
  /** `f-` and 12 hexadecimal digits over check and subject: the same between crawls. */
  id: string;
  check: string;
  /** Name of the template the sentence was made of. */
  template: string;
  /** One Chinese sentence. */
  message: string;
}

export interface CheckRun {
  check: string;
  title: string;
  outcome: CheckOutcome;
  findings: Finding[];
  /** As CheckResult.note. */
  note?: string;
  /** As CheckResult.earned. */
  earned?: number;
  /** Only with outcome `error`. */
  code?: CheckErrorCode;
  /** What was thrown, for the log; never shown to readers of a report. */
  cause?: unknown;
  /** As CheckDefinition.scope. */
  scope: 'site' | 'home';
  /** How many findings make the fault; left out when the check counts in another way. */
  threshold?: number;
  /** The check drew a sample: what it found depends on the seed. */
  drawn?: boolean;
}

/** One thing to run: an indicator's check with the options in force. The rulebook makes these. */
export interface CheckTask {
  indicator: string;
  check: string;
  options: Readonly<Record<string, unknown>>;
}

export interface IndicatorRun extends CheckRun {
  indicator: string;
}

/** Outcome and findings of one check; never throws: whatever fails inside becomes `error` with its code. */
export function runCheck(check: CheckDefinition, get: ArtifactGetter, options: unknown, context: CheckContext): CheckRun {
  if (!Value.Check(check.options, options)) return failed(check, 'bad-options', `检查“${check.title}”的选项不合要求，请检查指标文件`);
  const artifacts: Partial<Record<ArtifactName, unknown>> = {};
  for (const name of check.needs) {
    const built = build(get, name);
    if ('cause' in built) return failed(check, 'artifact-crashed', `整理采集结果时出错，“${check.title}”未能检查`, built.cause);
    if (isMissing(built.value)) return failed(check, 'missing-artifact', built.value.reason);
    artifacts[name] = built.value;
  }
  try {
    let drawn = false;
    const told = {
      ...context,
      options,
      // Whoever asks for the seed draws.
      get seed(): string {
        drawn = true;
        return context.seed;
      },
    };
    const run = finish(check, check.run(artifacts as Pick<Artifacts, ArtifactName>, told), options);
    return drawn ? { ...run, drawn } : run;
  } catch (cause) {
    return failed(check, 'check-crashed', `检查程序出错，“${check.title}”未能检查`, cause);
  }
}

/** Runs every task in order; a task that names an unknown check is `error` like any other. */
export function runChecks(
  tasks: readonly CheckTask[],
  checks: readonly CheckDefinition[],
  get: ArtifactGetter,
  context: CheckContext,
): IndicatorRun[] {
  const byId = new Map(checks.map((check) => [check.id, check]));
  return tasks.map(({ indicator, check: id, options }) => {
    const check = byId.get(id);
    if (check) return { indicator, ...runCheck(check, get, options, context) };
    return {
      indicator,
      check: id,
      title: id,
      outcome: 'error',
      code: 'bad-options',
      note: `没有名为“${id}”的检查`,
      findings: [],
      scope: 'site',
    };
  });
}

/** Stable id of the finding of a check at a subject. */
export function findingId(check: string, subject: string): string {
  return `f-${createHash('sha256').update(`${check}\n${subject}`).digest('hex').slice(0, 12)}`;
}

function finish(check: CheckDefinition, result: CheckResult, options: Readonly<Record<string, unknown>>): CheckRun {
  const findings = new Map<string, Finding>();
  for (const found of result.findings) {
    const finding = dress(check, found);
    const before = findings.get(finding.id);
    // Two findings at one subject are one fault: the graver one is kept.
    if (!before || (before.outcome === 'review' && finding.outcome === 'fail')) findings.set(finding.id, finding);
  }
  return {
    check: check.id,
    title: check.title,
    outcome: result.outcome,
    findings: [...findings.values()],
    scope: check.scope ?? 'site',
    ...(check.threshold === undefined ? {} : { threshold: Number(options[check.threshold]) }),
    ...(result.note === undefined ? {} : { note: result.note }),
    ...(result.earned === undefined ? {} : { earned: result.earned }),
    ...(result.outcome === 'error' ? { code: 'not-readable' as const } : {}),
  };
}

function dress(check: CheckDefinition, { message: template, ...found }: CheckFinding): Finding {
  if (!Object.hasOwn(check.messages, template)) throw new RangeError(`check ${check.id} has no message ${template}`);
  return {
    ...found,
    id: findingId(check.sharesIdsWith ?? check.id, found.subject),
    check: check.id,
    template,
    message: renderMessage(check.messages[template]!, found.data),
  };
}

function failed(check: CheckDefinition, code: CheckErrorCode, note: string, cause?: unknown): CheckRun {
  const run: CheckRun = { check: check.id, title: check.title, outcome: 'error', findings: [], note, code, scope: check.scope ?? 'site' };
  return cause === undefined ? run : { ...run, cause };
}

function build(get: ArtifactGetter, name: ArtifactName): { value: unknown } | { cause: unknown } {
  try {
    return { value: get(name) };
  } catch (cause) {
    return { cause };
  }
}

function isMissing(value: unknown): value is Missing {
  return typeof value === 'object' && value !== null && 'missing' in value && value.missing === true;
}
