/**
 * Proofs of a report's findings: the stored answers of their pages as they were judged, what was observed of their targets,
 * and pictures with the place marked. A failed write fails the inspection.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  type Browser,
  createEvidence,
  decodeBody,
  type Evidence,
  type EvidenceWriter,
  loadSigningKey,
  type StoredBody,
  type StoredCrawl,
  type TimestampAuthority,
} from '../../collect/index.ts';
import { type Clock, dataFolder } from '../../platform/index.ts';
import { renderHtml } from '../report/html/page.ts';
import type { Report } from '../report/report.ts';
import { withEvidence } from './judge.ts';
import { type PictureSheet, pagesOf, picturesOf, sheetsOf, subjectOf } from './proof-plan.ts';

export interface ProofOptions {
  dir: string;
  clock: Clock;
  software: string;
  userAgent: string;
  /** Null: no pictures can be taken. */
  browser: Browser | null;
  /** Most pictures taken. */
  pictureLimit: number;
  authority: TimestampAuthority | null;
  signal: AbortSignal;
}

/** Pictures together in the HTML page; beyond that they are named, not embedded. */
const EMBEDDED_BYTES = 24 << 20;
const MAX_BODY_BYTES = 32 << 20;
/** Pages that the browser has open. */
export const PAGES_AT_A_TIME = 3;

/** The report with its proofs, and the HTML page of it. The folder is sealed and signed when this returns. */
export async function proveReport(report: Report, crawl: StoredCrawl, options: ProofOptions): Promise<{ report: Report; html: string }> {
  const { dir, clock, software } = options;
  const writer = await createEvidence(dir, {
    clock,
    software: `zhengxun ${software}`,
    signingKey: await loadSigningKey(dataFolder()),
    options: { allowPrivate: report.coverage.allowPrivate, asOf: report.asOf, rulebook: report.rulebook.id, url: report.target.url },
    authority: options.authority,
  });
  try {
    const proofs = new Map<string, Evidence[]>(report.findings.map((finding) => [finding.id, []]));
    await keepAnswers(report, crawl, writer, options.userAgent, proofs);
    await takePictures(report, crawl, writer, options, proofs);
    const proven = withEvidence(report, proofs);
    const html = await htmlOf(proven, dir);
    await writer.addReport(Buffer.from(`${JSON.stringify(proven, null, 2)}\n`), 'report.json');
    await writer.addReport(Buffer.from(html), 'report.html');
    await writer.seal();
    return { report: proven, html };
  } catch (error) {
    await writer.close();
    throw error;
  }
}

async function htmlOf(report: Report, dir: string): Promise<string> {
  const pictures = new Map<string, Uint8Array>();
  let bytes = 0;
  for (const { kind, path: file } of report.findings.flatMap((finding) => finding.evidence)) {
    if (kind !== 'screenshot' || pictures.has(file) || bytes > EMBEDDED_BYTES) continue;
    const png = await readFile(path.join(dir, file));
    bytes += png.length;
    pictures.set(file, png);
  }
  return renderHtml(report, { picture: (file) => pictures.get(file) ?? null });
}

async function keepAnswers(
  report: Report,
  crawl: StoredCrawl,
  writer: EvidenceWriter,
  userAgent: string,
  proofs: Map<string, Evidence[]>,
): Promise<void> {
  const kept = new Map<string, Evidence[]>();
  for (const finding of report.findings) {
    const own = proofs.get(finding.id)!;
    for (const url of pagesOf(finding)) {
      const stored = kept.get(url) ?? (await keepPage(crawl.body(url), writer, userAgent));
      kept.set(url, stored);
      own.push(...stored);
    }
    const observed = observationsOf(crawl, finding.target ?? finding.url);
    if (observed !== null && (finding.target !== undefined || own.length === 0)) own.push(await writer.addText(observed.text, observed));
    // What was seen where no answer was kept (a variant served to search engines, an earlier crawl's page): the observation itself.
    if (own.length === 0) {
      const text = [finding.url, finding.target ?? '', finding.quote ?? '', finding.message].filter((line) => line !== '').join('\n');
      own.push(await writer.addText(`${text}\n`, { url: finding.url, at: Date.parse(report.finishedAt) }));
    }
  }
}

/** The answer as it came, and the DOM where a browser's was judged; empty when neither is there. */
async function keepPage(body: StoredBody | null, writer: EvidenceWriter, userAgent: string): Promise<Evidence[]> {
  if (body === null) return [];
  const sent = await writer.addResponse(exchangeOf(body, userAgent));
  return body.dom === null ? [sent] : [sent, await writer.addRendered(body.dom, { url: body.finalUrl, at: body.fetchedAt })];
}

function exchangeOf(body: StoredBody, userAgent: string) {
  const { finalUrl, fetchedAt, status, headers, wire, address } = body;
  return { url: finalUrl, at: fetchedAt, requestHeaders: { 'user-agent': userAgent }, status, headers, wire, address };
}

/** What was seen of an address, as lines of text; null when it was never asked. */
function observationsOf(crawl: StoredCrawl, url: string): { text: string; url: string; at: number } | null {
  const isHome = url === crawl.meta.startUrl || url === crawl.meta.finalUrl;
  const observations = crawl.target(url)?.observations ?? (isHome ? crawl.meta.home : []);
  const last = observations.at(-1);
  if (last === undefined) return null;
  const lines = observations.map((o) =>
    [
      new Date(o.at).toISOString(),
      o.method,
      o.client,
      o.kind,
      o.status ?? '-',
      `${Math.round(o.totalMs)} ms`,
      o.finalUrl ?? '-',
      o.detail ?? '',
    ]
      .join('\t')
      .trimEnd(),
  );
  return { text: `${url}\n${lines.join('\n')}\n`, url, at: last.at };
}

async function takePictures(
  report: Report,
  crawl: StoredCrawl,
  writer: EvidenceWriter,
  { browser, pictureLimit, signal }: ProofOptions,
  proofs: Map<string, Evidence[]>,
): Promise<void> {
  if (browser === null) return;
  const plans = picturesOf(report, pictureLimit);
  const taken = await picturesBySubject(sheetsOf(plans), crawl, browser, signal);
  if (signal.aborted) return;
  const stored = new Map<string, Evidence>();
  for (const plan of plans) {
    const subject = subjectOf(plan);
    const picture = taken.get(subject);
    // A picture is help, not the proof: without one the stored answer still stands.
    if (picture === undefined) continue;
    const proof = stored.get(subject) ?? (await writer.addScreenshot(picture.png, { url: picture.finalUrl, at: picture.at }));
    stored.set(subject, proof);
    proofs.get(plan.finding.id)!.push(proof);
  }
}

/** Pictures by their subject; what could not be taken is missing. Several pages at a time: most of a picture is waiting for the page. */
async function picturesBySubject(
  sheets: readonly PictureSheet[],
  crawl: StoredCrawl,
  browser: Browser,
  signal: AbortSignal,
): Promise<Map<string, TakenPicture>> {
  const taken = new Map<string, TakenPicture>();
  const waiting = [...sheets];
  const take = async () => {
    for (let sheet = waiting.shift(); sheet !== undefined && !signal.aborted; sheet = waiting.shift()) {
      const { url, marks } = sheet;
      const body = crawl.body(url);
      if (body === null) continue;
      const page = { url: body.finalUrl, stored: storedAnswer(body) };
      const together = await browser.screenshots({ ...page, marks });
      for (const [i, mark] of marks.entries()) {
        // What broke one of them need not break the others.
        const picture = Array.isArray(together)
          ? together[i]!
          : marks.length === 1
            ? together
            : await browser.screenshot({ ...page, ...(mark === null ? {} : { mark }) });
        if (picture.kind === 'picture') taken.set(subjectOf({ url, mark }), { png: picture.png, at: picture.at, finalUrl: body.finalUrl });
      }
    }
  };
  await Promise.all(Array.from({ length: PAGES_AT_A_TIME }, take));
  return taken;
}

interface TakenPicture {
  png: Buffer;
  at: number;
  finalUrl: string;
}

function storedAnswer({ status, headers, wire }: StoredBody) {
  const { body } = decodeBody(wire, headers['content-encoding'] ?? null, MAX_BODY_BYTES);
  return { status, headers, body };
}
