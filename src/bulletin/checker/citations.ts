/** Titles and numbers of documents that a bulletin cites: known ones as they are, unknown ones answered for. Pure. */
import { type Run, textOf } from '../document/model.ts';
import type { KnownDocument } from '../settings/settings.ts';
import type { Place } from './bound.ts';
import { error, type Problem, warning } from './problem.ts';

/** Title between the marks, and the number in brackets after it. */
const CITATION = /《([^《》]{2,200})》(?:[（(]([^（()）]{2,60}号)[）)])?/gu;
/** Year in brackets that are not the standard's. */
const WRONG_BRACKETS = /[[(（【]((?:19|20)\d{2})[\])）】](\d{1,5}号)/gu;
/** Edits within which a title is taken for a known one gone wrong. */
const NEAR_EDITS = 4;

export function* citationProblems(places: readonly Place[], documents: readonly KnownDocument[], issuedOn: string): Generator<Problem> {
  for (const { id: place, where, runs } of places) {
    const text = textOf(runs as Run[]);
    for (const [cited, year, number] of text.matchAll(WRONG_BRACKETS)) {
      yield error('number-brackets', cited, `${where}的文号“${cited}”应写作“〔${year}〕${number}”`, {
        place,
        mend: { kind: 'words', from: cited, to: `〔${year}〕${number}` },
      });
    }
    for (const [, title = '', number = null] of text.matchAll(CITATION))
      yield* citation({ place, where, title, number, documents, issuedOn });
  }
}

interface Citation {
  place: string;
  where: string;
  title: string;
  number: string | null;
  documents: readonly KnownDocument[];
  issuedOn: string;
}

function* citation({ place, where, title, number, documents, issuedOn }: Citation): Generator<Problem> {
  const known = documents.find((one) => one.title === title);
  if (known !== undefined) {
    if (number !== null && known.number !== null && number !== known.number)
      yield error('document-number', title, `${where}《${title}》的文号写的是“${number}”，应为“${known.number}”`, {
        place,
        mend: { kind: 'words', from: number, to: known.number },
      });
    if (known.from !== null && known.from > issuedOn)
      yield error('document-later', title, `${where}引用的《${title}》${known.from} 才有，晚于成文日期 ${issuedOn}`, { place });
    return;
  }
  const near = documents.find((one) => editsBetween(one.title, title, NEAR_EDITS) <= NEAR_EDITS);
  if (near !== undefined)
    yield error('document-title', title, `${where}的《${title}》应为《${near.title}》`, {
      place,
      mend: { kind: 'words', from: title, to: near.title },
    });
  else yield warning('document-unknown', title, `${where}引用的《${title}》不在已知文件表里，请核对名称和文号，无误的写明理由`, { place });
}

/** Characters to put in, take out or replace; more than `most` is told as `most` + 1. */
function editsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    if (Math.min(...next) > most) return most + 1;
    row = next;
  }
  return row[b.length]!;
}
