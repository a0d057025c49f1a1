/** The one place of the layer that reads files: the shipped tables and, when asked for, the model of sunpinyin-data. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SpellingTablesError } from './container.ts';
import { type LearnedAbout, readLearned } from './learned.ts';
import { type Speller, spellerFrom } from './speller.ts';
import { loadSpellingTables, type SpellingBytes } from './tables.ts';

export interface SpellerOptions {
  /**
   * The open-gram model: a folder with lm_sc.t3g and pydict_sc.bin, `true` for where Debian's sunpinyin-data puts it (an
   * error when it is not installed), `false` for none. Without it SPELLING_MODEL is asked: a folder, or `auto`.
   */
  openModel?: string | boolean;
  /** Folder of the tables; the project's own when absent. */
  folder?: string;
  /** File of what the office's own websites taught (`zhengxun text learn`); null for none. */
  learned?: string | null;
}

/** A speller with what it was made of. */
export interface LoadedSpeller extends Speller {
  /** Of tables, judge, models and program together: the same version says the same of the same text. */
  version: string;
  learned: LearnedAbout | null;
}

const TRIGRAMS = 'lm_sc.t3g';
const DICTIONARY = 'pydict_sc.bin';

/** Raised when the same tables come to say something else. */
const PROGRAM_VERSION = 2;

/** A speller over the shipped tables. Throws SpellingTablesError when a file is missing, broken or of another version. */
export function createSpeller({
  openModel,
  folder = `${import.meta.dirname}/tables`,
  learned: file = null,
}: SpellerOptions = {}): LoadedSpeller {
  const model = modelFolder(openModel ?? process.env.SPELLING_MODEL ?? false);
  const tables = read(join(folder, 'official.bin'));
  const judge = read(join(folder, model === null ? 'judge.json' : 'judge-open.json'));
  const own = file === null ? null : read(file);
  const learned = own === null ? null : readLearned(own);
  const open = model === null ? null : readModel(model);
  const version = createHash('sha256').update(`${PROGRAM_VERSION}`);
  for (const part of [tables, judge, own, open?.trigrams, open?.dictionary]) version.update(part ?? '-').update('\n');
  const bytes = { tables, judge: judge.toString('utf8'), ...(open === null ? {} : { openModel: open }) };
  const speller = spellerFrom(loadSpellingTables(bytes, learned?.seen ?? null));
  return { ...speller, version: version.digest('hex').slice(0, 16), learned: learned?.about ?? null };
}

/** Bytes of the open-gram model in a folder. Throws SpellingTablesError. */
export function readModel(folder: string): NonNullable<SpellingBytes['openModel']> {
  return { trigrams: read(join(folder, TRIGRAMS)), dictionary: read(join(folder, DICTIONARY)) };
}

/** Folder of the model, or null when none is asked for. */
export function modelFolder(wanted: string | boolean): string | null {
  if (wanted === false || wanted === '') return null;
  if (wanted !== true && wanted !== 'auto') return wanted;
  for (const name of existsSync('/usr/lib') ? readdirSync('/usr/lib') : []) {
    const folder = join('/usr/lib', name, 'sunpinyin', 'data');
    if (existsSync(join(folder, TRIGRAMS))) return folder;
  }
  throw new SpellingTablesError('没有找到语言模型 lm_sc.t3g：请先安装 sunpinyin-data，或用 SPELLING_MODEL 指明所在文件夹，或不使用该模型');
}

function read(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new SpellingTablesError(`读不到错别字检查所需的文件 ${file}，请确认文件存在、可读，或重新安装本程序`, { cause });
  }
}
