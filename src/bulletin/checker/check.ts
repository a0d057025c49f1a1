/**
 * It adds up or it is refused: before a bulletin is issued, every bound run is computed again from the results, every table proves its
 * sums, shares and rows from what is printed, dates and citations are looked at, and free text holds no figure that nobody answers for.
 */
import { readFileSync } from 'node:fs';
import { Value } from 'typebox/value';
import { parse } from 'yaml';
import { canonicalJson, type ResultSet, resultSetHash } from '../../campaign/results.ts';
import { workingCalendar } from '../../platform/index.ts';
import { composeBulletin } from '../compose/compose.ts';
import { worded } from '../compose/wording.ts';
import { type Bulletin, bulletinSchema, type Issue } from '../document/model.ts';
import { indexResults, type Results } from '../figures/results.ts';
import type { KnownDocument, Settings } from '../settings/settings.ts';
import { boundProblems, placesOf, removedFigures } from './bound.ts';
import { citationProblems } from './citations.ts';
import { contradictions, unitProblems } from './contradictions.ts';
import { dateProblems } from './dates.ts';
import { numeralProblems } from './numerals.ts';
import { error, type Mend, type Problem } from './problem.ts';
import { tableProblems } from './tables.ts';

/** What the office's registry says: code → name. */
export type RegisteredNames = ReadonlyMap<string, string>;

export interface CheckInput {
  bulletin: Bulletin;
  set: ResultSet;
  settings: Settings;
  /** Null: there is no registry to compare with. */
  registered?: RegisteredNames | null;
}

let known: KnownDocument[] | null = null;

/** What stands against issuing it; acknowledged warnings are not among them. Empty: it may be issued. */
export function checkBulletin({ bulletin, set, settings, registered = null }: CheckInput): Problem[] {
  const broken = contradictions(set);
  if (broken.length > 0) return broken;
  if (!Value.Check(bulletinSchema, bulletin)) return [error('bulletin-shape', '', '通报的内容不合格式，请重新生成')];
  if (bulletin.resultSet.hash !== resultSetHash(set)) return [error('other-results', '', '通报不是由这份结果生成的，请重新生成')];
  known ??= parse(readFileSync(new URL('known-documents.yaml', import.meta.url), 'utf8')) as KnownDocument[];
  const { issue } = bulletin;
  const own = worded(set, settings.wording);
  const misplaced = settings.wording?.units?.length ? [...unitProblems(own)] : [];
  if (misplaced.length > 0) return misplaced;
  const source = { results: indexResults(own), issue };
  const places = placesOf(bulletin);
  const cells = bulletin.annexes.flatMap(({ table }, i) =>
    [...table.rows, ...(table.total === null ? [] : [table.total])].flatMap((row, line) =>
      row.map((runs, at) => ({ id: `cell:${i}:${line}:${at}`, where: `附件${i + 1}第${line + 1}行`, runs })),
    ),
  );
  const composed = composeBulletin(set, settings, issue);
  const problems = [
    ...boundProblems([...places, ...cells], source),
    ...bulletin.annexes.flatMap((annex, i) => [...tableProblems(annex, i + 1, source.results)]),
    ...annexProblems(bulletin, composed),
    ...numeralProblems(places, settings.fixedNumerals, offeredFigures(composed)),
    ...citationProblems(places, [...corrected(issue), ...settings.knownDocuments, ...known], issue.issuedOn),
    ...dateProblems(set, issue, workingCalendar(settings.calendar)),
    ...(registered === null ? [] : registryProblems(source.results, registered)),
  ];
  const answered = new Set(issue.acknowledged?.map(({ key }) => key));
  const seen = new Set<string>();
  return problems.filter(({ severity, key }) => {
    if (seen.has(key) || (severity === 'warning' && answered.has(key))) return false;
    seen.add(key);
    return true;
  });
}

/** The annexes are those that the office's settings and the results call for, with their columns; figures of the prose are all there. */
function* annexProblems(bulletin: Bulletin, composed: Bulletin): Generator<Problem> {
  yield* removedFigures(bulletin, composed);
  if (composed.annexes.length !== bulletin.annexes.length) {
    yield error('annex-count', '', `附件有 ${bulletin.annexes.length} 个，按结果应为 ${composed.annexes.length} 个，请恢复`);
    return;
  }
  for (const [i, { table }] of composed.annexes.entries()) {
    const given = bulletin.annexes[i]!.table;
    const shape = ({ about, kind, columns, total }: typeof table) => [about, kind, columns, total !== null];
    if (!isSame(shape(given), shape(table))) yield error('annex-shape', `${i}`, `附件${i + 1}的表头或者合计行被改动，请恢复`);
    else if (given.rows.length === table.rows.length && !isSame(bindingsOf(given), bindingsOf(table)))
      yield error('annex-cells', `${i}`, `附件${i + 1}的内容换了位置，请恢复`);
  }
}

/** The bulletin that is corrected is cited by the title it had. */
const corrected = ({ corrects }: Issue): KnownDocument[] =>
  corrects === undefined ? [] : [{ title: corrects.title, number: corrects.number, from: corrects.issuedOn }];

/** Figures of the composed text by their words, where no two read the same. */
function offeredFigures({ blocks }: Bulletin): Map<string, Mend> {
  const offered = new Map<string, Mend | null>();
  for (const { text, bound } of blocks.flatMap(({ runs }) => runs)) {
    if (bound === undefined || !['count', 'rate', 'change', 'points'].includes(bound.is)) continue;
    const before = offered.get(text);
    const isSame = before?.kind === 'figure' && canonicalJson(before.binding) === canonicalJson(bound);
    offered.set(text, before === undefined || isSame ? { kind: 'figure', text, binding: bound } : null);
  }
  return new Map([...offered].flatMap(([words, mend]) => (mend === null ? [] : [[words, mend] as const])));
}

/** Keys may come in another order from where they were stored; sorting them for tables as they were composed costs half the check. */
const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b) || canonicalJson(a) === canonicalJson(b);

const bindingsOf = ({ rows, total }: Bulletin['annexes'][number]['table']) =>
  [...rows, total ?? []].map((row) => row.map((runs) => runs.map(({ bound }) => bound)));

function* registryProblems(results: Results, registered: RegisteredNames): Generator<Problem> {
  for (const kind of ['site', 'account'] as const)
    for (const { code, name } of results.select(kind, { verdict: 'failed' })) {
      if (code === null) continue;
      const filed = registered.get(code);
      if (filed === undefined) yield error('code-unregistered', code, `“${name}”的标识码 ${code} 不在名录里，请核对`);
      else if (filed !== name)
        yield error('name-unregistered', code, `标识码 ${code} 在名录里的名称是“${filed}”，结果里是“${name}”，请核对`);
    }
}
