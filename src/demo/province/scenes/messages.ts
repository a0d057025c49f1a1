/** 网民留言: three error reports, one closed, one with the unit, one that nobody has assigned in time. */
import { answered, ifMatch, type Person } from '../person.ts';

/** Enters and handles them where there are none; what came of it in one line. `daysAgo`: Beijing date before the day of the check. */
export async function citizensWrite(
  { supervisor, unit }: { supervisor: Person; unit: Person },
  daysAgo: (days: number) => string,
): Promise<string> {
  const before = await answered(supervisor.api.GET('/api/v1/messages', { params: { query: { limit: 1 } } }));
  if (before.items.length === 0) {
    const closed = await assigned({ supervisor, unit }, await enter(supervisor, '通知公告栏目有链接打不开', 'unreachable', daysAgo(6)));
    const reply = {
      ...{ move: 'answer' as const, conclusion: 'corrected' as const },
      answer: '您反映的链接已修复，感谢您对政府网站工作的支持。',
    };
    const answeredOne = await answered(
      unit.api.POST('/api/v1/messages/{id}/reply', { params: { path: { id: closed.id } }, headers: ifMatch(closed.version), body: reply }),
    );
    await answered(
      supervisor.api.POST('/api/v1/messages/{id}/decision', {
        params: { path: { id: closed.id } },
        headers: ifMatch(answeredOne.version),
        body: { move: 'close' },
      }),
    );
    await assigned({ supervisor, unit }, await enter(supervisor, '办事指南中的联系电话已停用', 'inaccurate', daysAgo(1)));
    await enter(supervisor, '政策解读栏目长期没有更新', 'stale', daysAgo(9));
  }
  const { items } = await answered(supervisor.api.GET('/api/v1/messages', { params: { query: { limit: 100 } } }));
  return `网民留言 ${items.length} 件：办结 ${items.filter(({ state }) => state === 'closed').length} 件，超期 ${items.filter(({ isOverdue }) => isOverdue).length} 件`;
}

type Message = Awaited<ReturnType<typeof enter>>;

function enter({ api }: Person, title: string, kind: 'unreachable' | 'stale' | 'inaccurate', receivedOn: string) {
  const body = {
    ...{ channel: 'error-report', number: null, kind, title, text: `${title}，请核实处理。`, url: null, siteId: null, receivedOn },
    reporter: { name: '刘先生', contact: '13900000000' },
  };
  return answered(api.POST('/api/v1/messages', { body }));
}

const assigned = ({ supervisor, unit }: { supervisor: Person; unit: Person }, { id, version }: Message): Promise<Message> =>
  answered(
    supervisor.api.POST('/api/v1/messages/{id}/handling', {
      params: { path: { id } },
      headers: ifMatch(version),
      body: { move: 'assign', organisationId: unit.organisationId, text: '请于 3 个工作日内答复' },
    }),
  );
