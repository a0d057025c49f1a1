/** 专项调查: a questionnaire of the province, some units answering, one sent back, others still silent. */
import { all, answered, ifMatch, type Person } from '../person.ts';

const TITLE = '政务新媒体未报备账号和网络安全专项调查';

const ITEMS = [
  { id: 'has-plan', kind: 'yes-no' as const, title: '是否制定网络安全应急预案', isRequired: true },
  {
    ...{ id: 'protection', kind: 'choice' as const, title: '已采取的防护措施', isRequired: true, isMultiple: true },
    options: [
      { id: 'firewall', title: '应用防火墙' },
      { id: 'backup', title: '异地备份' },
      { id: 'watch', title: '网页防篡改' },
    ],
  },
  { id: 'drills', kind: 'number' as const, title: '本年度应急演练次数', isRequired: true, min: 0, max: 100, unit: '次' },
  {
    ...{ id: 'accounts', kind: 'rows' as const, title: '尚未报备的政务新媒体账号', isRequired: false, collects: 'accounts' as const },
    columns: [
      { id: 'platform', title: '平台', kind: 'text' as const, isRequired: true },
      { id: 'name', title: '名称', kind: 'text' as const, isRequired: true },
      { id: 'link', title: '链接', kind: 'text' as const, isRequired: false },
    ],
  },
  { id: 'remark', kind: 'text' as const, title: '需要说明的情况', isRequired: false },
];

/** What those who answer say; accounts that they name become discoveries. */
const SAID = {
  'has-plan': 'yes',
  protection: ['firewall', 'backup'],
  drills: 2,
  accounts: [{ platform: '抖音', name: '青禾科普小课堂' }],
};

export interface Answering {
  supervisor: Person;
  /** An office between and a unit, who send their answers; the unit is sent its own back. */
  city: Person;
  unit: Person;
}

/** Drafts, sends and answers it where that has not been done; what came of it in one line. */
export async function specialCheck({ supervisor, city, unit }: Answering, dueOn: string): Promise<string> {
  const { api } = supervisor;
  const known = await all((after) =>
    answered(api.GET('/api/v1/questionnaires', { params: { query: { limit: 100, ...(after === undefined ? {} : { after }) } } })),
  );
  const drafted =
    known.find(({ title }) => title === TITLE) ??
    (await answered(api.POST('/api/v1/questionnaires', { body: { title: TITLE, topic: 'security', items: ITEMS, dueOn } })));
  const params = { path: { id: drafted.id } };
  if (drafted.state === 'draft') {
    const body = { levels: ['city' as const], organisationIds: [unit.organisationId] };
    await answered(api.POST('/api/v1/questionnaires/{id}/opening', { params, headers: ifMatch(drafted.version), body }));
  }
  await handIn(city, drafted.id);
  const sent = await handIn(unit, drafted.id);
  if (sent !== null) {
    const body = { reason: '请补充说明应急演练的时间' };
    await answered(
      api.POST('/api/v1/questionnaire-answers/{id}/return', { params: { path: { id: sent.id } }, headers: ifMatch(sent.version), body }),
    );
  }
  const { progress } = await answered(api.GET('/api/v1/questionnaires/{id}/figures', { params }));
  return `专项调查发给 ${progress.all} 个单位：已报送 ${progress.handedIn} 个，退回补充 ${progress.returned} 个`;
}

/** The answers as they were sent; null when they had been sent before. */
async function handIn({ api, organisationId }: Person, questionnaireId: string) {
  const { items } = await answered(
    api.GET('/api/v1/questionnaires/{id}/answers', { params: { path: { id: questionnaireId }, query: { limit: 100 } } }),
  );
  const own = items.find((one) => one.organisationId === organisationId);
  if (own === undefined || own.state === 'handed-in' || own.state === 'returned') return null;
  const params = { path: { id: own.id } };
  return answered(
    api.POST('/api/v1/questionnaire-answers/{id}/handing-in', { params, headers: ifMatch(own.version), body: { answers: SAID } }),
  );
}
