/** Text of a .docx: paragraphs of body, notes, headers and footers, with the way back to the XML for annotations. */
import { DocumentError } from './error.ts';
import { tokenise, unescapeXml } from './xml.ts';
import type { Archive } from './zip.ts';

/** Where a stretch of text stands in word/document.xml. */
export interface DocxRun {
  /** Offset in the text. */
  start: number;
  /** Raw content of a `w:t` element and its place. */
  raw: string;
  at: number;
  /** Offsets of the opening tag of that element. */
  tagStart: number;
  tagEnd: number;
  /** The formatting element of the run, copied when the run is split; empty when there is none. */
  format: string;
}

export interface DocxText {
  text: string;
  /** Stretches of the main part only, in order. */
  runs: DocxRun[];
  xml: string;
}

/** The part that holds the body. */
export const MAIN = 'word/document.xml';
const BESIDE = /^word\/(?:footnotes|endnotes|header\d{1,4}|footer\d{1,4})\.xml$/;

/** Text of the document. Throws DocumentError when it has no main part. */
export function docxText(archive: Archive): DocxText {
  const main = archive.part(MAIN);
  if (main === null) throw new DocumentError('broken');
  const xml = new TextDecoder().decode(main);
  const { text, runs } = readPart(xml);
  const parts = [text];
  for (const name of archive.names) {
    if (!BESIDE.test(name)) continue;
    const beside = readPart(new TextDecoder().decode(archive.part(name)!)).text;
    if (beside.trim() !== '') parts.push(beside);
  }
  return { text: parts.join('\n'), runs, xml };
}

/** Elements whose content is no text of the reader: deletions, and the fallback twin of a drawing. */
const SKIPPED = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:instrText', 'w:delText']);

function readPart(xml: string): { text: string; runs: DocxRun[] } {
  const pieces: string[] = [];
  const runs: DocxRun[] = [];
  let length = 0;
  let skip = 0;
  let inText = false;
  let tagStart = 0;
  let format = '';
  let formatStart = -1;
  const push = (piece: string) => {
    pieces.push(piece);
    length += piece.length;
  };
  for (const { kind, name, raw, empty, start, end } of tokenise(xml)) {
    if (kind === 'text') {
      if (!inText || skip > 0) continue;
      runs.push({ start: length, raw, at: start, tagStart, tagEnd: start, format });
      push(unescapeXml(raw));
    } else if (SKIPPED.has(name)) {
      if (!empty) skip += kind === 'open' ? 1 : -1;
    } else if (skip === 0) {
      const opens = kind === 'open';
      if (name === 'w:t') {
        inText = opens && !empty;
        tagStart = start;
      }
      if (name === 'w:r' && opens) format = '';
      else if (name === 'w:rPr') {
        if (opens && !empty) formatStart = start;
        else if (!opens && formatStart >= 0) {
          format = xml.slice(formatStart, end);
          formatStart = -1;
        }
      } else if (name === 'w:tab' && opens && empty) push('\t');
      else if ((name === 'w:br' || name === 'w:cr') && opens) push('\n');
      else if (name === 'w:p' && (!opens || empty)) push('\n');
      else if (name === 'w:noBreakHyphen' && opens) push('-');
    }
  }
  return { text: pieces.join(''), runs };
}
