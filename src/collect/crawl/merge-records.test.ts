import { describe, expect, it } from 'vitest';
import type { ListItem, PageFacts } from '../../page/index.ts';
import { mergeRecords } from './merge-records.ts';
import { NO_HINTS, type PackedBlock, type ReadResult } from './packed.ts';

const item = (n: number): ListItem => ({ title: `通知${n}`, url: `http://a.gov.cn/${n}.html`, date: '2026-11-18' });
const reading = (facts: Partial<PageFacts>): ReadResult => ({
  sha256: new Uint8Array(32),
  size: 1,
  same: false,
  problem: null,
  facts: JSON.stringify({ title: '', text: '', kind: 'other', items: [], lists: [], emptyNotice: '暂无内容', ...facts }),
  hints: NO_HINTS,
  blocks: ['0123456789abcdef'],
});

describe('records beside a page', () => {
  it('become its list, with links to follow', () => {
    const merged = mergeRecords(reading({}), [item(1), item(2)]);
    const facts = JSON.parse(merged.facts) as PageFacts;
    expect(facts.items.map((i) => i.title)).toEqual(['通知1', '通知2']);
    expect(facts.kind).toBe('list');
    expect(facts.emptyNotice).toBeNull();
    expect(merged.hints.dated).toHaveLength(2);
    expect((merged.blocks.at(-1) as PackedBlock).urls).toEqual(['http://a.gov.cn/1.html', 'http://a.gov.cn/2.html']);
  });
  it('change nothing when the page shows them already or there are none', () => {
    const plain = reading({ items: [item(1)], kind: 'list' });
    expect(mergeRecords(plain, [item(1)])).toBe(plain);
    expect(mergeRecords(plain, [])).toBe(plain);
  });
});
