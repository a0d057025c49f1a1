/** A round of the tests from draft to a frozen set, and the orders that follow from it. */

import { freezeRound } from '../../campaign/results/freeze.ts';
import { recordCouldNot, recordInspection } from '../../campaign/round/inspections.ts';
import { endInspection, listRoundObjects } from '../../campaign/round/objects.ts';
import { openRound } from '../../campaign/round/opening.ts';
import { createRound, round } from '../../campaign/round/rounds.ts';
import { type Examined, examined } from '../../campaign/testing/examined.ts';
import type { Work } from '../../platform/server.ts';
import { makeOrders } from '../orders/issue.ts';
import { listOrders, type OrderView } from '../orders/list.ts';
import { type OrderTerms, previewOrders } from '../orders/preview.ts';

/** Judged by the machine alone: a veto, and a fault that only costs points or is advice. */
export const STALE = { 'columns-stale-key': '通知公告' };

/** What is found at each site by name; those not named pass. `could-not`: nothing was looked at. */
export type Found = Readonly<Record<string, Examined | 'could-not'>>;

let count = 0;

/** Holds a round of the office over the sites of these owners and below, all of its own when left out. Ids of round and set. */
export async function frozenRound(
  work: Work,
  officeId: string,
  found: Found,
  ownerIds: string[] | null = null,
): Promise<{ roundId: string; setId: string }> {
  const month = String((count++ % 12) + 1).padStart(2, '0');
  const draft = await createRound(work, {
    ...{ organisationId: officeId, name: `第${count}次检查`, kind: 'special' },
    period: { from: `2026-${month}-01`, to: `2026-${month}-28` },
    selection: { kinds: ['site'], ...(ownerIds === null ? {} : { organisationIds: ownerIds }) },
    coverage: { mode: 'full' },
  });
  const { id } = await openRound(work, draft.id, draft.version);
  for (const { inspectionId, record } of await listRoundObjects(work, id, { after: null, limit: 500 })) {
    const what = found[record.name] ?? {};
    if (what === 'could-not') await recordCouldNot(work, inspectionId!, { code: 'blocked', sentence: '网站拒绝采集' });
    else await recordInspection(work, inspectionId!, examined({ kind: record.isPortal ? 'portal' : 'site', url: record.url!, ...what }));
  }
  await endInspection(work, id, (await round(work, id)).version, { abandon: false });
  const terms = { unknown: { reason: '网站拒绝采集', objectIds: null }, leaveOpen: '测试' };
  return { roundId: id, setId: await freezeRound(work, id, (await round(work, id)).version, terms) };
}

/** Makes the orders of a set as they are previewed. */
export async function ordersOf(work: Work, setId: string, terms: OrderTerms = {}): Promise<OrderView[]> {
  const { digest } = await previewOrders(work, setId, terms);
  await makeOrders(work, setId, digest, terms);
  const all = await listOrders(work, { after: null, limit: 500 });
  return all.filter(({ resultSetId }) => resultSetId === setId).reverse();
}
