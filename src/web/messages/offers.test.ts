import { expect, it } from 'vitest';
import type { Move } from './messages.ts';
import { OFFERED, offersTo } from './offers.ts';

const OFFICE = ['message.write', 'message.answer', 'message.decide'];
const message = (moves: Move[] = [...OFFERED]) => ({ moves, officeId: 'city', organisationId: 'bureau' });
const person = (organisationId: string, below: string[], actions: string[]) => ({
  organisationId,
  actions,
  sees: (id: string) => below.includes(id),
});

it('承办单位只答复、退单；转办的单位和它的上级不能替它答复', () => {
  expect(offersTo(message(), person('bureau', ['bureau'], ['message.answer']))).toEqual(['answer', 'decline']);
  const above = offersTo(message(), person('province', ['province', 'city', 'bureau'], OFFICE));
  expect(above).toEqual(['assign', 'forward', 'close', 'return', 'merge', 'unmerge', 'reject', 'reopen']);
});

it('承办单位自己不能办结转给它的留言；自己收到的既能转办也能答复', () => {
  expect(offersTo(message(['close']), person('bureau', ['bureau'], OFFICE))).toEqual([]);
  const own = { moves: ['answer', 'close'] as Move[], officeId: 'city', organisationId: 'city' };
  expect(offersTo(own, person('city', ['city', 'bureau'], OFFICE))).toEqual(['answer', 'close']);
});

it('状态不许的、角色没有的都不给', () => {
  expect(offersTo(message(['unmerge']), person('city', ['city', 'bureau'], OFFICE))).toEqual(['unmerge']);
  expect(offersTo(message(), person('city', ['city', 'bureau'], ['message.read']))).toEqual([]);
});
