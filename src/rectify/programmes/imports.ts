/** A programme as a table: one row for each unit, two columns for each stage. Out, and in again with a preview. */
import { beijingDate } from '../../page/index.ts';
import { ConflictError } from '../../platform/index.ts';
import {
  applyStored,
  type CellProblem,
  type Confirmation,
  type HeadedRow,
  headedRows,
  type ImportFile,
  type ImportPreview,
  organisation,
  type PlannedRow,
  readDay,
  storedImport,
  storedRows,
  storePreview,
  type TableFormat,
  type Work,
  writeTable,
} from '../../platform/server.ts';
import { organisationNames, shownText } from '../../registry/server.ts';
import { plainText } from '../plain-text.ts';
import {
  ownProgramme,
  type Programme,
  type ProgrammeUnit,
  programme,
  programmeUnits,
  saveProgrammeUnit,
  type UnitReport,
} from './programmes.ts';
import { daysOf, daysProblem, type Stage, type StageDays } from './stages.ts';

const KINDS = ['programme'] as const;
type ProgrammePreview = ImportPreview<'programme'>;

const UNIT = '单位';
const STANDS = '现处阶段';
const NOTE = '备注';
const planned = ({ name }: Stage) => `${name}计划`;
const done = ({ name }: Stage) => `${name}完成`;

/** What a row of a preview keeps of a unit. */
interface PlannedUnit extends UnitReport {
  organisationId: string;
}

/** Units in sight as a table that an import reads back without a change. Throws NotFoundError. */
export async function exportProgramme(work: Work, id: string, format: TableFormat): Promise<Buffer> {
  const { stages } = await programme(work, id);
  const names = await organisationNames(work);
  const units = (await programmeUnits(work, id)).filter(({ isIn }) => isIn);
  return writeTable(format, '进度', lines());
  async function* lines() {
    yield [UNIT, ...stages.flatMap((stage) => [planned(stage), done(stage)]), NOTE, STANDS];
    for (const { organisationId, stages: days, note, progress } of units)
      yield [
        names.nameOf(organisationId),
        ...stages.flatMap(({ id: stage }) => [daysOf(days, stage).plannedOn ?? '', daysOf(days, stage).doneOn ?? '']),
        note ?? '',
        stages.find((stage) => stage.id === progress.stageId)?.name ?? '',
      ];
  }
}

/** Reads a table and stores what applying it would do. Throws NotFoundError, ConflictError for one that ended, InputError. */
export async function previewProgramme(work: Work, id: string, file: ImportFile): Promise<ProgrammePreview> {
  const one = await ownProgramme(work, id);
  if (one.isEnded) throw new ConflictError('此工作已经结束，不能再改', { code: 'programme-ended' });
  return storePreview(work, { ...file, kind: 'programme', subjectId: id }, plan(work, one, file.bytes));
}

/** Does what the preview showed. Throws as `applyStored` and `saveProgrammeUnit`. */
export async function applyProgramme(work: Work, importId: string, confirmed: Confirmation): Promise<ProgrammePreview> {
  return applyStored(work, KINDS, importId, confirmed, async ({ subjectId }) => {
    const rows = await work.tx
      .selectFrom('import_rows')
      .select(['record', 'record_version'])
      .where('import_id', '=', importId)
      .where('outcome', 'in', ['new', 'changed'])
      .orderBy('row')
      .execute();
    for (const { record, record_version: version } of rows) {
      const { organisationId, ...report } = record as unknown as PlannedUnit;
      await saveProgrammeUnit(work, subjectId!, organisationId, version ?? 0, report);
    }
  });
}

/** One import of a programme. Throws NotFoundError when it is not in sight. */
export const programmeImport = (work: Work, id: string) => storedImport(work, KINDS, id);

/** Rows of a preview in the order of the file. Throws NotFoundError. */
export const programmeImportRows = (work: Work, id: string, asked: Parameters<typeof storedRows>[3]) => storedRows(work, KINDS, id, asked);

async function* plan(work: Work, { id, stages, organisationId }: Programme, bytes: Uint8Array): AsyncGenerator<PlannedRow> {
  const names = await organisationNames(work);
  const { path } = await organisation(work, organisationId);
  const below = await work.tx.selectFrom('organisations').select(['id', 'path']).execute();
  const inside = new Set(below.filter((one) => one.path.startsWith(path)).map((one) => one.id));
  const known = new Map((await programmeUnits(work, id)).map((one) => [one.organisationId, one]));
  const today = beijingDate(work.now.getTime());
  const met = new Map<string, number>();
  const headings = [UNIT, ...stages.flatMap((stage) => [planned(stage), done(stage)]), NOTE, STANDS];
  for await (const line of headedRows(bytes, { known: headings, required: [UNIT] })) {
    const problems: CellProblem[] = [];
    const unit = unitOf(line, names.idOf, inside, problems);
    const first = unit === null ? undefined : met.get(unit);
    if (first !== undefined) problems.push({ column: UNIT, reason: `与第${first}行重复，请只留一行` });
    else if (unit !== null) met.set(unit, line.row);
    const before = unit === null ? undefined : known.get(unit);
    const report = reportOf(line, stages, before, today, problems);
    yield planRow(line.row, unit, before, report, problems);
  }
}

function unitOf(
  { given }: HeadedRow,
  idOf: (name: string) => string | 'several' | null,
  inside: ReadonlySet<string>,
  problems: CellProblem[],
): string | null {
  const name = given.get(UNIT) ?? '';
  const id = name === '' ? null : idOf(name);
  if (name === '') problems.push({ column: UNIT, reason: '没有写明，请补上' });
  else if (id === 'several')
    problems.push({ column: UNIT, reason: `有几个单位都叫“${shownText(name)}”，请写全，如 某市/${shownText(name)}` });
  else if (id === null || !inside.has(id)) problems.push({ column: UNIT, reason: `没有单位“${shownText(name)}”，请先登记单位或改正` });
  return id === null || id === 'several' || !inside.has(id) ? null : id;
}

/** What the row says; columns that the file does not have keep what is known. */
function reportOf(
  { given }: HeadedRow,
  stages: readonly Stage[],
  before: ProgrammeUnit | undefined,
  today: string,
  problems: CellProblem[],
): UnitReport {
  const dayOf = (heading: string, known: string | null): string | null => {
    if (!given.has(heading)) return known;
    const text = given.get(heading)!;
    if (text === '') return null;
    const day = readDay(text);
    if (day === null) problems.push({ column: heading, reason: `“${shownText(text)}”不是日期，请写成 2026-11-18 的样子` });
    return day;
  };
  const days: Record<string, StageDays> = {};
  for (const stage of stages) {
    const known = daysOf(before?.stages ?? {}, stage.id);
    const said = { plannedOn: dayOf(planned(stage), known.plannedOn), doneOn: dayOf(done(stage), known.doneOn) };
    if (said.plannedOn !== null || said.doneOn !== null) days[stage.id] = said;
  }
  const problem = daysProblem(stages, days, today);
  if (problem !== null) problems.push({ column: done(stages.find(({ id }) => id === problem.stageId)!), reason: problem.reason });
  const note = given.has(NOTE) ? plainText(given.get(NOTE)!) || null : (before?.note ?? null);
  if (note !== null && note.length > 500) problems.push({ column: NOTE, reason: '超过 500 个字，请缩短' });
  return { stages: days, isIn: true, note };
}

function planRow(
  row: number,
  organisationId: string | null,
  before: ProgrammeUnit | undefined,
  report: UnitReport,
  problems: CellProblem[],
): PlannedRow {
  const none = { row, changes: [], problems, warnings: [] };
  if (organisationId === null || problems.length > 0)
    return { ...none, outcome: 'rejected', recordId: null, recordVersion: null, record: null };
  const record = { organisationId, ...report } satisfies PlannedUnit;
  const told = (['organisationId', 'stages', 'note'] as const).filter((field) => record[field] !== null);
  const fields = told.map((field) => ({ field, from: null, to: record[field] }));
  if (before === undefined) return { ...none, changes: fields, outcome: 'new', recordId: null, recordVersion: null, record };
  const changes = (['stages', 'isIn', 'note'] as const)
    .filter((field) => !isSame(before[field], report[field]))
    .map((field) => ({ field, from: before[field], to: report[field] }));
  return {
    ...{ ...none, changes, recordId: before.id, recordVersion: before.version, record },
    outcome: changes.length > 0 ? 'changed' : 'unchanged',
  };
}

/** The database gives the keys of an object in an order of its own. */
const isSame = (a: unknown, b: unknown): boolean => sorted(a) === sorted(b);
const sorted = (value: unknown) =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).sort()) : inner,
  );
