/** Files, folders and standard input as texts to proofread. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Document, documentOf } from '../../campaign/index.ts';
import { InputError } from '../../platform/index.ts';
import { decodePlain } from '../../text/index.ts';

export interface ReadDocuments {
  documents: Document[];
  /** One sentence for every file of several that could not be read. */
  failures: string[];
}

const READABLE = /\.(?:txt|md|csv|html?|shtml|docx?|pdf|xlsx?|wps|et|rtf|odt|ods)$/i;

/** Reads all files named, folders with everything readable below them. One file alone that fails throws InputError. */
export async function readDocuments(names: readonly string[]): Promise<ReadDocuments> {
  const files = names.flatMap(expand);
  const result: ReadDocuments = { documents: [], failures: [] };
  for (const file of files)
    try {
      result.documents.push(await documentOf(file, readBytes(file)));
    } catch (error) {
      if (!(error instanceof InputError) || files.length === 1) throw error;
      result.failures.push(error.message);
    }
  return result;
}

/** Lines of a file (`-`: standard input), each a text of its own. Throws InputError. */
export function readLines(name: string): string[] {
  const text = decodePlain(readBytes(name));
  if (text === null) throw new InputError(`${name} 不是文本文件，--lines 需要每行一篇的文本文件`, { code: 'not-lines' });
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

function expand(name: string): string[] {
  if (name === '-') return [name];
  try {
    if (!statSync(name).isDirectory()) return [name];
  } catch (cause) {
    throw new InputError(`无法读取 ${name}，请检查路径和权限`, { code: 'text-unreadable', cause });
  }
  const files = readdirSync(name, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && READABLE.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  if (files.length === 0) throw new InputError(`${name} 中没有可以检查的文件`, { code: 'empty-folder' });
  return files;
}

function readBytes(name: string): Uint8Array {
  try {
    return readFileSync(name === '-' ? 0 : name);
  } catch (cause) {
    throw new InputError(`无法读取 ${name}，请检查路径和权限`, { code: 'text-unreadable', cause });
  }
}
