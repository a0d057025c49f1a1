/**
 * One finding with its proofs, for whoever looks at it: the pictures with the place marked, a copy of the stored page, the sentence
 * around the quotation. Reviewers see all findings of their subtree; others those that were told to the owner, stand in a frozen set, or
 * were seen again when an order was re-checked.
 */
import { decodeBody, type ExtractedRecord, extractRecord } from '../../collect/index.ts';
import { createPageReader, decodePage } from '../../page/index.ts';
import { NotFoundError } from '../../platform/index.ts';
import type { Actor, BlobStore, Work } from '../../platform/server.ts';
import type { Evidence } from '../report/report.ts';
import { type Passage, passageAround } from './passage.ts';
import { evidenceFiles, LOOK_FILE, type StoredEvidence, storedEvidence } from './stored-evidence.ts';

/** What a finding says, wherever it is shown. */
export interface Found {
  check: string;
  outcome: 'fail' | 'review';
  message: string;
  url: string;
  target: string | null;
  quote: string | null;
  suggestion: string | null;
  count: number | null;
  samples: string[];
}

export interface FindingView extends Found {
  id: string;
  inspectionId: string;
  organisationId: string;
  /** The report's `f-…`. */
  key: string;
  indicator: string;
  /** The same finding of an earlier round. */
  carriedFrom: string | null;
  /** In the order in which `proofs/{n}` opens them. */
  proofs: { n: number; kind: Evidence['kind']; sha256: string; capturedAt: string }[];
}

type Seeing = Pick<Work, 'tx'> & { actor: Actor };

/** One finding. Throws NotFoundError when it is not in sight. */
export async function findingView(seeing: Seeing, id: string): Promise<FindingView> {
  const row = await findingRow(seeing, id);
  return {
    ...{ id: row.id, inspectionId: row.inspection_id, organisationId: row.organisation_id, key: row.key, indicator: row.indicator },
    ...{ check: row.check_id, outcome: row.outcome, message: row.message, url: row.url, target: row.target, quote: row.quote },
    ...{ suggestion: row.suggestion, count: row.count, samples: row.samples ?? [], carriedFrom: row.carried_from },
    proofs: proofsOf(row).map(({ kind, sha256, capturedAt }, n) => ({ n, kind, sha256, capturedAt })),
  };
}

/** Where the proofs of a finding lie, looked up in the transaction; opened after it. */
export interface ProofPlace {
  proofs: readonly Evidence[];
  url: string;
  quote: string | null;
  stored: StoredEvidence;
}

/** Throws NotFoundError when the finding is not in sight or nothing was kept. */
export async function proofPlace(seeing: Seeing, id: string): Promise<ProofPlace> {
  const row = await findingRow(seeing, id);
  const inspection = await seeing.tx
    .selectFrom('inspections')
    .select(['id', 'account_id', 'evidence_sha256'])
    .where('id', '=', row.inspection_id)
    .executeTakeFirstOrThrow();
  return { proofs: proofsOf(row), url: row.url, quote: row.quote, stored: await storedEvidence(seeing, inspection) };
}

export type ShownProof =
  | { kind: 'picture' | 'text' | 'file'; mediaType: string; bytes: Buffer }
  /** Markup as it was sent or as a browser made it, in our characters. */
  | { kind: 'page'; html: string };

/** One proof as it can be shown. Throws NotFoundError for a number that it has not, InputError when what is stored was changed. */
export async function shownProof(blobs: BlobStore, { proofs, stored }: ProofPlace, n: number): Promise<ShownProof> {
  const proof = proofs[n];
  if (proof === undefined) throw noProof();
  if (stored.look !== null) {
    if (proof.path !== LOOK_FILE) throw noProof();
    return { kind: 'text', mediaType: 'text/plain; charset=utf-8', bytes: await collected(await blobs.get(stored.look)) };
  }
  return shown(await extractRecord(evidenceFiles(blobs, stored), proof));
}

/** The stored page that the finding is on, as markup. Throws NotFoundError when its page was not kept. */
export async function findingPage(blobs: BlobStore, place: ProofPlace): Promise<string> {
  const page = await pageRecord(blobs, place);
  if (page === null) throw new NotFoundError('没有留存此问题所在的网页', { code: 'page-not-kept' });
  return markupOf(page);
}

/** The sentence around the quotation on the stored page; null without a quotation, a page, or where it is not in the page's text. */
export async function findingPassage(blobs: BlobStore, place: ProofPlace): Promise<Passage | null> {
  if (place.quote === null) return null;
  const page = await pageRecord(blobs, place);
  if (page === null) return null;
  const { facts, blocks } = createPageReader().read(bodyOf(page), {
    ...{ url: page.url, contentType: page.headers['content-type'] ?? null, rendered: page.isRendered, isHome: false },
  });
  const text = [facts.title, ...blocks.map((block) => block.text)].join('\n');
  return passageAround(text, place.quote);
}

const noProof = () => new NotFoundError('没有这一项佐证', { code: 'proof-not-found' });

async function findingRow({ tx, actor }: Seeing, id: string) {
  const seesAll = actor.actions === 'all' || actor.actions.has('finding.read');
  const row = await tx
    .selectFrom('findings as f')
    .selectAll('f')
    .where('f.id', '=', id)
    .$if(!seesAll, (query) =>
      query.where(({ or, exists, selectFrom }) =>
        or([
          exists(selectFrom('review_items as i').whereRef('i.finding_id', '=', 'f.id').where('i.notice_id', 'is not', null)),
          exists(selectFrom('results as r').whereRef('r.inspection_id', '=', 'f.inspection_id')),
          // Looked at again for an order in sight: of what was found only what the order asks to correct.
          exists(
            selectFrom('order_rechecks as c')
              .innerJoin('order_findings as o', 'o.order_id', 'c.order_id')
              .whereRef('c.inspection_id', '=', 'f.inspection_id')
              .whereRef('o.key', '=', 'f.key'),
          ),
        ]),
      ),
    )
    .executeTakeFirst();
  if (row === undefined) throw new NotFoundError('找不到此问题，或无权查看', { code: 'finding-not-found' });
  return row;
}

const proofsOf = ({ evidence }: { evidence: unknown[] }): Evidence[] => evidence as Evidence[];

/** Of the pages kept for the finding: what a browser made of it before what was sent, as that is what was judged. */
async function pageRecord(blobs: BlobStore, { proofs, url, stored }: ProofPlace): Promise<ExtractedRecord | null> {
  if (stored.look !== null) return null;
  const files = evidenceFiles(blobs, stored);
  let found: ExtractedRecord | null = null;
  for (const proof of proofs) {
    if (proof.kind !== 'warc') continue;
    const record = await extractRecord(files, proof);
    if (!isPage(record)) continue;
    if (found !== null && found.url !== record.url) break;
    if (found === null || record.isRendered) found = record;
    if (record.isRendered && record.url === url) break;
  }
  return found;
}

const isPage = ({ kind, mime }: ExtractedRecord): boolean =>
  kind === 'warc' && (mime === '' || /^(?:text|application)\/(?:xhtml|html)/.test(mime));

function shown(record: ExtractedRecord): ShownProof {
  const { kind, mime } = record;
  if (kind === 'screenshot') return { kind: 'picture', mediaType: 'image/png', bytes: record.payload };
  if (kind === 'text') return { kind: 'text', mediaType: 'text/plain; charset=utf-8', bytes: record.payload };
  if (isPage(record)) return { kind: 'page', html: markupOf(record) };
  return {
    kind: 'file',
    mediaType: /^[\w.+-]{1,60}\/[\w.+-]{1,60}$/.test(mime) ? mime : 'application/octet-stream',
    bytes: bodyOf(record),
  };
}

const MOST_BODY_BYTES = 32 << 20;

const bodyOf = ({ payload, headers }: ExtractedRecord): Buffer =>
  decodeBody(payload, headers['content-encoding'] ?? null, MOST_BODY_BYTES).body;

const markupOf = (record: ExtractedRecord): string =>
  decodePage(bodyOf(record), record.headers['content-type'] ?? null, record.isRendered).text;

async function collected(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(stream));
}
