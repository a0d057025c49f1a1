/** Scanned documents and pictures through tesseract (and pdftoppm for the pages of a PDF), where they are installed. */
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type ConverterLimits, findProgram, inFolder, runConverter } from './run.ts';

/** One page. */
const TIMEOUT_MS = 60_000;
/** Pages of one document. */
export const MOST_PAGES = 50;
const DOTS_PER_INCH = 200;
const LANGUAGES = 'chi_sim+eng';

export type Recognition = { text: string } | 'missing' | 'too-long' | null;

/** Text of a scan; `missing` without the programs or their Chinese data, `too-long` with too many pages, null when nothing could be recognised. */
export async function recognise(
  bytes: Uint8Array,
  kind: 'pdf' | 'picture',
  { timeoutMs = TIMEOUT_MS, signal }: Partial<ConverterLimits> = {},
): Promise<Recognition> {
  const limits = { timeoutMs, signal };
  const tesseract = findProgram('tesseract');
  const pages = findProgram('pdftoppm');
  if (tesseract === null || (kind === 'pdf' && pages === null)) return 'missing';
  return inFolder(async (folder) => {
    const languages = await runConverter(tesseract, ['--list-langs'], folder, limits);
    if (!languages?.split(/\s+/).includes('chi_sim')) return 'missing';
    const source = path.join(folder, 'scan');
    writeFileSync(source, bytes);
    const options = ['-r', String(DOTS_PER_INCH), '-gray', '-png', '-l', String(MOST_PAGES + 1)];
    if (
      kind === 'pdf' &&
      (await runConverter(pages!, [...options, source, path.join(folder, 'page')], folder, { timeoutMs: timeoutMs * 3, signal })) === null
    )
      return null;
    const pictures =
      kind === 'picture'
        ? ['scan']
        : readdirSync(folder)
            .filter((name) => name.endsWith('.png'))
            .sort(byNumber);
    if (pictures.length > MOST_PAGES) return 'too-long';
    const texts: string[] = [];
    for (const picture of pictures) {
      const text = await runConverter(tesseract, [path.join(folder, picture), 'stdout', '-l', LANGUAGES, '--psm', '3'], folder, limits);
      if (signal?.aborted) return null;
      if (text !== null) texts.push(joined(text));
    }
    const text = texts.join('\n');
    return text.trim() === '' ? null : { text };
  });
}

/** page-2.png before page-10.png. */
function byNumber(a: string, b: string): number {
  return Number(/\d+/.exec(a)?.[0] ?? 0) - Number(/\d+/.exec(b)?.[0] ?? 0);
}

/** Recognition puts spaces between Chinese characters. */
function joined(text: string): string {
  return text
    .replaceAll(/(?<=[\p{Script=Han}，。；：、（）《》“”])[ \t]{1,4}(?=[\p{Script=Han}，。；：、（）《》“”])/gu, '')
    .replaceAll('\f', '');
}
