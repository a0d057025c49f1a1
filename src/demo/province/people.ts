/** People of 青禾省: somebody for every role, in the offices where they would sit. */

export interface DemoPerson {
  account: string;
  name: string;
  /** Name of the office; null: the province's. */
  office: string | null;
  roles: Role[];
}

type Role =
  | 'system-administrator'
  | 'audit-administrator'
  | 'supervisor'
  | 'intermediate-office'
  | 'inspector'
  | 'second-reviewer'
  | 'third-party-tester'
  | 'unit-owner'
  | 'unit-editor'
  | 'reader';

/** All but the security administrator, who was made at the first start and makes them. */
export const PEOPLE: readonly DemoPerson[] = [
  { account: 'supervisor', name: '赵明远', office: null, roles: ['supervisor'] },
  { account: 'inspector', name: '陈晓禾', office: null, roles: ['inspector'] },
  { account: 'reviewer', name: '林书岩', office: null, roles: ['second-reviewer'] },
  { account: 'tester', name: '周安（第三方检测机构）', office: null, roles: ['third-party-tester'] },
  { account: 'system', name: '吴启航', office: null, roles: ['system-administrator'] },
  { account: 'audit', name: '郑守诚', office: null, roles: ['audit-administrator'] },
  { account: 'reader', name: '孙立', office: null, roles: ['reader'] },
  { account: 'hechuan', name: '何川平', office: '禾川市', roles: ['intermediate-office'] },
  { account: 'kejiting', name: '高志新', office: '青禾省科学技术厅', roles: ['unit-owner'] },
  { account: 'kejiting-editor', name: '沈文', office: '青禾省科学技术厅', roles: ['unit-editor'] },
];
