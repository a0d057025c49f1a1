/** Writes docs/indicators.md and a page for each indicator in docs/indicators/: `node tools/indicator-table.ts`. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { allChecks } from '../src/checks/index.ts';
import { bookHeads, type Indicator, loadRulebook, type Rulebook } from '../src/rulebook/index.ts';
import { indicatorPage, pageName } from './indicator-pages.ts';

const KINDS: [Indicator['kind'], string][] = [
  ['veto', '单项否决'],
  ['deduct', '扣分'],
  ['bonus', '加分'],
  ['advisory', '提示'],
];
/** Books that stand by themselves are shown on this day, or on their last. */
const DAY = '2026-11-20';

const INTRODUCTION = `本页由 \`node tools/indicator-table.ts\` 生成，请勿手工修改；内容以 \`src/rulebook/books/\` 为准。

- 自动：机器判断。
- 辅助：机器找出，人工确认后成立；扣分在确认前只是拟扣。
- 人工：网站外部看不到，须试注册、试提交、导入记录，或由人判断；由人工按所列内容查看，不论机器说什么，都不会自动判为通过。`;

const DOCS = path.resolve(import.meta.dirname, '../docs');

if (import.meta.main) {
  const folder = path.join(DOCS, 'indicators');
  const pages = indicatorPages();
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (!pages.has(name)) rmSync(path.join(folder, name));
  for (const [name, text] of pages) writeFileSync(path.join(folder, name), text);
  writeFileSync(path.join(DOCS, 'indicators.md'), indicatorTable());
}

/** Pages by file name. */
export function indicatorPages(): Map<string, string> {
  return new Map(ownBooks().flatMap((book) => book.indicators.map((one) => [pageName(one), indicatorPage(book, one)])));
}

/** Text of docs/indicators.md. The books that inherit are left out: `zhengxun rulebook diff` shows what they change. */
export function indicatorTable(): string {
  return `${['# 检查指标一览', INTRODUCTION, ...ownBooks().map(bookText)].join('\n\n')}\n`;
}

/** Books that do not inherit, on the day they are shown for. */
function ownBooks(): Rulebook[] {
  return bookHeads()
    .filter(({ parent }) => parent === null)
    .map(({ id, effective }) => loadRulebook(id, { on: effective.to ?? DAY, checks: allChecks }));
}

function bookText(book: Rulebook): string {
  const kinds = KINDS.flatMap(([kind, title]) => {
    const indicators = book.indicators.filter((one) => one.kind === kind);
    if (indicators.length === 0) return [];
    const head = '| 指标 | 名称 | 分值 | 方式 | 检查（附测试） | 条款 |\n| --- | --- | --- | --- | --- | --- |';
    return [`### ${title}`, [head, ...indicators.map(row)].join('\n')];
  });
  return [`## ${book.id} ${book.documentNumber}《${book.title}》`, counts(book), ...kinds].join('\n\n');
}

function counts({ indicators }: Rulebook): string {
  const count = (is: (one: Indicator) => boolean) => indicators.filter(is).length;
  const manual = count((one) => one.mode === 'manual');
  return `共 ${indicators.length} 项：自动 ${count((one) => one.mode === 'automatic')}，辅助 ${count((one) => one.mode === 'assisted')}，人工 ${manual}。`;
}

function row({ id, name, points, group, mode, checks, clause, verified }: Indicator): string {
  const times = { once: '一次', item: '每个', occurrence: '每处' };
  const cap = group.cap === null ? '' : `，${group.name}不超过 ${group.cap}`;
  const worth = points === null ? '' : `${times[points.per]} ${points.each}${cap}`;
  const way = { automatic: '自动', assisted: '辅助', manual: '人工' }[mode];
  const links = checks.map(({ check }) => `[${check}](../src/checks/${check}/README.md)（[测试](../src/checks/${check}/cases.ts)）`);
  return `| ${[`[\`${id}\`](indicators/${id}.md)`, name, worth, way, links.join('、'), `${clause ?? ''}${verified ? '' : '（未经核实）'}`].join(' | ')} |`;
}
