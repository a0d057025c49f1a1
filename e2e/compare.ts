/** Compares a report with the truth about a demo site: what was missed, what was reported without being there. */
import type { Report } from '../src/campaign/index.ts';
import {
  breaksTrap,
  type DemoSite,
  isAbout,
  isTolerable,
  type PlantedFault,
  sameAddress,
  type TolerableFinding,
} from '../src/demo/index.ts';

type Finding = Report['findings'][number];

export interface Comparison {
  key: string;
  verdict: { expected: string; actual: string };
  /** Indicators whose outcome is another one. */
  outcomes: { id: string; expected: string; actual: string }[];
  planted: number;
  missed: PlantedFault[];
  /** Findings that name a clean trap, or that nothing explains. */
  wrong: { finding: Finding; why: string }[];
  findings: number;
  /** Columns whose newest date or state differs. */
  columns: { name: string; expected: string; actual: string }[];
  columnsCompared: number;
}

/** Findings that say nothing about the site's content and hold for any site on loopback. */
const aboutTheEnvironment: TolerableFinding[] = [
  { indicator: 'ipv6', why: '演示主机没有 IPv6 地址' },
  { indicator: 'ipv6-missing', why: '演示主机没有 IPv6 地址；门户按此扣分' },
  { indicator: 'slow-page', why: '测试机器繁忙时的响应时间' },
];

export function compareReport(report: Report, site: DemoSite): Comparison {
  const { truth } = site;
  const missed = truth.faults.filter((fault) => !report.findings.some((finding) => isAbout(finding, fault)));
  const repeated = truth.faults
    .filter((fault) => fault.once)
    .flatMap((fault) =>
      repeats(
        report.findings.filter((finding) => isAbout(finding, fault)),
        fault,
      ),
    );
  const wrong = report.findings.flatMap((finding) => {
    const trap = truth.traps.find((one) => breaksTrap(finding, one));
    const isStated = truth.faults.some((fault) => isAbout(finding, fault));
    if (trap && !isStated) return [{ finding, why: `正常项被误报：${trap.why}` }];
    if (isStated || [...truth.tolerable, ...aboutTheEnvironment].some((one) => isTolerable(finding, one))) return [];
    return [{ finding, why: '清单中没有这个问题' }];
  });
  return {
    key: site.key,
    verdict: { expected: truth.verdict, actual: report.verdict },
    outcomes: differingOutcomes(report, site),
    planted: truth.faults.length,
    missed,
    wrong: [...wrong, ...repeated],
    findings: report.findings.length,
    ...differingColumns(report, site),
  };
}

/** Findings beyond the first of an indicator about a fault that sits in the template. */
function repeats(about: Finding[], fault: PlantedFault): Comparison['wrong'] {
  return about
    .filter((finding, i) => about.findIndex((other) => other.indicator === finding.indicator) !== i)
    .map((finding) => ({ finding, why: `模板中的一处问题重复列出：${fault.why}` }));
}

function differingOutcomes(report: Report, site: DemoSite): Comparison['outcomes'] {
  return Object.entries(site.truth.indicators).flatMap(([id, expected]) => {
    const actual = report.indicators.find((i) => i.id === id)?.outcome ?? '未列出';
    const allowed = [expected].flat();
    return allowed.includes(actual as (typeof allowed)[number]) ? [] : [{ id, expected: allowed.join('|'), actual }];
  });
}

function differingColumns(report: Report, site: DemoSite): Pick<Comparison, 'columns' | 'columnsCompared'> {
  // A site that could not be read has no columns to compare.
  if (site.truth.verdict === 'unknown') return { columns: [], columnsCompared: 0 };
  const dated = site.truth.columns.filter((c) => c.state !== 'static');
  const columns = dated.flatMap((column) => {
    const found = report.columns.find((c) => sameAddress(c.url, column.url));
    const expected = `${column.state} ${column.newest ?? '—'}`;
    const actual = found ? `${found.state} ${found.newest ?? '—'}` : '未列出';
    return expected === actual ? [] : [{ name: column.name, expected, actual }];
  });
  return { columns, columnsCompared: dated.length };
}

/** One line a site, and the sums below. */
export function table(rows: Comparison[], seconds: Map<string, number>): string {
  const lines = rows.map((row) =>
    [
      row.key.padEnd(8),
      `${row.verdict.actual}${row.verdict.actual === row.verdict.expected ? '' : `（应为 ${row.verdict.expected}）`}`.padEnd(14),
      `问题 ${row.planted - row.missed.length}/${row.planted}`,
      `误报 ${row.wrong.length}/${row.findings}`,
      `指标不符 ${row.outcomes.length}`,
      `栏目不符 ${row.columns.length}/${row.columnsCompared}`,
      `${(seconds.get(row.key) ?? 0).toFixed(1)} s`,
    ].join('  '),
  );
  const sum = (of: (row: Comparison) => number) => rows.reduce((total, row) => total + of(row), 0);
  lines.push(
    `合计 ${rows.length} 站：评定一致 ${rows.filter((r) => r.verdict.actual === r.verdict.expected).length}，问题找到 ${sum((r) => r.planted - r.missed.length)}/${sum((r) => r.planted)}，误报 ${sum((r) => r.wrong.length)}/${sum((r) => r.findings)}`,
  );
  return lines.join('\n');
}
