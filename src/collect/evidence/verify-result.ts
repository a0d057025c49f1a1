/** What verify says of an evidence folder: the closed list of problems, and the report over all of them. */
import type { Manifest } from './evidence.ts';

/** Why a folder does not hold. Each has its Chinese sentence in the manual. */
export const VERIFY_PROBLEMS = [
  'incomplete',
  'missing-file',
  'extra-file',
  'file-changed',
  'chain-broken',
  'record-damaged',
  'record-changed',
  'record-unlisted',
  'manifest-wrong',
  'signature-wrong',
  'other-key',
  'timestamp-wrong',
  'report-unreadable',
  'finding-without-evidence',
  'finding-evidence-differs',
] as const;
type ProblemCode = (typeof VERIFY_PROBLEMS)[number];

export interface VerifyProblem {
  code: ProblemCode;
  /** File of the folder (for findings: report.json). */
  file: string;
  /** One Chinese sentence. */
  message: string;
}

export interface VerifyReport {
  schema: 'zhengxun.verify/1';
  dir: string;
  /** Nothing is wrong. */
  whole: boolean;
  /** False when the folder was never sealed (an interrupted run). */
  complete: boolean;
  problems: VerifyProblem[];
  checked: { files: number; entries: number; records: number; findings: number };
  /** Null when there is no readable manifest. */
  manifest: Pick<Manifest, 'software' | 'createdAt' | 'sealedAt' | 'options' | 'timestampAuthority'> | null;
  /** The key that signed; `known` is null when no public key was given to compare with. */
  signer: { fingerprint: string; holds: boolean; known: boolean | null } | null;
  /** Null when no time stamp was asked for. */
  timestamp: { at: string; authority: string; fingerprint: string; trusted: boolean | null } | { problem: string } | null;
}

/** Notes a problem. */
export type Complain = (code: ProblemCode, file: string, message: string) => void;
