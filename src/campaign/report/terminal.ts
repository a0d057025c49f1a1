/** The report for a terminal: verdict at a glance, then what decided it, then the rest in few lines. */
import { styleText } from 'node:util';
import stringWidth from 'string-width';
import { daysBetween } from '../../page/index.ts';
import { type IndicatorGroup, indicatorGroups, orderedColumns } from './groups.ts';
import type { Report, ReportFinding, ReportIndicator, Verdict } from './report.ts';
import {
  allowedCount,
  byteWords,
  columnClassWords,
  columnStateWords,
  outcomeWords,
  skipWords,
  spellingWords,
  verdictMeaning,
  verdictWords,
} from './words.ts';

type Style = Parameters<typeof styleText>[0];

export interface TerminalOptions {
  /** Colours and marks; off for files and pipes. */
  colour: boolean;
  /** Characters a line; texts longer than that are cut with an ellipsis. */
  width: number;
  /** Print every finding instead of the first five of each indicator. */
  all?: boolean;
}

/** The report as text with a closing newline. Foreign text is stripped of control characters. */
export function renderTerminal(report: Report, options: TerminalOptions): string {
  const paint = (style: Style, text: string) => (options.colour ? styleText(style, text, { validateStream: false }) : text);
  const lines: string[] = [];
  const out = (text = '') => lines.push(text);

  out(paint('bold', plain(report.target.name ?? report.target.url)));
  out(`  ${plain(report.target.finalUrl ?? report.target.url)}`);
  out(
    `  ${[report.target.siteCode ? `标识码 ${plain(report.target.siteCode)}` : null, report.target.kind === 'portal' ? '门户网站' : '部门网站', `检查截止 ${report.asOf}`, report.rulebook.title].filter(Boolean).join(' · ')}`,
  );
  out(`  ${coverageLine(report)}`);
  out();
  out(`  ${paint(verdictStyle[report.verdict], ` ${verdictWords[report.verdict]} `)}  ${verdictMeaning[report.verdict]}`);
  for (const reason of report.reasons) out(`    · ${cut(plain(reason), options.width - 6)}`);
  if (report.score) out(`    得分 ${report.score.total}(扣 ${report.score.deducted},加 ${report.score.bonus})`);

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
    for (const group of groups) printGroup(group);
  }

  printColumns();
  printAllowed();
  out();
  return `${lines.join('\n')}`;

  function printGroup({ indicator, findings }: IndicatorGroup): void {
    const mark = paint(outcomeStyle[indicator.outcome], `${outcomeMark[indicator.outcome]} ${pad(outcomeWords[indicator.outcome], 10)}`);
    const count = findings.length > 0 ? ` ${findings.length} 个问题` : '';
    out(`  ${mark} ${pad(indicator.name, 34)}${count}`);
    if (indicator.note && indicator.outcome !== 'pass' && indicator.outcome !== 'inapplicable')
      out(paint('dim', `       ${cut(plain(indicator.note), options.width - 8)}`));
    const shown = options.all ? findings : findings.slice(0, 5);
    for (const finding of shown) {
      out(`       ${cut(plain(finding.message), options.width - 8)}`);
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
      out(paint('dim', `  ${id} ${cut(plain(`“${quote}” ${count} 处:${reason}(${by},${term})`), options.width - 12)}`));
    }
    if (!options.all && allowed.length > 10) out(paint('dim', `  其余 ${allowed.length - 10} 条见 JSON 或 HTML 报告`));
  }

  function printColumns(): void {
    if (report.columns.length === 0) return;
    out();
    out(paint('bold', `栏目(${report.columns.length})`));
    for (const column of orderedColumns(report).slice(0, options.all ? undefined : 20)) {
      const age = column.newest ? `${column.newest}(${daysBetween(column.newest, report.asOf)} 天前)` : '—';
      const state = paint(column.state === 'blank' || column.state === 'stale' ? 'red' : 'reset', pad(columnStateWords[column.state], 9));
      out(
        `  ${state} ${pad(cut(plain(column.name), 24), 25)} ${pad(columnClassWords[column.class], 9)} ${pad(String(column.items), 5)}条  ${age}`,
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

function coverageLine({ coverage, startedAt, finishedAt }: Report): string {
  const seconds = Math.max(0, Math.round((Date.parse(finishedAt) - Date.parse(startedAt)) / 1000));
  const parts = [`采集 ${coverage.pages} 页`, `${coverage.links} 条链接`, byteWords(coverage.bytes), `用时 ${seconds} 秒`];
  const skipped = Object.entries(coverage.skipped).filter(([reason, n]) => n > 0 && reason !== 'out-of-scope');
  if (skipped.length > 0) parts.push(`未取 ${skipped.map(([reason, n]) => `${skipWords[reason] ?? reason} ${n}`).join('、')}`);
  if (!coverage.complete) parts.push(`未完成:${plain(coverage.incompleteReason ?? '原因不明')}`);
  if (coverage.allowPrivate) parts.push('已允许访问非公网地址');
  parts.push(plain(spellingWords(coverage.spelling)));
  return parts.join(' · ');
}

function place(finding: ReportFinding): string {
  const quote = finding.quote ? `“${plain(finding.quote)}” ` : '';
  const target = finding.target && finding.target !== finding.url ? `${plain(finding.target)} ← ` : '';
  const count = finding.count && finding.count > 1 ? `(共 ${finding.count} 页)` : '';
  return `${quote}${target}${plain(finding.url)}${count}`;
}

/** Without control and direction characters: a foreign title must not move the cursor. */
function plain(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/g, ' ');
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)));
}

function cut(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let used = 0;
  let kept = '';
  for (const character of text) {
    const w = stringWidth(character);
    if (used + w > width - 1) break;
    used += w;
    kept += character;
  }
  return `${kept}…`;
}
