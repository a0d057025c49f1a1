/**
 * 错别字: wrong characters that the text engine found; likely ones are shown to a person, and so are wordings that an office's
 * own packs call sensitive (错敏字 of the bulletins), unless they call them serious: those are misstatements.
 * Source: contracts.md section 5.11 (not a veto of the national indicators).
 */
import { Type } from 'typebox';
import type { TextBlock, TextMark } from '../../page/index.ts';
import { type CheckFinding, type CheckResult, defineCheck } from '../kit/check.ts';
import { groupMarks } from '../kit/marks.ts';
import { outcomeOf } from '../kit/threshold.ts';

export const typos = defineCheck({
  id: 'typos',
  title: '错别字',
  needs: ['texts', 'crawl'],
  options: Type.Object(
    {
      /** Show what is only likely, too. */
      hints: Type.Boolean(),
    },
    { additionalProperties: false },
  ),
  messages: {
    wrong: '“{quote}”应为“{suggestion}”',
    doubtful: '“{quote}”疑有错别字：{reason}',
    sensitive: '“{quote}”为本单位词库中的敏感表述：{reason}',
  },
  run({ texts, crawl }, { options }): CheckResult {
    const isHabit = habitsOf(texts);
    const groups = groupMarks(texts, (mark) => isOurs(mark) && (options.hints || mark.severity !== 'hint'));
    const findings = groups.map(({ mark, reason, about }): CheckFinding => {
      const { quote, suggestion } = mark;
      if (mark.kind === 'sensitive') return { ...about, outcome: 'review', message: 'sensitive', data: { quote, reason } };
      const isSure = mark.severity !== 'hint' && suggestion !== null && !isHabit(mark);
      if (isSure) return { ...about, outcome: 'fail', message: 'wrong', data: { quote, suggestion } };
      return { ...about, outcome: 'review', message: 'doubtful', data: { quote, reason } };
    });
    const outcome = outcomeOf(findings);
    const { secondReading } = crawl;
    // Not looked is not clean.
    if (outcome === 'pass' && secondReading && !secondReading.complete)
      return { outcome: 'error', findings, note: `错别字统计检查未完成：${secondReading.reason ?? '原因不明'}` };
    return { outcome, findings };
  },
});

const isOurs = ({ kind, severity }: TextMark) => kind === 'typo' || (kind === 'sensitive' && severity !== 'serious');

/** The rule of the statistical layer: what it says of single places a person may overrule, packs have no such doubt. */
const STATISTICAL = 'spelling';
/** A wording that stands in so many different surroundings is how the site writes a name or a term. */
const HABIT_FROM = 3;

/** Tells the statistical marks whose wording keeps coming back in other sentences of the site: rarely a slip. */
function habitsOf(texts: readonly TextBlock[]): (mark: TextMark) => boolean {
  const seen = new Map<string, Set<string>>();
  for (const { text, marks } of texts)
    for (const mark of marks) {
      if (mark.rule !== STATISTICAL) continue;
      const surroundings = seen.get(mark.message) ?? new Set();
      surroundings.add(text.slice(Math.max(0, mark.start - 8), mark.end + 8));
      seen.set(mark.message, surroundings);
    }
  return ({ rule, message }) => rule === STATISTICAL && (seen.get(message)?.size ?? 0) >= HABIT_FROM;
}
