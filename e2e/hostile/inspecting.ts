/** Runs `inspect` against a site that misbehaves and holds whatever it gives against the contract. */
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Value } from 'typebox/value';
import { expect } from 'vitest';
import { type Report, reportSchema } from '../../src/campaign/index.ts';
import { openCrawl } from '../../src/collect/index.ts';
import { isOneSentence, start } from '../running.ts';

export interface Inspected {
  status: number | null;
  report: Report;
  /** Reasons and the crawl's own, one text. */
  told: string;
  peakMb: number;
}

export interface Started {
  child: ReturnType<typeof start>['child'];
  crawl: string;
  /** The whole report, checked; rejects when there is none. */
  report(): Promise<Inspected>;
  /** Exit status 2 with one sentence, which is returned. */
  refusal(): Promise<string>;
  /** Resolves when the process is gone. */
  gone(): Promise<{ status: number | null; stdout: string; stderr: string }>;
}

/** No case may take longer, on a busy machine too; alone most take two seconds. */
export const LONGEST_MS = 240_000;

const home = mkdtempSync(path.join(os.tmpdir(), 'zhengxun-hostile-'));
const preload = path.join(import.meta.dirname, 'peak-memory.mjs');
const statusOf: Record<Report['verdict'], number> = { qualified: 0, unqualified: 1, unknown: 3, review: 4 };
const usual = ['--allow-private', '--format', 'json', '--render', 'never', '--confirm-after', '0', '--as-of', '2026-11-20'];
const running = new Set<ChildProcess>();
let runs = 0;

/** A path in this file's own temporary folder. */
export const inFolder = (...parts: string[]): string => path.join(home, ...parts);

/** Ends what still runs (a case that took too long) and removes the folder. */
export function cleanUp(): void {
  for (const child of running) child.kill('SIGKILL');
  rmSync(home, { recursive: true, force: true });
}

export interface InspectSettings {
  crawl?: string;
  /** Default 3. */
  timeoutS?: number;
  /** Without `--allow-private`. */
  isPublicOnly?: boolean;
  /** A command that runs the inspection, e.g. on a disk of its own. */
  within?: string[];
}

/** Starts `inspect`; later arguments win over the usual ones. */
export function inspecting(url: string, more: string[] = [], settings: InspectSettings = {}): Started {
  const crawl = settings.crawl ?? inFolder(`crawl-${++runs}`);
  const peakFile = inFolder(`peak-${++runs}`);
  const options = settings.isPublicOnly ? usual.filter((option) => option !== '--allow-private') : usual;
  const args = ['inspect', url, ...options, '--timeout', String(settings.timeoutS ?? 3), '--crawl', crawl, ...more];
  const env = { ZHENGXUN_DATA: inFolder('data'), NODE_OPTIONS: `--import=${preload}`, PEAK_FILE: peakFile };
  const { child, done } = start(args, env, settings.within);
  running.add(child);
  void done.finally(() => running.delete(child));
  return {
    child,
    crawl,
    gone: () => done,
    async report() {
      const { status, stdout, stderr } = await done;
      expect(stderr).toBe('');
      const report = JSON.parse(stdout) as Report;
      expect([...Value.Errors(reportSchema, report)].slice(0, 3)).toEqual([]);
      expect(status).toBe(statusOf[report.verdict]);
      holdsTogether(report);
      const told = [...report.reasons, report.coverage.incompleteReason ?? ''].join('\n');
      return { status, report, told, peakMb: Number(readFileSync(peakFile, 'utf8')) / 1024 };
    },
    async refusal() {
      const { status, stdout, stderr } = await done;
      expect({ status, stdout, sentence: isOneSentence(stderr) ? true : stderr }).toEqual({ status: 2, stdout: '', sentence: true });
      return stderr.trim();
    },
  };
}

export const inspect = (url: string, more: string[] = [], settings: InspectSettings = {}): Promise<Inspected> =>
  inspecting(url, more, settings).report();

/** Paths of the pages that a crawl holds, sorted. */
export function pagesIn(crawl: string): string[] {
  const stored = openCrawl(crawl);
  try {
    return [...stored.pages()].map(({ url }) => new URL(url).pathname).sort();
  } finally {
    stored.close();
  }
}

/** What every report must keep, whatever the site did. */
function holdsTogether({ coverage, indicators, findings, verdict, reasons }: Report): void {
  const vetoes = indicators.filter(({ kind }) => kind === 'veto');
  expect(reasons.length).toBeGreaterThan(0);
  expect(reasons.join('\n')).not.toMatch(/undefined|NaN|\[object/);
  if (!coverage.complete) {
    expect(coverage.incompleteReason).toMatch(/[一-鿿]/);
    // A part of a site proves a fault, never its absence.
    expect(vetoes.filter(({ outcome }) => outcome === 'pass').map(({ id }) => id)).toEqual([]);
    expect(['unknown', 'unqualified']).toContain(verdict);
  }
  if (coverage.pages === 0) {
    expect(verdict).toBe('unknown');
    expect(vetoes.filter(({ outcome }) => outcome === 'pass' || outcome === 'fail').map(({ id }) => id)).toEqual([]);
  }
  const ids = new Set(findings.map(({ id }) => id));
  expect(indicators.flatMap((one) => one.findings).filter((id) => !ids.has(id))).toEqual([]);
  expect(findings.filter(({ evidence }) => evidence.length === 0).map(({ message }) => message)).toEqual([]);
}
