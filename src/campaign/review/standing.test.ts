import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  liveDecisions,
  type Matter,
  MOVES,
  type Move,
  STANDINGS,
  type Standing,
  type StoredDecision,
  seenBy,
  standOf,
  undoable,
  whyClosed,
  whyNotThisPerson,
} from './standing.ts';

let count = 0;
const said = (stage: StoredDecision['stage'], says: StoredDecision['says'], byId = stage as string): StoredDecision => ({
  ...{ id: `d${++count}`, stage, says, byId, undoes: null },
});
const undo = (decision: StoredDecision): StoredDecision => ({ ...decision, id: `d${++count}`, says: 'undo', undoes: decision.id });
const matter = (decisions: StoredDecision[] = [], over: Partial<Matter> = {}): Matter => ({
  ...{ needsSecond: true, isBlind: false, isSilenced: false, decisions, hasOpenQuestion: false, hasAnsweredQuestion: false },
  ...{ isNoticed: false, appeal: 'none' },
  ...over,
});
const both = [said('first', 'confirm'), said('second', 'confirm')];
const differ = [said('first', 'confirm'), said('blind', 'dismiss')];

/** One of each standing, and beside it the moves that are open there, by hand. */
const EACH: Record<Standing, { of: Matter; open: Move[] }> = {
  new: { of: matter(), open: ['first'] },
  answered: { of: matter([], { hasAnsweredQuestion: true }), open: ['first'] },
  asked: { of: matter([], { hasOpenQuestion: true }), open: ['answer'] },
  silenced: { of: matter([], { isSilenced: true }), open: ['first'] },
  'first-decided': { of: matter([said('first', 'dismiss')]), open: ['second'] },
  'blind-decided': { of: matter([said('blind', 'dismiss')], { isBlind: true }), open: ['first'] },
  disputed: { of: matter(differ, { isBlind: true }), open: ['third'] },
  settled: { of: matter(both), open: ['third', 'notice'] },
  noticed: { of: matter(both, { isNoticed: true }), open: ['third', 'appeal'] },
  appealed: { of: matter(both, { isNoticed: true, appeal: 'filed' }), open: ['judge'] },
  closed: { of: matter(both, { isNoticed: true, appeal: 'decided' }), open: ['third'] },
};
const CELLS = STANDINGS.flatMap((standing) => MOVES.map((move) => [standing, move, EACH[standing].open.includes(move)] as const));

describe('核定的状态表', () => {
  it.each(STANDINGS)('%s', (standing) => expect(standOf(EACH[standing].of).standing).toBe(standing));
  it.each(CELLS)('%s 时 %s：%s', (standing, move, open) => {
    const why = whyClosed(EACH[standing].of, move);
    if (open) expect(why).toBeNull();
    else expect(why).toMatch(/^此项目前为“.+”，.+$/);
  });
  it.each([
    ['new', [], true],
    ['answered', [], true],
    ['first-decided', [said('first', 'confirm')], true],
    ['blind-decided', [said('blind', 'confirm')], false],
    ['asked', [], false],
    ['silenced', [], false],
  ] as const)('盲评时第二人在 %s（%#）不必等初核', (standing, decisions, open) => {
    const over = { isBlind: true, ...(standing === 'first-decided' || standing === 'blind-decided' ? {} : EACH[standing].of) };
    const one = matter([...decisions], { ...over, isBlind: true, decisions: [...decisions] });
    expect(standOf(one).standing).toBe(standing);
    expect(whyClosed(one, 'second') === null).toBe(open);
  });
});

describe('怎样算核定', () => {
  it('不须复核的，初核即定', () => {
    const first = said('first', 'dismiss');
    expect(standOf(matter([first], { needsSecond: false }))).toEqual({ standing: 'settled', says: 'dismiss', decision: first });
  });
  it('复核改判，以复核为准', () => {
    expect(standOf(matter([said('first', 'confirm'), said('second', 'dismiss')]))).toMatchObject({ standing: 'settled', says: 'dismiss' });
  });
  it('盲评一致即定，不一致由第三人裁定', () => {
    expect(standOf(matter([said('blind', 'confirm'), said('first', 'confirm')], { isBlind: true }))).toMatchObject({ says: 'confirm' });
    expect(standOf(matter([...differ, said('third', 'confirm')], { isBlind: true }))).toMatchObject({
      standing: 'settled',
      says: 'confirm',
    });
  });
  it('申诉成立的，以申诉结果为准', () => {
    const upheld = matter([...both, said('appeal', 'dismiss')], { isNoticed: true, appeal: 'decided' });
    expect(standOf(upheld)).toMatchObject({ standing: 'closed', says: 'dismiss' });
  });
  it('更正由监管人员改判，后说的为准', () => {
    const closed = matter([...both, said('appeal', 'dismiss'), said('third', 'confirm')], { isNoticed: true, appeal: 'decided' });
    expect(standOf(closed)).toMatchObject({ standing: 'closed', says: 'confirm' });
    expect(standOf(matter([...both, said('third', 'dismiss')]))).toMatchObject({ standing: 'settled', says: 'dismiss' });
  });
  it('列为不是错误的按不是问题计，有人核定后以核定为准', () => {
    expect(standOf(EACH.silenced.of)).toMatchObject({ says: 'dismiss', decision: null });
    expect(standOf(matter(both, { isSilenced: true }))).toMatchObject({ says: 'confirm' });
  });
  it('提问不改变已有的初核，答复后仍待复核', () => {
    const asked = matter([said('first', 'confirm')], { hasOpenQuestion: true });
    expect(standOf(asked).standing).toBe('asked');
    expect(standOf({ ...asked, hasOpenQuestion: false, hasAnsweredQuestion: true }).standing).toBe('first-decided');
  });
  it('核定为不是问题的不能申诉', () => {
    expect(whyClosed(matter([said('first', 'dismiss')], { needsSecond: false, isNoticed: true }), 'appeal')).toContain('无须申诉');
  });
});

describe('谁可以', () => {
  const cases = ['first', 'second', 'third', 'judge'] as const;
  it.each(cases)('同一人不能两次：%s', (move) => {
    expect(whyNotThisPerson(matter(both), 'first', move)).not.toBeNull();
    expect(whyNotThisPerson(matter(both), 'second', move)).not.toBeNull();
    expect(whyNotThisPerson(matter(both), 'other', move)).toBeNull();
    expect(whyNotThisPerson(matter(), null, move)).toContain('登录');
  });
  it('撤销过的、提问过的不算核定过', () => {
    const first = said('first', 'confirm');
    expect(whyNotThisPerson(matter([first, undo(first), said('first', 'ask')]), 'first', 'second')).toBeNull();
  });
});

describe('撤销', () => {
  const first = said('first', 'confirm');
  const [second, blind, third, ask] = [said('second', 'confirm'), said('blind', 'confirm'), said('third', 'confirm'), said('first', 'ask')];
  it.each([
    ['自己的初核，还没有人复核', matter([first]), 'first', first],
    ['别人的初核', matter([first]), 'second', null],
    ['初核即定的，未告知单位', matter([first], { needsSecond: false }), 'first', first],
    ['初核即定的，已告知单位', matter([first], { needsSecond: false, isNoticed: true }), 'first', null],
    ['已有复核的初核', matter([first, second]), 'first', null],
    ['自己的复核', matter([first, second]), 'second', second],
    ['已告知单位的复核', matter([first, second], { isNoticed: true }), 'second', null],
    ['盲评，对方未评', matter([blind], { isBlind: true }), 'blind', blind],
    ['盲评，两人都评了，一致', matter([first, blind], { isBlind: true }), 'blind', null],
    ['盲评，两人都评了，不一致', matter(differ, { isBlind: true }), 'first', null],
    ['裁定', matter([...differ, third], { isBlind: true }), 'third', third],
    ['裁定之后的盲评', matter([...differ, third], { isBlind: true }), 'blind', null],
    ['未答复的提问', matter([ask], { hasOpenQuestion: true }), 'first', ask],
    ['别人的提问', matter([ask], { hasOpenQuestion: true }), 'second', null],
    ['已答复的提问', matter([ask], { hasAnsweredQuestion: true }), 'first', null],
    ['没有核定过', matter(), 'first', null],
  ] as const)('%s', (_name, of, person, expected) => expect(undoable(of, person)).toEqual(expected));
  it('撤销之后回到原来，不能再撤销同一条', () => {
    const undone = matter([first, undo(first)]);
    expect(standOf(undone).standing).toBe('new');
    expect(undoable(undone, 'first')).toBeNull();
    expect(undoable(matter([first, undo(first), { ...first, id: 'again' }]), 'first')?.id).toBe('again');
  });
});

describe('盲评时看得到什么', () => {
  const [first, blind] = [said('first', 'confirm'), said('blind', 'dismiss')];
  const blindMatter = (decisions: StoredDecision[]) => matter(decisions, { isBlind: true });
  it('没有评完，只看得到自己的，连有几条也看不出', () => {
    expect(seenBy(blindMatter([first]), 'blind').decisions).toEqual([]);
    expect(seenBy(blindMatter([first, undo(first)]), 'blind').decisions).toEqual([]);
    expect(standOf(seenBy(blindMatter([first]), 'blind')).standing).toBe('new');
    expect(seenBy(blindMatter([blind]), 'blind').decisions).toEqual([blind]);
  });
  it('评完之后都看得到', () => expect(seenBy(blindMatter([first, blind]), 'blind').decisions).toHaveLength(2));
  it('不是盲评的都看得到', () => expect(seenBy(matter([first]), 'second').decisions).toHaveLength(1));
});

describe('任何顺序的任何操作', () => {
  const people = ['a', 'b', 'c', 'd'];
  const step = fc.record({
    move: fc.constantFrom('first', 'second', 'third', 'undo'),
    person: fc.constantFrom(...people),
    says: fc.constantFrom('confirm', 'dismiss'),
  });
  it('没有人核定两次，待裁定的必有两种说法，只增不改', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), fc.boolean(), fc.boolean(), (steps, needsSecond, isBlind) => {
        let one = matter([], { needsSecond: needsSecond || isBlind, isBlind });
        for (const { move, person, says } of steps) {
          if (move === 'undo') {
            const own = undoable(one, person);
            if (own) one = { ...one, decisions: [...one.decisions, undo(own)] };
            continue;
          }
          const stage = move === 'second' && one.isBlind ? 'blind' : (move as StoredDecision['stage']);
          if (whyClosed(one, move as Move) !== null || whyNotThisPerson(one, person, move as 'first') !== null) continue;
          one = { ...one, decisions: [...one.decisions, said(stage, says as 'confirm', person)] };
        }
        const live = liveDecisions(one.decisions);
        expect(new Set(live.map(({ byId }) => byId)).size).toBe(live.length);
        expect(['first', 'second', 'blind'].every((stage) => live.filter((decision) => decision.stage === stage).length <= 1)).toBe(true);
        const { standing, says } = standOf(one);
        if (standing === 'disputed') expect(new Set(live.map((decision) => decision.says)).size).toBe(2);
        expect(says !== null).toBe(standing === 'settled');
      }),
      { numRuns: 1000 },
    );
  });
});
