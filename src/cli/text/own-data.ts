/** What an office keeps beside its packs: what is no error, and what its own websites taught. Files of the data folder, or named. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { dataFolder, InputError } from '../../platform/index.ts';
import { type Memory, MemoryError, readLearned, readMemory, SpellingTablesError, writeMemory } from '../../text/index.ts';

export interface ParsedOwnData {
  statisticalText: boolean;
  learned?: string;
  /** False: `--no-memory`. */
  memory?: string | boolean;
}

/** Adds the options that `text` and `inspect` share. */
export function addOwnDataOptions(command: Command): Command {
  return addMemoryOptions(command)
    .option('--no-statistical-text', '不用统计方法检查错别字，只用词库')
    .option('--learned <FILE>', 'zhengxun text learn 学习所得的词频(默认用数据目录中的)');
}

/** Adds the options of the memory of what is no error. */
export function addMemoryOptions(command: Command): Command {
  return command.option('--memory <FILE>', '“不是错误”记录(默认用数据目录中的)').option('--no-memory', '不理会“不是错误”记录,全部照报');
}

export const defaultMemoryFile = () => path.join(dataFolder(), 'text', 'not-errors.tsv');
export const defaultLearnedFile = () => path.join(dataFolder(), 'text', 'learned.bin');

/** The memory named, the default one where there is one, or none. Throws InputError. */
export function memoryOf({ memory }: Pick<ParsedOwnData, 'memory'>): Memory {
  if (memory === false) return [];
  const named = typeof memory === 'string' ? memory : null;
  return loadMemory(named ?? defaultMemoryFile(), named === null);
}

/** Entries of a file; `maybe`: none when it is not there. Throws InputError. */
export function loadMemory(file: string, maybe: boolean): Memory {
  if (maybe && !existsSync(file)) return [];
  try {
    return readMemory(readFileSync(file, 'utf8'));
  } catch (cause) {
    const sentence = cause instanceof MemoryError ? `${file}：${cause.message}` : `无法读取“不是错误”记录 ${file}，请检查路径和权限`;
    throw new InputError(sentence, { code: 'memory-unreadable', cause });
  }
}

/** Writes the memory, whole or not at all. Throws InputError. */
export function saveMemory(file: string, memory: Memory): void {
  saveWhole(file, writeMemory(memory));
}

/** The learned table named, the default one where there is one, or null; it is looked at, so that a bad one is told at once. Throws InputError. */
export function learnedFileOf({ learned, statisticalText }: ParsedOwnData): string | null {
  if (!statisticalText) return null;
  const file = learned ?? defaultLearnedFile();
  if (learned === undefined && !existsSync(file)) return null;
  try {
    readLearned(readFileSync(file));
    return file;
  } catch (cause) {
    const sentence = cause instanceof SpellingTablesError ? `${file}：${cause.message}` : `无法读取 ${file}，请检查路径和权限`;
    throw new InputError(sentence, { code: 'learned-unreadable', cause });
  }
}

/** Writes a file beside its place and moves it there: readers see the old one or the new one. Throws InputError. */
export function saveWhole(file: string, content: string | Uint8Array): void {
  try {
    mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
    writeFileSync(`${file}.new`, content);
    renameSync(`${file}.new`, file);
  } catch (cause) {
    throw new InputError(`无法写入 ${file}，请检查目录是否存在、是否有权限和空间`, { code: 'output-unwritable', cause });
  }
}
