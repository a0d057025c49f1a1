/** `page URL|FILE…`: shows what the inspector reads on a page. Source: contracts.md sections 1 and 3. */

import { readFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { ELEMENT_NAMES } from '../checks/index.ts';
import { createFetcher, type Fetcher } from '../collect/index.ts';
import { beijingDate, type PageFacts, type PageSource, pageFacts } from '../page/index.ts';
import { InputError, systemClock } from '../platform/index.ts';
import { addNetworkOptions, networkOptions, type ParsedNetworkOptions } from './network-options.ts';
import { writeResult } from './output.ts';

interface ParsedPageOptions extends ParsedNetworkOptions {
  base?: string;
  list?: string;
  format: 'text' | 'json';
  output?: string;
}

/** One page asked for: a file, with the page's address where it was given, or an address. */
interface Asked {
  name: string;
  /** Null: the command's `--base`, else the file's own name. */
  address: string | null;
}

export function pageCommand(): Command {
  const command = new Command('page')
    .argument('[URL|FILE...]', '网页地址或保存的网页文件')
    .option('--base <URL>', '文件所对应的网页地址')
    .option('--list <FILE>', '文件清单，每行一个路径，可用制表符接网页地址')
    .addOption(new Option('--format <FORMAT>', '结果格式').choices(['text', 'json']).default('text'))
    .option('--output <FILE>', '结果写入文件（默认标准输出）');
  addNetworkOptions(command);
  return command.action(async (names: string[], parsed: ParsedPageOptions) => {
    const asked = [...names.map((name): Asked => ({ name, address: null })), ...(parsed.list === undefined ? [] : readList(parsed.list))];
    if (asked.length === 0) throw new InputError('请给出网页地址、网页文件，或用 --list 给出文件清单', { code: 'nothing-to-read' });
    checkBase(parsed.base);
    const several = asked.length > 1 || parsed.list !== undefined;
    const json = parsed.format === 'json' || several;
    // made only when an address is asked for: files need no network
    const network: { fetcher: Fetcher | null } = { fetcher: null };
    try {
      const parts: string[] = [];
      for (const one of asked) {
        const facts = await read(one, parsed, network);
        parts.push(json ? `${JSON.stringify(printed(facts), null, several ? undefined : 2)}\n` : asText(facts));
      }
      writeResult(parts.join(''), parsed.output);
    } finally {
      await network.fetcher?.close();
    }
  });
}

async function read(asked: Asked, parsed: ParsedPageOptions, network: { fetcher: Fetcher | null }): Promise<PageFacts> {
  const today = beijingDate(systemClock.now());
  if (/^https?:\/\//i.test(asked.name)) {
    network.fetcher ??= createFetcher(networkOptions(parsed));
    return fetchPage(asked.name, network.fetcher, today);
  }
  const url = asked.address ?? parsed.base ?? '';
  return pageFacts(readBytes(asked.name), sourceOf(url, null, today));
}

async function fetchPage(url: string, fetcher: Fetcher, today: string): Promise<PageFacts> {
  if (!URL.canParse(url)) throw new InputError(`${url} 不是有效的网页地址，请检查书写`, { code: 'bad-address' });
  const outcome = await fetcher.fetch({ url });
  if (outcome.kind !== 'answered')
    throw new InputError(`未能读取 ${url}：${outcome.detail}，请检查地址和网络`, {
      code: 'page-unreadable',
      details: { kind: outcome.kind },
    });
  return pageFacts(outcome.body, sourceOf(outcome.finalUrl, outcome.headers['content-type'] ?? null, today));
}

/** The address with no path below the root is the home page. */
function sourceOf(url: string, contentType: string | null, today: string): PageSource {
  const path = URL.canParse(url) ? new URL(url).pathname : null;
  return { url, contentType, isHome: path !== null && /^\/(?:(?:index|default)\.\w{2,5})?$/i.test(path), today };
}

function checkBase(base: string | undefined): void {
  if (base !== undefined && !(URL.canParse(base) && /^https?:/i.test(base)))
    throw new InputError(`--base 的取值 ${base} 不是网页地址，请写完整，例如 https://www.example.gov.cn/a.html`, { code: 'bad-base' });
}

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new InputError(`无法读取网页文件 ${file}，请检查路径和权限`, { code: 'page-file-unreadable', cause });
  }
}

/** Lines `path` or `path<TAB>address`; empty lines and a byte-order mark are skipped. */
function readList(file: string): Asked[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new InputError(`无法读取文件清单 ${file}，请检查路径和权限`, { code: 'list-unreadable', cause });
  }
  return text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [name, address] = line.split('\t');
      return { name: name!.trim(), address: address?.trim() || null };
    });
}

/** Shape of contracts.md section 3, with everything else that was read after it. */
function printed(facts: PageFacts): object {
  const first = Object.fromEntries(CONTRACT_FIELDS.map((name) => [name, facts[name]]));
  return { schema: 'zhengxun.page/1', ...first, ...facts };
}

/** Fields of the contract in its order. */
const CONTRACT_FIELDS = [
  'url',
  'charset',
  'title',
  'siteName',
  'siteCode',
  'columnName',
  'columnType',
  'publishedAt',
  'source',
  'text',
  'links',
  'items',
  'next',
  'guide',
  'messages',
  'kind',
] as const satisfies readonly (keyof PageFacts)[];

const KINDS: Readonly<Record<PageFacts['kind'], string>> = {
  home: '首页',
  list: '列表页',
  article: '内容页',
  guide: '办事指南',
  messages: '留言',
  other: '其他',
};
function asText(facts: PageFacts): string {
  const rows: [string, string | null][] = [
    ['地址', facts.url],
    ['类型', KINDS[facts.kind]],
    ['编码', facts.garbled ? `${facts.charset}（疑似乱码）` : facts.charset],
    ['标题', facts.title],
    ['网站', facts.siteName],
    ['标识码', facts.siteCode ?? facts.identity.siteCode],
    ['栏目', facts.columnName],
    ['发布时间', facts.publishedAt],
    ['成文日期', facts.documentDate],
    ['来源', facts.source],
    ['下一页', facts.next],
    ['空白提示', facts.emptyNotice],
    ['错误页提示', facts.soft404],
    ['链接', String(facts.links.length)],
  ];
  const lines = rows.filter(([, value]) => value !== null && value !== '').map(([name, value]) => `${name}：${clean(value!)}`);
  if (facts.items.length > 0)
    lines.push(`信息 ${facts.items.length} 条：`, ...facts.items.slice(0, 30).map((i) => `  ${i.date ?? '—'}  ${clean(i.title)}`));
  if (facts.guide) {
    lines.push('办事指南要素：');
    for (const [key, name] of Object.entries(ELEMENT_NAMES)) {
      const value = facts.guide[key as keyof typeof ELEMENT_NAMES];
      lines.push(`  ${name}：${value === null ? '（未提供）' : clean(value).slice(0, 80)}`);
    }
  }
  if (facts.messages) {
    lines.push(`留言 ${facts.messages.length} 件：`);
    for (const m of facts.messages.slice(0, 30))
      lines.push(`  ${m.askedAt ?? '—'}  ${m.replied ? `已答复 ${m.repliedAt ?? ''}` : '未见答复'}  ${clean(m.title)}`);
  }
  if (facts.text !== '') lines.push('正文：', clean(facts.text, true).slice(0, 2000));
  return `${lines.join('\n')}\n`;
}

/** Text of a foreign page for a terminal: no control characters. */
function clean(text: string, keepLines = false): string {
  const safe = text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '');
  return keepLines ? safe : safe.replace(/\n/g, ' ');
}
