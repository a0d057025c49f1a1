/** A questionnaire with all that was said as a workbook: figures, one row a unit, one sheet for each table that was asked for. */
import { writeBook } from '../../platform/index.ts';
import type { Work } from '../../platform/server.ts';
import { listAnswers, type UnitAnswer } from './answers.ts';
import { answerWords } from './figures.ts';
import type { AnswerRow, QuestionnaireItem } from './items.ts';
import { questionnaire, questionnaireFigures } from './questionnaires.ts';

const BATCH = 500;

/** The workbook over the units in sight. Throws NotFoundError. */
export async function exportQuestionnaire(work: Pick<Work, 'tx' | 'now'>, id: string): Promise<Uint8Array> {
  const { title, items, dueOn } = await questionnaire(work, id);
  const { progress, items: figures } = await questionnaireFigures(work, id);
  const answers = await allAnswers(work, id);
  const sent = answers.filter(({ state }) => state === 'handed-in');
  const head: string[][] = [
    [title],
    ['截止日期', dueOn],
    ['应报', String(progress.all)],
    ['已报', String(progress.handedIn)],
    ['其中逾期报送', String(progress.late)],
    ['未报', String(progress.all - progress.handedIn)],
    [],
    ['问题', '答复', '单位数或数值'],
  ];
  const counted = figures.flatMap((item): string[][] => [
    ...item.values.map(({ title: value, units }) => [item.title, value, String(units)]),
    ...(item.numbers === null ? [] : [[item.title, '合计', String(item.numbers.sum)]]),
    ...(item.rows === null ? [] : [[item.title, '行数', String(item.rows)]]),
    [item.title, '已填写', String(item.answered)],
    [item.title, '未填写', String(item.unanswered)],
  ]);
  const whole = [
    ['单位', '状态', '报送时间', ...items.map((item) => item.title)],
    ...answers.map(({ organisationName, state, handedInAt, isLate, answers: said }) => [
      ...[organisationName, STATE_WORDS[state], handedInAt === null ? '' : `${handedInAt}${isLate ? '（逾期）' : ''}`],
      ...items.map((item) => (state === 'handed-in' ? answerWords(item, said[item.id]) : '')),
    ]),
  ];
  return writeBook([
    { name: '汇总', rows: [...head, ...counted] },
    { name: '各单位答复', rows: whole, headRows: 1 },
    ...items.flatMap((item) => (item.kind === 'rows' ? [tableOf(item, sent)] : [])),
  ]);
}

const STATE_WORDS: Record<UnitAnswer['state'], string> = { asked: '未填报', saved: '填报中', 'handed-in': '已报送', returned: '已退回' };

function tableOf(item: QuestionnaireItem & { kind: 'rows' }, sent: readonly UnitAnswer[]) {
  const rows = sent.flatMap(({ organisationName, answers }) =>
    ((answers[item.id] as AnswerRow[] | undefined) ?? []).map((row) => [
      organisationName,
      ...item.columns.map(({ id }) => (Object.hasOwn(row, id) ? String(row[id]) : '')),
    ]),
  );
  return { name: item.title, rows: [['单位', ...item.columns.map(({ title }) => title)], ...rows], headRows: 1 };
}

async function allAnswers(work: Pick<Work, 'tx'>, id: string): Promise<UnitAnswer[]> {
  const all: UnitAnswer[] = [];
  for (let after: string | null = null; ; after = all.at(-1)!.id) {
    const page = await listAnswers(work, id, { after, limit: BATCH });
    all.push(...page);
    if (page.length < BATCH) return all;
  }
}
