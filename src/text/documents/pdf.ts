/** Text of a PDF, page after page. */
import { DocumentError } from './error.ts';

/** A scan has fewer characters a page than this. */
const CHARACTERS_A_PAGE = 10;
const HAN = /\p{Script=Han}/u;

/** Text with lines joined where the page breaks a sentence. Throws DocumentError. */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  // Loaded when needed only: it is large.
  const { extractText, getDocumentProxy } = await import('unpdf');
  let pages: string[];
  try {
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    pages = (await extractText(document, { mergePages: false })).text;
  } catch (cause) {
    const encrypted = cause instanceof Error && /password/i.test(`${cause.name} ${cause.message}`);
    throw new DocumentError(encrypted ? 'encrypted' : 'broken', cause);
  }
  const text = pages.map(joinLines).join('\n');
  if (text.replace(/\s/g, '').length < pages.length * CHARACTERS_A_PAGE) throw new DocumentError('no-text');
  return text;
}

/** A line that ends in a Han character goes on in the next one; a short line or one with a full stop ends a paragraph. */
function joinLines(page: string): string {
  const lines = page.split(/\r?\n/).map((line) => line.trim());
  const longest = Math.max(0, ...lines.map((line) => line.length));
  let joined = '';
  for (const [i, line] of lines.entries()) {
    joined += line;
    const next = lines[i + 1];
    const goesOn = next !== undefined && HAN.test(line.at(-1) ?? '') && HAN.test(next[0] ?? '') && line.length > longest * 0.8;
    if (!goesOn) joined += '\n';
  }
  return joined;
}
