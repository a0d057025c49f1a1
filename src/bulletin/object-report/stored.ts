/** 检测报告 from frozen sets on the database: one object's, or those of a region as one archive. */
import { listResults, type ObjectRecord, openedResult, resultSet } from '../../campaign/server.ts';
import { beijingDate } from '../../page/index.ts';
import { InputError, NotFoundError } from '../../platform/index.ts';
import { organisation, type Work } from '../../platform/server.ts';
import { writeZip } from '../../text/light.ts';
import { renderObjectReport } from './docx.ts';
import { objectReport } from './object-report.ts';

export interface ReportFile {
  /** 丙州市人民政府门户网站检测报告.docx. */
  name: string;
  bytes: Uint8Array;
}

/** The report of one object. Throws NotFoundError when it is not in sight, or nothing was looked at. */
export async function storedObjectReport(work: Pick<Work, 'tx'>, setId: string, roundObjectId: string): Promise<ReportFile> {
  const set = await resultSet(work, setId);
  const { entry, assessment } = await openedResult(work, setId, roundObjectId);
  if (assessment === null) throw new NotFoundError('此对象没有检查报告', { code: 'report-not-there' });
  const row = await work.tx
    .selectFrom('round_objects as o')
    .innerJoin('rounds as r', 'r.id', 'o.round_id')
    .innerJoin('result_sets as s', 's.round_id', 'r.id')
    .select(['o.record', 's.head'])
    .where('o.id', '=', roundObjectId)
    .where('s.id', '=', setId)
    .executeTakeFirstOrThrow();
  const record = row.record as unknown as ObjectRecord;
  const { office } = row.head as unknown as { office: { name: string } };
  const report = objectReport({
    ...{ name: record.name, code: record.code, unit: record.units.at(-1)?.name ?? office.name, office: office.name },
    ...{ roundName: set.roundName, resultSetId: set.id, contentHash: set.sha256 },
    ...{ frozenOn: beijingDate(Date.parse(set.frozenAt)), report: assessment },
    verdict: entry.verdict as 'passed' | 'failed' | 'unknown',
    score: entry.score as number | null,
  });
  return { name: `${safe(report.title)}.docx`, bytes: renderObjectReport(report) };
}

/** In one archive. */
const MOST_REPORTS = 500;

/**
 * Reports of the objects of an organisation and all below it (null: of all in sight) in one .zip, a folder a unit. Throws InputError
 * for more than 500, NotFoundError when there is none.
 */
export async function reportBundle(
  work: Pick<Work, 'tx'>,
  setId: string,
  { organisationId, verdict }: { organisationId: string | null; verdict: 'passed' | 'failed' | null },
): Promise<ReportFile> {
  const set = await resultSet(work, setId);
  const found = await listResults(work, setId, {
    ...(organisationId === null ? {} : { organisationId }),
    ...(verdict === null ? {} : { verdict }),
    ...{ after: null, limit: MOST_REPORTS + 1 },
  });
  const judged = found.filter(({ result }) => result.verdict === 'passed' || result.verdict === 'failed');
  if (judged.length > MOST_REPORTS) throw new InputError(`检测报告超过 ${MOST_REPORTS} 份，请按单位分批下载`, { code: 'too-many-reports' });
  if (judged.length === 0) throw new NotFoundError('没有可下载的检测报告', { code: 'report-not-there' });
  const names = await unitNames(
    work,
    judged.map(({ result }) => result.organisationId),
  );
  const files = new Map<string, Uint8Array>();
  for (const { result } of judged) {
    const { name, bytes } = await storedObjectReport(work, setId, result.roundObjectId);
    const folder = safe(names.get(result.organisationId) ?? '其他');
    // Two sites of one unit may bear one name.
    const path = files.has(`${folder}/${name}`) ? `${folder}/${result.roundObjectId} ${name}` : `${folder}/${name}`;
    files.set(path, bytes);
  }
  const region = organisationId === null ? '' : `_${(await organisation(work, organisationId)).name}`;
  return { name: safe(`${set.roundName}${region}_检测报告.zip`), bytes: writeZip(files) };
}

async function unitNames({ tx }: Pick<Work, 'tx'>, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('organisations')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** A name that every system takes: no separators, no control or direction characters, not too long, no dot in front. */
function safe(name: string): string {
  const kept = name.replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, '_').replace(/^\.+/, '_');
  return kept.length <= 100 ? kept : `${kept.slice(0, 80).toWellFormed()}${kept.slice(-15).toWellFormed()}`;
}
