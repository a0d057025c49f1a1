/**
 * What a file that somebody hands in is: told by its bytes, never by its name. Only kinds that an office can open and that run
 * nothing. Pure.
 */
import { InputError } from '../errors.ts';
import { archiveNames } from '../workbook/archive.ts';

export interface FileKind {
  mediaType: string;
  /** Endings that such a file may have; the first is given to a name without one. */
  endings: readonly string[];
}

/** Kind of the bytes. Throws InputError for one that is not taken, for a document with macros, for a broken archive. */
export function kindOf(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) throw new InputError('文件是空的，请核对后重新上传', { code: 'file-empty' });
  const kind = beginsAs(bytes) ?? (isText(bytes) ? TEXT : null);
  if (kind === null)
    throw new InputError('只收图片、PDF、Word（.docx）、Excel（.xlsx）、OFD、压缩包（.zip）和文本文件，请另存后上传', {
      code: 'file-type',
    });
  return kind === ARCHIVE ? archiveKind(bytes) : kind;
}

const kind = (mediaType: string, ...endings: string[]): FileKind => ({ mediaType, endings });
const ARCHIVE = kind('application/zip', 'zip');
const TEXT = kind('text/plain', 'txt', 'csv', 'log');
const DOCUMENT = kind('application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx');
const WORKBOOK = kind('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx');
const LAYOUT_DOCUMENT = kind('application/ofd', 'ofd');

/** First bytes in Latin-1, by kind; `?` stands for any. */
const BEGINNINGS: readonly (readonly [string, FileKind])[] = [
  ['\x89PNG\r\n\x1a\n', kind('image/png', 'png')],
  ['\xff\xd8\xff', kind('image/jpeg', 'jpg', 'jpeg')],
  ['GIF87a', kind('image/gif', 'gif')],
  ['GIF89a', kind('image/gif', 'gif')],
  ['RIFF????WEBP', kind('image/webp', 'webp')],
  ['%PDF-', kind('application/pdf', 'pdf')],
  ['PK\x03\x04', ARCHIVE],
];

const beginsAs = (bytes: Uint8Array): FileKind | null =>
  BEGINNINGS.find(([start]) => [...start].every((sign, at) => sign === '?' || bytes[at] === sign.charCodeAt(0)))?.[1] ?? null;

function archiveKind(bytes: Uint8Array): FileKind {
  const names = new Set(archiveNames(bytes));
  if (names.has('OFD.xml')) return LAYOUT_DOCUMENT;
  if (!names.has('[Content_Types].xml')) return ARCHIVE;
  const all = [...names];
  if (all.some((name) => /vbaProject/i.test(name)))
    throw new InputError('文件带有宏，请另存为不带宏的 .docx 或 .xlsx 后上传', { code: 'file-with-macros' });
  if (names.has('word/document.xml')) return DOCUMENT;
  return names.has('xl/workbook.xml') ? WORKBOOK : ARCHIVE;
}

/** UTF-8 or the Chinese encoding, without control characters other than those that part lines. */
function isText(bytes: Uint8Array): boolean {
  if (bytes.some((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13)) return false;
  return ['utf-8', 'gb18030'].some((encoding) => {
    try {
      new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return true;
    } catch {
      return false;
    }
  });
}
