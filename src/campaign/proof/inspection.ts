/** One inspection as it was recorded: what it is, its report as JSON and as a page, its evidence to keep and to verify. */
import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import type { Selectable } from 'kysely';
import { type VerifyReport, verifyEvidence, writeZip } from '../../collect/index.ts';
import { NotFoundError } from '../../platform/index.ts';
import { type BlobStore, type CouldNotReason, type FileView, filesOf, type Schema, type Work } from '../../platform/server.ts';
import { renderHtml } from '../report/html/page.ts';
import type { Report } from '../report/report.ts';
import { evidenceFiles, type StoredEvidence, storedEvidence, withFolder } from './stored-evidence.ts';

export interface InspectionView {
  id: string;
  organisationId: string;
  objectKind: 'site' | 'account';
  /** Of the registry. */
  recordId: string;
  /** Null outside of rounds. */
  roundObjectId: string | null;
  purpose: 'round' | 'recheck' | 'single';
  source: 'machine' | 'hand' | 'import';
  /** Who looked, when it was not the machine. */
  sourceName: string | null;
  state: Row['state'];
  rulebook: { id: string; version: string } | null;
  asOf: string | null;
  verdict: Row['verdict'];
  score: number | null;
  /** Why it could not be looked at; in no other state. */
  reason: CouldNotReason | null;
  findings: number;
  hasEvidence: boolean;
  software: string | null;
  startedAt: string | null;
  finishedAt: string | null;
  /** Handed in with a result that a person entered. */
  files: FileView[];
}

type Row = Selectable<Schema['inspections']>;

/** One inspection. Throws NotFoundError when it is not in sight. */
export async function inspection(work: Pick<Work, 'tx'>, id: string): Promise<InspectionView> {
  const row = await inspectionRow(work, id);
  const { count } = await work.tx
    .selectFrom('findings')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('inspection_id', '=', id)
    .executeTakeFirstOrThrow();
  return {
    ...{ id, organisationId: row.organisation_id, objectKind: row.site_id === null ? 'account' : 'site' },
    ...{ recordId: (row.site_id ?? row.account_id)!, roundObjectId: row.round_object_id, purpose: row.purpose, source: row.source },
    ...{ sourceName: row.source_name, state: row.state, asOf: row.as_of, verdict: row.verdict, score: row.score, reason: row.reason },
    rulebook: row.rulebook_id === null ? null : { id: row.rulebook_id, version: row.rulebook_version ?? '' },
    ...{ findings: count, hasEvidence: row.evidence_sha256 !== null, software: row.software },
    ...{ startedAt: row.started_at?.toISOString() ?? null, finishedAt: row.finished_at?.toISOString() ?? null },
    files: (await filesOf(work, 'entered-result', [id])).get(id) ?? [],
  };
}

/** `zhengxun.report/1` as it was recorded, without decisions. Throws NotFoundError when there is none. */
export async function inspectionReport(work: Pick<Work, 'tx'>, id: string): Promise<Report> {
  const { report } = await inspectionRow(work, id);
  if (report === null) throw new NotFoundError('此次检查没有报告：还没有检查完，或未能检查', { code: 'report-not-there' });
  return report as unknown as Report;
}

/** Where the evidence of an inspection lies. Throws NotFoundError when it is not in sight or none was kept. */
export async function evidencePlace(work: Pick<Work, 'tx'>, id: string): Promise<StoredEvidence> {
  return storedEvidence(work, await inspectionRow(work, id));
}

/** Pictures together in one page. */
const EMBEDDED_BYTES = 24 << 20;

/** A report as one page for people, with the pictures that were kept; `stored` null: without. */
export async function reportPage(blobs: BlobStore, report: Report, stored: StoredEvidence | null): Promise<string> {
  const pictures = new Map<string, Uint8Array>();
  let bytes = 0;
  const sizes = new Map(stored?.parts.map(({ path: name, size }) => [name, size]));
  for (const { kind, path: name } of report.findings.flatMap(({ evidence }) => evidence)) {
    const size = sizes.get(name);
    if (kind !== 'screenshot' || size === undefined || pictures.has(name) || bytes + size > EMBEDDED_BYTES) continue;
    bytes += size;
    pictures.set(name, await evidenceFiles(blobs, stored!).whole(name));
  }
  return renderHtml(report, { picture: (name) => pictures.get(name) ?? null });
}

/** The evidence as one file to keep: the sealed folder as .zip, or what was seen of an account as JSON. */
export async function asArchive(
  blobs: BlobStore,
  stored: StoredEvidence,
  now: number,
): Promise<{ ending: 'zip' | 'json'; bytes: Readable }> {
  if (stored.look !== null) return { ending: 'json', bytes: await blobs.get(stored.look) };
  const place = await mkdtemp(path.join(tmpdir(), 'zhengxun-archive-'));
  const gone = () => rm(place, { recursive: true, force: true });
  try {
    const file = path.join(place, 'evidence.zip');
    await withFolder(blobs, stored, (dir, names) =>
      writeZip(
        file,
        names.map((name) => ({ name, source: { file: path.join(dir, name) } })),
        now,
      ),
    );
    const bytes = createReadStream(file);
    bytes.once('close', () => void gone());
    return { ending: 'zip', bytes };
  } catch (error) {
    await gone();
    throw error;
  }
}

/** What `verify` says of the evidence as it is stored now. Throws InputError for what is no folder (accounts). */
export async function verifiedEvidence(blobs: BlobStore, stored: StoredEvidence): Promise<Omit<VerifyReport, 'dir'>> {
  const { dir: _, ...report } = await withFolder(blobs, stored, (dir) => verifyEvidence(dir));
  return report;
}

async function inspectionRow({ tx }: Pick<Work, 'tx'>, id: string): Promise<Row> {
  const row = await tx.selectFrom('inspections').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new NotFoundError('找不到此次检查，或无权查看', { code: 'inspection-not-found' });
  return row;
}
