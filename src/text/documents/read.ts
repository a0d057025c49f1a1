/** Documents as texts: the format is told by the bytes, the name only helps. Takes bytes, opens nothing. */
import { docxText } from './docx.ts';
import { DocumentError } from './error.ts';
import { pdfText } from './pdf.ts';
import { decodePlain } from './plain.ts';
import { xlsxText } from './xlsx.ts';
import { openZip } from './zip.ts';

export interface DocumentText {
  text: string;
  /** The text is the file itself, decoded. */
  plain: boolean;
  /** The file is a .docx, which can be annotated. */
  isDocx: boolean;
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Text of a txt, docx, xlsx or pdf file (not html: that is the page reader's). Throws DocumentError. */
export async function readDocument(bytes: Uint8Array): Promise<DocumentText> {
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return { text: await pdfText(bytes), plain: false, isDocx: false };
  if (startsWith(bytes, [0x50, 0x4b])) return officeText(bytes);
  // An encrypted .docx is an OLE file with a stream of this name (UTF-16).
  if (startsWith(bytes, OLE)) throw new DocumentError(holds(bytes, 'EncryptedPackage') ? 'encrypted' : 'old-format');
  const text = decodePlain(bytes);
  if (text === null) throw new DocumentError('unknown-format');
  return { text, plain: true, isDocx: false };
}

function officeText(bytes: Uint8Array): DocumentText {
  const archive = openZip(bytes);
  if (archive.names.includes('word/document.xml')) return { text: ensureText(docxText(archive).text), plain: false, isDocx: true };
  if (archive.names.some((name) => name.startsWith('xl/'))) return { text: ensureText(xlsxText(archive)), plain: false, isDocx: false };
  throw new DocumentError('unknown-format');
}

function ensureText(text: string): string {
  if (text.trim() === '') throw new DocumentError('no-text');
  return text;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte);
}

function holds(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'));
}
