/**
 * Two reports of one site → what is new, gone and still there. A fault that is missing from the later report is gone only where
 * that report could have seen it: otherwise it was not seen, which says nothing.
 */
import { type Static, Type } from 'typebox';
import { Value } from 'typebox/value';
import { InputError, nullable } from '../../platform/index.ts';

const text = Type.String();
const Finding = Type.Object({
  id: text,
  indicator: text,
  outcome: text,
  url: text,
  target: Type.Optional(text),
  message: text,
  decision: Type.Optional(Type.Object({ says: text })),
});
const Indicator = Type.Object({
  id: text,
  kind: text,
  name: Type.Optional(text),
  outcome: text,
  points: Type.Number(),
  findings: Type.Array(text),
  drawn: Type.Optional(Type.Boolean()),
});
/** What comparing needs of a report, of this version of the software or an earlier one. */
const Comparable = Type.Object({
  schema: Type.Literal('zhengxun.report/1'),
  target: Type.Object({ url: text, finalUrl: nullable(text), siteCode: nullable(text), name: Type.Optional(nullable(text)), kind: text }),
  rulebook: Type.Object({ id: text, version: text }),
  asOf: text,
  seed: Type.Optional(text),
  only: Type.Optional(Type.Array(text)),
  startedAt: text,
  coverage: Type.Object({
    complete: Type.Boolean(),
    pages: Type.Number(),
    unread: Type.Optional(Type.Object({ urls: Type.Array(text), more: Type.Number() })),
  }),
  verdict: Type.Enum(['qualified', 'unqualified', 'review', 'unknown']),
  score: Type.Union([Type.Object({ deducted: Type.Number(), bonus: Type.Number(), total: Type.Number() }), Type.Null()]),
  indicators: Type.Array(Indicator),
  findings: Type.Array(Finding),
});
export type Comparable = Static<typeof Comparable>;
type ComparableFinding = Comparable['findings'][number];
type Score = Comparable['score'];

export type Fate = 'new' | 'gone' | 'still' | 'not-seen';

export interface ComparedFinding {
  id: string;
  indicator: string;
  fate: Fate;
  message: string;
  url: string;
  target?: string;
  /** Why it says nothing that the later report lacks it; only with `not-seen`. */
  why?: string;
}

export interface ComparedIndicator {
  id: string;
  name: string;
  kind: string;
  /** Null: the report does not have it. */
  before: { outcome: string; points: number } | null;
  after: { outcome: string; points: number } | null;
  counts: Record<Fate, number>;
}

export interface Comparison {
  schema: 'zhengxun.comparison/1';
  site: { url: string; name: string | null };
  before: Side;
  after: Side;
  /** Chinese sentences: what makes the two reports not quite alike. */
  differences: string[];
  counts: Record<Fate, number>;
  indicators: ComparedIndicator[];
  findings: ComparedFinding[];
}

export interface Side {
  asOf: string;
  startedAt: string;
  rulebook: string;
  verdict: Comparable['verdict'];
  score: Score;
  pages: number;
  complete: boolean;
}

/** A report as text → what comparing needs. Throws InputError when it is none; `file` names it. */
export function readReport(file: string, content: string): Comparable {
  try {
    const data: unknown = JSON.parse(content);
    if (Value.Check(Comparable, data)) return data;
  } catch {
    // Told below: what is no JSON and what is no report are the same to the reader.
  }
  throw new InputError(`${file} 不是检测报告（zhengxun.report/1），请给出 inspect 或 judge 以 --format json 写出的文件`, {
    code: 'report-unreadable',
  });
}

/** Throws InputError when the reports are of two sites. */
export function compareReports(before: Comparable, after: Comparable): Comparison {
  if (!isSameSite(before, after)) {
    const urls = [before, after].map(({ target }) => target.finalUrl ?? target.url);
    throw new InputError(`两份报告不是同一个网站的：${urls.join(' 与 ')}`, { code: 'compare-other-site' });
  }
  const findings = comparedFindings(before, after);
  return {
    schema: 'zhengxun.comparison/1',
    site: { url: after.target.finalUrl ?? after.target.url, name: after.target.name ?? before.target.name ?? null },
    before: sideOf(before),
    after: sideOf(after),
    differences: differencesOf(before, after),
    counts: countsOf(findings),
    indicators: comparedIndicators(before, after, findings),
    findings,
  };
}

/** By the code where both have one, else by host without a leading `www.`. */
function isSameSite({ target: a }: Comparable, { target: b }: Comparable): boolean {
  if (a.siteCode !== null && b.siteCode !== null) return a.siteCode === b.siteCode;
  const hosts = ({ url, finalUrl }: Comparable['target']) =>
    [url, finalUrl].flatMap((one) => URL.parse(one ?? '')?.host.replace(/^www\./, '') ?? []);
  const own = hosts(a);
  return hosts(b).some((host) => own.includes(host));
}

function comparedFindings(before: Comparable, after: Comparable): ComparedFinding[] {
  const then = standing(before);
  const now = standing(after);
  const fateOf = fateIn(after);
  const present = [...now.values()].map((finding) => shown(finding, then.has(finding.id) ? 'still' : 'new'));
  const absent = [...then.values()]
    .filter((finding) => !now.has(finding.id))
    .map((finding): ComparedFinding => {
      const { fate, why } = fateOf(finding);
      return why === null ? shown(finding, fate) : { ...shown(finding, fate), why };
    });
  return [...present, ...absent];
}

/** What a report says of a finding of an earlier one; `why`: it says nothing, because of this. */
export function fateIn(
  after: Comparable,
): (finding: Pick<ComparableFinding, 'id' | 'indicator' | 'url' | 'target'>) => { fate: Exclude<Fate, 'new'>; why: string | null } {
  const now = standing(after);
  const missing = missingReasons(after);
  return (finding) => {
    if (now.has(finding.id)) return { fate: 'still', why: null };
    const why = missing(finding);
    return { fate: why === null ? 'gone' : 'not-seen', why };
  };
}

/** Findings by id without those a person dismissed. */
function standing({ findings }: Comparable): Map<string, ComparableFinding> {
  return new Map(findings.filter(({ decision }) => decision?.says !== 'dismiss').map((finding) => [finding.id, finding]));
}

/** Why a report could not have shown a finding; null when it could have. */
function missingReasons(after: Comparable): (finding: Pick<ComparableFinding, 'id' | 'indicator' | 'url' | 'target'>) => string | null {
  const indicators = new Map(after.indicators.map((one) => [one.id, one]));
  const dismissed = new Set(after.findings.filter(({ decision }) => decision?.says === 'dismiss').map(({ id }) => id));
  const unread = new Set(after.coverage.unread?.urls);
  const isCut = (after.coverage.unread?.more ?? 0) > 0;
  return ({ id, indicator: of, url, target }) => {
    if (dismissed.has(id)) return null;
    const indicator = indicators.get(of);
    if (!indicator) return '新报告没有评定这项指标';
    if (indicator.outcome === 'error') return '这项指标本次未能检查';
    if (indicator.outcome === 'manual') return '这项指标本次须人工检查';
    if (unread.has(url)) return '所在页面本次未能读取';
    if (target !== undefined && unread.has(target)) return '所指的地址本次未能查看';
    if (!after.coverage.complete) return '本次采集不完整';
    if (isCut) return '本次未能读取的地址过多，没有全部列出';
    if (indicator.drawn) return '随机抽查，本次可能没有抽到';
    return null;
  };
}

function shown({ id, indicator, message, url, target }: ComparableFinding, fate: Fate): ComparedFinding {
  return { id, indicator, fate, message, url, ...(target === undefined || target === url ? {} : { target }) };
}

function comparedIndicators(before: Comparable, after: Comparable, findings: readonly ComparedFinding[]): ComparedIndicator[] {
  const [then, now] = [before, after].map((report) => new Map(report.indicators.map((one) => [one.id, one])));
  const byIndicator = Map.groupBy(findings, (finding) => finding.indicator);
  const ids = [...new Set([...now!.keys(), ...then!.keys()])];
  return ids.map((id) => {
    const [old, fresh] = [then!.get(id), now!.get(id)];
    const known = (fresh ?? old)!;
    const state = (one: typeof old) => (one ? { outcome: one.outcome, points: one.points } : null);
    const counts = countsOf(byIndicator.get(id) ?? []);
    return { id, name: known.name ?? id, kind: known.kind, before: state(old), after: state(fresh), counts };
  });
}

function countsOf(findings: readonly ComparedFinding[]): Record<Fate, number> {
  const count = (fate: Fate) => findings.filter((finding) => finding.fate === fate).length;
  return { new: count('new'), gone: count('gone'), still: count('still'), 'not-seen': count('not-seen') };
}

function sideOf({ asOf, startedAt, rulebook, verdict, score, coverage }: Comparable): Side {
  const points = score === null ? null : { deducted: score.deducted, bonus: score.bonus, total: score.total };
  const { pages, complete } = coverage;
  return { asOf, startedAt, rulebook: `${rulebook.id} ${rulebook.version}`, verdict, score: points, pages, complete };
}

function differencesOf(before: Comparable, after: Comparable): string[] {
  const sentence = (isDifferent: boolean, words: string) => (isDifferent ? [words] : []);
  const books = [before, after].map(({ rulebook }) => `${rulebook.id}（版本 ${rulebook.version}）`);
  return [
    ...sentence(books[0] !== books[1], `检查指标不同：${books[0]} → ${books[1]}，得分和结果不可直接相比`),
    ...sentence(before.asOf !== after.asOf, `检查截止日不同：${before.asOf} → ${after.asOf}`),
    ...sentence(before.target.kind !== after.target.kind, '一份按门户网站评定，一份按部门网站评定'),
    ...sentence(
      before.seed !== undefined && after.seed !== undefined && before.seed !== after.seed,
      '抽样种子不同，随机抽查的页面可能不同',
    ),
    ...sentence(before.only !== undefined || after.only !== undefined, '有报告只评定了部分指标'),
    ...sentence(!before.coverage.complete, '旧报告的采集不完整，“新增”的问题当时可能已经存在'),
    ...sentence(!after.coverage.complete, '新报告的采集不完整，不能说明旧问题已经消失'),
    ...sentence(before.startedAt > after.startedAt, '旧报告的采集时间晚于新报告，两份报告的次序可能颠倒'),
  ];
}
