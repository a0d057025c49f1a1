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
/** What was asked of units and what they object to: both sides see it. */
const EXCHANGE_READ = ['question.read', 'appeal.read'] as const;
/** 告警与值班: who watches. */
const WATCH_READ = ['alert.read', 'duty.read', 'watch.read'] as const;
/** 网民留言 and programmes: seen by whoever has part in them. */
const MESSAGE_READ = ['message.read', 'programme.read'] as const;
/** What an office does with them. */
const MESSAGE_OFFICE = [
  'message.contact',
  'message.write',
  'message.answer',
  'message.decide',
  'programme.write',
  'programme.report',
] as const;
const REVIEW_READ = ['finding.read', 'memory.read', ...EXCHANGE_READ] as const;

/** All actions by role. */
const ALLOWED = {
  'system-administrator': ['organisation.read', 'organisation.write', 'setting.read', 'setting.write', 'job.read', 'job.write'],
  'security-administrator': ['organisation.read', 'person.read', 'person.write', 'token.read', 'token.revoke'],
  'audit-administrator': ['organisation.read', 'audit.read'],
  supervisor: [
    'bulletin.read',
    'bulletin.write',
    'bulletin.issue',
    ...REGISTRY_READ,
    ...ROUND_READ,
    ...FILES,
    'organisation.write',
    'site.write',
    'account.write',
    'import.write',
    'filing.read',
    'filing.write',
    'filing.decide',
    'round.write',
    'round.freeze',
    'result.enter',
    ...REVIEW_READ,
    'finding.decide',
    'finding.settle',
    'notice.write',
    'appeal.decide',
    'memory.write',
    'order.read',
    'order.write',
    'order.forward',
    'order.check',
    'order.close',
    ...WATCH_READ,
    'alert.write',
    'alert.handle',
    'watch.write',
    'watch.decide',
    'duty.write',
    ...MESSAGE_READ,
    ...MESSAGE_OFFICE,
    'questionnaire.read',
    'questionnaire.write',
  ],
  'intermediate-office': [
    'bulletin.read',
    'bulletin.write',
    ...REGISTRY_READ,
    ...ROUND_READ,
    ...FILES,
    'site.write',
    'account.write',
    'import.write',
    'filing.read',
    'filing.write',
    'round.write',
    'result.enter',
    ...REVIEW_READ,
    'finding.decide',
    'notice.write',
    'order.read',
    'order.forward',
    'order.check',
    ...WATCH_READ,
    'alert.write',
    'alert.handle',
    'watch.write',
    'watch.decide',
    'duty.write',
    ...MESSAGE_READ,
    ...MESSAGE_OFFICE,
    'questionnaire.read',
    'questionnaire.write',
    'questionnaire.fill',
    'questionnaire.send',
  ],
  inspector: [
    'bulletin.read',
    ...REGISTRY_READ,
    ...ROUND_READ,
    ...FILES,
    'result.enter',
    'filing.read',
    ...REVIEW_READ,
    'finding.decide',
    'memory.write',
    'order.read',
    'order.check',
    ...WATCH_READ,
    'alert.handle',
    'duty.write',
    ...MESSAGE_READ,
    'questionnaire.read',
  ],
  'second-reviewer': [
    'bulletin.read',
    ...REGISTRY_READ,
    ...ROUND_READ,
    ...FILES,
    'filing.read',
    ...REVIEW_READ,
    'finding.review',
    'memory.write',
    'order.read',
    ...WATCH_READ,
    ...MESSAGE_READ,
    'questionnaire.read',
  ],
  'third-party-tester': [...FILES, 'site.read', 'account.read', 'round.read', 'result.enter'],
  'unit-owner': [
    ...REGISTRY_READ,
    ...FILES,
    'filing.read',
    'filing.write',
    'result.read',
    ...EXCHANGE_READ,
    'question.answer',
    'appeal.write',
    'order.read',
    'order.draft',
    'order.answer',
    'alert.read',
    'watch.read',
    ...MESSAGE_READ,
    'message.contact',
    'message.answer',
    'programme.report',
    'questionnaire.read',
    'questionnaire.fill',
    'questionnaire.send',
  ],
  'unit-editor': [
    ...REGISTRY_READ,
    ...FILES,
    'filing.read',
    'filing.write',
    'result.read',
    ...EXCHANGE_READ,
    'order.read',
    'order.draft',
    'alert.read',
    'watch.read',
    ...MESSAGE_READ,
    'message.contact',
    'questionnaire.read',
    'questionnaire.fill',
  ],
  reader: [
    ...REGISTRY_READ,
    ...ROUND_READ,
    'file.read',
    'order.read',
    'bulletin.read',
    'watch.read',
    ...MESSAGE_READ,
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
