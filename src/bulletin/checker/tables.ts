/** Tables prove themselves from what is printed: ordinals, sums, shares, and that nobody is missing. Pure. */
import { type Annex, type ObjectKind, type Run, type Table, textOf } from '../document/model.ts';
import { exactOf } from '../figures/exact.ts';
import { type RateForm, rateText } from '../figures/resolve.ts';
import { type Results, rowsWith } from '../figures/results.ts';
import { error, type Problem } from './problem.ts';

export function* tableProblems(annex: Annex, number: number, results: Results): Generator<Problem> {
  const { table } = annex;
  const where = `附件${number}`;
  const rows = [...table.rows, ...(table.total === null ? [] : [table.total])];
  for (const [i, row] of rows.entries()) {
    if (row.length !== table.columns.length) {
      yield error('table-shape', `${where}:${i}`, `${where}第${i + 1}行的格数与表头不符，请恢复`);
      return;
    }
    const free = row.findIndex((runs, at) =>
      runs.some(({ bound, text }) => bound === undefined && !(row === table.total && at === 0 && text === '合计')),
    );
    if (free >= 0)
      yield error('table-free', `${where}:${i}:${free}`, `${where}第${i + 1}行的“${textOf(row[free]!)}”不是由结果得出的，请恢复`);
  }
  yield* ordinals(table, where);
  yield* sums(table, where);
  yield* shares(table, where);
  yield* completeness(table, where, results);
}

function* ordinals({ columns, rows }: Table, where: string): Generator<Problem> {
  const at = columns.findIndex(({ key }) => key === 'ordinal');
  if (at < 0) return;
  for (const [i, row] of rows.entries()) {
    if (textOf(row[at]!) !== String(i + 1))
      yield error('ordinal', `${where}:${i}`, `${where}第${i + 1}行的序号是“${textOf(row[at]!)}”，请改为 ${i + 1}`);
  }
}

/** A printed whole number; null for anything else. */
function countOf(runs: readonly Run[]): number | null {
  const text = textOf(runs);
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}

function* sums({ columns, rows, total }: Table, where: string): Generator<Problem> {
  for (const [at, { heading, sums: isSummed }] of columns.entries()) {
    if (!isSummed) continue;
    const counts = rows.map((row) => countOf(row[at]!));
    const wrong = counts.indexOf(null);
    if (wrong >= 0) {
      yield error('count-unreadable', `${where}:${at}:${wrong}`, `${where}第${wrong + 1}行的“${heading}”不是整数，请恢复`);
      continue;
    }
    if (total === null) continue;
    const sum = counts.reduce<number>((all, one) => all + one!, 0);
    if (countOf(total[at]!) !== sum)
      yield error('sum', `${where}:${at}`, `${where}“${heading}”各行相加是 ${sum}，合计写的是“${textOf(total[at]!)}”`);
  }
}

function* shares({ columns, rows, total }: Table, where: string): Generator<Problem> {
  for (const [at, { heading, share }] of columns.entries()) {
    if (share === null) continue;
    const [part, all] = [share.part, share.all].map((key) => columns.findIndex((column) => column.key === key));
    if (part === undefined || all === undefined || part < 0 || all < 0) {
      yield error('share-columns', `${where}:${at}`, `${where}“${heading}”所依据的两列不在表里，请恢复`);
      continue;
    }
    for (const [i, row] of [...rows, ...(total === null ? [] : [total])].entries()) {
      const right = shareOf(countOf(row[part]!), countOf(row[all]!), share);
      if (right !== textOf(row[at]!))
        yield error(
          'share',
          `${where}:${at}:${i}`,
          `${where}第${i + 1}行的“${heading}”写的是“${textOf(row[at]!)}”，按本行的数应为“${right ?? '整数相除'}”`,
        );
    }
  }
}

const shareOf = (part: number | null, all: number | null, form: RateForm): string | null =>
  part === null || all === null ? null : rateText(exactOf(part), exactOf(all), form);

/** The rows are exactly those that the results have. */
function* completeness({ about, kind, rows }: Table, where: string, results: Results): Generator<Problem> {
  const kinds: readonly ObjectKind[] = kind === 'both' ? ['site', 'account'] : [kind];
  const shown = new Map<string, number>();
  for (const row of rows) {
    const subject = row
      .map((runs) => subjectOf(runs[0]?.bound))
      .find((one) => one !== null && (about === 'units') === one.startsWith('unit:'));
    if (subject) shown.set(subject, (shown.get(subject) ?? 0) + 1);
  }
  const wanted = new Map<string, { name: string; times: number }>();
  for (const one of kinds) {
    if (about === 'units') for (const { id, name } of rowsWith(results, one)) wanted.set(`unit:${id}`, { name, times: 1 });
    else if (about !== 'overdue') {
      const objects = results.select(one, about === 'textErrors' ? { hasTextErrors: true } : { verdict: 'failed' });
      for (const { id, name, textErrors } of objects)
        wanted.set(`${one}:${id}`, { name, times: about === 'textErrors' ? Math.max(1, textErrors.length) : 1 });
    }
  }
  if (about === 'overdue')
    for (const [i, { name }] of results.set.overdueErrorReports.entries()) wanted.set(`overdue:${i}`, { name, times: 1 });
  for (const [subject, { name, times }] of wanted) {
    const found = shown.get(subject) ?? 0;
    if (found < times) yield error('row-missing', `${where}:${subject}`, `${where}缺了“${name}”，请恢复`);
    if (found > times) yield error('row-twice', `${where}:${subject}`, `${where}的“${name}”列了 ${found} 次，应为 ${times} 次`);
  }
  for (const subject of shown.keys()) {
    if (!wanted.has(subject))
      yield error('row-foreign', `${where}:${subject}`, `${where}列入了不该列的“${nameOf(subject, results)}”，请去掉`);
  }
}

function subjectOf(bound: Run['bound']): string | null {
  if (bound?.is === 'unit') return bound.form === 'row' ? `unit:${bound.unit}` : null;
  if (bound?.is === 'field' && bound.field === 'name') return `${bound.kind}:${bound.object}`;
  return bound?.is === 'overdueOwner' ? `overdue:${bound.index}` : null;
}

function nameOf(subject: string, results: Results): string {
  const at = subject.indexOf(':');
  const [kind, id] = [subject.slice(0, at), subject.slice(at + 1)];
  return (kind === 'site' || kind === 'account' ? results.object(kind, id)?.name : results.unit(id)?.name) ?? id;
}
