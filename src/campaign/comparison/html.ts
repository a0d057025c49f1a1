/** A comparison as one self-contained HTML page in the style of the report. */
import { address, htmlDocument } from '../report/html/document.ts';
import { html, type Markup, ownText } from '../report/html/markup.ts';
import type { ComparedFinding, ComparedIndicator, Comparison } from './compare.ts';
import { changeWords, FATES, fateWords, isTelling, scoreChange, verdictChange } from './words.ts';

/** The whole page as text. Deterministic; every foreign text is escaped. */
export function renderComparisonHtml(comparison: Comparison): string {
  const { site, before, after, counts, differences } = comparison;
  const title = site.name ?? site.url;
  const score = scoreChange(comparison);
  return htmlDocument(
    `${title} · 两次检测的比较`,
    html`<header><div class="sub">两次检测的比较</div><h1>${title}</h1>
<div class="sub">旧：截止 ${before.asOf}，采集 ${before.pages} 页，${before.rulebook} · 新：截止 ${after.asOf}，采集 ${after.pages} 页，${after.rulebook}</div></header>
<section class="card verdict ${after.verdict}" aria-label="评定的变化"><b>${verdictChange(comparison)}</b><div>${score !== null && html`<p>得分 ${score}</p>`}</div></section>
${differences.map((difference) => html`<p class="warn">${difference}。</p>`)}
<dl class="figures">${FATES.map((fate) => html`<div class="card"><dt>${fateWords[fate]}</dt><dd>${counts[fate]}</dd></div>`)}</dl>
<h2>各项指标</h2>
<section class="card">${comparison.indicators.filter(isTelling).map((one) => indicator(one, comparison.findings))}</section>
<footer>“消失”指新的检查看过而没有再发现；看不到的一律列为“未见”，不算消失。问题按编号（检查与对象）对应，不因页面改版而变。</footer>`,
  );
}

function indicator(one: ComparedIndicator, all: readonly ComparedFinding[]): Markup {
  const own = FATES.flatMap((fate) => all.filter((finding) => finding.indicator === one.id && finding.fate === fate));
  const isChanged = one.counts.new + one.counts.gone > 0 || one.before?.outcome !== one.after?.outcome;
  const counts = FATES.filter((fate) => one.counts[fate] > 0).map((fate) => `${fateWords[fate]} ${one.counts[fate]}`);
  return html`<details class="ind" id="${one.id}"${isChanged ? ownText(' open') : null}><summary><span class="tag ${one.after?.outcome ?? 'inapplicable'}">${
    one.after === null ? '没有这项' : changeWords({ ...one, before: one.after })
  }</span><span>${one.name}<span class="sub"> ${changeWords(one)}</span></span><span class="num">${counts.join(' · ')}</span></summary>
<div class="inside">${own.length === 0 && html`<p class="sub">没有单独列在本指标下的问题。</p>`}${own.map(finding)}</div></details>`;
}

function finding({ id, fate, message, url, target, why }: ComparedFinding): Markup {
  return html`<article class="finding ${fate}" id="${id}"><p><span class="tag ${fate}">${fateWords[fate]}</span> ${message}</p>
<p class="where">${target !== undefined && html`目标 ${address(target)}<br>`}页面 ${address(url)}${why !== undefined && html`<br>${why}`}</p></article>`;
}
