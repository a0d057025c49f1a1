/** A comparison for a terminal: verdict and score first, then each indicator with what is new, still there, gone or not seen. */
import { cut, painter, plain, type Style, type TerminalOptions } from '../report/terminal-text.ts';
import type { ComparedFinding, Comparison, Fate } from './compare.ts';
import { changeWords, FATES, fateWords, isTelling, scoreChange, verdictChange } from './words.ts';

const fateStyle: Record<Fate, Style> = { new: 'red', still: 'yellow', gone: 'green', 'not-seen': 'magenta' };
const fateMark: Record<Fate, string> = { new: '+', still: '=', gone: '−', 'not-seen': '?' };

/** The comparison as text with a closing newline. Foreign text is stripped of control characters. */
export function renderComparison(comparison: Comparison, options: TerminalOptions): string {
  const paint = painter(options.colour);
  const lines: string[] = [];
  const out = (text: string) => lines.push(text);
  const { before, after, counts } = comparison;
  out(paint('bold', plain(comparison.site.name ?? comparison.site.url)));
  out(`  ${plain(comparison.site.url)}`);
  out(`  旧：截止 ${before.asOf}，采集 ${before.pages} 页，${before.rulebook}`);
  out(`  新：截止 ${after.asOf}，采集 ${after.pages} 页，${after.rulebook}`);
  for (const difference of comparison.differences) out(paint('yellow', `  ! ${cut(plain(difference), options.width - 5)}`));
  out('');
  out(`  ${paint('bold', '评定')}  ${verdictChange(comparison)}`);
  const score = scoreChange(comparison);
  if (score !== null) out(`  ${paint('bold', '得分')}  ${score}`);
  out(`  ${paint('bold', '问题')}  ${FATES.map((fate) => paint(fateStyle[fate], `${fateWords[fate]} ${counts[fate]}`)).join('  ')}`);
  for (const indicator of comparison.indicators.filter(isTelling)) {
    out('');
    out(`${paint('bold', plain(indicator.name))}  ${changeWords(indicator)}`);
    for (const fate of FATES) {
      const own = comparison.findings.filter((finding) => finding.indicator === indicator.id && finding.fate === fate);
      const shown = options.all ? own : own.slice(0, 5);
      for (const finding of shown) for (const line of linesOf(finding)) out(line);
      if (shown.length < own.length) out(`    ${fateWords[fate]}的其余 ${own.length - shown.length} 个用 --all 或 --format json 查看`);
    }
  }
  return `${lines.join('\n')}\n`;

  function linesOf({ fate, message, url, target, why }: ComparedFinding): string[] {
    const mark = paint(fateStyle[fate], `${fateMark[fate]} ${fateWords[fate]}`);
    const place = `      ${target === undefined ? '' : `${target} ← `}${url}`;
    return [
      `  ${mark} ${cut(plain(message), options.width - 10)}`,
      cut(plain(`${place}${why === undefined ? '' : `（${why}）`}`), options.width - 1),
    ];
  }
}
