/**
 * One page for each indicator of every book that stands by itself, from the book and the READMEs of its checks: what the clause
 * says, what is looked at, how it is judged, what a person decides, how to appeal, known limits.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Indicator, Rulebook } from '../src/rulebook/index.ts';

const CHECKS = path.resolve(import.meta.dirname, '../src/checks');

const KINDS: Record<Indicator['kind'], string> = { veto: '单项否决', deduct: '扣分', bonus: '加分', advisory: '提示' };
const MODES: Record<Indicator['mode'], string> = {
  automatic: '自动：机器判断',
  assisted: '辅助：机器找出，人工确认后成立',
  manual: '人工：由人按下文查看',
};
const TARGETS: Record<Indicator['kinds'][number], string> = {
  portal: '门户网站',
  site: '部门网站',
  account: '政务新媒体账号',
  authority: '监管单位',
};
const TIMES = { once: '一次', item: '每个', occurrence: '每处' } as const;
const SAMPLES = { guides: '办事指南', articles: '文章', columns: '栏目', policies: '政策文件', interpretations: '解读稿' } as const;

/** File name of an indicator's page. */
export function pageName({ id }: Pick<Indicator, 'id'>): string {
  return `${id}.md`;
}

/** Text of the page of an indicator. */
export function indicatorPage(book: Rulebook, indicator: Indicator): string {
  const { id, name, criterion, clause, verified } = indicator;
  const sections: [string, string][] = [
    ['条款', `${clauseText(book, clause, verified)}\n\n> ${criterion}`],
    ['适用', applies(indicator)],
    ['看什么、怎样判断', judged(indicator)],
    ['数值', values(indicator)],
    ['须由人决定什么', decided(indicator)],
    ['怎样申诉', appeal(indicator)],
    ['已知的局限', limits(indicator)],
  ];
  const body = sections.filter(([, text]) => text !== '').map(([title, text]) => `## ${title}\n\n${text}`);
  const head = `# ${name}\n\n\`${id}\` · ${book.documentNumber}《${book.title}》 · [一览](../indicators.md)`;
  return `${[head, ...body, foot(indicator)].join('\n\n')}\n`;
}

function clauseText(book: Rulebook, clause: string | null, verified: boolean): string {
  if (clause === null) return '本项目的提示项，不出自条款，不影响结论和得分。';
  return `${clause}（${book.documentNumber}）${verified ? '' : '。**条款未经原文核实**：只提请人工核定，不作否决'}`;
}

function applies({ kind, group, kinds, publicService, mode, points }: Indicator): string {
  const targets = kinds.map((one) => TARGETS[one]).join('、');
  const cap = group.cap === null ? '' : `，“${group.name}”合计不超过 ${group.cap} 分`;
  const worth = points === null ? '' : `\n- 分值：${TIMES[points.per]}${kind === 'bonus' ? '加' : '扣'} ${points.each} 分${cap}`;
  return `- 性质：${KINDS[kind]}，${group.name}\n- 对象：${targets}${publicService ? '；没有对外服务职能的部门不检查' : ''}\n- 方式：${MODES[mode]}${worth}`;
}

function judged({ checks, look, sample }: Indicator): string {
  const drawn = sample === null ? '' : `\n\n按记录的种子从${SAMPLES[sample.of]}中抽 ${sample.size} 个，不足则全查。`;
  if (checks.length === 0) return `${look ?? ''}。${drawn}`.replace('。。', '。');
  return checks.map(({ check }) => `检查 [${check}](../../src/checks/${check}/README.md)：\n\n${section(check, '判定')}`).join('\n\n');
}

function values({ checks, points, group }: Indicator): string {
  const rows = checks.flatMap(({ check, options, origins }) =>
    Object.entries(options).map(([name, value]) => row(`\`${check}.${name}\``, value, origins[name])),
  );
  if (points) rows.push(row('分值', points.each, points.origin));
  if (group.cap !== null) rows.push(row('二级指标上限', group.cap, group.origin));
  return rows.length === 0 ? '' : ['| 名称 | 值 | 施行之日 | 出自 |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

function row(name: string, value: unknown, origin: { since: string; book: string } | null | undefined): string {
  const shown = Array.isArray(value) ? value.join('、') : String(value);
  return `| ${name} | ${shown.replaceAll('|', '\\|')} | ${origin?.since ?? ''} | ${origin?.book ?? ''} |`;
}

function decided({ mode, checks, look }: Indicator): string {
  const own = look === null ? [] : [`${look}。`];
  const said = checks.map(({ check }) => section(check, '需人工核定的情形'));
  const none = mode === 'automatic' && own.length === 0 && said.length === 0 ? ['没有。'] : [];
  return [...own, ...said, ...none].join('\n\n');
}

function appeal({ kind }: Indicator): string {
  const effect = kind === 'advisory' ? '' : '确认有误的，在核定表中填为“不成立”并写明理由，重新评定后的报告列明谁、何时核定。';
  return `向组织检查的单位提出，写明网站、检查截止日、本指标和问题编号（\`f-\` 开头），附当日页面的截图或存档；佐证目录可用 \`zhengxun verify\` 离线核验。${effect}`;
}

function limits({ checks, mode }: Indicator): string {
  const said = checks.map(({ check }) => section(check, '前提假设'));
  const blind = mode === 'manual' ? ['从网站外部看不到或须由人判断：须试用、导入记录，或查阅材料；机器不会判为通过。'] : [];
  return [...said, ...blind].join('\n\n');
}

function foot({ id }: Indicator): string {
  return `---\n\n一份报告中本指标从页面到分值的全过程：\`zhengxun judge 采集目录 --explain ${id}\`。`;
}

/** A section of a check's README, its headings left out. */
function section(check: string, title: string): string {
  const readme = readFileSync(path.join(CHECKS, check, 'README.md'), 'utf8');
  return readme.split(`\n## ${title}\n`)[1]!.split('\n## ')[0]!.trim();
}
