/** Files, folders and standard input as texts to proofread. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { createPageReader } from '../../page/index.ts';
import { InputError } from '../../platform/index.ts';
import { DocumentError, decodePlain, readDocument } from '../../text/index.ts';

/** A text and where it came from. */
export interface Document {
  name: string;
  text: string;
  /** The text is the file itself, so it need not be repeated in the result. */
  plain: boolean;
}

const HTML = /\.(?:html?|shtml|xhtml|jsp|aspx?|php)$/i;
const READABLE = /\.(?:txt|md|csv|html?|shtml|docx?|pdf|xlsx?|wps|et|rtf|odt)$/i;

/** Reads all files named, folders with everything readable below them. Throws InputError with one sentence. */
export async function readDocuments(names: readonly string[]): Promise<Document[]> {
  const documents: Document[] = [];
  for (const name of names) for (const file of expand(name)) documents.push(await read(file));
  return documents;
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
  let isFolder: boolean;
  try {
    isFolder = statSync(name).isDirectory();
  } catch (cause) {
    throw new InputError(`无法读取 ${name}，请检查路径和权限`, { code: 'text-unreadable', cause });
  }
  if (!isFolder) return [name];
  const files = readdirSync(name, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && READABLE.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  if (files.length === 0) throw new InputError(`${name} 中没有可以检查的文件`, { code: 'empty-folder' });
  return files;
}

async function read(name: string): Promise<Document> {
  const bytes = readBytes(name);
  if (HTML.test(name)) return { name, text: htmlText(bytes), plain: false };
  try {
    const { text, plain } = await readDocument(bytes);
    return { name, text, plain: plain && name !== '-' };
  } catch (error) {
    if (error instanceof DocumentError) throw new InputError(`${name}：${error.message}`, { code: `document-${error.code}`, cause: error });
    throw error;
  }
}

/** Visible text of a page: its blocks, one below the other. */
function htmlText(bytes: Uint8Array): string {
  const reader = createPageReader();
  const reading = reader.read(bytes, { url: '', contentType: null, isHome: false });
  return reading.blocks.map((block) => block.text).join('\n');
}

function readBytes(name: string): Uint8Array {
  try {
    return readFileSync(name === '-' ? 0 : name);
  } catch (cause) {
    throw new InputError(`无法读取 ${name}，请检查路径和权限`, { code: 'text-unreadable', cause });
  }
}
