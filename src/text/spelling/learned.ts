/**
 * What an office's own websites taught: sequences of characters that at least two of them have, beside those of the
 * shipped tables. It only makes wording familiar to the statistical layer; packs never ask it.
 */
import { type Static, Type } from 'typebox';
import { Value } from 'typebox/value';
import { type Column, packColumns, SpellingTablesError, unpackColumns } from './container.ts';
import { readSeen, type Seen } from './seen.ts';

/** Version of the form below; a file of another is refused. */
export const LEARNED_VERSION = 1;
const ABOUT = 'learned.about';

const count = Type.Integer({ minimum: 0 });
const About = Type.Object({
  version: Type.Literal(LEARNED_VERSION),
  /** Beijing date it was made. */
  made: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
  sites: Type.Array(Type.Object({ host: Type.String(), sentences: count, characters: count }), { minItems: 2 }),
  /** Sequences kept, by length. */
  sequences: Type.Record(Type.String(), count),
});
export type LearnedAbout = Static<typeof About>;

export interface Learned {
  about: LearnedAbout;
  seen: Seen;
}

/** A learned table from its bytes. Throws SpellingTablesError when it is none, damaged or of another version. */
export function readLearned(bytes: Uint8Array): Learned {
  try {
    const columns = unpackColumns(bytes);
    const about: unknown = JSON.parse(Buffer.from(columns.bytes(ABOUT)).toString('utf8'));
    if (Value.Check(About, about)) return { about, seen: readSeen(columns) };
  } catch (cause) {
    throw new SpellingTablesError('学习所得的数据表已损坏，请用 zhengxun text learn 重新生成', { cause });
  }
  throw new SpellingTablesError('学习所得的数据表与程序版本不一致，请用 zhengxun text learn 重新生成');
}

/** The file of a learned table. */
export function packLearned(about: LearnedAbout, columns: Record<string, Column>): Uint8Array {
  return packColumns({ [ABOUT]: Uint8Array.from(Buffer.from(JSON.stringify(about))), ...columns });
}

/** Familiar is what either knows. */
export function seenByEither(first: Seen, second: Seen): Seen {
  return { level: (units, at, length) => Math.max(first.level(units, at, length), second.level(units, at, length)) };
}
