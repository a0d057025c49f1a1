/** 整改: orders made from the frozen results, one of them answered by its unit and looked at again by the machine. */
import { all, answered, ifMatch, type Person } from '../person.ts';

/** Makes the orders as previewed where there are none; how many there are. */
export async function issueOrders({ api }: Person, resultSetId: string): Promise<number> {
  const params = { path: { id: resultSetId } };
  const { orders, digest } = await answered(api.POST('/api/v1/result-sets/{id}/order-preview', { params, body: {} }));
  if (orders.length > 0) await answered(api.POST('/api/v1/result-sets/{id}/orders', { params, body: { digest } }));
  return (await answered(api.GET('/api/v1/order-board', { params: { query: {} } }))).all;
}

type Order = Awaited<ReturnType<typeof ordersOf>>[number];

const ordersOf = ({ api }: Person) =>
  all((after) => answered(api.GET('/api/v1/orders', { params: { query: { limit: 100, ...(after === undefined ? {} : { after }) } } })));

/** The unit receives and answers its first order about a website, the inspector asks for the re-check; the order, null when it has none. */
export async function answerOrder({ unit, inspector }: { unit: Person; inspector: Person }, resultSetId: string): Promise<Order | null> {
  const known = (await ordersOf(unit)).find((one) => one.resultSetId === resultSetId && one.object.kind === 'site');
  if (known === undefined) return null;
  const params = { path: { id: known.id } };
  let order = known;
  if (order.state === 'issued')
    order = await answered(unit.api.POST('/api/v1/orders/{id}/receipt', { params, headers: ifMatch(order.version), body: {} }));
  if (order.state === 'received') await sendAnswer(unit, order.id);
  const { state, version, rechecks } = await answered(inspector.api.GET('/api/v1/orders/{id}', { params }));
  if (state === 'answered' && rechecks.length === 0)
    await answered(inspector.api.POST('/api/v1/orders/{id}/recheck', { params, headers: ifMatch(version), body: {} }));
  return order;
}

async function sendAnswer({ api }: Person, id: string): Promise<void> {
  const params = { path: { id } };
  const { answers, findingList } = await answered(api.GET('/api/v1/orders/{id}', { params }));
  const before = answers.find(({ sentAt }) => sentAt === null)?.version ?? 0;
  const items = findingList.map(({ id: findingId }) => ({ findingId, says: 'corrected' as const, text: '已按要求更新，请复查。' }));
  const body = { remark: '已召开专题会议，逐项落实整改。', items };
  const draft = await answered(api.PUT('/api/v1/orders/{id}/answer', { params, headers: ifMatch(before), body }));
  await answered(api.POST('/api/v1/orders/{id}/answer', { params, headers: ifMatch(draft.version) }));
}

/** What the re-check found, in one line; null while the machine has not looked. */
export async function recheckOf({ api }: Person, { id, number, object }: Order): Promise<string | null> {
  const { rechecks } = await answered(api.GET('/api/v1/orders/{id}', { params: { path: { id } } }));
  const counts = rechecks.at(-1)?.counts ?? null;
  if (counts === null) return null;
  return `整改通知${number}（${object.name}）已答复并复查：已解决 ${counts.solved} 个，未解决 ${counts.unsolved} 个，未能复查 ${counts['could-not']} 个`;
}
