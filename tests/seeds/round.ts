/** One round through the public API, from its terms to its frozen results. */
import type { paths } from '../../src/api/client.ts';
import { answered, ifMatch, type Person } from '../../src/demo/province/person.ts';
import {
  endInspection,
  freezeRound,
  objectsOf,
  openRound,
  type RoundObject,
  reviewFindings,
  roundById,
} from '../../src/demo/province/round.ts';
import { type Entered, resultTable } from './results.ts';

export type NewRound = NonNullable<paths['/api/v1/rounds']['post']['requestBody']>['content']['application/json'] & { asOf: string };

/** Who does what in a round; nobody decides the same finding twice. */
export interface Staff {
  supervisor: Person;
  tester: Person;
  inspector: Person;
  reviewer: Person;
}

const SOURCE = '第三方检测机构';

/** Laid down and opened on the first day of its period; results taken in, reviewed and frozen on its as-of day. Its id. */
export async function heldRound(
  { supervisor, tester, inspector, reviewer }: Staff,
  terms: NewRound,
  results: (objects: readonly RoundObject[]) => ReadonlyMap<string, Entered>,
  on: (day: string) => void,
  beforeFreeze: (roundId: string) => Promise<void> = async () => {},
): Promise<string> {
  on(terms.period.from);
  const { id } = await openRound(supervisor, await answered(supervisor.api.POST('/api/v1/rounds', { body: terms })));
  on(terms.asOf);
  const drawn = await objectsOf(supervisor, id);
  await handIn(tester, id, drawn, results(drawn), terms.asOf);
  await endInspection(supervisor, await roundById(supervisor, id));
  await beforeFreeze(id);
  const { signal } = new AbortController();
  await reviewFindings(inspector, id, 'first', () => null, signal);
  await reviewFindings(reviewer, id, 'second', () => null, signal);
  await freezeRound(supervisor, await roundById(supervisor, id), '没有未判定的对象');
  return id;
}

/** One result by hand, as an office enters what it found itself; the rest as the table of a tester. */
async function handIn(
  { api }: Person,
  roundId: string,
  objects: readonly RoundObject[],
  results: ReadonlyMap<string, Entered>,
  testedOn: string,
): Promise<void> {
  const byHand = objects.find(({ id }) => results.get(id)!.verdict === 'unqualified');
  if (byHand !== undefined) {
    const body = { sourceName: SOURCE, testedOn, ...results.get(byHand.id)! };
    await answered(
      api.PUT('/api/v1/round-objects/{id}/result', { params: { path: { id: byHand.id } }, headers: ifMatch(byHand.version), body }),
    );
  }
  const table = resultTable(new Map([...results].filter(([id]) => id !== byHand?.id)), testedOn);
  const query = { fileName: '检测结果.csv', sourceName: SOURCE };
  const made = await answered(
    api.POST('/api/v1/rounds/{id}/result-imports', { params: { path: { id: roundId }, query }, ...csvBody(table) }),
  );
  if (made.counts.rejected > 0) {
    const { items } = await answered(
      api.GET('/api/v1/result-imports/{id}/rows', { params: { path: { id: made.id }, query: { outcome: 'rejected', limit: 5 } } }),
    );
    throw new Error(`results were rejected: ${JSON.stringify(items.map(({ problems }) => problems))}`);
  }
  await answered(api.POST('/api/v1/result-imports/{id}/application', { params: { path: { id: made.id } }, body: { digest: made.digest } }));
}

/** A file as the body of a request. */
export const csvBody = (text: string) => ({
  headers: { 'content-type': 'text/csv' },
  body: text as never,
  bodySerializer: (body: unknown) => body as string,
});
