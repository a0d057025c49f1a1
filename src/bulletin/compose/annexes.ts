/** 附件: tables of units and lists of objects, each cell bound to what it prints. Pure. */
import type { Annex, Binding, Column, ObjectKind, Query, Run, Table, Where } from '../document/model.ts';
import { type ResultObject, type Results, rowsWith } from '../figures/results.ts';
import type { AnnexSettings, Settings } from '../settings/settings.ts';
import { COUNTS, type Filler, fill } from './fill.ts';
import type { Writer } from './writer.ts';

/** Widths in characters of the body's size, by what a column holds; a page has about 37, a page on its side 58. */
const WIDTHS: Record<string, number> = {
  ordinal: 3,
  unit: 5,
  row: 5,
  name: 8,
  reasons: 12,
  vetoes: 9,
  ledger: 13,
  quote: 8,
  suggestion: 7,
  owner: 8,
  organizer: 8,
  code: 6,
  platform: 4,
  kind: 5,
  channel: 8,
};
const DEFAULT_WIDTH = 5;
const LANDSCAPE_ABOVE = 40;
/** Long texts stand at the left, all else in the middle. */
const LEFT = new Set(['name', 'reasons', 'vetoes', 'ledger', 'quote', 'suggestion', 'owner', 'organizer']);
const SUMS = new Set(['running', 'checked', 'failed', 'passed', 'unknown', 'reports', 'textErrors']);

/** The annexes that are printed, in their order: those without rows are left out unless the office keeps them. */
export function printedAnnexes(results: Results, settings: Settings, isPublic: boolean): AnnexSettings[] {
  return settings.document.annexes.filter((annex) => {
    if (isPublic && annex.isInternal) return false;
    return annex.isKeptWhenEmpty || annex.about === 'units' || rowsOf(results, annex).length > 0;
  });
}

export function composeAnnex(filler: Filler, annex: AnnexSettings): Annex {
  const { writer, settings } = filler;
  const { results } = writer.source;
  const columns = [ordinalColumn, ...annex.columns.map((one) => columnOf(one, settings, annex.kind))];
  const subjects = rowsOf(results, annex);
  const rows = subjects.map((subject, i) => [
    [writer.bound({ is: 'ordinal', row: i + 1 })],
    ...annex.columns.map(({ key }) => cell(writer, annex, settings, key, subject)),
  ]);
  const hasTotal = annex.about === 'units' || columns.some(({ sums }) => sums);
  const table: Table = {
    about: annex.about,
    kind: annex.kind,
    columns,
    rows,
    total:
      hasTotal && rows.length > 0
        ? [[{ text: '合计' }], ...annex.columns.map(({ key }) => cell(writer, annex, settings, key, null))]
        : null,
  };
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  return {
    title: fill(filler, annex.title),
    above: annex.above === undefined ? [] : fill(filler, annex.above),
    table,
    below: annex.below === undefined ? [] : fill(filler, annex.below),
    isLandscape: annex.isLandscape ?? width > LANDSCAPE_ABOVE,
    ...(annex.isInternal ? { isInternal: true as const } : {}),
  };
}

const ordinalColumn: Column = {
  key: 'ordinal',
  heading: '序号',
  group: null,
  width: WIDTHS.ordinal!,
  align: 'center',
  sums: false,
  share: null,
};

function columnOf(
  { key, heading, group, width }: AnnexSettings['columns'][number],
  { figures }: Settings,
  kind: AnnexSettings['kind'],
): Column {
  const of = kind === 'account' ? 'account' : 'site';
  const form = { zero: figures.zero, whole: figures.whole };
  return {
    key,
    heading,
    group: group ?? null,
    width: width ?? WIDTHS[key] ?? DEFAULT_WIDTH,
    align: LEFT.has(key) ? 'left' : 'center',
    sums: SUMS.has(key),
    share: key === 'failShare' ? { part: 'failed', all: 'checked', decimals: figures.share[of], ...form } : null,
  };
}

/** What one row is about. */
interface Subject {
  kind: ObjectKind;
  unit: string;
  object: ResultObject | null;
  /** Of the text error, or of the line of overdue reports. */
  index: number;
}

function rowsOf(results: Results, { about, kind }: AnnexSettings): Subject[] {
  const kinds: readonly ObjectKind[] = kind === 'both' ? ['site', 'account'] : [kind];
  switch (about) {
    case 'units':
      return kinds.flatMap((one) => rowsWith(results, one).map(({ id }) => ({ kind: one, unit: id, object: null, index: 0 })));
    case 'failed':
    case 'deductions':
      return kinds.flatMap((one) =>
        results.select(one, { verdict: 'failed' }).map((object) => ({ kind: one, unit: object.unitId, object, index: 0 })),
      );
    case 'textErrors':
      return kinds.flatMap((one) =>
        results.select(one, { hasTextErrors: true }).flatMap((object) => {
          const count = Math.max(1, object.textErrors.length);
          return Array.from({ length: count }, (_, index) => ({ kind: one, unit: object.unitId, object, index }));
        }),
      );
    case 'overdue':
      return results.set.overdueErrorReports.map(({ unitId }, index) => ({ kind: 'site', unit: unitId, object: null, index }));
  }
}

/** A cell of a row, or of the total row when there is no subject; columns that have no total stay empty there. */
function cell(writer: Writer, annex: AnnexSettings, settings: Settings, key: string, subject: Subject | null): Run[] {
  const binding = bindingOf(writer.source.results, annex, settings, key, subject);
  return binding === null ? [] : [writer.bound(binding)];
}

function bindingOf(results: Results, annex: AnnexSettings, { figures }: Settings, key: string, subject: Subject | null): Binding | null {
  const kind = subject?.kind ?? (annex.kind === 'account' ? 'account' : 'site');
  if (annex.about === 'units') {
    if (key === 'unit') return subject === null ? null : { is: 'unit', unit: subject.unit, form: 'row' };
    const at = subject === null ? {} : { unit: subject.unit };
    const objects = (where: Where): Query => ({ of: 'objects', kind, where: { ...where, ...at } });
    const form = { zero: figures.zero, whole: figures.whole };
    if (key === 'failShare')
      return { is: 'rate', part: objects({ verdict: 'failed' }), all: objects({}), decimals: figures.share[kind], ...form };
    if (key === 'passRate')
      return {
        is: 'rate',
        part: objects({ verdict: 'passed' }),
        all: objects({ isJudged: true }),
        decimals: figures.share[kind],
        zero: '0%',
        whole: figures.whole,
      };
    return { is: 'count', query: objects(COUNTS[key] ?? {}), numerals: 'arabic' };
  }
  if (annex.about === 'overdue') {
    if (key === 'reports') {
      const owner = subject === null ? {} : { owner: results.set.overdueErrorReports[subject.index]!.name };
      return { is: 'count', query: { of: 'overdue', what: 'reports', ...owner }, numerals: 'arabic' };
    }
    if (subject === null) return null;
    if (key === 'channel') return { is: 'term', term: 'channel', id: results.set.overdueErrorReports[subject.index]!.channel };
    return unitOf(results, key, subject.unit) ?? { is: 'overdueOwner', index: subject.index };
  }
  if (subject === null) return null;
  const unit = unitOf(results, key, subject.unit);
  if (unit !== null) return unit;
  const object = subject.object!.id;
  if (key === 'kind') return { is: 'kindWord', kind };
  if (key === 'points') return { is: 'points', query: { of: 'points', kind, object } };
  if (key === 'quote' || key === 'suggestion' || key === 'url') return { is: 'textError', kind, object, index: subject.index, field: key };
  return { is: 'field', kind, object, field: key as (Binding & { is: 'field' })['field'] };
}

/** `unit`: whose it is; `row`: in whose row of the tables it is counted. */
function unitOf(results: Results, key: string, unit: string): Binding | null {
  if (key !== 'unit' && key !== 'row') return null;
  return { is: 'unit', unit: key === 'unit' ? unit : (results.rowOf(unit)?.id ?? unit), form: 'list' };
}
