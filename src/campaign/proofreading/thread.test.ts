import { afterAll, describe, expect, it } from 'vitest';
import type { TextQuestion } from './protocol.ts';
import { createProofreadingThread } from './thread.ts';

/** The tables of the statistical layer are loaded with the first text. */
const LONG_MS = 120_000;
const question = (text: string): TextQuestion => ({
  ...{ name: 'a.txt', bytes: Buffer.from(text), packs: [], memory: [], asOf: '2026-11-20' },
  ...{ publishedOn: null, form: false, traditional: false },
});
const thread = createProofreadingThread({ learnedFile: null });
afterAll(() => thread.close());

describe('读稿的线程', () => {
  it(
    '数据库存不下的字不留，位置引出原文',
    async () => {
      const page = { ...question('<p>甲\0乙会议布署工作</p>'), name: 'a.html' };
      const { text, marks } = await thread.read(page);
      expect(text).not.toContain('\0');
      expect(text.isWellFormed()).toBe(true);
      expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['布署']);
    },
    LONG_MS,
  );
  it(
    '等候的太多时说明，不再接收；等着的照样读完',
    async () => {
      const asked = Array.from({ length: 21 }, () => thread.read(question('会议布署工作')).then(({ marks }) => marks.length));
      const settled = await Promise.allSettled(asked);
      expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(20);
      expect(settled.at(-1)).toMatchObject({ status: 'rejected', reason: { code: 'proofreading-busy' } });
    },
    LONG_MS,
  );
  it(
    '读得太久的停下，说明怎么办；下一份照常',
    async () => {
      const hasty = createProofreadingThread({ learnedFile: null }, { textMs: 1 });
      await expect(hasty.read(question('会议布署工作'))).rejects.toMatchObject({ code: 'text-too-slow' });
      await expect(hasty.read(question('会议布署工作'))).rejects.toMatchObject({ code: 'text-too-slow' });
      await hasty.close();
    },
    LONG_MS,
  );
});
