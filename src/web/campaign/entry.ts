/** An object's entry in `zhengxun.results/1`, of which pages read a few parts; whatever is not as described counts as absent. Pure. */

export interface Entry {
  name: string;
  code: string | null;
  failedStreak: number;
  reasons: { category: string; sentence: string }[];
}

export function entryOf(entry: Record<string, unknown>): Entry {
  const reasons = Array.isArray(entry.reasons) ? (entry.reasons as unknown[]) : [];
  return {
    name: text(entry.name) ?? '—',
    code: text(entry.code),
    failedStreak: typeof entry.failedStreak === 'number' ? entry.failedStreak : 0,
    reasons: reasons.filter(isRecord).map((one) => ({ category: text(one.category) ?? '', sentence: text(one.sentence) ?? '' })),
  };
}

export interface Assessment {
  reasons: string[];
  indicators: { id: string; name: string; clause: string | null; kind: string; points: number; findings: string[] }[];
  findings: { id: string; message: string; url: string; quote: string | null }[];
}

/** Of a stored report: what led to its verdict. Null: nothing was looked at. */
export function assessmentOf(report: Record<string, unknown> | null): Assessment | null {
  if (report === null) return null;
  const list = (value: unknown) => (Array.isArray(value) ? (value as unknown[]).filter(isRecord) : []);
  return {
    reasons: Array.isArray(report.reasons) ? report.reasons.filter((one) => typeof one === 'string') : [],
    indicators: list(report.indicators)
      .filter(({ outcome }) => outcome === 'fail')
      .map((one) => ({
        id: text(one.id) ?? '',
        name: text(one.name) ?? '',
        clause: text(one.clause),
        kind: text(one.kind) ?? '',
        points: typeof one.points === 'number' ? one.points : 0,
        findings: Array.isArray(one.findings) ? one.findings.filter((id) => typeof id === 'string') : [],
      })),
    findings: list(report.findings).map((one) => ({
      id: text(one.id) ?? '',
      message: text(one.message) ?? '',
      url: text(one.url) ?? '',
      quote: text(one.quote),
    })),
  };
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
