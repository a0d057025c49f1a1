/**
 * Who may do what, as one table. Actions are noun and verb; a role has the actions listed and no other. The three administrators
 * are separate people (三员分立): none sees findings or texts, and no person holds two of them or one of them with another role.
 */

export const ROLES = [
  'system-administrator',
  'security-administrator',
  'audit-administrator',
  'supervisor',
  'intermediate-office',
  'inspector',
  'second-reviewer',
  'third-party-tester',
  'unit-owner',
  'unit-editor',
  'reader',
] as const;
export type Role = (typeof ROLES)[number];

/** Chinese names, for people. */
export const ROLE_NAMES: Record<Role, string> = {
  'system-administrator': '系统管理员',
  'security-administrator': '安全管理员',
  'audit-administrator': '审计管理员',
  supervisor: '监管人员',
  'intermediate-office': '中间主管单位',
  inspector: '检查员',
  'second-reviewer': '复核员',
  'third-party-tester': '第三方检测员',
  'unit-owner': '单位负责人',
  'unit-editor': '单位编辑',
  reader: '只读人员',
};

const REGISTRY_READ = ['organisation.read', 'site.read', 'account.read'] as const;
const ROUND_READ = ['round.read', 'result.read'] as const;
/** Who hands in proof, and opens what others handed in: each file by the record it proves. */
const FILES = ['file.read', 'file.write'] as const;
/** 报备: what is handed in before something changes or stands still. */
const FILING = ['filing.read', 'filing.write'] as const;
/** What was asked of units and what they object to: both sides see it. */
const EXCHANGE_READ = ['question.read', 'appeal.read'] as const;
const REVIEW_READ = ['finding.read', 'memory.read', 'pack.read', ...EXCHANGE_READ] as const;
/** 告警与值班: who watches. */
const WATCH_READ = ['alert.read', 'duty.read', 'watch.read'] as const;
/** 网民留言 and programmes: seen by whoever has part in them. */
const MESSAGE_READ = ['message.read', 'programme.read'] as const;

/** 稿前审校: one's own texts before they are published. */
const PROOFREADING = ['proof.read', 'proof.write'] as const;

/** What everybody sees who looks at rounds for an office. */
const OFFICE_READ = [
  ...REGISTRY_READ,
  ...ROUND_READ,
  ...REVIEW_READ,
  ...WATCH_READ,
  ...MESSAGE_READ,
  'bulletin.read',
  'order.read',
  'questionnaire.read',
] as const;

/** What an office does that answers for those below it, whether or not another stands above it. */
const OFFICE = [
  ...OFFICE_READ,
  ...FILES,
  ...PROOFREADING,
  ...FILING,
  'bulletin.write',
  'site.write',
  'account.write',
  'import.write',
  'round.write',
  'result.enter',
  'finding.decide',
  'notice.write',
  'order.forward',
  'order.check',
  'alert.write',
  'alert.handle',
  'watch.write',
  'watch.decide',
  'duty.write',
  'message.contact',
  'message.write',
  'message.answer',
  'message.decide',
  'programme.write',
  'programme.report',
  'questionnaire.write',
] as const;

/** What anybody does for a unit that is looked at. */
const UNIT = [
  ...REGISTRY_READ,
  ...FILES,
  ...PROOFREADING,
  ...FILING,
  ...EXCHANGE_READ,
  ...MESSAGE_READ,
  'result.read',
  'order.read',
  'order.draft',
  'alert.read',
  'watch.read',
  'message.contact',
  'questionnaire.read',
  'questionnaire.fill',
] as const;

/** All actions by role. */
const ALLOWED = {
  'system-administrator': ['organisation.read', 'organisation.write', 'setting.read', 'setting.write', 'job.read', 'job.write'],
  'security-administrator': ['organisation.read', 'person.read', 'person.write', 'token.read', 'token.revoke'],
  'audit-administrator': ['organisation.read', 'audit.read'],
  supervisor: [
    ...OFFICE,
    'organisation.write',
    'filing.decide',
    'round.freeze',
    'finding.settle',
    'appeal.decide',
    'memory.write',
    'pack.write',
    'bulletin.issue',
    'order.write',
    'order.close',
  ],
  'intermediate-office': [...OFFICE, 'questionnaire.fill', 'questionnaire.send'],
  inspector: [
    ...OFFICE_READ,
    ...FILES,
    ...PROOFREADING,
    'filing.read',
    'result.enter',
    'finding.decide',
    'memory.write',
    'pack.write',
    'order.check',
    'alert.handle',
    'duty.write',
  ],
  'second-reviewer': [...OFFICE_READ, ...FILES, ...PROOFREADING, 'filing.read', 'finding.review', 'memory.write'],
  'third-party-tester': [...FILES, 'site.read', 'account.read', 'round.read', 'result.enter'],
  'unit-owner': [...UNIT, 'question.answer', 'appeal.write', 'order.answer', 'message.answer', 'programme.report', 'questionnaire.send'],
  'unit-editor': UNIT,
  reader: [
    ...REGISTRY_READ,
    ...ROUND_READ,
    ...MESSAGE_READ,
    'file.read',
    'order.read',
    'bulletin.read',
    'watch.read',
    'questionnaire.read',
  ],
} as const satisfies Record<Role, readonly string[]>;

export type Action = (typeof ALLOWED)[Role][number];

/** True when one of the roles has the action. */
export function isAllowed(roles: readonly Role[], action: Action): boolean {
  return roles.some((role) => (ALLOWED[role] as readonly string[]).includes(action));
}

/** All actions of these roles, sorted: what a client may offer. */
export function actionsOf(roles: readonly Role[]): Action[] {
  return [...new Set(roles.flatMap((role) => ALLOWED[role] as readonly Action[]))].sort();
}

const ADMINISTRATORS: readonly Role[] = ['system-administrator', 'security-administrator', 'audit-administrator'];

/** Why one person may not hold these roles together, in Chinese; null when they may. */
export function conflictOf(roles: readonly Role[]): string | null {
  const administrator = roles.find((role) => ADMINISTRATORS.includes(role));
  if (administrator !== undefined && new Set(roles).size > 1)
    return `${ROLE_NAMES[administrator]}须由专人担任，不得兼任其他角色，请只保留一个角色`;
  if (roles.includes('inspector') && roles.includes('second-reviewer')) return '检查员和复核员不能是同一人，请只保留一个角色';
  return null;
}
