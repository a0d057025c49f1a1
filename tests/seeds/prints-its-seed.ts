/** The one test of all seeds: what the platform issued prints every figure, rate and row of the bulletin that was really issued. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textOf } from '../../src/bulletin/document/model.ts';
import { printed } from '../../src/bulletin/document/printed.ts';
import { seeds } from '../../src/bulletin/testing/seeds/all.ts';
import { keepBulletin } from './keep.ts';
import { type Replayed, type ReplayTerms, replay } from './replay.ts';

/** Runs the seed through the API once; `more`: what else is true of the platform then. */
export function printsItsSeed(name: keyof typeof seeds, terms: ReplayTerms, more: (done: () => Replayed) => void = () => {}): void {
  const seed = seeds[name];
  describe(`${seed.plan.office}的通报，经由公开接口`, () => {
    let done: Replayed;
    beforeAll(async () => {
      done = await replay(seed, terms);
      await keepBulletin(name, done);
    }, 600_000);
    afterAll(() => done?.close());

    it.each(seed.prose)('正文有：%s', (words) => {
      const { title, lines } = printed(done.bulletin);
      const text = [title, ...lines.map(({ lead, runs }) => (lead?.text ?? '') + textOf(runs))].join('\n');
      expect(text).toContain(words);
    });
    it.each(seed.tables)('附表 $title', ({ title, rows }) => {
      const { table } = done.bulletin.annexes.find((annex) => textOf(annex.title) === title)!;
      const given = [...table.rows, ...(table.total === null ? [] : [table.total])].map((row) => row.slice(1).map(textOf));
      for (const row of rows) expect(given).toContainEqual(row);
    });
    more(() => done);
  });
}
