/** The report for a terminal: verdict at a glance, then what decided it, then the rest in few lines. */
import { daysBetween } from '../../page/index.ts';
import { COLUMN_CLASS_NAMES } from '../../registry/index.ts';
import { type IndicatorGroup, indicatorGroups, orderedColumns } from './groups.ts';
import type { LedgerLine, Report, ReportFinding, ReportIndicator, Verdict } from './report.ts';
import { chargeWords, pointWords, scoreSentences } from './score-words.ts';
import { cut, pad, painter, plain, type Style, type TerminalOptions } from './terminal-text.ts';
import {
  allowedCount,
  attachmentWords,
  byteWords,
  columnStateWords,
  outcomeWord,
  skipWords,
  spellingWords,
  targetWords,
  verdictMeaning,
  verdictWords,
} from './words.ts';

/** The report as text with a closing newline. Foreign text is stripped of control characters. */
export function renderTerminal(report: Report, options: TerminalOptions): string {
  const paint = painter(options.colour);
  const lines: string[] = [];
  const out = (text = '') => lines.push(text);

  out(paint('bold', plain(report.target.name ?? report.target.url)));
  out(`  ${plain(report.target.finalUrl ?? report.target.url)}`);
  out(
    `  ${[report.target.siteCode ? `标识码 ${plain(report.target.siteCode)}` : null, targetWords[report.target.kind], `检查截止 ${report.asOf}`, report.rulebook.title].filter(Boolean).join(' · ')}`,
  );
  out(`  ${coverageLine(report)}`);
  out();
  out(`  ${paint(verdictStyle[report.verdict], ` ${verdictWords[report.verdict]} `)}  ${verdictMeaning[report.verdict]}`);
  for (const reason of report.reasons) out(`    · ${cut(plain(reason), options.width - 6)}`);
  for (const sentence of scoreSentences(report)) out(`    ${paint('bold', '▸')} ${cut(sentence, options.width - 6)}`);
  for (const line of reviewLines(report)) out(`    ${line}`);

  for (const [kind, title] of [
    ['veto', '单项否决'],
    ['deduct', '扣分指标'],
    ['bonus', '加分指标'],
    ['advisory', '提示事项'],
  ] as const) {
    const groups = indicatorGroups(report, kind);
    if (groups.length === 0) continue;
    out();
    out(paint('bold', title));
    const isQuiet = ({ indicator: { outcome, points }, findings }: IndicatorGroup) =>
      (outcome === 'pass' || outcome === 'inapplicable' || (kind === 'bonus' && outcome === 'fail')) &&
      points === 0 &&
      findings.length === 0;
    for (const group of groups) if (options.all || !isQuiet(group)) printGroup(group);
    if (!options.all) printQuiet(groups.filter(isQuiet).map(({ indicator }) => indicator));
  }

  printColumns();
  printAllowed();
  out();
  return `${lines.join('\n')}`;

  /** What nobody has to look at: names only, so that the rest is seen. */
  function printQuiet(indicators: readonly ReportIndicator[]): void {
    for (const [word, all] of Map.groupBy(indicators, outcomeWord)) {
      const mark = paint(outcomeStyle[all[0]!.outcome], `${outcomeMark[all[0]!.outcome]} ${pad(word, 10)}`);
      out(`  ${mark} ${cut(`${all.length} 项：${all.map(({ name }) => name).join('、')}`, options.width - 16)}`);
    }
  }

  function printGroup({ indicator, findings }: IndicatorGroup): void {
    const mark = paint(outcomeStyle[indicator.outcome], `${outcomeMark[indicator.outcome]} ${pad(outcomeWord(indicator), 10)}`);
    const standing = findings.filter((finding) => finding.decision?.says !== 'dismiss').length;
    const count = standing > 0 ? ` ${standing} 个问题` : '';
    out(`  ${mark} ${pad(indicator.name, 34)}${pad(count, 12)}${pointWords(indicator)}`.trimEnd());
    const charges = report.ledger.filter((line) => line.indicator === indicator.id);
    for (const line of chargeLines(charges)) out(paint('dim', `       ${cut(line, options.width - 8)}`));
    if (indicator.note && indicator.outcome !== 'pass' && indicator.outcome !== 'inapplicable')
      out(paint('dim', `       ${cut(plain(indicator.note), options.width - 8)}`));
    const shown = options.all ? findings : findings.slice(0, 5);
    for (const finding of shown) {
      out(`       ${cut(plain(`${decisionWords(finding)}${finding.message}`), options.width - 8)}`);
      out(paint('dim', `         ${cut(place(finding), options.width - 10)}`));
    }
    if (shown.length < findings.length) out(paint('dim', `       其余 ${findings.length - shown.length} 个见 JSON 或 HTML 报告`));
  }

  function printAllowed(): void {
    const { allowed = [] } = report;
    if (allowed.length === 0) return;
    out();
    out(paint('bold', `已按“不是错误”处理 ${allowedCount(report)} 处`));
    for (const { id, quote, reason, by, until, count } of options.all ? allowed : allowed.slice(0, 10)) {
      const term = until === null ? '长期' : `至 ${until}`;
      out(paint('dim', `  ${id} ${cut(plain(`“${quote}” ${count} 处：${reason}（${by}，${term}）`), options.width - 12)}`));
    }
    if (!options.all && allowed.length > 10) out(paint('dim', `  其余 ${allowed.length - 10} 条见 JSON 或 HTML 报告`));
  }

  function printColumns(): void {
    if (report.columns.length === 0) return;
    out();
    out(paint('bold', `栏目（${report.columns.length}）`));
    for (const column of orderedColumns(report).slice(0, options.all ? undefined : 20)) {
      const age = column.newest ? `${column.newest}（${daysBetween(column.newest, report.asOf)} 天前）` : '—';
      const state = paint(column.state === 'blank' || column.state === 'stale' ? 'red' : 'reset', pad(columnStateWords[column.state], 9));
      out(
        `  ${state} ${pad(cut(plain(column.name), 24), 25)} ${pad(COLUMN_CLASS_NAMES[column.class], 9)} ${pad(String(column.items), 5)}条  ${age}`,
      );
    }
    if (!options.all && report.columns.length > 20) out(paint('dim', `  其余 ${report.columns.length - 20} 个见 JSON 或 HTML 报告`));
  }
}

const outcomeMark: Record<ReportIndicator['outcome'], string> = {
  pass: '✓',
  fail: '✗',
  review: '?',
  inapplicable: '–',
  error: '!',
  manual: '○',
};
const outcomeStyle: Record<ReportIndicator['outcome'], Style> = {
  pass: 'green',
  fail: ['bold', 'red'],
  review: 'yellow',
  inapplicable: 'dim',
  error: 'magenta',
  manual: 'dim',
};
const verdictStyle: Record<Verdict, Style> = {
  qualified: ['bold', 'white', 'bgGreen'],
  unqualified: ['bold', 'white', 'bgRed'],
  review: ['bold', 'black', 'bgYellow'],
  unknown: ['bold', 'white', 'bgMagenta'],
};

/** Charges that are more than one time or were cut; a plain one says nothing new. */
function chargeLines(charges: readonly LedgerLine[]): string[] {
  const cuts = charges.filter((line) => line.cut !== null);
  return cuts.map((line) => `${chargeWords(line)}：${line.cut!.words}`);
}

function decisionWords({ decision }: ReportFinding): string {
  if (!decision) return '';
  return `【${decision.by} ${decision.on} 核定${decision.says === 'confirm' ? '成立' : `不成立：${decision.remark ?? ''}`}】`;
}

function reviewLines({ review }: Report): string[] {
  if (!review) return [];
  const who = review.by.length === 0 ? '尚无人核定' : `${review.by.map(plain).join('、')}核定 ${review.decided} 项，最近 ${review.on}`;
  return [`人工核定：${who}；${review.open.length === 0 ? '已全部核定，结论为最终结论' : `尚有 ${review.open.length} 项指标待核定`}`];
}

function coverageLine({ coverage, startedAt, finishedAt }: Report): string {
  const seconds = Math.max(0, Math.round((Date.parse(finishedAt) - Date.parse(startedAt)) / 1000));
  const parts = [`采集 ${coverage.pages} 页`, `${coverage.links} 条链接`, byteWords(coverage.bytes), `用时 ${seconds} 秒`];
  const skipped = Object.entries(coverage.skipped).filter(([reason, n]) => n > 0 && reason !== 'out-of-scope');
  if (skipped.length > 0) parts.push(`未取 ${skipped.map(([reason, n]) => `${skipWords[reason] ?? reason} ${n}`).join('、')}`);
  if (!coverage.complete) parts.push(`未完成：${plain(coverage.incompleteReason ?? '原因不明')}`);
  if (coverage.allowPrivate) parts.push('已允许访问非公网地址');
  parts.push(plain(attachmentWords(coverage.attachments)));
  parts.push(plain(spellingWords(coverage.spelling)));
  return parts.join(' · ');
}

function place(finding: ReportFinding): string {
  const quote = finding.quote ? `“${plain(finding.quote)}” ` : '';
  const target = finding.target && finding.target !== finding.url ? `${plain(finding.target)} ← ` : '';
  const count = finding.count && finding.count > 1 ? `（共 ${finding.count} 页）` : '';
  return `${quote}${target}${plain(finding.url)}${count}`;
}
