/**
 * What an evidence folder holds, as data: the reference a finding carries, the lines of the chained index, the manifest
 * that closes the folder and the signature over it. docs: `verify` recomputes all of it offline.
 *
 *   evidence-0001.warc.gz …   what the servers sent, WARC/1.1, one gzip member a record
 *   shots/  texts/            pictures, and observations that are no HTTP answer
 *   report.json report.html   the report these findings belong to
 *   evidence.jsonl            one line an entry; each holds the sha256 of the line before it
 *   manifest.json             all files with sha256 and size, software, times, options, head of the chain
 *   manifest.tsr              RFC 3161 token over manifest.json, when an authority is configured
 *   signature.json            Ed25519 signature over manifest and token; the folder is complete once it stands
 */
import { createHash } from 'node:crypto';

/** Proof a finding carries. Source: contracts.md section 2. */
export interface Evidence {
  kind: 'warc' | 'screenshot' | 'text';
  /** Relative to the evidence folder; for `warc` with the record's byte offset: `evidence-0001.warc.gz#20311`. */
  path: string;
  /** Of the file; for `warc` of the record's payload as stored (a response body still compressed). Hex. */
  sha256: string;
  /** UTC, ISO 8601: when it was observed. */
  capturedAt: string;
}

export const ENTRY_TYPES = ['start', 'warcinfo', 'response', 'request', 'resource', 'screenshot', 'text'] as const;
type EntryType = (typeof ENTRY_TYPES)[number];

/** One line of evidence.jsonl. */
export interface EvidenceEntry {
  /** 0, 1, 2 …: the line's number. */
  n: number;
  /** sha256 of the line before it (without its newline), 64 zeros for line 0. */
  prev: string;
  type: EntryType;
  /** File, relative to the folder; empty for `start`. */
  path: string;
  /** Bytes in the file; -1 when the whole file is meant. */
  offset: number;
  length: number;
  /** Of the payload (WARC records) or of the file. */
  sha256: string;
  sizeBytes: number;
  url: string;
  /** UTC, ISO 8601. */
  at: string;
  /** Media type of an answer, empty when there was none. */
  mime: string;
  /** Status of an answer, 0 for other entries. */
  status: number;
}

export interface Manifest {
  schema: 'zhengxun.evidence/1';
  software: string;
  createdAt: string;
  sealedAt: string;
  /** What a reader must know about how it was collected (allowPrivate …). */
  options: Record<string, string | number | boolean | null>;
  chain: { entries: number; head: string };
  files: { path: string; sha256: string; sizeBytes: number }[];
  signer: { algorithm: 'Ed25519'; publicKey: string; fingerprint: string };
  /** Address of the time-stamping authority that was configured, null without. */
  timestampAuthority: string | null;
}

/** The file signature.json. */
export interface SignatureFile {
  schema: 'zhengxun.signature/1';
  /** sha256 of manifest.json. */
  manifest: string;
  /** sha256 of manifest.tsr, null when there is none. */
  timestamp: string | null;
  /** Why there is no token although an authority was configured: one Chinese sentence. */
  timestampProblem: string | null;
  publicKey: string;
  signature: string;
}

export const INDEX_FILE = 'evidence.jsonl';
export const MANIFEST_FILE = 'manifest.json';
export const TOKEN_FILE = 'manifest.tsr';
export const SIGNATURE_FILE = 'signature.json';
/** Reports that may stand in the folder beside the proofs. */
export const REPORT_FILES = ['report.json', 'report.html'] as const;
export type ReportFile = (typeof REPORT_FILES)[number];

export const CHAIN_START = '0'.repeat(64);

/** Lower-case hex digest. */
export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** UTC, ISO 8601 with milliseconds, from ms since the epoch. */
export const isoTime = (ms: number): string => new Date(ms).toISOString();

/** Name of the n-th WARC file, counted from 1. */
export const warcName = (n: number): string => `evidence-${String(n).padStart(4, '0')}.warc.gz`;

/** Bytes of a JSON file of the folder: two spaces, one newline at the end; verify expects exactly these bytes. */
export const jsonBytes = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);

/** What the Ed25519 key signs: manifest and token are bound together, and the absence of a token too. */
export function signedStatement(file: Pick<SignatureFile, 'manifest' | 'timestamp' | 'timestampProblem'>): Buffer {
  return Buffer.from(
    `zhengxun.signature/1\nmanifest ${file.manifest}\ntimestamp ${file.timestamp ?? '-'}\nproblem ${file.timestampProblem ?? '-'}\n`,
  );
}

/** Names of the files that entries may point to. */
export const PROOF_FILE = /^(evidence-\d{4,6}\.warc\.gz|shots\/\d{5,9}\.png|texts\/\d{5,9}\.txt)$/;

/** What makes two stored observations the same. */
export const observationKey = (type: string, url: string, at: string, digest: string): string => [type, at, digest, url].join(' ');
