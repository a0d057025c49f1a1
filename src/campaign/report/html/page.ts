/** The report as one self-contained HTML page for people: verdict, indicators with their faults, columns with ages, pictures. */
import { daysBetween } from '../../../page/index.ts';
import { COLUMN_CLASS_NAMES } from '../../../registry/index.ts';
import { type IndicatorGroup, indicatorGroups, orderedColumns } from '../groups.ts';
import type { Report, ReportColumn, ReportFinding, ReportIndicator } from '../report.ts';
import { pointWords } from '../score-words.ts';
import {
  allowedCount,
  attachmentWords,
  byteWords,
  columnStateWords,
  kindWords,
  outcomeWord,
  skipWords,
  spellingWords,
  targetWords,
  verdictMeaning,
  verdictWords,
} from '../words.ts';
import { address, htmlDocument } from './document.ts';
import { html, type Markup, ownText } from './markup.ts';
import { scoreSection } from './score.ts';

export interface HtmlOptions {
  /** PNG bytes of an evidence path, null when it is not to be embedded (too large, not there). */
  picture: (path: string) => Uint8Array | null;
}

/** The whole page as text. Deterministic: the same report and pictures give the same bytes. */
export function renderHtml(report: Report, options: HtmlOptions): string {
  const title = report.target.name ?? report.target.url;
  return htmlDocument(
    `${verdictWords[report.verdict]} · ${title} · 政巡检测报告`,
    html`${heading(report, title)}
${verdict(report)}
${figures(report)}
${coverageNotes(report)}
${reviewNote(report)}
${scoreSection(report)}
${(['veto', 'deduct', 'bonus', 'advisory'] as const).map((kind) => indicators(report, kind, options))}
${columns(report)}
${allowed(report)}
${footer(report)}`,
  );
}

function heading(report: Report, title: string): Markup {
  const { target } = report;
  return html`<header>
<div class="sub">政府网站检测报告</div>
<h1>${title}</h1>
<div class="sub">${address(target.finalUrl ?? target.url)} · ${target.siteCode ? `标识码 ${target.siteCode}` : '未取得标识码'} · ${targetWords[target.kind]} · 检查截止 ${report.asOf} · ${report.rulebook.title}</div>
</header>`;
}

function verdict(report: Report): Markup {
  return html`<section class="card verdict ${report.verdict}" aria-label="评定"><b>${verdictWords[report.verdict]}</b><div><p>${verdictMeaning[report.verdict]}</p>${
    report.reasons.length > 0 && html`<ul>${report.reasons.map((reason) => html`<li>${reason}</li>`)}</ul>`
  }</div></section>`;
}

function figures(report: Report): Markup {
  const { coverage } = report;
  const failed = report.indicators.filter((i) => i.kind === 'veto' && i.outcome === 'fail').length;
  const toReview = report.indicators.filter((i) => i.outcome === 'review').length;
  const problems = report.columns.filter((c) => c.state === 'blank' || c.state === 'stale').length;
  const cells: [string, string | number][] = [
    ['否决项不通过', failed],
    ['待人工核定', toReview],
    ['发现问题', report.findings.length],
    ['空白或未更新栏目', `${problems} / ${report.columns.length}`],
    ['采集页面', coverage.pages],
    ['检查链接', coverage.links],
    ['数据量', byteWords(coverage.bytes)],
  ];
  if (report.score) {
    const { total, deducted, bonus, confirmed } = report.score;
    cells.unshift(['得分', total], ['已确定得分', confirmed.total], ['扣分', deducted], ['加分', bonus]);
  }
  return html`<dl class="figures">${cells.map(([name, value]) => html`<div class="card"><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

function isPartlyRead(attachments: Report['coverage']['attachments']): boolean {
  return attachments !== undefined && Object.values(attachments.unread).some((count) => count > 0);
}

function coverageNotes({ coverage }: Report): Markup {
  const skipped = Object.entries(coverage.skipped).filter(([reason, n]) => n > 0 && reason !== 'out-of-scope');
  return html`${!coverage.complete && html`<p class="warn">采集未完成：${coverage.incompleteReason ?? '原因不明'}。已达到标准的问题仍然有效，其余项目标为“未能检查”。</p>`}${
    coverage.allowPrivate && html`<p class="warn">本次检查允许访问非公网地址，结果不代表公众从互联网看到的情况。</p>`
  }${skipped.length > 0 && html`<p class="sub">未采集的地址：${skipped.map(([reason, n]) => `${skipWords[reason] ?? reason} ${n} 个`).join('，')}。</p>`}
<p class="${coverage.spelling?.complete === false ? 'warn' : 'sub'}">${spellingWords(coverage.spelling)}。</p>
<p class="${isPartlyRead(coverage.attachments) ? 'warn' : 'sub'}">${attachmentWords(coverage.attachments)}。</p>`;
}

/** Who decided, and whether anything still awaits a person. */
function reviewNote({ review }: Report): Markup {
  if (!review) return html``;
  const who = review.by.length === 0 ? '尚无人核定' : `${review.by.join('、')}核定 ${review.decided} 项，最近 ${review.on}`;
  return html`<p class="note">人工核定：${who}。${review.open.length === 0 ? '已全部核定，结论为最终结论。' : `尚有 ${review.open.length} 项指标待核定。`}</p>`;
}

function decisionNote(decision: ReportFinding['decision'] | ReportIndicator['decision']): Markup {
  if (!decision) return html``;
  const says = { confirm: '成立', dismiss: '不成立', pass: '通过', fail: '不通过', inapplicable: '不适用' }[decision.says];
  return html`<p class="note">${decision.by} ${decision.on} 核定：${says}${decision.remark !== null && `。${decision.remark}`}</p>`;
}

function indicators(report: Report, kind: 'veto' | 'deduct' | 'bonus' | 'advisory', options: HtmlOptions): Markup {
  const groups = indicatorGroups(report, kind);
  if (groups.length === 0) return html``;
  return html`<h2>${kindWords[kind]}</h2><section class="card">${groups.map((group) => indicator(group, options))}</section>`;
}

function indicator({ indicator, findings }: IndicatorGroup, options: HtmlOptions): Markup {
  const open = indicator.outcome === 'fail' || indicator.outcome === 'review' ? ownText(' open') : null;
  return html`<details class="ind" id="${indicator.id}"${open}><summary><span class="tag ${tagOf(indicator)}">${outcomeWord(indicator)}</span><span>${indicator.name}</span><span class="num">${
    standing(findings) > 0 && `${standing(findings)} 个问题`
  }${indicator.points > 0 && html` · <a href="#score">${pointWords(indicator)}</a>`}</span></summary>
<div class="inside"><p class="clause">${indicator.clause === null ? '本项目的提示项' : `依据：${indicator.clause}`}。标准：${indicator.criterion}</p>${decisionNote(indicator.decision)}${indicator.note && html`<p>${indicator.note}</p>`}
${findings.length === 0 && !indicator.note && html`<p class="sub">未发现问题。</p>`}
${findings.map((f) => finding(f, options))}</div></details>`;
}

/** A bonus that was not earned is no fault. */
function tagOf({ kind, outcome }: ReportIndicator): string {
  return kind === 'bonus' && outcome === 'fail' ? 'inapplicable' : outcome;
}

/** Findings that nobody dismissed. */
function standing(findings: readonly ReportFinding[]): number {
  return findings.filter((one) => one.decision?.says !== 'dismiss').length;
}

function finding(f: ReportFinding, options: HtmlOptions): Markup {
  return html`<article class="finding ${f.decision?.says === 'dismiss' ? 'dismiss' : f.outcome}" id="${f.id}"><p>${f.message}</p>${decisionNote(f.decision)}
${f.quote && html`<blockquote><mark>${f.quote}</mark>${f.suggestion && html` → 建议：${f.suggestion}`}</blockquote>`}
<p class="where">${f.target && f.target !== f.url && html`目标 ${address(f.target)}<br>`}页面 ${address(f.url)}${f.count !== undefined && f.count > 1 && ` 等 ${f.count} 页`}</p>
${
  f.samples !== undefined &&
  f.samples.length > 1 &&
  html`<details><summary class="sub" style="display:block;padding:0">其他页面示例</summary>${f.samples.map((s) => html`<div class="where">${address(s)}</div>`)}</details>`
}
${f.evidence.map((evidence) => {
  const png = evidence.kind === 'screenshot' ? options.picture(evidence.path) : null;
  if (png)
    return html`<figure><img loading="lazy" alt="页面截图，问题处已标出" src="data:image/png;base64,${ownText(Buffer.from(png).toString('base64'))}"><figcaption>${evidence.capturedAt} · sha256 <code>${evidence.sha256}</code></figcaption></figure>`;
  return html`<div class="ev">佐证 ${evidence.path} · ${evidence.capturedAt} · sha256 <code>${evidence.sha256}</code></div>`;
})}</article>`;
}

function columns(report: Report): Markup {
  if (report.columns.length === 0) return html``;
  return html`<h2>栏目</h2><section class="card scroll"><table><thead><tr><th>状态</th><th>栏目</th><th>类别</th><th>信息数</th><th>最近更新</th><th>应更新周期</th></tr></thead><tbody>${orderedColumns(
    report,
  ).map((c) => columnRow(c, report.asOf))}</tbody></table></section>`;
}

function columnRow(column: ReportColumn, asOf: string): Markup {
  const days = column.newest === null ? null : daysBetween(column.newest, asOf);
  const share = days === null || column.periodDays === null ? null : Math.min(100, Math.round((days / column.periodDays) * 100));
  return html`<tr><td><span class="tag ${column.state}">${columnStateWords[column.state]}</span></td><td>${address(column.url, column.name)}${
    column.exempt && html`<div class="where">豁免至 ${column.exempt.until}：${column.exempt.reason}</div>`
  }</td><td>${COLUMN_CLASS_NAMES[column.class]}</td><td class="n">${column.items}</td><td class="age">${
    days === null ? '—' : `${column.newest}，${days} 天前`
  }${share !== null && html`<span class="bar"><i${column.state === 'stale' ? ownText(' class="late"') : null} style="width:${share}%"></i></span>`}</td><td>${
    column.periodDays === null ? '—' : html`${column.periodDays} 天<div class="where">${column.periodFrom}</div>`
  }</td></tr>`;
}

function allowed(report: Report): Markup {
  const { allowed: list = [] } = report;
  if (list.length === 0) return html``;
  return html`<h2>已按“不是错误”处理 ${allowedCount(report)} 处</h2><section class="card scroll"><table><thead><tr><th>写法</th><th>处数</th><th>理由</th><th>认定人</th><th>有效期</th><th>页面</th></tr></thead><tbody>${list.map(
    ({ quote, message, count, reason, by, until, pages }) =>
      html`<tr><td>${quote}<div class="where">${message}</div></td><td class="n">${count}</td><td>${reason}</td><td>${by}</td><td>${until ?? '长期'}</td><td>${pages
        .slice(0, 3)
        .map((page) => html`<div class="where">${address(page)}</div>`)}</td></tr>`,
  )}</tbody></table></section>`;
}

function footer(report: Report): Markup {
  return html`<footer>由政巡 ${report.software} 生成 · 指标 ${report.rulebook.chain.join(' ← ')}（版本 ${report.rulebook.version}） · 抽样种子 ${report.seed} · 采集 ${report.startedAt} 至 ${report.finishedAt}(UTC)。
“待核定”的问题须经人工确认才生效；“未能检查”既不是通过，也不是不通过。佐证可用 <code>zhengxun verify</code> 离线核验。</footer>`;
}
