/** What stands above the columns of a pack kept in a workbook, and the words its cells are filled with. */
import { KIND_NAMES, SEVERITY_NAMES } from '../documents/annotate.ts';
import { COMMON_COLUMNS, LAYER_COLUMNS, type PackMeta } from '../packs/pack.ts';

type Layer = PackMeta['layer'];

export const LAYER_NAMES: Record<Layer, string> = {
  slips: '错误与正确',
  expressions: '规范表述',
  titles: '法规名称',
  people: '人名职务',
  signals: '推广用语',
};

const COMMON: Record<string, string> = {
  from: '生效日',
  until: '失效日',
  scope: '范围',
  severity: '严重程度',
  hit: '正例',
  miss: '反例',
  note: '说明',
  by: '添加人',
};

const OF_LAYER: Record<Layer, Record<string, string>> = {
  slips: { wrong: '错误表述', right: '正确表述', 'not-in': '除外词语', kind: '类别' },
  expressions: { expression: '规范表述', accepted: '认可写法', wrong: '错误表述', edits: '容许差异' },
  titles: { title: '法规名称', accepted: '认可写法', edits: '容许差异' },
  people: { name: '姓名', post: '职务', accepted: '认可写法' },
  signals: { term: '词语', class: '词语类别' },
};

/** Columns of a layer in the order they are shown. */
export function columnsOf(layer: Layer): string[] {
  const { needed, allowed } = LAYER_COLUMNS[layer];
  return [...needed, ...allowed, ...COMMON_COLUMNS];
}

/** Heading of a column; a column that no layer has is named as it is. */
export function headingOf(layer: Layer, column: string): string {
  return OF_LAYER[layer][column] ?? COMMON[column] ?? column;
}

/** Columns of a layer as people fill them in: `choices` are the words of a column's values, null where anything may stand. */
export function packColumns(layer: Layer): { name: string; heading: string; isNeeded: boolean; choices: Record<string, string> | null }[] {
  return columnsOf(layer).map((name) => {
    const words = wordsOf(name);
    const isNeeded = LAYER_COLUMNS[layer].needed.includes(name);
    return { name, heading: headingOf(layer, name), isNeeded, choices: words === null ? null : { ...words } };
  });
}

/** Column by its heading; null when the layer has none of that name. */
export function columnBy(layer: Layer, heading: string): string | null {
  return columnsOf(layer).find((column) => column === heading || headingOf(layer, column) === heading) ?? null;
}

/** The layer whose needed columns all stand there; null when there is none. */
export function layerBy(headings: readonly string[]): Layer | null {
  const layers: Layer[] = ['slips', 'people', 'titles', 'signals', 'expressions'];
  const has = (layer: Layer) =>
    LAYER_COLUMNS[layer].needed.every((column) => headings.some((heading) => columnBy(layer, heading) === column));
  return layers.find(has) ?? null;
}

const CLASS_NAMES = { brand: '品牌', topic: '话题', lure: '推广', weak: '弱推广', warning: '警示' };

/** Words for the values of a column; null where anything may stand. */
export function wordsOf(column: string): Readonly<Record<string, string>> | null {
  if (column === 'severity') return SEVERITY_NAMES;
  if (column === 'class') return CLASS_NAMES;
  if (column !== 'kind') return null;
  const { misstatement, typo, sensitive, tampering } = KIND_NAMES;
  return { misstatement, typo, sensitive, tampering };
}

/** What describes a pack, by the word in the first column of its sheet. */
export const META_NAMES: Record<string, string> = {
  id: '编号',
  title: '名称',
  layer: '种类',
  owner: '维护单位',
  source: '依据',
  added: '加入日期',
  from: '生效日',
  until: '失效日',
  scope: '范围',
  severity: '严重程度',
  kind: '类别',
  hit: '正例句式',
  miss: '反例句式',
};

/** Names of the two sheets. */
export const ENTRIES_SHEET = '词条';
export const META_SHEET = '说明';
