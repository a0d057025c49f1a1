/**
 * What a pack is: a folder with pack.yaml (who, whence, since when) and entries.tsv (one entry a row, a header row
 * first). Reading is pure and whole: a bad row refuses the pack, naming the row.
 */
import { type Static, Type } from 'typebox';
import { Value } from 'typebox/value';
import { parse } from 'yaml';

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
}

/** A pack that cannot be used: `row` is the line of entries.tsv, null for pack.yaml. The message is a Chinese sentence. */
export class PackError extends Error {
  readonly row: number | null;

  constructor(pack: string, row: number | null, reason: string) {
    super(row === null ? `词库 ${pack} 的说明文件有误：${reason}` : `词库 ${pack} 第 ${row} 行有误：${reason}`);
    this.name = 'PackError';
    this.row = row;
  }
}

/** Columns an entry may have besides those of its layer. */
const COMMON_COLUMNS = ['from', 'until', 'scope', 'severity', 'hit', 'miss', 'note', 'by'];
const LAYER_COLUMNS: Record<PackMeta['layer'], { needed: string[]; allowed: string[] }> = {
  signals: { needed: ['term', 'class'], allowed: [] },
  slips: { needed: ['wrong', 'right'], allowed: ['not-in'] },
  expressions: { needed: ['expression'], allowed: ['accepted', 'edits', 'wrong'] },
  titles: { needed: ['title'], allowed: ['accepted', 'edits'] },
  people: { needed: ['name', 'post'], allowed: ['accepted'] },
};

/** A pack from its two files' text. Throws PackError. */
export function readPack(name: string, yaml: string, tsv: string): Pack {
  const meta = readMeta(name, yaml);
  const lines = tsv.replace(/^\ufeff/, '').split(/\r?\n/);
  const columns = (lines[0] ?? '').split('\t').map((cell) => cell.trim());
  const { needed, allowed } = LAYER_COLUMNS[meta.layer];
  for (const column of needed) if (!columns.includes(column)) throw new PackError(name, 1, `缺少“${column}”列`);
  for (const column of columns)
    if (![...needed, ...allowed, ...COMMON_COLUMNS].includes(column)) throw new PackError(name, 1, `不认识“${column}”列`);
  const rows: PackRow[] = [];
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.trim() === '' || line.startsWith('#')) continue;
    rows.push(readRow(name, i + 1, line, columns, needed));
  }
  return { meta, columns, rows };
}

function readMeta(name: string, yaml: string): PackMeta {
  let value: unknown;
  try {
    value = parse(yaml, { maxAliasCount: 0 });
  } catch (cause) {
    throw new PackError(name, null, `不是有效的 YAML（${cause instanceof Error ? cause.message.split('\n')[0] : ''}）`);
  }
  if (!Value.Check(Meta, value)) {
    const first = [...Value.Errors(Meta, value)][0];
    throw new PackError(name, null, `${first?.instancePath || '根'}：${first?.message ?? '格式不符'}`);
  }
  return value;
}

function readRow(name: string, number: number, line: string, columns: readonly string[], needed: readonly string[]): PackRow {
  const cells = line.split('\t');
  if (cells.length > columns.length) throw new PackError(name, number, `有 ${cells.length} 格，表头只有 ${columns.length} 列`);
  const row: PackRow = new Map(columns.map((column, i) => [column, (cells[i] ?? '').trim()]));
  for (const column of needed) if (row.get(column) === '') throw new PackError(name, number, `“${column}”为空`);
  for (const column of ['from', 'until']) {
    const value = row.get(column);
    if (value && !/^\d{4}-\d{2}-\d{2}$/.test(value)) throw new PackError(name, number, `“${column}”不是 YYYY-MM-DD 形式的日期`);
  }
  const severity = row.get('severity');
  if (severity && !['serious', 'ordinary', 'hint'].includes(severity)) throw new PackError(name, number, `不认识严重程度“${severity}”`);
  return row;
}
