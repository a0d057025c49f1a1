/** Pages seen by watching → findings, by the checks and the words of an inspection: texts that are new, what other visitors are served. */
import { createHash } from 'node:crypto';
import {
  type BeijingDate,
  buildArtifacts,
  type CrawlVariant,
  type PageReading,
  type SiteGiven,
  type TextBlock,
  type TextMark,
} from '../../page/index.ts';
import { createTextEngine, type Memory, silence, type TextEngine } from '../../text/index.ts';
import type { Rules } from '../freshness/rules.ts';
import { viewOf, wholeFacts } from '../freshness/stored-view.ts';

export const TEXT_CHECKS = ['serious-misstatement', 'typos', 'personal-data', 'tampered-pages'] as const;
export const PAGE_CHECKS = ['hidden-links', 'cloaked-pages'] as const;

/** A finding of watching, as it is kept. */
export interface SeenFinding {
  /** The same as in reports. */
  key: string;
  indicator: string;
  check: string;
  outcome: 'fail' | 'review';
  url: string;
  target: string | null;
  quote: string | null;
  message: string;
  suggestion: string | null;
}

/** A piece of text to be read. */
export interface Piece {
  hash: string;
  text: string;
}

const LONGEST_TITLE = 300;

/** The pieces of a page, its title among them. */
export function piecesOf({ facts, blocks }: PageReading): Piece[] {
  const title = facts.title.slice(0, LONGEST_TITLE);
  const own = { hash: createHash('sha256').update(`title\n${title}`).digest('hex').slice(0, 16), text: title };
  return [own, ...blocks.map(({ hash, text }) => ({ hash, text }))].filter(({ text }) => text.trim() !== '');
}

/** Reads pieces with the text engine of this thread; what people said is no error is left out. */
export function readPieces(
  pieces: readonly Piece[],
  { url, publishedOn, memory, asOf }: { url: string; publishedOn: BeijingDate | null; memory: Memory; asOf: BeijingDate },
): TextBlock[] {
  return pieces.flatMap(({ hash, text }) => {
    const found: TextMark[] = textEngine().read(text, publishedOn === null ? {} : { publishedOn });
    const { marks } = silence(found, text, memory, { addresses: [url], isWhole: true, asOf });
    return marks.length === 0 ? [] : [{ hash, text, pageCount: 1, pages: [url], publishedOn, marks }];
  });
}

/** Findings in pieces that were read. */
export function findingsInTexts(
  texts: readonly TextBlock[],
  rules: Rules,
  kind: 'portal' | 'site' | 'account',
  asOf: BeijingDate,
): SeenFinding[] {
  if (texts.length === 0) return [];
  const meta = viewOf({ homeUrl: texts[0]!.pages[0]!, pages: [] }).meta;
  return found(
    rules.run(
      kind === 'account' ? ACCOUNT_CHECKS : TEXT_CHECKS,
      { kind, publicService: true },
      (name) => (name === 'texts' ? texts : meta) as never,
      asOf,
    ),
  );
}

const ACCOUNT_CHECKS = ['serious-misstatement', 'typos', 'personal-data'];

/** Findings in what a page hides and in what other visitors are served in its place. */
export function findingsInPage(
  { url, reading, variants }: { url: string; reading: PageReading; variants: readonly CrawlVariant[] },
  given: SiteGiven,
  rules: Rules,
): SeenFinding[] {
  const page = { url, way: 'plain' as const, facts: wholeFacts(reading), depth: 0, seenAt: 0 };
  const artifacts = buildArtifacts(viewOf({ homeUrl: url, pages: [page], variants }), given);
  const checks = PAGE_CHECKS.filter((check) => check !== 'cloaked-pages' || variants.length > 0);
  return found(rules.run(checks, { kind: given.kind, publicService: true }, artifacts.get, given.asOf));
}

function found(runs: ReturnType<Rules['run']>): SeenFinding[] {
  return runs.flatMap(({ indicator, findings }) =>
    findings.map(({ id, check, outcome, url, target = null, quote = null, message, suggestion = null }) => ({
      ...{ key: id, indicator, check, outcome, url, target, quote: quote?.slice(0, 500) ?? null, message, suggestion },
    })),
  );
}

let engine: TextEngine | null = null;
/** One engine for the process: it only keeps buffers. */
function textEngine(): TextEngine {
  engine ??= createTextEngine();
  return engine;
}
