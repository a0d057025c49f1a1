/**
 * Evidence of one inspection as a folder that proves itself. Each `add…` resolves only when its bytes and its line in the
 * index are on the disk; after the first failed write every call fails with the same FatalError, and so does the job.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { entryLine } from './chain.ts';
import { type AppendFile, guarded, openAppend, writeWhole } from './durable-file.ts';
import {
  type Evidence,
  type EvidenceEntry,
  INDEX_FILE,
  isoTime,
  type Manifest,
  observationKey,
  REPORT_FILES,
  type ReportFile,
  type SignatureFile,
  sha256,
  warcName,
} from './evidence.ts';
import { resumeFolder } from './resume.ts';
import { type SealOptions, sealFolder } from './seal.ts';
import {
  encodeRecord,
  exchangeRecords,
  payloadSha256,
  resourceRecord,
  type StoredExchange,
  type WarcRecord,
  warcinfoRecord,
} from './warc-record.ts';

export interface EvidenceOptions extends SealOptions {
  /** A new WARC file is begun before this size is passed. Default 1 GB. */
  maxWarcBytes?: number;
}

/** Where and when something was observed. */
export interface Observed {
  url: string;
  /** ms since the epoch, UTC. */
  at: number;
}

export interface EvidenceWriter {
  readonly dir: string;
  /** Request and response as WARC records. */
  addResponse(exchange: StoredExchange): Promise<Evidence>;
  /** The DOM a browser made of a page (UTF-8), as a WARC resource record. */
  addRendered(html: Uint8Array, observed: Observed): Promise<Evidence>;
  /** PNG under shots/, and the same as a WARC resource record for the usual viewers. */
  addScreenshot(png: Uint8Array, observed: Observed): Promise<Evidence>;
  /** An observation that is no HTTP answer (time-out, refused, a slice of text). */
  addText(text: string, observed: Observed): Promise<Evidence>;
  /** Puts the report beside its proofs; again replaces it. */
  addReport(bytes: Uint8Array, name?: ReportFile): Promise<void>;
  /** Closes the folder: manifest, time stamp, signature. Nothing can be added after it. */
  seal(): Promise<{ manifest: Manifest; signature: SignatureFile }>;
  /** Lets go of the files without sealing: the folder stays incomplete and can be continued. */
  close(): Promise<void>;
}

/**
 * Opens a new folder, or goes on with one that an interrupted run left unsealed (what was not indexed is dropped; storing the
 * same observation again gives the evidence that is already there). Throws InputError when the folder is sealed or holds
 * other things, FatalError when it cannot be written.
 */
export async function createEvidence(dir: string, options: EvidenceOptions): Promise<EvidenceWriter> {
  await guarded(dir, () => mkdir(dir, { recursive: true }));
  const left = await resumeFolder(dir);
  let index: AppendFile | null = null;
  let warc: AppendFile | null = null;
  let { head, entries, warcNumber, createdAt } = left;
  const known = left.known;
  const maxWarcBytes = options.maxWarcBytes ?? 1e9;
  let closed: 'sealed' | 'closed' | null = null;
  let broken: unknown = null;

  // One thing after the other: offsets and the chain depend on the order.
  let tail: Promise<unknown> = Promise.resolve();
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const run = tail.then(async () => {
      if (broken) throw broken;
      if (closed) throw new Error(`evidence folder is ${closed}`);
      try {
        return await work();
      } catch (error) {
        broken = error;
        throw error;
      }
    });
    tail = run.catch(() => {});
    return run;
  }

  async function addEntry(entry: Omit<EvidenceEntry, 'n' | 'prev'>): Promise<void> {
    index ??= await openAppend(path.join(dir, INDEX_FILE), left.indexBytes);
    const line = entryLine({ n: entries, prev: head, ...entry });
    await index.append(Buffer.from(`${line}\n`));
    entries += 1;
    head = sha256(line);
  }

  async function addRecord(made: WarcRecord, url: string, at: string, mime: string, status: number): Promise<Evidence> {
    const bytes = await encodeRecord(made);
    if (warc && warc.size > 0 && made.type !== 'request' && warc.size + bytes.length > maxWarcBytes) {
      await warc.close();
      warc = null;
      warcNumber += 1;
    }
    if (!warc) {
      const size = left.warcBytes.get(warcName(warcNumber)) ?? 0;
      warc = await openAppend(path.join(dir, warcName(warcNumber)), size);
      if (size === 0) {
        const now = options.clock.now();
        await addRecord(warcinfoRecord(warcName(warcNumber), now, options.software), '', isoTime(now), 'application/warc-fields', 0);
      }
    }
    const file = path.basename(warc.path);
    const offset = warc.size;
    await warc.append(bytes);
    const digest = payloadSha256(made);
    const sizeBytes = made.block.length - made.payloadStart;
    await addEntry({ type: made.type, path: file, offset, length: bytes.length, sha256: digest, sizeBytes, url, at, mime, status });
    return { kind: 'warc', path: `${file}#${offset}`, sha256: digest, capturedAt: at };
  }

  async function addFile(
    type: 'screenshot' | 'text',
    folder: string,
    extension: string,
    bytes: Uint8Array,
    observed: Observed,
    mime: string,
  ) {
    const name = `${folder}/${String(entries).padStart(5, '0')}.${extension}`;
    const at = isoTime(observed.at);
    const digest = sha256(bytes);
    await guarded(path.join(dir, folder), () => mkdir(path.join(dir, folder), { recursive: true }));
    await writeWhole(path.join(dir, name), bytes);
    await addEntry({
      type,
      path: name,
      offset: -1,
      length: bytes.length,
      sha256: digest,
      sizeBytes: bytes.length,
      url: observed.url,
      at,
      mime,
      status: 0,
    });
    return { kind: type, path: name, sha256: digest, capturedAt: at } satisfies Evidence;
  }

  /** The same observation stored again (a continued job) is the evidence that is already there. */
  async function once(type: string, observed: Observed, digest: string, add: () => Promise<Evidence>): Promise<Evidence> {
    const key = observationKey(type, observed.url, isoTime(observed.at), digest);
    const before = known.get(key);
    if (before) return before;
    const evidence = await add();
    known.set(key, evidence);
    return evidence;
  }

  async function begin(): Promise<void> {
    if (entries > 0) return;
    createdAt = isoTime(options.clock.now());
    const none = sha256('');
    await addEntry({
      type: 'start',
      path: '',
      offset: -1,
      length: 0,
      sha256: none,
      sizeBytes: 0,
      url: '',
      at: createdAt,
      mime: '',
      status: 0,
    });
  }

  async function letGo(): Promise<void> {
    await warc?.close();
    await index?.close();
    warc = null;
    index = null;
  }

  await inTurn(begin);
  return {
    dir,
    addResponse: (exchange) =>
      inTurn(() => {
        const { response, request } = exchangeRecords(exchange);
        return once('response', exchange, payloadSha256(response), async () => {
          const at = isoTime(exchange.at);
          const evidence = await addRecord(response, exchange.url, at, mimeOf(exchange.headers['content-type']), exchange.status);
          await addRecord(request, exchange.url, at, '', 0);
          return evidence;
        });
      }),
    addRendered: (html, observed) =>
      inTurn(() =>
        once('resource', observed, sha256(html), () => {
          const made = resourceRecord(`urn:dom:${observed.url}`, observed.at, 'text/html; charset=utf-8', html);
          return addRecord(made, observed.url, isoTime(observed.at), 'text/html', 0);
        }),
      ),
    addScreenshot: (png, observed) =>
      inTurn(() =>
        once('screenshot', observed, sha256(png), async () => {
          const made = resourceRecord(`urn:view:${observed.url}`, observed.at, 'image/png', png);
          await once('resource', observed, sha256(png), () => addRecord(made, observed.url, isoTime(observed.at), 'image/png', 0));
          return addFile('screenshot', 'shots', 'png', png, observed, 'image/png');
        }),
      ),
    addText: (text, observed) =>
      inTurn(() => {
        const bytes = Buffer.from(text);
        return once('text', observed, sha256(bytes), () => addFile('text', 'texts', 'txt', bytes, observed, 'text/plain'));
      }),
    addReport: (bytes, name = 'report.json') =>
      inTurn(async () => {
        if (!REPORT_FILES.includes(name)) throw new Error(`no report file: ${name}`);
        await writeWhole(path.join(dir, name), bytes);
      }),
    seal: () =>
      inTurn(async () => {
        await letGo();
        const sealed = await sealFolder(dir, options, { createdAt, chain: { entries, head } });
        closed = 'sealed';
        return sealed;
      }),
    close: async () => {
      await tail;
      if (closed) return;
      closed = 'closed';
      await letGo();
    },
  };
}

/** Media type without parameters, lower case, bounded; empty when none was sent. */
function mimeOf(contentType: string | undefined): string {
  return (contentType ?? '').split(';', 1)[0]!.trim().toLowerCase().slice(0, 100);
}
