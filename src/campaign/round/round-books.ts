/** The rulebooks that a round judges by, each read once however many objects are judged: reading one takes longer than judging by it. */
import type { Rulebook } from '../../rulebook/index.ts';
import { rulebookOf } from '../inspection/judge.ts';
import type { ObjectRecord } from './population.ts';
import type { Round } from './rounds.ts';

/** The book for objects of a kind that were tested on a day; a round with a day of its own judges all as of that. Throws InputError. */
export type RoundBooks = (round: Pick<Round, 'rulebooks' | 'asOf'>, kind: ObjectRecord['kind'], testedOn: string) => Rulebook;

export function roundBooks(): RoundBooks {
  const books = new Map<string, Rulebook>();
  return ({ rulebooks, asOf }, kind, testedOn) => {
    const day = asOf ?? testedOn;
    const key = JSON.stringify([rulebooks[kind], day]);
    const book = books.get(key) ?? rulebookOf(rulebooks[kind]!, day);
    books.set(key, book);
    return book;
  };
}
