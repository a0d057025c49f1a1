/** 告警规则: who is told of what, how soon, by which channels, when not, and who next when nobody answers. */
import { type Static, Type } from 'typebox';
import { InputError } from '../../platform/index.ts';
import { ROLES, SEVERITIES } from '../../platform/server.ts';
import { WATCH_EVENT_KINDS } from '../events.ts';

const strict = { additionalProperties: false };
const Id = Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' });
const Hour = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$', description: 'Beijing time' });
const Severities = Type.Array(Type.Enum([...SEVERITIES]), { maxItems: 3, uniqueItems: true });

/** Whom a step tells: a person, whoever has a role in the office or in the unit concerned, whoever is on duty. */
const Recipient = Type.Union([
  Type.Object({ kind: Type.Literal('person'), personId: Id }, strict),
  Type.Object({ kind: Type.Literal('role'), role: Type.Enum([...ROLES]), where: Type.Enum(['office', 'unit']) }, strict),
  Type.Object({ kind: Type.Literal('duty') }, strict),
]);
export type Recipient = Static<typeof Recipient>;

const Step = Type.Object(
  {
    afterMinutes: Type.Integer({ minimum: 0, maximum: 10_080, description: 'after the step before, without acknowledgement' }),
    to: Type.Array(Recipient, { maxItems: 20 }),
    channels: Type.Array(Id, { maxItems: 10, uniqueItems: true, description: 'beside the inbox' }),
  },
  strict,
);
export type Step = Static<typeof Step>;

const Quiet = Type.Object({ from: Hour, to: Hour, except: Severities }, strict);
export type Quiet = Static<typeof Quiet>;

/** What a rule says. */
export const RuleTerms = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 100 }),
    kinds: Type.Array(Type.Enum([...WATCH_EVENT_KINDS]), { maxItems: 50, uniqueItems: true, description: 'empty: all' }),
    severities: Type.Array(Type.Enum([...SEVERITIES]), { minItems: 1, maxItems: 3, uniqueItems: true }),
    steps: Type.Array(Step, { minItems: 1, maxItems: 5 }),
    quiet: Type.Union([Quiet, Type.Null()]),
    groupMinutes: Type.Integer({ minimum: 0, maximum: 720, description: 'reports of one unit within so long are one message' }),
    tellsRecovery: Type.Boolean(),
    isEnabled: Type.Boolean(),
  },
  strict,
);
export type RuleTerms = Static<typeof RuleTerms>;

/** Throws InputError for terms that could tell nobody, or never. */
export function checkRule({ steps, quiet }: RuleTerms): void {
  if (quiet !== null && quiet.from === quiet.to)
    throw new InputError('免打扰的起止时间不能相同，请改正，或取消免打扰', { code: 'quiet-hours' });
  const silent = steps.findIndex((step) => step.to.length === 0 && step.channels.length === 0);
  if (silent >= 0) throw new InputError(`第 ${silent + 1} 步没有写明通知谁，请选择人员或渠道`, { code: 'step-empty' });
  const late = steps.findIndex((step, i) => i > 0 && step.afterMinutes === 0);
  if (late > 0) throw new InputError(`第 ${late + 1} 步须比上一步晚至少 1 分钟，请改正`, { code: 'step-at-once' });
  if (steps[0]!.afterMinutes !== 0) throw new InputError('第 1 步须立即通知（0 分钟），请改正', { code: 'step-late' });
}

/** Whether a rule speaks of such an alert. */
export const appliesTo = (rule: Pick<RuleTerms, 'kinds' | 'severities'>, alert: { kind: string; severity: string }): boolean =>
  (rule.kinds.length === 0 || (rule.kinds as string[]).includes(alert.kind)) && (rule.severities as string[]).includes(alert.severity);

/** What a new office begins with: nobody has to lay down anything before the first alert is told. */
export function defaultRules(): RuleTerms[] {
  const duty: Recipient = { kind: 'duty' };
  const office = (role: 'supervisor' | 'inspector'): Recipient => ({ kind: 'role', role, where: 'office' });
  const unit: Recipient = { kind: 'role', role: 'unit-owner', where: 'unit' };
  const usual = { kinds: [], groupMinutes: 5, tellsRecovery: true, isEnabled: true };
  const step = (afterMinutes: number, to: Recipient[]): Step => ({ afterMinutes, to, channels: [] });
  const night: Quiet = { from: '22:00', to: '07:30', except: ['urgent'] };
  return [
    {
      ...usual,
      name: '紧急：立即通知，30 分钟无人知悉即升级',
      severities: ['urgent'],
      steps: [step(0, [duty, office('inspector'), unit]), step(30, [office('supervisor')])],
      quiet: null,
    },
    {
      ...usual,
      name: '一般：夜间除外，两小时无人知悉即升级',
      severities: ['warning'],
      steps: [step(0, [duty, office('inspector')]), step(120, [office('supervisor')])],
      quiet: night,
    },
    { ...usual, name: '提示：每小时合并一次', severities: ['notice'], steps: [step(0, [duty, unit])], quiet: night, groupMinutes: 60 },
    {
      ...usual,
      name: '平台自身：通知系统管理员',
      kinds: ['watcher-gone', 'worker-gone', 'routine-failed', 'channel-failed', 'clock'],
      severities: ['urgent', 'warning'],
      steps: [step(0, [{ kind: 'role', role: 'system-administrator', where: 'office' }])],
      quiet: null,
    },
  ];
}
