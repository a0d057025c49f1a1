/** One inspection: crawl, judge, prove, report. The platform runs the same functions as jobs. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  type Browser,
  type CrawlEvent,
  crawlSite,
  createFetcher,
  type Guard,
  loadSigningKey,
  type NetworkOptions,
  openCrawl,
  packWacz,
  type StoredCrawl,
  type TimestampAuthority,
} from '../../collect/index.ts';
import { beijingDate, type SiteGiven } from '../../page/index.ts';
import { type Clock, dataFolder, FatalError, InputError } from '../../platform/index.ts';
import type { Rulebook } from '../../rulebook/index.ts';
import type { Memory, Pack } from '../../text/index.ts';
import { homeAddress } from './address.ts';
import { type Asks, answered, type Judgement } from './asks.ts';
import { ATTACHMENT_LIMITS, type AttachmentLimits, readAttachments } from './attachments/read-attachments.ts';
import { lookClosely } from './close-look.ts';
import { columnsFileOf } from './columns.ts';
import { clearEvidence } from './evidence-folder.ts';
import { crawlFolder } from './folders.ts';
import { givenFile, givenOf, type SiteKnowledge } from './given.ts';
import { type Basis, type JudgingChoices, judgeCrawl, refuseChoices, rulebookOf, seedOf } from './judge.ts';
import { proveReport } from './proof.ts';
import { createReader, packsVersion, type ReaderData } from './reader.ts';
import { readAgain } from './second-reading/read-again.ts';
import { createSupplement } from './supplement.ts';
import { type InspectionTools, openTools } from './tools.ts';

export interface InspectOptions extends SiteKnowledge, JudgingChoices, Asks {
  /** As typed; a missing scheme means http. */
  url: string;
  network: NetworkOptions;
  clock: Clock;
  /** Version of this software. */
  software: string;
  /** Beijing date that ends every window; null: today. */
  asOf: string | null;
  /** Null: a new folder under the data directory. */
  crawlDir: string | null;
  /** Null: `evidence` in the crawl's folder, without pictures. */
  evidenceDir: string | null;
  /** Text of the confirmed columns file, null without. */
  columnsFile: string | null;
  resume: boolean;
  /** Folder of an earlier crawl of the same site, null without: what did not change is not read again. */
  earlierDir: string | null;
  keepBodies: boolean;
  /** Null: no limit. */
  maxPages: number | null;
  render: 'auto' | 'never' | 'always';
  /** Least time between the first failure of an address and the one that confirms it. */
  confirmAfterMs: number;
  robots: boolean;
  /** File to pack the evidence into, null without. */
  wacz: string | null;
  /** Most pictures in the evidence. */
  pictureLimit: number;
  /** Null: no time stamp. */
  authority: TimestampAuthority | null;
  /** Packs of the office, used beside the project's own. */
  packs?: readonly Pack[];
  /** How many attachments are read and how large; 0: none. The usual limits when left out. */
  attachments?: AttachmentLimits;
  /** Whether the statistical layer reads every distinct text after the crawl. */
  statistical: boolean;
  /** File of what the office's own websites taught that layer; null without. */
  learnedFile?: string | null;
  /** What people said is no error; none when left out. */
  memory?: Memory;
  /** Opened with the same settings, for several inspections; default its own, closed at the end. */
  tools?: InspectionTools;
  /** Threads that read pages: null or left out: cores less one; 0: this one, which is cheapest for small sites one after the other. */
  readingThreads?: number | null;
  signal: AbortSignal;
  /** What a fired signal does: `report` (when left out) judges what was read so far; `leave` rejects with the signal's reason, the crawl can go on later. */
  whenStopped?: 'report' | 'leave';
  onProgress?: (progress: InspectionProgress) => void;
}

export interface InspectionProgress {
  /** Chinese: what is being done. */
  phase: string;
  pages: number;
  queued: number;
  /** The host has just asked not to be asked for so many ms; in no other event. */
  askedMs?: number;
}

/** Paths of the HTML report, its JSON, the list of columns, and the folder of evidence. */
export type WrittenFiles = Record<'report' | 'data' | 'columns' | 'evidence', string>;

export interface InspectionResult extends Judgement {
  html: string;
  /** What the verdict follows from. */
  basis: Basis;
  rulebook: Rulebook;
  /** What was written, and where. */
  files: WrittenFiles;
}

/**
 * Crawls, judges and proves. Whatever the site does is in the report; throws InputError for wrong input (address, code,
 * rulebook, columns file, folders) before anything is fetched, FatalError when something cannot be written.
 */
export async function inspectSite(options: InspectOptions): Promise<InspectionResult> {
  const url = homeAddress(options.url);
  const asOf = options.asOf ?? beijingDate(options.clock.now());
  const given = givenOf(options, asOf, options.columnsFile);
  refuseChoices(options, given.asOf);
  const crawlDir = options.crawlDir ?? crawlFolder(url, options.clock.now());
  if (options.resume && options.crawlDir === null)
    throw new InputError('继续采集须用 --crawl 指明上次的采集目录', { code: 'resume-without-crawl' });
  const evidenceDir = options.evidenceDir ?? path.join(crawlDir, 'evidence');
  makeFolder(crawlDir);
  clearEvidence({ dir: evidenceDir, crawlDir, resume: options.resume, now: options.clock.now() });

  const tools = options.tools ?? openTools(options);
  try {
    const browser = await tools.browser();
    await collect(options, url, given.asOf, crawlDir, tools.guard, browser);
    await readFiles(options, crawlDir, tools);
    if (options.statistical) await readTexts(options, crawlDir, tools);
    if (options.whenStopped === 'leave') options.signal.throwIfAborted();
    const crawl = openCrawl(crawlDir);
    try {
      await look(options, crawl, given, tools.guard, browser);
      return await conclude(options, crawl, given, { crawlDir, evidenceDir }, browser);
    } finally {
      crawl.close();
    }
  } finally {
    if (options.tools === undefined) await tools.close();
  }
}

async function collect(
  options: InspectOptions,
  url: string,
  asOf: string,
  dir: string,
  guard: Guard,
  browser: Browser | null,
): Promise<void> {
  const { network, clock, signal } = options;
  const fetcher = createFetcher({ ...network, clock, guard });
  const today = beijingDate(clock.now());
  const packs = options.packs ?? [];
  const data: ReaderData = { today: asOf > today ? asOf : today, packs };
  try {
    await crawlSite({
      startUrl: url,
      dir,
      resume: options.resume,
      earlier: options.earlierDir,
      fetcher,
      reader: {
        inline: () => createReader(data),
        module: new URL('./reader.ts', import.meta.url),
        data,
        version: `${options.software}${packsVersion(packs)}`,
      },
      subsites: options.subsites,
      limits: options.maxPages === null ? {} : { maxPages: options.maxPages },
      readingThreads: options.readingThreads ?? null,
      concurrency: network.concurrency,
      obeyRobots: options.robots,
      confirmAfterMs: options.confirmAfterMs,
      robotsName: 'zhengxun',
      allowPrivate: network.allowPrivate,
      clock,
      signal,
      supplement: createSupplement({ fetcher, browser, always: options.render === 'always' }),
      onEvent: (event) => options.onProgress?.(progressOf(event)),
    });
  } finally {
    await fetcher.close();
  }
}

async function readFiles(options: InspectOptions, dir: string, { guard, texts }: InspectionTools): Promise<void> {
  const { network, clock, signal, robots, onProgress, packs = [], statistical, learnedFile = null } = options;
  const limits = options.attachments ?? ATTACHMENT_LIMITS;
  if (limits.most === 0 || signal.aborted) return;
  const fetcher = createFetcher({ ...network, clock, guard });
  try {
    const onRead = ({ read, all }: { read: number; all: number }) =>
      onProgress?.({ phase: `正在读取附件（${read} / ${all}）`, pages: 0, queued: 0 });
    await readAttachments({
      dir,
      packs,
      statistical,
      learnedFile,
      thread: texts,
      limits,
      fetcher,
      obeyRobots: robots,
      signal,
      onProgress: onRead,
    });
  } finally {
    await fetcher.close();
  }
}

async function look(options: InspectOptions, crawl: StoredCrawl, given: SiteGiven, guard: Guard, browser: Browser | null): Promise<void> {
  const { network, clock, signal, rulebook, seed = null, robots, onProgress } = options;
  onProgress?.({ phase: '正在试用站内搜索', pages: crawl.meta.pages, queued: 0 });
  const fetcher = createFetcher({ ...network, clock, guard });
  const now = () => clock.now();
  try {
    await lookClosely({
      crawl,
      given,
      rulebook: rulebookOf(rulebook, given.asOf),
      seed: seed ?? seedOf(crawl, given.asOf),
      fetcher,
      network,
      browser,
      obeyRobots: robots,
      signal,
      now,
    });
  } finally {
    await fetcher.close();
  }
}

async function readTexts(
  { packs = [], earlierDir, learnedFile = null, signal, onProgress }: InspectOptions,
  dir: string,
  { texts }: InspectionTools,
): Promise<void> {
  const onRead = ({ read, all }: { read: number; all: number }) =>
    onProgress?.({ phase: `正在检查错别字（${read} / ${all} 段）`, pages: 0, queued: 0 });
  await readAgain({ dir, packs, earlierDir, learnedFile, thread: texts, signal, onProgress: onRead });
}

async function conclude(
  options: InspectOptions,
  crawl: StoredCrawl,
  given: SiteGiven,
  { crawlDir, evidenceDir }: { crawlDir: string; evidenceDir: string },
  browser: Browser | null,
): Promise<InspectionResult> {
  const { clock, software, signal } = options;
  const step = (phase: string) => options.onProgress?.({ phase, pages: crawl.meta.pages, queued: 0 });
  step('正在评定');
  const judged = judgeCrawl({ view: crawl, given, choices: options, software, memory: options.memory ?? [] });
  step('正在保存佐证');
  const { report, html } = await proveReport(judged.report, crawl, {
    dir: evidenceDir,
    clock,
    software,
    userAgent: options.network.userAgent,
    browser: options.evidenceDir === null ? null : browser,
    pictureLimit: options.pictureLimit,
    authority: options.authority,
    signal,
  });
  const files = {
    report: path.join(crawlDir, 'report.html'),
    data: path.join(crawlDir, 'report.json'),
    columns: path.join(crawlDir, 'columns.yaml'),
    evidence: evidenceDir,
  };
  const kept = givenFile(crawlDir, options, { asOf: given.asOf, seed: judged.seed });
  write(kept.file, kept.text);
  write(files.data, `${JSON.stringify(report, null, 2)}\n`);
  write(files.report, html);
  write(files.columns, columnsFileOf(report.columns, given.columns ?? []));
  if (options.wacz !== null) {
    await packWacz(evidenceDir, options.wacz, {
      signingKey: await loadSigningKey(dataFolder()),
      title: report.target.name ?? report.target.url,
      mainUrl: report.target.finalUrl ?? report.target.url,
    });
  }
  // An interrupted crawl goes on later and will need them.
  if (crawl.meta.complete && !options.keepBodies) crawl.discardBodies();
  return { ...answered(judged, options), report, html, files, basis: judged.basis, rulebook: judged.rulebook };
}

function progressOf(event: CrawlEvent): InspectionProgress {
  switch (event.type) {
    case 'progress':
      return { phase: '正在采集', pages: event.pages, queued: event.waiting };
    case 'paused':
      return { phase: `暂停采集（${event.why}）`, pages: 0, queued: 0 };
    case 'asked-to-wait':
      return { phase: '网站要求稍后再访问', pages: 0, queued: 0, askedMs: event.ms };
    case 'confirming':
      return { phase: '正在复核打不开的链接', pages: 0, queued: event.targets };
    default:
      return { phase: '正在打开首页', pages: 0, queued: 0 };
  }
}

function makeFolder(dir: string): void {
  try {
    mkdirSync(dir, { recursive: true });
  } catch (cause) {
    throw new InputError(`无法建立采集目录 ${dir}，请检查路径、权限和磁盘空间`, { code: 'crawl-folder-unusable', cause });
  }
}

function write(file: string, text: string): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  } catch (cause) {
    throw new FatalError(`无法写入 ${file}，请检查磁盘空间和目录权限`, { code: 'report-unwritable', cause });
  }
}
