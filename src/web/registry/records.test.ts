import { describe, expect, it, vi } from 'vitest';

vi.mock('../data/client.ts', () => ({ api: {}, answer: () => undefined }));
const { changesOf } = await import('./records.ts');

const version = (number: number, record: Record<string, unknown>) => ({
  version: number,
  validFrom: '2026-11-20T01:00:00Z',
  validTo: null,
  changedByName: '王敏',
  record: { ...record, version: number },
});

describe('历史', () => {
  it('只列改了的；第一版什么也没有改', () => {
    const [first, second] = [version(1, { name: '甲', furtherUrls: [] }), version(2, { name: '乙', furtherUrls: [] })];
    expect(changesOf(second, first)).toEqual([{ field: 'name', from: '甲', to: '乙' }]);
    expect(changesOf(first, undefined)).toEqual([]);
  });
  it('新有的和没有了的都算', () => {
    expect(changesOf(version(2, { contact: '赵岚' }), version(1, { owner: '甲局' }))).toEqual([
      { field: 'owner', from: '甲局', to: undefined },
      { field: 'contact', from: undefined, to: '赵岚' },
    ]);
  });
});
