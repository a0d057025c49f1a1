/**
 * What an open order of an earlier round leaves to the next: findings that are not done with and that the new result cannot have seen.
 * What it saw again is among its own faults; what it looked for and did not find is solved.
 */
import { fateIn, type Report } from '../../campaign/index.ts';
import type { Work } from '../../platform/server.ts';
import type { OrderedFault, OriginalFault } from './faults.ts';
import { type FindingRow, findingRows } from './finding-rows.ts';
import type { OrderRow } from './order-row.ts';
import { settledBy } from './settled.ts';

/** An earlier order that the new one takes up. */
export interface EarlierOrder {
  row: OrderRow;
  findings: FindingRow[];
}

/** Open orders of the office from other rounds, by record. */
export async function openOrders({ tx }: Work, officeId: string, roundId: string): Promise<ReadonlyMap<string, OrderRow>> {
  const rows = await tx
    .selectFrom('orders')
    .selectAll()
    .where('office_id', '=', officeId)
    .where('round_id', '<>', roundId)
    .where('state', 'not in', ['closed', 'withdrawn', 'carried'])
    .orderBy('id')
    .execute();
  return new Map(rows.map((row) => [row.record_id, row]));
}

/** The order with its findings; null: there is none. */
export async function earlierOrder(
  work: Work,
  open: ReadonlyMap<string, OrderRow>,
  recordIds: readonly string[],
): Promise<EarlierOrder | null> {
  const row = recordIds.map((id) => open.get(id)).find((one) => one !== undefined);
  return row === undefined ? null : { row, findings: await findingRows(work, row.id) };
}

/** Faults of the earlier order that the new result says nothing of. Pure. */
export function leftOpen({ findings }: Pick<EarlierOrder, 'findings'>, report: Report, faults: readonly OrderedFault[]): OrderedFault[] {
  const fateOf = fateIn(report);
  const isThere = new Set(faults.map(identityOf));
  return findings
    .filter((finding) => settledBy(finding) === null && !isThere.has(identityOf(finding)))
    .filter(({ key, indicator, original }) => {
      if (key === null) return indicator !== CLOSURE;
      const { url, target } = original as unknown as OriginalFault;
      return fateOf({ id: key, indicator, url: url ?? '', ...(target === null ? {} : { target }) }).fate === 'not-seen';
    })
    .map(({ key, indicator, indicator_name: indicatorName, clause, original }) => ({
      ...{ key, indicator, indicatorName, clause, original: original as unknown as OriginalFault },
    }));
}

/** The same fault in two orders: the machine's by its key, a person's by its indicator. */
export const identityOf = ({ key, indicator }: { key: string | null; indicator: string }): string => key ?? `indicator ${indicator}`;

/** Stands for the one thing that an order to close asks for. */
export const CLOSURE = 'closure';
