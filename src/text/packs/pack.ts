/**
 * What a pack is: a folder with pack.yaml (who, whence, since when) and entries.tsv (one entry a row, a header row
 * first). Reading is pure and whole: a bad row refuses the pack, naming the row.
 */
import { type Static, Type } from 'typebox';
import { Value } from 'typebox/value';
import { parse, stringify } from 'yaml';

const day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });

const Meta = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z][a-z0-9-]{1,40}$' }),
    title: Type.String({ minLength: 1 }),
    layer: Type.Union([
      Type.Literal('signals'),
      Type.Literal('slips'),
      Type.Literal('expressions'),
      Type.Literal('titles'),
      Type.Literal('people'),
    ]),
    owner: Type.String({ minLength: 1 }),
    source: Type.String({ minLength: 1 }),
    added: day,
    /** Days between which the pack holds for a text; absent = always. */
    from: Type.Optional(day),
    until: Type.Optional(day),
    /** Scopes the pack is for; absent = all. */
    scope: Type.Optional(Type.Array(Type.String({ minLength: 1 }))),
    severity: Type.Optional(Type.Union([Type.Literal('serious'), Type.Literal('ordinary'), Type.Literal('hint')])),
    /** What slips of the pack are; `typo` when absent. */
    kind: Type.Optional(
      Type.Union([Type.Literal('misstatement'), Type.Literal('typo'), Type.Literal('sensitive'), Type.Literal('tampering')]),
    ),
    /** Sentences that hold an entry with a fault (`{wrong}` or `{term}`) and without one: the tests of entries that bring none. */
    tests: Type.Object({ hit: Type.String({ minLength: 1 }), miss: Type.String({ minLength: 1 }) }),
  },
  { additionalProperties: false },
);

export type PackMeta = Static<typeof Meta>;
/** One row by column name; an empty cell is an empty string. */
export type PackRow = Map<string, string>;

export interface Pack {
  meta: PackMeta;
  columns: readonly string[];
  rows: readonly PackRow[];
  /** Line of the file (row of the sheet) of each row, counted from 1: what a complaint about an entry names. */
  lines: readonly number[];
}

/** A pack that cannot be used: `row` is the line of entries.tsv or the row of the sheet, null for what describes it. The message is a Chinese sentence. */
export class PackError extends Error {
  readonly row: number | null;

  constructor(pack: string, row: number | null, reason: string) {
    super(row === null ? `词库 ${pack} 的说明有误：${reason}` : `词库 ${pack} 第 ${row} 行有误：${reason}`);
    this.name = 'PackError';
    this.row = row;
  }
}

/** Columns an entry may have besides those of its layer. */
export const COMMON_COLUMNS = ['from', 'until', 'scope', 'severity', 'hit', 'miss', 'note', 'by'];
export const LAYER_COLUMNS: Record<PackMeta['layer'], { needed: string[]; allowed: string[] }> = {
  signals: { needed: ['term', 'class'], allowed: [] },
  slips: { needed: ['wrong', 'right'], allowed: ['not-in', 'kind'] },
  expressions: { needed: ['expression'], allowed: ['accepted', 'edits', 'wrong'] },
  titles: { needed: ['title'], allowed: ['accepted', 'edits'] },
  people: { needed: ['name', 'post'], allowed: ['accepted'] },
};
/** Bad rows named in one complaint. */
const MOST_NAMED = 5;
const VALUES: Record<string, readonly string[]> = {
  severity: ['serious', 'ordinary', 'hint'],
  kind: ['misstatement', 'typo', 'sensitive', 'tampering'],
  class: ['brand', 'topic', 'lure', 'weak', 'warning'],
};

/** A pack from its two files' text. Throws PackError. */
export function readPack(name: string, yaml: string, tsv: string): Pack {
  const meta = metaOf(name, parseYaml(name, yaml));
  const lines = tsv.replace(/^\ufeff/, '').split(/\r?\n/);
  const columns = (lines[0] ?? '').split('\t').map((cell) => cell.trim());
  const rows: RawRow[] = [];
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.trim() !== '' && !line.startsWith('#')) rows.push({ line: i + 1, cells: line.split('\t') });
  }
  return packOf(name, meta, columns, rows);
}

/** A row as it was read: its number for people, its cells in the order of the columns. */
export interface RawRow {
  line: number;
  cells: readonly string[];
}

/**
 * A pack from what was read of it; `nameOf` says what people see above a column, `headLine` where. Throws PackError naming the bad rows:
 * nothing is taken over from a pack with one.
 */
export function packOf(
  name: string,
  meta: PackMeta,
  columns: readonly string[],
  raw: readonly RawRow[],
  { nameOf = (column: string) => column, headLine = 1 } = {},
): Pack {
  const { needed, allowed } = LAYER_COLUMNS[meta.layer];
  for (const column of needed) if (!columns.includes(column)) throw new PackError(name, headLine, `缺少“${nameOf(column)}”列`);
  for (const [i, column] of columns.entries()) {
    if (![...needed, ...allowed, ...COMMON_COLUMNS].includes(column)) throw new PackError(name, headLine, `不认识“${nameOf(column)}”列`);
    if (columns.indexOf(column) !== i) throw new PackError(name, headLine, `“${nameOf(column)}”列重复`);
  }
  const rows: PackRow[] = [];
  const faults: { line: number; reason: string }[] = [];
  for (const { line, cells } of raw) {
    const row: PackRow = new Map(columns.map((column, i) => [column, (cells[i] ?? '').trim()]));
    const reason = cells.length > columns.length ? `有 ${cells.length} 格，表头只有 ${columns.length} 列` : faultOf(row, needed, nameOf);
    if (reason === null) rows.push(row);
    else faults.push({ line, reason });
  }
  const [first, ...others] = faults;
  if (first !== undefined) {
    const named = others.slice(0, MOST_NAMED - 1).map(({ line, reason }) => `；第 ${line} 行：${reason}`);
    const rest = faults.length > MOST_NAMED ? `；共 ${faults.length} 行有误` : '';
    throw new PackError(name, first.line, first.reason + named.join('') + rest);
  }
  return { meta, columns, rows, lines: raw.map(({ line }) => line) };
}

/** A pack from rows kept by their columns, empty ones left out. Throws PackError as {@link readPack}. */
export function packOfRows(meta: PackMeta, rows: readonly Readonly<Record<string, string>>[]): Pack {
  const { needed, allowed } = LAYER_COLUMNS[meta.layer];
  const known = [...needed, ...allowed, ...COMMON_COLUMNS];
  const foreign = rows.flatMap((row) => Object.keys(row)).filter((column) => !known.includes(column));
  const raw = rows.map((row, i) => ({ line: i + 1, cells: known.map((column) => (Object.hasOwn(row, column) ? row[column]! : '')) }));
  // A column that no entry of this kind has is complained of where all are: at the head.
  return packOf(meta.title, meta, [...known, ...foreign.slice(0, 1)], raw);
}

/** Why a row cannot be used; null when it can. */
function faultOf(row: PackRow, needed: readonly string[], nameOf: (column: string) => string): string | null {
  for (const column of needed) if (row.get(column) === '') return `“${nameOf(column)}”为空`;
  const [first] = row;
  // Such a line of entries.tsv is a remark.
  if (first?.[1].startsWith('#')) return `“${nameOf(first[0])}”以 # 开头，这样的行只是备注`;
  for (const [column, value] of row) {
    if (CONTROL.test(value)) return `“${nameOf(column)}”含换行、制表符等控制字符`;
    const known = VALUES[column];
    if (known !== undefined && value !== '' && !known.includes(value)) return `不认识${nameOf(column)}“${value}”`;
  }
  for (const column of ['from', 'until']) {
    const value = row.get(column);
    if (value && !isDay(value)) return `“${nameOf(column)}”不是 YYYY-MM-DD 形式的日期`;
  }
  const [from, until] = [row.get('from'), row.get('until')];
  return from && until && from > until ? `“${nameOf('until')}”早于“${nameOf('from')}”` : null;
}

/** Lone surrogates are among them: no file can hold them. */
const CONTROL = /[\u0000-\u001f\u007f\u2028\u2029\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** True for a date of the calendar, `YYYY-MM-DD`. */
export function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

function parseYaml(name: string, yaml: string): unknown {
  try {
    return parse(yaml, { maxAliasCount: 0 });
  } catch (cause) {
    throw new PackError(name, null, `不是有效的 YAML（${cause instanceof Error ? cause.message.split('\n')[0] : ''}）`);
  }
}

/** What describes a pack, checked. Throws PackError. */
export function metaOf(name: string, value: unknown): PackMeta {
  if (!Value.Check(Meta, value)) {
    const first = [...Value.Errors(Meta, value)][0];
    throw new PackError(name, null, `${first?.instancePath || '根'}：${first?.message ?? '格式不符'}`);
  }
  return value;
}

/** The two files of a pack: what `readPack` reads back as the same pack. */
export function packFiles({ meta, columns, rows }: Pack): { yaml: string; tsv: string } {
  const lines = rows.map((row) => columns.map((column) => row.get(column) ?? '').join('\t'));
  const ordered = Object.fromEntries(
    Object.keys(Meta.properties).flatMap((key) => (key in meta ? [[key, meta[key as keyof PackMeta]]] : [])),
  );
  return { yaml: stringify(ordered, { lineWidth: 0 }), tsv: `${[columns.join('\t'), ...lines].join('\n')}\n` };
}
