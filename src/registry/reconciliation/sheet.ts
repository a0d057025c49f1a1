/** Files of the national reporting systems, whose headings vary from export to export. */
import { InputError } from '../../platform/index.ts';
import { readTable } from '../../platform/server.ts';
import { KINDS, type RegistryKind } from '../records/kinds.ts';
import { shownText } from '../shown-text.ts';
import type { TheirRow } from './compare.ts';

type Field = 'code' | 'name' | 'url' | 'platform' | 'owner' | 'state';

/** Headings met, the likeliest first. */
const HEADINGS: Readonly<Record<RegistryKind, Partial<Record<Field, readonly string[]>>>> = {
  sites: {
    code: ['网站标识码', '标识码', '政府网站标识码'],
    name: ['网站名称', '名称'],
    url: ['首页网址', '首页地址', '网站首页网址', '网址', '网站域名', '域名'],
    owner: ['主办单位', '主办单位名称'],
    state: ['状态', '网站状态', '运行状态'],
  },
  accounts: {
    code: ['账号标识码', '新媒体标识码', '政务新媒体标识码', '标识码'],
    name: ['账号名称', '新媒体名称', '名称'],
    platform: ['平台', '账号平台', '平台类型', '平台名称'],
    url: ['账号链接', '链接'],
    owner: ['开设主体', '主办单位', '开设主体名称'],
    state: ['状态', '账号状态', '运行状态'],
  },
};

const REQUIRED: Readonly<Record<RegistryKind, readonly Field[]>> = { sites: ['name', 'url'], accounts: ['name', 'platform'] };

/** Rows of a file. Throws InputError naming the heading that is missing. */
export async function readTheirRows(kind: RegistryKind, bytes: Uint8Array): Promise<TheirRow[]> {
  const rows: TheirRow[] = [];
  let at: Partial<Record<Field, number>> | null = null;
  for await (const { row, cells } of readTable(bytes)) {
    if (at === null) at = places(kind, cells);
    else {
      const cell = (field: Field): string | null => {
        const index = at![field];
        return index === undefined ? null : (cells[index] ?? '').replace(/\s+/g, ' ').trim() || null;
      };
      const name = cell('name');
      const code = cell('code');
      if (name === null && code === null) continue;
      rows.push({
        row,
        code: code === null ? null : (KINDS[kind].readCode(code) ?? shownText(code)),
        name: name ?? '',
        url: cell('url'),
        platform: kind === 'accounts' ? (cell('platform') ?? '') : null,
        owner: cell('owner'),
        state: cell('state'),
      });
    }
  }
  if (at === null) throw new InputError('表格是空的，请选择有内容的文件', { code: 'table-empty' });
  return rows;
}

function places(kind: RegistryKind, cells: readonly string[]): Partial<Record<Field, number>> {
  const found: Partial<Record<Field, number>> = {};
  for (const [field, words] of Object.entries(HEADINGS[kind]) as [Field, readonly string[]][]) {
    const index = words.map((word) => cells.findIndex((cell) => cell.replace(/\s/g, '') === word)).find((place) => place >= 0);
    if (index !== undefined) found[field] = index;
  }
  const missing = REQUIRED[kind].find((field) => found[field] === undefined);
  if (missing !== undefined)
    throw new InputError(
      `第1行缺少列“${HEADINGS[kind][missing]![0]}”（也可写作 ${HEADINGS[kind][missing]!.slice(1).join('、')}），请补上`,
      {
        code: 'heading-missing',
      },
    );
  return found;
}
