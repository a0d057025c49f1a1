/**
 * A pack from an .xlsx workbook: as `packWorkbook` writes it, or any table with the headings in its first filled row.
 * What people do to tables (formulas, merged cells, numbers for dates) is either understood or refused with the row.
 */
import { type Cell, cellsOf, countsFrom1904, mergedRanges, type Sheet, sharedStrings, sheetsOf } from '../documents/cells.ts';
import { DocumentError } from '../documents/error.ts';
import { openZip } from '../documents/zip.ts';
import { LAYER_COLUMNS, metaOf, type Pack, PackError, type PackMeta, packOf, type RawRow } from '../packs/pack.ts';
import { columnBy, columnsOf, ENTRIES_SHEET, headingOf, LAYER_NAMES, layerBy, META_NAMES, META_SHEET, wordsOf } from './headings.ts';

/** Entries of one pack; more are no list that people keep. */
const MOST_ROWS = 50_000;
const MOST_COLUMNS = 64;
/** Characters of one cell. */
const LONGEST_CELL = 2_000;

export interface WorkbookDefaults {
  /** Name of the file without its ending: names the pack in complaints, and the pack itself where the workbook does not. */
  name: string;
  /** Beijing date, for a workbook that does not say when its entries were added. */
  today: string;
}

/** The pack in a workbook. Throws DocumentError (no workbook) and PackError (which row, why): all of it or nothing. */
export function readPackWorkbook(bytes: Uint8Array, defaults: WorkbookDefaults): Pack {
  const archive = openZip(bytes);
  const sheets = [...sheetsOf(archive)];
  if (sheets.length === 0) throw new DocumentError('unknown-format');
  const strings = sharedStrings(archive);
  const described = sheets.find(({ name }) => name === META_SHEET);
  const listed = sheets.find(({ name }) => name === ENTRIES_SHEET) ?? sheets.find((sheet) => sheet !== described);
  if (listed === undefined) throw new PackError(defaults.name, null, `没有“${ENTRIES_SHEET}”工作表`);
  const table = readTable(defaults.name, listed, strings);
  const said = described === undefined ? {} : readDescription(defaults.name, described, strings);
  const layer = said.layer ?? layerBy(table.headings);
  if (layer === null || layer === undefined)
    throw new PackError(
      defaults.name,
      table.headLine,
      `看不出是哪种词库，表头应有“${headingOf('slips', 'wrong')}”和“${headingOf('slips', 'right')}”等列`,
    );
  const meta = metaOf(defaults.name, { ...defaultMeta(layer, defaults), ...said, layer });
  return toPack(defaults.name, meta, table, countsFrom1904(archive));
}

interface Table {
  headings: string[];
  /** Index in the sheet of each heading. */
  places: number[];
  headLine: number;
  rows: { line: number; cells: Map<number, Cell> }[];
}

function readTable(name: string, { xml }: Sheet, strings: readonly string[]): Table {
  for (const range of mergedRanges(xml)) {
    const line = Number(/\d{1,7}/.exec(range)?.[0] ?? 1);
    throw new PackError(name, line, `${range} 是合并单元格，请取消合并，一行写一个词条`);
  }
  const rows: Table['rows'] = [];
  for (const cell of cellsOf(xml, strings)) {
    if (cell.isFormula) throw new PackError(name, cell.row, '有公式，请改为文字（复制后选择性粘贴为数值）');
    if (cell.text.trim() === '') continue;
    if (cell.text.length > LONGEST_CELL) throw new PackError(name, cell.row, `一格超过 ${LONGEST_CELL} 字`);
    if (cell.column >= MOST_COLUMNS) throw new PackError(name, cell.row, `超过 ${MOST_COLUMNS} 列`);
    const last = rows.at(-1);
    if (last?.line === cell.row) last.cells.set(cell.column, cell);
    else if (rows.length > MOST_ROWS) throw new PackError(name, cell.row, `超过 ${MOST_ROWS} 个词条，请分成几个词库`);
    else rows.push({ line: cell.row, cells: new Map([[cell.column, cell]]) });
  }
  const [head, ...entries] = rows;
  if (head === undefined || entries.length === 0) throw new PackError(name, head?.line ?? 1, '没有词条，词库是空的');
  const places = [...head.cells.keys()];
  return { headings: places.map((place) => head.cells.get(place)!.text.trim()), places, headLine: head.line, rows: entries };
}

/** What the sheet says of the pack; what it leaves empty is left out. */
function readDescription(name: string, { xml }: Sheet, strings: readonly string[]): Partial<PackMeta> {
  const values = new Map<string, string>();
  const keys = new Map(Object.entries(META_NAMES).map(([key, word]) => [word, key]));
  let key: string | undefined;
  let keyRow = 0;
  for (const { row, column, text, isFormula } of cellsOf(xml, strings)) {
    if (row > Object.keys(META_NAMES).length * 4) break;
    if (isFormula) throw new PackError(name, null, `“${META_SHEET}”工作表第 ${row} 行有公式，请改为文字`);
    if (column === 0) [key, keyRow] = [keys.get(text.trim()), row];
    else if (column === 1 && key !== undefined && keyRow === row && text.trim() !== '') values.set(key, coded(key, text.trim()));
  }
  const layer = Object.entries(LAYER_NAMES).find(([id, word]) => [id, word].includes(values.get('layer') ?? ''))?.[0];
  if (values.has('layer') && layer === undefined) throw new PackError(name, null, `不认识种类“${values.get('layer')}”`);
  const { hit, miss, scope, layer: _, ...plain } = Object.fromEntries(values);
  return {
    ...(plain as Partial<PackMeta>),
    ...(layer === undefined ? {} : { layer: layer as PackMeta['layer'] }),
    ...(scope === undefined ? {} : { scope: scope.split(/[|｜]/) }),
    ...(hit === undefined || miss === undefined ? {} : { tests: { hit, miss } }),
  };
}

function defaultMeta(layer: PackMeta['layer'], { name, today }: WorkbookDefaults): PackMeta {
  const form = layer === 'slips' ? 'right' : layer === 'expressions' ? 'expression' : layer === 'titles' ? 'title' : 'name';
  return {
    id: /^[a-z][a-z0-9-]{1,40}$/.test(name) ? name : 'own',
    title: name,
    layer,
    owner: '本单位',
    source: '本单位自建',
    added: today,
    tests: layer === 'signals' ? { hit: '{term}', miss: '（无）' } : { hit: '{wrong}', miss: `{${form}}` },
  };
}

function toPack(name: string, meta: PackMeta, { headings, places, headLine, rows }: Table, from1904: boolean): Pack {
  const { layer } = meta;
  const columns = headings.map((heading, i) => {
    const column = columnBy(layer, heading);
    if (column === null)
      throw new PackError(
        name,
        headLine,
        `不认识“${heading}”列，可用的列有${columnsOf(layer)
          .map((one) => headingOf(layer, one))
          .join('、')}`,
      );
    return { column, place: places[i]! };
  });
  for (const { line, cells } of rows)
    for (const place of cells.keys()) if (!places.includes(place)) throw new PackError(name, line, `第 ${place + 1} 列有内容而没有表头`);
  // Columns that nobody filled are no part of the pack: an exported workbook shows all there are.
  const { needed } = LAYER_COLUMNS[layer];
  const kept = columns.filter(({ column, place }) => needed.includes(column) || rows.some(({ cells }) => cells.has(place)));
  const raw = rows.map(
    ({ line, cells }): RawRow => ({ line, cells: kept.map(({ column, place }) => cellValue(layer, column, cells.get(place), from1904)) }),
  );
  return packOf(
    name,
    meta,
    kept.map(({ column }) => column),
    raw,
    { nameOf: (column) => headingOf(layer, column), headLine },
  );
}

function cellValue(layer: PackMeta['layer'], column: string, cell: Cell | undefined, from1904: boolean): string {
  if (cell === undefined) return '';
  if (column === 'from' || column === 'until') return cell.isNumber ? serialDay(cell.text, from1904) : typedDay(cell.text.trim());
  const text = cell.isNumber && Number.isFinite(Number(cell.text)) ? String(Number(cell.text)) : cell.text.trim();
  const isList = ['accepted', 'not-in', 'scope'].includes(column) || (layer === 'expressions' && column === 'wrong');
  return isList ? text.replaceAll('｜', '|') : coded(column, text);
}

/** The code for a word of a closed list; anything else as it is, for the check of the row to refuse. */
function coded(column: string, text: string): string {
  return Object.entries(wordsOf(column) ?? {}).find(([, word]) => word === text)?.[0] ?? text;
}

const DAY_MS = 86_400_000;
/** Days that a person may mean: 1954 to 2119; other numbers are no dates. */
const FIRST_SERIAL = 20_000;
const LAST_SERIAL = 80_000;

/** Day of a date kept as a number of days. */
function serialDay(text: string, from1904: boolean): string {
  const serial = Math.floor(Number(text)) + (from1904 ? 1_462 : 0);
  if (!(serial >= FIRST_SERIAL && serial <= LAST_SERIAL)) return text;
  return new Date(Date.UTC(1899, 11, 30) + serial * DAY_MS).toISOString().slice(0, 10);
}

/** 2025/1/2, 2025.1.2 and 2025年1月2日 as 2025-01-02; anything else as it is. */
function typedDay(text: string): string {
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? [];
  return year === undefined ? text : `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
}
