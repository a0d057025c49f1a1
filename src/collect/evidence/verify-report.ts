/** Checks that each finding of the report beside the proofs points to proof that is there, unchanged. Part of verify. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import type { EvidenceEntry } from './evidence.ts';
import type { Complain } from './verify-result.ts';

const REPORT = 'report.json';

/** Only what is checked here; the report's own schema stands with the report. */
const ReportSchema = Type.Object({
  findings: Type.Array(
    Type.Object({
      id: Type.String(),
      evidence: Type.Array(Type.Object({ kind: Type.String(), path: Type.String(), sha256: Type.String(), capturedAt: Type.String() })),
    }),
  ),
});

/** Number of findings that were compared; 0 when there is no report. */
export async function verifyReport(dir: string, present: Set<string>, entries: EvidenceEntry[], complain: Complain): Promise<number> {
  if (!present.has(REPORT)) return 0;
  const report = await readReport(path.join(dir, REPORT));
  if (!report) {
    complain('report-unreadable', REPORT, '报告无法识别，未能核对问题与证据的对应');
    return 0;
  }
  const byPlace = new Map(entries.map((entry) => [placeOf(entry), entry]));
  for (const finding of report.findings) {
    if (finding.evidence.length === 0) complain('finding-without-evidence', REPORT, `问题 ${finding.id} 没有证据`);
    for (const evidence of finding.evidence) {
      const entry = byPlace.get(evidence.path);
      if (!entry || !isProofOf(evidence.kind, entry))
        complain('finding-without-evidence', REPORT, `问题 ${finding.id} 的证据 ${evidence.path} 不存在`);
      else if (entry.sha256 !== evidence.sha256 || entry.at !== evidence.capturedAt)
        complain('finding-evidence-differs', REPORT, `问题 ${finding.id} 的证据 ${evidence.path} 与所存的内容或时间不符`);
    }
  }
  return report.findings.length;
}

/** The path by which a finding names this entry. */
const placeOf = (entry: EvidenceEntry): string => (entry.offset < 0 ? entry.path : `${entry.path}#${entry.offset}`);

function isProofOf(kind: string, entry: EvidenceEntry): boolean {
  return kind === 'warc' ? entry.type === 'response' || entry.type === 'resource' : entry.type === kind;
}

async function readReport(file: string) {
  try {
    const value: unknown = JSON.parse(await readFile(file, 'utf8'));
    return Value.Check(ReportSchema, value) ? value : null;
  } catch {
    return null; // not JSON
  }
}

/** The index line a finding's evidence points to, null when there is none. */
export function entryOf(entries: EvidenceEntry[], evidencePath: string): EvidenceEntry | null {
  return entries.find((entry) => entry.type !== 'start' && placeOf(entry) === evidencePath) ?? null;
}
