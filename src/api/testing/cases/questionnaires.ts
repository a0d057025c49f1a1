/** 专项调查: questionnaires and what units say to them. */
import type { Role } from '../../../platform/server.ts';
import { type Office, OWN_PAGE, type SignedIn } from '../office.ts';
import type { AreaCases } from '../route-case.ts';

const OFFICES: Role[] = ['supervisor', 'intermediate-office'];
const FILLERS: Role[] = ['intermediate-office', 'unit-owner', 'unit-editor'];
const SENDERS: Role[] = ['intermediate-office', 'unit-owner'];
const READERS: Role[] = ['supervisor', 'intermediate-office', 'inspector', 'second-reviewer', 'unit-owner', 'unit-editor', 'reader'];

/** A questionnaire with one question of each kind. */
export const aQuestionnaire = () => ({
  title: '网络安全专项调查',
  topic: 'security',
  dueOn: '2026-11-30',
  items: [
    { id: 'has-plan', kind: 'yes-no', title: '是否有应急预案', isRequired: true },
    {
      ...{ id: 'protection', kind: 'choice', title: '已采取的防护措施', isRequired: false, isMultiple: true },
      options: [
        { id: 'waf', title: '应用防火墙' },
        { id: 'backup', title: '异地备份' },
      ],
    },
    { id: 'drills', kind: 'number', title: '演练次数', isRequired: false, min: 0, max: 100, unit: '次' },
    { id: 'remark', kind: 'text', title: '说明', isRequired: false },
    {
      ...{ id: 'accounts', kind: 'rows', title: '未报备的账号', isRequired: false, collects: 'accounts' },
      columns: [
        { id: 'platform', title: '平台', kind: 'text', isRequired: true },
        { id: 'name', title: '名称', kind: 'text', isRequired: true },
        { id: 'link', title: '链接', kind: 'text', isRequired: false },
        { id: 'followers', title: '粉丝数', kind: 'number', isRequired: false },
      ],
    },
    { id: 'proof', kind: 'file', title: '预案文本', isRequired: false },
  ],
});

/** Drafts and sends it to these; its id. */
export async function sentTo({ ask }: Office, { cookie }: SignedIn, organisationIds: string[]): Promise<string> {
  const { id } = (await ask(cookie, 'POST', '/api/v1/questionnaires', aQuestionnaire())).json();
  const headers = { ...OWN_PAGE, 'if-match': '"1"' };
  await ask(cookie, 'POST', `/api/v1/questionnaires/${id}/opening`, { organisationIds }, headers);
  return id;
}

export const questionnaireCases: AreaCases = {
  routes: {
    'GET /api/v1/questionnaires': { may: READERS },
    'POST /api/v1/questionnaires': { may: OFFICES, body: aQuestionnaire },
    'GET /api/v1/questionnaires/{id}': { may: READERS },
    'PUT /api/v1/questionnaires/{id}': { may: OFFICES, body: () => ({ title: '改名' }) },
    'POST /api/v1/questionnaires/{id}/opening': { may: OFFICES, body: () => ({ levels: ['city'] }) },
    'PUT /api/v1/questionnaires/{id}/due-day': { may: OFFICES, body: () => ({ dueOn: '2026-12-10' }) },
    'POST /api/v1/questionnaires/{id}/closing': { may: OFFICES },
    'GET /api/v1/questionnaires/{id}/figures': { may: READERS },
    'GET /api/v1/questionnaires/{id}/workbook': { may: READERS },
    'GET /api/v1/questionnaires/{id}/answers': { may: READERS },
    'GET /api/v1/questionnaire-answers/{id}': { may: READERS },
    'PUT /api/v1/questionnaire-answers/{id}': { may: FILLERS, body: () => ({ answers: {} }) },
    'POST /api/v1/questionnaire-answers/{id}/handing-in': { may: SENDERS, body: () => ({}) },
    'POST /api/v1/questionnaire-answers/{id}/return': { may: OFFICES, body: () => ({ reason: '请补充' }) },
  },
  neighbours: {
    questionnaires: { asks: 'supervisor', make: async (office, supervisor) => sentTo(office, supervisor, [office.neighbour]) },
    'questionnaire-answers': {
      asks: 'intermediate-office',
      make: async (office, supervisor) => {
        const id = await sentTo(office, supervisor, [office.neighbour]);
        return (await office.ask(supervisor.cookie, 'GET', `/api/v1/questionnaires/${id}/answers`)).json().items[0].id;
      },
    },
  },
};
