/** `bulletin copies FILE PLACE…`: an issued bulletin looked for in stored crawls and saved pages, with what was put into its copies. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { Command, Option } from 'commander';
import { type Copy, type Fingerprint, findCopy, fingerprint, isAltered } from '../bulletin/index.ts';
import { openCrawl } from '../collect/index.ts';
import { InputError } from '../platform/index.ts';
import { writeResult } from './output.ts';
import { readDocuments } from './text/documents.ts';

/** A page that has the bulletin. */
interface Found extends Copy {
  /** Address of the page, or the file's name. */
  page: string;
  isAltered: boolean;
}

export function bulletinCopiesCommand(): Command {
  return new Command('copies')
    .description('在保存的采集和网页里查找一份印发的通报，说出副本里换成了什么；有被改动的副本时返回 1')
    .argument('<FILE>', '印发的通报（.docx、.html、.txt 等）')
    .argument('<PLACE...>', '采集目录（inspect --crawl 所保存的），或者网页、文本的文件和文件夹')
    .addOption(new Option('--format <FORMAT>', '结果格式').choices(['text', 'json']).default('text'))
    .option('--output <FILE>', '结果写入文件（默认标准输出）')
    .action(async (file: string, places: string[], { format, output }: { format: 'text' | 'json'; output?: string }) => {
      const print = fingerprint(await proseOf(file));
      const found: Found[] = [];
      for (const place of places) for await (const [page, text] of pagesOf(place)) found.push(...copyIn(print, page, text));
      writeResult(format === 'json' ? found.map((one) => `${JSON.stringify(one)}\n`).join('') : asText(found), output);
      if (found.some((one) => one.isAltered)) process.exitCode = 1;
    });
}

/** Less text than this is told on many pages. */
const LEAST_CHARACTERS = 100;

/** What stands before the annexes: pages leave these out, or give them as files. */
async function proseOf(file: string): Promise<string> {
  const { documents } = await readDocuments([file]);
  const [prose] = (documents[0]?.text ?? '').split(/^附件\s*1?\s*$/mu);
  if (prose!.length < LEAST_CHARACTERS)
    throw new InputError(`${file} 中的通报正文不足 ${LEAST_CHARACTERS} 字，无法查找副本，请给出印发的通报`, { code: 'bulletin-short' });
  return prose!;
}

async function* pagesOf(place: string): AsyncGenerator<[page: string, text: string]> {
  if (!existsSync(path.join(place, 'crawl.sqlite'))) {
    const { documents, failures } = await readDocuments([place]);
    if (failures.length > 0) throw new InputError(failures.join('；'), { code: 'some-unreadable' });
    for (const { name, text } of documents) yield [name, text];
    return;
  }
  const crawl = openCrawl(place);
  try {
    for (const { url, facts } of crawl.pages()) yield [url, `${facts.title}\n${facts.text}`];
  } finally {
    crawl.close();
  }
}

function copyIn(print: Fingerprint, page: string, text: string): Found[] {
  const copy = findCopy(print, text);
  return copy === null ? [] : [{ page, isAltered: isAltered(copy), ...copy }];
}

function asText(found: readonly Found[]): string {
  if (found.length === 0) return '没有找到副本\n';
  return found
    .map(({ page, share, changes, readings, traditional, isAltered: altered }) => {
      const said = [
        ...changes.map(({ was, by, count }) => `  “${was}” → “${by}” ${count} 处`),
        ...(readings > 0 ? [`  加注拼音 ${readings} 处`] : []),
        ...(traditional > 0 ? [`  繁体字 ${traditional} 个`] : []),
      ];
      return `${page}：有通报的 ${(share * 100).toFixed(1)}%，${altered ? '被改动' : '没有被改动'}\n${said.map((line) => `${line}\n`).join('')}`;
    })
    .join('');
}
