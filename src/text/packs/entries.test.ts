/** Every entry of every pack, both ways: a sentence in which it must be told gone wrong, and one in which nothing may be. */
import { describe, expect, it } from 'vitest';
import { builtinPacks } from '../builtin.ts';
import { createTextEngine, type Pack, readPack, type TextEngine } from '../index.ts';
import { isCommon } from '../normal/characters.ts';
import table from '../tables/characters.json' with { type: 'json' };
import type { PackRow } from './pack.ts';

/** Common characters that sound like each character. */
const alike = new Map<string, Set<string>>();
for (const characters of Object.values(table.readings)) {
  const group = [...characters].filter((c) => isCommon(c.charCodeAt(0)));
  for (const one of group) alike.set(one, new Set([...(alike.get(one) ?? []), ...group.filter((c) => c !== one)]));
}

/** Ways to write an entry wrong, the likeliest first: two characters swapped, another of the same sound, one doubled, one left out. */
function* slipsOf(form: string): Generator<string> {
  const middle = Math.floor(form.length / 2);
  for (const at of [middle, ...Array.from({ length: form.length - 1 }, (_, i) => i + 1)])
    if (form[at] !== form[at - 1]) yield form.slice(0, at - 1) + form[at] + form[at - 1] + form.slice(at + 1);
  for (let at = form.length - 1; at >= 0; at--)
    for (const other of alike.get(form[at]!) ?? []) yield form.slice(0, at) + other + form.slice(at + 1);
  for (let at = form.length; at > 0; at--) yield form.slice(0, at) + form[at - 1] + form.slice(at);
  for (let at = form.length - 1; at >= 0; at--) yield form.slice(0, at) + form.slice(at + 1);
}

/** The wrong forms of an entry that must be told; empty when the entry only says what is right. */
function wrongOf(pack: Pack, row: PackRow): Iterable<string> {
  const listed = (row.get('wrong') ?? '').split('|').filter((form) => form !== '');
  // Of slips the column holds one form, of expressions the usual ones.
  if (pack.meta.layer === 'slips' || listed.length > 0) return listed;
  if (pack.meta.layer === 'signals') return [row.get('term')!];
  return row.get('edits') === '0' ? [] : slipsOf(row.get('expression') ?? row.get('title')!);
}

const rightOf = (row: PackRow) => row.get('right') ?? row.get('expression') ?? row.get('title') ?? row.get('term')!;

/** What is wrong with entries of a pack, one line each; `told`, `silent`: how many passed with a sentence to hit, without. */
function faultsOf(engine: TextEngine, pack: Pack): { faults: string[]; told: number; silent: number } {
  const result = { faults: [] as string[], told: 0, silent: 0 };
  const { tests, layer, id } = pack.meta;
  const reads = (sentence: string) => engine.read(sentence).filter((mark) => mark.kind !== 'punctuation');
  for (const row of pack.rows) {
    const fill = (template: string, word: string) => template.replaceAll(/\{\w+\}/g, word);
    const right = rightOf(row);
    const clean = fill(row.get('miss') || tests.miss, right);
    if (reads(clean).some((mark) => mark.rule.endsWith(`.${id}`))) result.faults.push(`${id} 误报：${clean}`);
    const isLure = layer === 'signals' && !['brand', 'topic'].includes(row.get('class')!);
    const forms = isLure ? [] : wrongOf(pack, row);
    let tried = 0;
    let isTold = false;
    for (const form of forms) {
      tried++;
      isTold = reads(fill(row.get('hit') || tests.hit, form)).length > 0;
      if (isTold) break;
    }
    if (tried === 0) result.silent++;
    else if (isTold) result.told++;
    else result.faults.push(`${id} 漏报：${right}`);
  }
  return result;
}

describe('自带词库的每个词条', { timeout: 180_000 }, () => {
  const engine = createTextEngine();
  const all = builtinPacks();
  it.each(all.map((pack) => [pack.meta.id, pack] as const))('%s：写错必报，写对不报', (_, pack) => {
    const { faults, told, silent } = faultsOf(engine, pack);
    expect(faults).toEqual([]);
    // Silent are only entries that say what is right (edits 0) and words of an offer, which mean nothing by themselves.
    const isSilent = (row: PackRow) =>
      pack.meta.layer === 'signals' ? !['brand', 'topic'].includes(row.get('class')!) : row.get('edits') === '0' && !row.get('wrong');
    expect(silent).toBe(pack.rows.filter(isSilent).length);
    expect(told + silent).toBe(pack.rows.length);
  });
  it('词条一共一万两千多个，一个不少', () => {
    expect(all.reduce((sum, pack) => sum + pack.rows.length, 0)).toBeGreaterThan(12_000);
  });
  it.each([
    ['正确写法含有错误写法，误报', 'slips', '组织\t组织领导\t', '误报'],
    ['同一写法列为除外词语，永远不报', 'slips', '布署\t部署\t布署', '漏报'],
    ['反例中就有错误写法，误报', 'slips', '通知\t公告\t', '误报'],
  ])('有错的词条通不过：%s', (_, layer, row, fault) => {
    const meta = `id: own\ntitle: 试\nlayer: ${layer}\nowner: 某办\nsource: 自建\nadded: '2026-01-01'\ntests: { hit: '会议{wrong}工作', miss: '通知：会议{right}工作' }\n`;
    const pack = readPack('own', meta, `wrong\tright\tnot-in\n${row}\n`);
    const { faults } = faultsOf(createTextEngine({ packs: [pack] }), pack);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(fault);
  });
});
