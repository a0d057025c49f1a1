/**
 * The registry against a file of the national reporting system (全国政府网站信息报送系统, 全国政务新媒体信息报送系统): what differs, record by
 * record, one sentence each. Pure. Source: guidelines.md 1 and 2; seeds Hunan 2019 (home address), Jiangxi 2022Q2 (漏报、误报、瞒报).
 */
import { DIFFERENCE_KINDS, type DifferenceKind, type RegistryState } from '../../platform/server.ts';
import { readAddress } from '../addresses.ts';
import { STATE_NAMES } from '../lifecycle/lifecycle.ts';
import { shownText } from '../shown-text.ts';

/** What is compared of one object, ours or theirs; null: not given. */
export interface Compared {
  /** Canonical; null: none, or none that can be read. */
  code: string | null;
  name: string;
  /** Home address of a site, link of an account. */
  url: string | null;
  /** Accounts only. */
  platform: string | null;
  owner: string | null;
}

export type OurRecord = Compared & { id: string; state: RegistryState };
/** A row of the file; `state` as the file spells it. */
export type TheirRow = Compared & { row: number; state: string | null };

export interface Difference {
  /** Kind and object: the same from one reconciliation to the next. */
  key: string;
  kind: DifferenceKind;
  recordId: string | null;
  row: number | null;
  ours: Record<string, string> | null;
  theirs: Record<string, string> | null;
  /** One Chinese sentence. */
  message: string;
}

export interface Comparison {
  differences: Difference[];
  counts: Record<'agreeing' | DifferenceKind, number>;
}

/** Differences in the order of the file, then what the file lacks. `system`: what the file's system is called in sentences. */
export function compareRegistry(ours: readonly OurRecord[], theirs: readonly TheirRow[], system: string): Comparison {
  const differences: Difference[] = [];
  const byKey = new Map<string, OurRecord>();
  /** By address or name: for rows without a code, and for records of ours without one. */
  const byPlace = new Map<string, OurRecord>();
  for (const record of ours) {
    const key = keyOf(record);
    const first = byKey.get(key);
    const at = placeOf(record);
    if (!byPlace.has(at)) byPlace.set(at, record);
    if (first === undefined) byKey.set(key, record);
    else
      differences.push(duplicate(record, null, `名录中“${shownText(record.name)}”与“${shownText(first.name)}”是同一${identity(record)}`));
  }
  const rows = new Map<string, TheirRow>();
  const found = new Set<string>();
  let agreeing = 0;
  for (const row of theirs) {
    const key = keyOf(row);
    const first = rows.get(key);
    if (first !== undefined) {
      differences.push(duplicate(null, row, `${system}第${row.row}行与第${first.row}行是同一${identity(row)}`));
      continue;
    }
    rows.set(key, row);
    const near = byPlace.get(placeOf(row));
    const record = byKey.get(key) ?? (row.code === null || near?.code === null ? near : undefined);
    if (record === undefined) {
      if (!isEnded(row.state)) differences.push(unregistered(row, system));
      continue;
    }
    found.add(record.id);
    const own = pairDifferences(record, row, system);
    differences.push(...own);
    if (own.length === 0) agreeing++;
  }
  for (const record of byKey.values())
    if (!found.has(record.id) && record.state !== 'deregistered' && record.state !== 'preparing')
      differences.push(unreported(record, system));
  const counts = { agreeing, ...Object.fromEntries(DIFFERENCE_KINDS.map((kind) => [kind, 0])) } as Comparison['counts'];
  for (const { kind } of differences) counts[kind]++;
  return { differences, counts };
}

const keyOf = (one: Compared) => (one.code === null ? placeOf(one) : `code ${one.code}`);

function placeOf({ url, platform, name }: Compared): string {
  const address = url === null ? null : readAddress(url);
  return platform === null && address !== null ? `at ${address.key}` : `name ${platform ?? ''} ${plain(name)}`;
}

const identity = (one: Compared) => (one.code === null ? (one.platform === null ? '地址' : '平台和名称') : `标识码 ${one.code}`);

/** Differences of an object that both have. */
function pairDifferences(record: OurRecord, row: TheirRow, system: string): Difference[] {
  const list: Difference[] = [];
  const add = (kind: DifferenceKind, what: string, field: string, mine: string, other: string) =>
    list.push({
      key: `${kind} ${record.code ?? record.id}`,
      kind,
      recordId: record.id,
      row: row.row,
      ours: { [field]: mine },
      theirs: { [field]: other },
      message: `“${shownText(record.name)}”的${what}不一致：名录为“${shownText(mine)}”，${system}为“${shownText(other)}”`,
    });
  if (plain(record.name) !== plain(row.name)) add('renamed', '名称', 'name', record.name, row.name);
  if (record.url !== null && row.url !== null && place(record.url) !== place(row.url))
    add('address', record.platform === null ? '首页地址' : '账号链接', 'url', record.url, row.url);
  if (record.owner !== null && row.owner !== null && plain(record.owner) !== plain(row.owner))
    add('owner', '主办单位', 'owner', record.owner, row.owner);
  const state = stateOf(row.state);
  if (state !== null && !sameState(record.state, state)) add('state', '状态', 'state', STATE_NAMES[record.state], row.state!);
  return list;
}

function unregistered(row: TheirRow, system: string): Difference {
  return {
    key: `unregistered ${keyOf(row)}`,
    kind: 'unregistered',
    recordId: null,
    row: row.row,
    ours: null,
    theirs: fields(row, row.state),
    message: `${system}有“${shownText(row.name)}”，名录中没有，请登记或核对`,
  };
}

function unreported(record: OurRecord, system: string): Difference {
  return {
    key: `unreported ${record.code ?? record.id}`,
    kind: 'unreported',
    recordId: record.id,
    row: null,
    ours: fields(record, STATE_NAMES[record.state]),
    theirs: null,
    message: `“${shownText(record.name)}”未在${system}填报（漏报），请补报或注销`,
  };
}

function duplicate(record: OurRecord | null, row: TheirRow | null, message: string): Difference {
  return {
    key: record === null ? `duplicate row ${keyOf(row!)} ${row!.row}` : `duplicate ${record.id}`,
    kind: 'duplicate',
    recordId: record?.id ?? null,
    row: row?.row ?? null,
    ours: record === null ? null : fields(record, STATE_NAMES[record.state]),
    theirs: row === null ? null : fields(row, row.state),
    message: `${message}，请核对`,
  };
}

function fields({ code, name, url, platform, owner }: Compared, state: string | null): Record<string, string> {
  const all = { code, name, url, platform, owner, state };
  return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null));
}

/** Hosts are compared, without scheme and a leading www (contracts.md 5.8); accounts' links whole. */
function place(url: string): string {
  const address = readAddress(url);
  return address === null ? url : (address.key.split('/')[0] ?? url);
}

/** Without width, spaces and the marks that people write either way. */
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\s·•.、()（）“”"]/g, '')
    .toLowerCase();

/** Words of the reporting systems; null: none that is known. */
function stateOf(text: string | null): RegistryState | null {
  if (text === null) return null;
  if (/注销/.test(text)) return 'deregistered';
  if (/已关停|永久下线/.test(text)) return 'closed';
  if (/关停/.test(text)) return 'closing';
  if (/临时|维护|暂停/.test(text)) return 'suspended';
  if (/筹建|未开通/.test(text)) return 'preparing';
  return /正常|运行|在用/.test(text) ? 'normal' : null;
}

const isEnded = (text: string | null) => ['deregistered', 'closed'].includes(stateOf(text) ?? '');

/** Whether the object runs is what counts; closed and deregistered are one to the other system. */
const sameState = (a: RegistryState, b: RegistryState) => phase(a) === phase(b);
const phase = (state: RegistryState) => (state === 'deregistered' || state === 'closed' ? 'ended' : state === 'closing' ? 'normal' : state);
