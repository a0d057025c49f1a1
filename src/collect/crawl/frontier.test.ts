import { expect, it } from 'vitest';
import { FIRST_CHECK_PRIORITY, Frontier, PRIORITIES } from './frontier.ts';
import { DONE, WAITING } from './schema.ts';

const empty = () => new Frontier((id) => `loaded ${id}`);

it('gives the lowest priority first, then the order of discovery', () => {
  const frontier = empty();
  for (const [i, priority] of [5, 1, 5, 0, 1].entries()) frontier.add(i + 1, WAITING, priority, `u${i + 1}`);
  const order: string[] = [];
  for (let next = frontier.take(0, 16); next !== null; next = frontier.take(0, 16)) order.push(next.url);
  expect(order).toEqual(['u4', 'u2', 'u5', 'u1', 'u3']);
});

it('pages and checks are taken apart', () => {
  const frontier = empty();
  frontier.add(1, WAITING, 20, 'external');
  frontier.add(2, WAITING, 3, 'page');
  expect(frontier.waiting(FIRST_CHECK_PRIORITY, PRIORITIES)).toBe(1);
  expect(frontier.take(FIRST_CHECK_PRIORITY, PRIORITIES)?.url).toBe('external');
  expect(frontier.take(FIRST_CHECK_PRIORITY, PRIORITIES)).toBeNull();
  expect(frontier.take(0, FIRST_CHECK_PRIORITY)?.url).toBe('page');
});

it('what is put back comes before what was found later', () => {
  const frontier = empty();
  for (let id = 1; id <= 3; id++) frontier.add(id, WAITING, 2, `u${id}`);
  expect(frontier.take(0, 16)?.id).toBe(1);
  expect(frontier.isTaken(1)).toBe(true);
  frontier.set(1, WAITING);
  expect(frontier.take(0, 16)).toEqual({ id: 1, url: 'loaded 1' });
  frontier.set(1, DONE);
  expect(frontier.take(0, 16)?.id).toBe(2);
});

it('spellings outside the window are read from the store', () => {
  const frontier = empty();
  for (let id = 1; id <= 30_000; id++) frontier.add(id, WAITING, 2, `u${id}`);
  let loaded = 0;
  for (let n = 0; n < 30_000; n++) if (frontier.take(0, 16)!.url.startsWith('loaded')) loaded++;
  expect(loaded).toBe(10_000);
  expect(frontier.waiting(0, 16)).toBe(0);
});
