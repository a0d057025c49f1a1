/** Orders of the API's tests: a round of one site, frozen, and what follows from it. */
import { createOrganisation, perform, SYSTEM, type Work } from '../../platform/server.ts';
import type { OrderView } from '../../rectify/orders/list.ts';
import { sendSummary } from '../../rectify/server.ts';
import { frozenRound, ordersOf, STALE } from '../../rectify/testing/frozen-round.ts';
import { createRecord } from '../../registry/server.ts';
import type { Office } from './office.ts';
import { fresh } from './route-case.ts';

/** An order of the office to the owner (itself when left out) about a new site of the owner's. */
export function readyOrders(
  { platform }: Office,
  officeId: string,
  ownerId = officeId,
): Promise<{ roundId: string; setId: string; orders: OrderView[] }> {
  return perform(platform, SYSTEM, 'order.write', async (work) => {
    const name = `网站${fresh()}`;
    await createRecord(work, 'sites', { organisationId: ownerId, name, homeUrl: `http://o${fresh()}.qinghe.gov.cn/` });
    const { roundId, setId } = await frozenRound(work, officeId, { [name]: { fails: STALE } }, [ownerId]);
    return { roundId, setId, orders: await ordersOf(work, setId) };
  });
}

/** A bureau below a city. */
export async function aBureau({ platform }: Office, cityId: string): Promise<string> {
  const bureau = { parentId: cityId, name: `某局${fresh()}`, level: 'unit' as const, divisionCode: null };
  return (await perform(platform, SYSTEM, 'organisation.write', (work) => createOrganisation(work, bureau))).id;
}

/** A summary that the neighbouring city sent on the orders of the province; its id. */
export async function sentSummary(office: Office): Promise<string> {
  const { platform, top, neighbour } = office;
  const { roundId } = await readyOrders(office, top, await aBureau(office, neighbour));
  const send = async (work: Work) => (await sendSummary(work, roundId, '已督促整改')).id;
  const { path } = await perform(platform, SYSTEM, 'order.read', ({ tx }) =>
    tx.selectFrom('organisations').select('path').where('id', '=', neighbour).executeTakeFirstOrThrow(),
  );
  return perform(platform, { ...SYSTEM, organisationId: neighbour, scope: path }, 'order.forward', send);
}
