/** An explanation for a terminal: nine short parts, from the clause to the appeal. */
import { cut, painter, plain, type TerminalOptions } from '../report/terminal-text.ts';
import { kindWords, outcomeWords } from '../report/words.ts';
import type { Explanation } from './explain.ts';

/** Facts and findings shown of each list; JSON has them all. */
const SHOWN = 12;
const MODES = { automatic: '自动判断', assisted: '机器初查，人工确认', manual: '人工检查' } as const;

/** The explanation as text with a closing newline. Foreign text is stripped of control characters. */
export function renderExplanation(explanation: Explanation, options: TerminalOptions): string {
  const paint = painter(options.colour);
  const lines: string[] = [];
  const out = (text: string, indent = 2) => lines.push(`${' '.repeat(indent)}${cut(plain(text), options.width - indent - 1)}`);
  const part = (title: string) => lines.push('', paint('bold', title));
  const { indicator } = explanation;

  lines.push(paint('bold', plain(`${indicator.name}  ${indicator.id}`)));
  out(`${explanation.site.name ?? ''} ${explanation.site.url}`);
  out(`${explanation.rulebook.title} · 检查截止 ${explanation.asOf} · 抽样种子“${explanation.seed}”`);

  part('一、条款');
  out(`${indicator.clause ?? '本项目的提示项，不出自条款'}${indicator.verified ? '' : '（未经原文核实，不作否决）'}`);
  out(`“${indicator.criterion}”`);

  part('二、适用');
  out(`${kindWords[indicator.kind]} · ${indicator.group} · ${indicator.appliesTo.join('、')} · ${MODES[indicator.mode]}`);

  part('三、标准');
  if (explanation.standards.length === 0) out('没有数值标准');
  for (const { name, value, since, book } of explanation.standards) {
    out(`${standardWords(name)} = ${shown(value)}   自 ${since ?? '不详'} 起，出自 ${book ?? '不详'}`);
  }

  part('四、读到什么');
  if (explanation.checks.length === 0) out('没有机器检查');
  for (const { read } of explanation.checks) for (const facts of read) readLines(facts);
  listed(explanation.sample, ({ title, url }) => [`抽到：${title}`, url]);

  part('五、发现什么');
  if (explanation.findings.length === 0) out('没有发现问题');
  listed(explanation.findings, ({ id, message, url, target, decision }) => [
    `${id} ${decision ? `【${decision.by} ${decision.on} 核定${decision.says === 'confirm' ? '成立' : '不成立'}】` : ''}${message}`,
    target && target !== url ? `${target} ← ${url}` : url,
  ]);

  part('六、与标准比较');
  for (const check of explanation.checks) {
    const { outcome } = check;
    out(`${check.title}（${check.check}）：${outcomeWords[outcome as keyof typeof outcomeWords]}`);
    if (check.compared) out(check.compared, 4);
    if (check.note) out(check.note, 4);
  }
  out(`结果：${outcomeWords[indicator.outcome]}${indicator.note ? `；${indicator.note}` : ''}`);

  part('七、分值');
  pointLines();

  part('八、须由人决定');
  if (explanation.toDecide.length === 0) out('没有');
  for (const line of explanation.toDecide) out(`· ${line}`);

  part('九、如何申诉');
  for (const [index, line] of explanation.appeal.entries()) out(`${index + 1}. ${line}`);
  return `${lines.join('\n')}\n`;

  function readLines({ name, missing, count, facts }: Explanation['checks'][number]['read'][number]): void {
    out(missing === null ? `${name}：${count} 项` : `${name}：没有读到，${missing}`);
    for (const { text, url } of facts.slice(0, SHOWN)) out(`${text}${url === null ? '' : `  ${url}`}`, 4);
    if (count > SHOWN) out(`其余 ${count - SHOWN} 项见 --format json`, 4);
  }

  function listed<T>(all: readonly T[], textOf: (one: T) => [string, string]): void {
    for (const one of all.slice(0, SHOWN)) {
      const [text, place] = textOf(one);
      out(text);
      out(place, 4);
    }
    if (all.length > SHOWN) out(`其余 ${all.length - SHOWN} 个见 --format json`);
  }

  function pointLines(): void {
    const { before, after, confirmed, lines: charges, item } = explanation.points;
    if (charges.length === 0) {
      out(indicator.kind === 'veto' || indicator.kind === 'advisory' ? '不计分' : '没有扣分或加分');
      return;
    }
    for (const { times, each, points, state, findings, cut: why } of charges.slice(0, SHOWN)) {
      const proof =
        findings.length === 0 ? '' : `  ${findings.slice(0, 3).join(' ')}${findings.length > 3 ? ` 等 ${findings.length} 个` : ''}`;
      out(`${times} × ${each} 分 → ${points} 分（${state === 'confirmed' ? '已确定' : '待确认'}）${why ? `，${why.words}` : ''}${proof}`);
    }
    if (charges.length > SHOWN) out(`其余 ${charges.length - SHOWN} 笔见 --format json`);
    const cap = item.cap === null ? '' : `；“${item.name}”上限 ${item.cap} 分，已用 ${item.taken} 分`;
    out(`合计：按标准 ${before} 分，实计 ${after} 分，其中已确定 ${confirmed} 分${cap}`);
  }
}

function standardWords(name: string): string {
  if (name === 'points') return '分值';
  return name === 'cap' ? '二级指标上限' : name;
}

function shown(value: unknown): string {
  return Array.isArray(value) ? value.map(String).join('/') : typeof value === 'object' ? JSON.stringify(value) : String(value);
}
