/** Runs of a block: what is free is edited as text, what is bound is one piece that comes from the results. Pure. */
import type { Block, Complaint, GivenRun, Run } from './bulletin.ts';

export const textOf = (runs: readonly { text?: string }[]): string => runs.map(({ text = '' }) => text).join('');

/** Runs as the platform takes them: neighbouring free words as one, nothing empty. */
export function givenRuns(runs: readonly Run[]): GivenRun[] {
  const merged: Run[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    if (run.bound === undefined && last !== undefined && last.bound === undefined)
      merged[merged.length - 1] = { text: last.text + run.text };
    else if (run.text !== '' || run.bound !== undefined) merged.push(run);
  }
  return merged;
}

export const areSame = (a: readonly Run[], b: readonly Run[]): boolean => JSON.stringify(givenRuns(a)) === JSON.stringify(givenRuns(b));

type Mend = NonNullable<Complaint['mend']>;

/** The runs with what the checker proposes put in the place of the first free words that it is about; null: they are not there. */
export function mended(runs: readonly Run[], mend: Exclude<Mend, { kind: 'day' }>): GivenRun[] | null {
  const words = mend.kind === 'words' ? mend.from : mend.text;
  const place = runs.findIndex(({ text, bound }) => bound === undefined && text.includes(words));
  if (place < 0) return null;
  const { text } = runs[place]!;
  const from = text.indexOf(words);
  const put: Run = mend.kind === 'words' ? { text: mend.to } : { text: mend.text, bound: mend.binding };
  return givenRuns([
    ...runs.slice(0, place),
    { text: text.slice(0, from) },
    put,
    { text: text.slice(from + words.length) },
    ...runs.slice(place + 1),
  ]);
}

/** What an editor has made of a block so far. */
export interface Edited {
  lead: Block['lead'];
  runs: Run[];
  isInternal: boolean;
}

export const isSameEdit = (a: Edited, b: Edited): boolean =>
  a.isInternal === b.isInternal &&
  areSame(a.runs, b.runs) &&
  a.lead?.level === b.lead?.level &&
  areSame(a.lead?.runs ?? [], b.lead?.runs ?? []);

/** A figure of a block as a word of the address. */
export const figureWord = (blockId: string, part: 'lead' | 'runs', place: number): string => `${blockId}.${part}.${place}`;

/** The figure that a word of the address names; null: there is none. */
export function figureAt(blocks: readonly Block[], word: string | undefined): Run | null {
  const [blockId, part, place] = (word ?? '').split('.');
  const block = blocks.find(({ id }) => id === blockId);
  const run = (part === 'lead' ? block?.lead?.runs : block?.runs)?.[Number(place)];
  return run?.bound === undefined ? null : run;
}
