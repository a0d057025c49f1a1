/** Figures of one sentence that do not agree: parts against their total, a rate against its counts. */
import type { Hint } from './hint.ts';

/** 共抽查网站51家，其中门户网站9家、部门网站42家 — a total, then 其中 and at least two parts with the same counter up to the sentence's end. */
const TOTAL =
  /(?:共|合计|总计|总共)[^，。；\d]{0,12}?(\d{1,7})([个家件条人户项起篇次处宗份名所座台辆])[^。；\d]{0,6}[，,]其中[:：]?([^。；]{4,120})/g;
const PART = /(\d{1,7})([个家件条人户项起篇次处宗份名所座台辆])/g;
/** 640家中有11家不合格，合格率98.28% */
const RATE =
  /(?<!\d)(\d{1,6})([个家件条人户项])[^。；\d%]{0,16}?(?:中|，)[^。；\d%]{0,8}?(\d{1,6})\2(?:不合格|未通过|不达标)[^。；\d%]{0,6}?，(?:总体)?合格率(?:为|达)?(\d{1,3}(?:\.\d{1,2})?)%/g;
/** Words that say that the parts overlap or are only some of all. */
const PARTIAL = /包括|含|以上|左右|约|余|多|分别|同比|较|新增|等|部分|主要|既|还有|占/;

/** Hints on sums of one line. */
export function findSums(line: string, hint: Hint): void {
  for (const match of line.matchAll(TOTAL)) {
    const [whole, total, counter, rest] = match as unknown as [string, string, string, string];
    if (PARTIAL.test(rest)) continue;
    const parts = [...rest.matchAll(PART)].filter((part) => part[2] === counter).map((part) => Number(part[1]));
    if (parts.length < 2 || parts.length > 12) continue;
    const sum = parts.reduce((a, b) => a + b, 0);
    // Fewer may mean that others are left unnamed; more cannot be.
    if (sum > Number(total))
      hint('sum', match.index, match.index + whole.length, `分项之和 ${sum}${counter} 与总数 ${total}${counter} 不符`, null);
  }
  for (const match of line.matchAll(RATE)) {
    const [whole, total, , failed, printed] = match as unknown as [string, string, string, string, string];
    const digits = printed.split('.')[1]?.length ?? 0;
    const rate = ((Number(total) - Number(failed)) / Number(total)) * 100;
    if (Number(total) === 0 || Math.abs(rate - Number(printed)) <= 0.5 * 10 ** -digits + 1e-9) continue;
    hint(
      'rate',
      match.index,
      match.index + whole.length,
      `按 ${total} 和 ${failed} 计算的合格率为 ${rate.toFixed(digits)}%，与文中 ${printed}% 不符`,
      null,
    );
  }
}
