/** What the answers of a questionnaire say together, by question. Every count is the length of a list that can be asked for. Pure. */
import type { AnswerRow, QuestionnaireAnswers, QuestionnaireItem } from './items.ts';

export interface ItemFigures {
  id: string;
  title: string;
  kind: QuestionnaireItem['kind'];
  /** Units that said something, and those that did not. */
  answered: number;
  unanswered: number;
  /** Units by what they said: of yes-no and choices. */
  values: { value: string; title: string; units: number }[];
  /** Of numbers; null for others, and without any. */
  numbers: { sum: number; least: number; most: number } | null;
  /** Of tables: rows of all units together; null for others. */
  rows: number | null;
}

/** Figures over the answers that were sent. */
export function figuresOf(items: readonly QuestionnaireItem[], answers: readonly QuestionnaireAnswers[]): ItemFigures[] {
  return items.map((item) => {
    const given = answers.flatMap((one) => (Object.hasOwn(one, item.id) ? [one[item.id]!] : []));
    const common = { id: item.id, title: item.title, kind: item.kind, answered: given.length, unanswered: answers.length - given.length };
    const numbers = item.kind === 'number' ? (given as number[]) : [];
    return {
      ...common,
      values: valuesOf(item).map(({ id, title }) => ({
        ...{ value: id, title },
        units: given.filter((one) => one === id || (Array.isArray(one) && (one as unknown[]).includes(id))).length,
      })),
      numbers:
        numbers.length === 0
          ? null
          : {
              sum: numbers.reduce((sum, one) => sum + one, 0),
              least: numbers.reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY),
              most: numbers.reduce((most, one) => Math.max(most, one), Number.NEGATIVE_INFINITY),
            },
      rows: item.kind === 'rows' ? given.reduce((sum: number, one) => sum + (one as AnswerRow[]).length, 0) : null,
    };
  });
}

/** What may be said to a question of fixed answers; empty for others. */
export function valuesOf(item: QuestionnaireItem): { id: string; title: string }[] {
  if (item.kind === 'choice') return item.options;
  return item.kind === 'yes-no'
    ? [
        { id: 'yes', title: '是' },
        { id: 'no', title: '否' },
      ]
    : [];
}

/** An answer in words, as it is printed. */
export function answerWords(item: QuestionnaireItem, answer: QuestionnaireAnswers[string] | undefined): string {
  if (answer === undefined) return '';
  if (item.kind === 'rows') return `${(answer as AnswerRow[]).length} 行`;
  if (item.kind === 'file') return `${(answer as string[]).length} 个文件`;
  const titles = new Map(valuesOf(item).map(({ id, title }) => [id, title]));
  return [answer]
    .flat()
    .map((one) => titles.get(String(one)) ?? String(one))
    .join('、');
}
