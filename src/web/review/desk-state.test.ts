import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Desk, type DeskEvent, EMPTY_DESK, type Matter, MOST_TO_TAKE_BACK, nextDesk, openMatter } from './desk-state.ts';

const matter = (id: string) => ({ id, version: 0 }) as Matter;
const desk = (...ids: string[]): Desk => nextDesk(EMPTY_DESK, { type: 'kept', matters: ids.map(matter), left: 10, isAll: false });
const followed = (start: Desk, ...events: DeskEvent[]) => events.reduce(nextDesk, start);
const ids = ({ matters }: Desk) => matters.map(({ id }) => id).join('');

describe('the desk', () => {
  it('opens the next when one is decided, and counts', () => {
    const now = followed(desk('a', 'b', 'c'), { type: 'decided', ids: ['a'] });
    expect([ids(now), openMatter(now)!.id, now.left, now.count]).toEqual(['bc', 'b', 9, 1]);
  });

  it('opens the one before when the last of the desk is decided, and nothing on an empty one', () => {
    const last = followed(desk('a', 'b'), { type: 'moved', by: 1 }, { type: 'decided', ids: ['b'] });
    expect(openMatter(last)!.id).toBe('a');
    expect(openMatter(followed(last, { type: 'decided', ids: ['a'] }))).toBeNull();
  });

  it('keeps its place when a batch takes matters before it', () => {
    const now = followed(
      desk('a', 'b', 'c', 'd'),
      { type: 'moved', by: 1 },
      { type: 'moved', by: 1 },
      { type: 'decided', ids: ['a', 'c'] },
    );
    expect([ids(now), openMatter(now)!.id]).toEqual(['bd', 'd']);
  });

  it('adds what is new only, and nothing that was decided here', () => {
    const decided = followed(desk('a', 'b'), { type: 'decided', ids: ['a'] });
    const now = followed(decided, { type: 'kept', matters: [matter('a'), matter('b'), matter('c')], left: 2, isAll: true });
    expect([ids(now), now.left, now.isAll]).toEqual(['bc', 2, true]);
  });

  it('opens again what the platform refused or what was taken back, as it is now', () => {
    const decided = followed(desk('a', 'b'), { type: 'decided', ids: ['a'] });
    const refused = followed(decided, { type: 'refused', matter: { ...matter('a'), version: 3 } });
    expect([ids(refused), openMatter(refused), refused.left, refused.count, refused.decided]).toEqual([
      'ab',
      { id: 'a', version: 3 },
      10,
      0,
      [],
    ]);
  });

  it('takes a whole batch back: one lies open, the others come from the queue', () => {
    const decided = followed(desk('a', 'b', 'c'), { type: 'decided', ids: ['a', 'b'] });
    const now = followed({ ...decided, isAll: true }, { type: 'taken-back', matter: matter('b'), ids: ['a', 'b'] });
    expect([ids(now), openMatter(now)!.id, now.left, now.count, now.decided, now.isAll]).toEqual(['bc', 'b', 10, 0, [], false]);
  });

  it('a matter asked about leaves without being decided', () => {
    const now = followed(desk('a', 'b'), { type: 'asked', id: 'a' });
    expect([ids(now), now.left, now.count, now.decided]).toEqual(['b', 9, 0, []]);
  });

  it('forgets what somebody else decided', () => {
    const now = followed(desk('a', 'b'), { type: 'decided', ids: ['a'] }, { type: 'gone', id: 'a' });
    expect([ids(now), now.count, now.decided, now.left]).toEqual(['b', 0, [], 9]);
  });

  it('puts off to the end, and stays within its ends', () => {
    expect(ids(followed(desk('a', 'b', 'c'), { type: 'put-off' }))).toBe('bca');
    expect(ids(followed(desk('a'), { type: 'put-off' }))).toBe('a');
    expect(followed(desk('a', 'b'), { type: 'moved', by: -1 }).at).toBe(0);
    expect(followed(desk('a', 'b'), { type: 'moved', by: 1 }, { type: 'moved', by: 1 }).at).toBe(1);
  });

  it('takes back no more than fifty', () => {
    const names = Array.from({ length: 60 }, (_, i) => `m${i}`);
    const now = followed(desk(...names), ...names.map((id): DeskEvent => ({ type: 'decided', ids: [id] })));
    expect([now.decided.length, now.decided.at(-1), now.count]).toEqual([MOST_TO_TAKE_BACK, 'm59', 60]);
  });

  it('whatever happens, the open one is on the desk, none is there twice, counts are never below zero', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const event: fc.Arbitrary<DeskEvent> = fc.oneof(
      fc.record({
        type: fc.constant('kept' as const),
        matters: fc.uniqueArray(id).map((all) => all.map(matter)),
        left: fc.nat(9),
        isAll: fc.boolean(),
      }),
      fc.record({ type: fc.constant('decided' as const), ids: fc.uniqueArray(id) }),
      fc.record({ type: fc.constant('refused' as const), matter: id.map(matter) }),
      id.map((one) => ({ type: 'taken-back' as const, matter: matter(one), ids: [one, 'a'] })),
      fc.record({ type: fc.constantFrom('gone' as const, 'asked' as const), id }),
      fc.record({ type: fc.constant('moved' as const), by: fc.constantFrom(1 as const, -1 as const) }),
      fc.constant({ type: 'put-off' as const }),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        const now = followed(EMPTY_DESK, ...events);
        expect(new Set(now.matters.map((one) => one.id)).size).toBe(now.matters.length);
        expect(openMatter(now) === null).toBe(now.matters.length === 0);
        expect(now.count).toBeGreaterThanOrEqual(0);
        expect(now.left ?? 0).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
