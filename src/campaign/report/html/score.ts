/** The score of a report as HTML: what it is, how it came about, and every point as a link to the findings that prove it. */
import type { LedgerLine, Report } from '../report.ts';
import { chargeWords, scoreSentences } from '../score-words.ts';
import { html, type Markup, ownText } from './markup.ts';

/** Findings linked in one line of the account; the indicator itself shows them all. */
const MAX_LINKS = 12;

/** Score, lines and the account of every charge; nothing for a book without points. */
export function scoreSection(report: Report): Markup {
  if (report.ledger.length === 0 && report.score === null) return html``;
  const { score } = report;
  return html`<h2 id="score">得分</h2><section class="card score">${score === null ? noScore(report) : html`${bar(score)}<ul>${scoreSentences(report).map((sentence) => html`<li>${sentence}</li>`)}</ul>`}
${report.ledger.length > 0 && html`<div class="scroll"><table class="ledger"><thead><tr><th>指标</th><th>扣分、加分</th><th>状态</th><th>问题</th></tr></thead><tbody>${rows(report)}</tbody></table></div>`}</section>`;
}

function noScore({ verdict }: Report): Markup {
  return html`<p>${verdict === 'unqualified' ? '单项否决，不计得分；扣分照列如下。' : '没有得分；扣分照列如下。'}</p>`;
}

/** The range of what is possible with the confirmed score and the line marked on it. */
function bar({ confirmed, total, range, failBelow }: NonNullable<Report['score']>): Markup {
  const most = Math.max(100, range.high);
  const at = (points: number) => `${Math.max(0, Math.min(100, (points / most) * 100)).toFixed(1)}%`;
  const [from, to] = [Math.min(total, confirmed.total), Math.max(total, confirmed.total)];
  return html`<div class="scale" role="img" aria-label="得分 ${total}，已确定 ${confirmed.total}，可能 ${range.low} 至 ${range.high}，合格线 ${failBelow}">
<i class="possible" style="left:${at(range.low)};width:${at(range.high - range.low)}"></i><i class="open" style="left:${at(from)};width:${at(to - from)}"></i>
<i class="line" style="left:${at(failBelow)}"></i><i class="sure" style="left:${at(confirmed.total)}"></i><i class="now" style="left:${at(total)}"></i></div>
<p class="legend"><span><i class="now"></i>得分 ${total}</span><span><i class="sure"></i>已确定 ${confirmed.total}</span><span><i class="possible"></i>可能 ${range.low} 至 ${range.high}</span><span><i class="line"></i>合格线 ${failBelow}</span></p>`;
}

function rows(report: Report): Markup[] {
  const nameOf = new Map(report.indicators.map(({ id, name }) => [id, name]));
  const messageOf = new Map(report.findings.map(({ id, message }) => [id, message]));
  const byIndicator = [...Map.groupBy(report.ledger, (line) => line.indicator)];
  return byIndicator.flatMap(([id, lines]) =>
    gathered(lines).map(
      (line, index) =>
        html`<tr${line.points === 0 ? ownText(' class="void"') : null}><td>${index === 0 && html`<a href="#${id}">${nameOf.get(id) ?? id}</a>`}</td>
<td>${chargeWords(line)}${line.cut !== null && html`<div class="where">${line.cut.words}</div>`}</td>
<td><span class="tag ${tagOf(line)}">${line.state === 'confirmed' ? '已确定' : '待确认'}</span></td>
<td>${proof(line, messageOf)}</td></tr>`,
    ),
  );
}

function tagOf({ state, kind }: LedgerLine): string {
  if (state === 'proposed') return 'review';
  return kind === 'bonus' ? 'pass' : 'fail';
}

/** Charges that differ only in their findings stand in one row. */
function gathered(lines: readonly LedgerLine[]): LedgerLine[] {
  const alike = Map.groupBy(lines, (line) => JSON.stringify([line.state, line.each, line.cut, line.points < line.each * line.times]));
  return [...alike.values()].map((all) => ({
    ...all[0]!,
    times: all.reduce((sum, line) => sum + line.times, 0),
    points: Math.round(all.reduce((sum, line) => sum + line.points, 0) * 10_000) / 10_000,
    findings: [...new Set(all.flatMap((line) => line.findings))],
  }));
}

function proof({ findings, indicator }: LedgerLine, messageOf: ReadonlyMap<string, string>): Markup {
  if (findings.length === 0) return html`<a href="#${indicator}">见指标说明</a>`;
  const rest = findings.length - MAX_LINKS;
  return html`${findings.slice(0, MAX_LINKS).map((id) => html`<a class="proof" href="#${id}">${messageOf.get(id) ?? id}</a>`)}${
    rest > 0 && html`<a class="proof" href="#${indicator}">其余 ${rest} 个</a>`
  }`;
}
