/** The one place of the layer that reads files: the shipped tables and, when asked for, the model of sunpinyin-data. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SpellingTablesError } from './container.ts';
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
}

const TRIGRAMS = 'lm_sc.t3g';
const DICTIONARY = 'pydict_sc.bin';

/** A speller over the shipped tables. Throws SpellingTablesError when a file is missing, broken or of another version. */
export function createSpeller({ openModel, folder = `${import.meta.dirname}/tables` }: SpellerOptions = {}): Speller {
  const model = modelFolder(openModel ?? process.env.SPELLING_MODEL ?? false);
  return spellerFrom(
    loadSpellingTables({
      tables: read(join(folder, 'official.bin')),
      judge: read(join(folder, model === null ? 'judge.json' : 'judge-open.json')).toString('utf8'),
      ...(model === null ? {} : { openModel: readModel(model) }),
    }),
  );
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
