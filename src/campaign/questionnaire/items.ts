/** What a questionnaire asks: typed questions, and whether answers fit them. Pure. */
import { type Static, Type } from 'typebox';
import { InputError } from '../../platform/index.ts';
import { visibleText } from '../../platform/server.ts';

const strict = { additionalProperties: false };
const ItemId = Type.String({ pattern: '^[a-z][a-z0-9-]{0,30}$' });
const Title = Type.String({ minLength: 1, maxLength: 200 });
const Options = Type.Array(Type.Object({ id: ItemId, title: Title }, strict), { minItems: 2, maxItems: 30 });
const COMMON = {
  id: ItemId,
  title: Title,
  help: Type.Optional(Type.String({ maxLength: 1000 })),
  isRequired: Type.Boolean({ description: 'not to be sent without it' }),
};
const Column = Type.Object({ id: ItemId, title: Title, kind: Type.Enum(['text', 'number']), isRequired: Type.Boolean() }, strict);

/** One question. */
export const QuestionnaireItem = Type.Union([
  Type.Object({ ...COMMON, kind: Type.Literal('yes-no') }, strict),
  Type.Object({ ...COMMON, kind: Type.Literal('choice'), options: Options, isMultiple: Type.Boolean() }, strict),
  Type.Object(
    {
      ...COMMON,
      kind: Type.Literal('number'),
      unit: Type.Optional(Type.String({ maxLength: 20 })),
      min: Type.Number(),
      max: Type.Number(),
    },
    strict,
  ),
  Type.Object({ ...COMMON, kind: Type.Literal('text') }, strict),
  Type.Object(
    {
      ...COMMON,
      kind: Type.Literal('rows'),
      columns: Type.Array(Column, { minItems: 1, maxItems: 15 }),
      collects: Type.Optional(
        Type.Literal('accounts', { description: 'rows become discoveries; columns platform, name and link are needed' }),
      ),
    },
    strict,
  ),
  Type.Object({ ...COMMON, kind: Type.Literal('file') }, strict),
]);
export type QuestionnaireItem = Static<typeof QuestionnaireItem>;
export const QuestionnaireItems = Type.Array(QuestionnaireItem, { minItems: 1, maxItems: 60 });

const Cell = Type.Union([Type.String({ maxLength: 500 }), Type.Number()]);
/** One answer: `yes` or `no`, ids of options, a number, text, rows by column, ids of files. */
const Answer = Type.Union([
  Type.String({ maxLength: 4000 }),
  Type.Number(),
  Type.Array(Type.String({ maxLength: 100 }), { maxItems: 30 }),
  Type.Array(Type.Record(Type.String(), Cell), { maxItems: 1000 }),
]);
/** By question; what is not answered is left out. */
export const QuestionnaireAnswers = Type.Record(Type.String(), Answer);
export type QuestionnaireAnswers = Static<typeof QuestionnaireAnswers>;
type Answer = QuestionnaireAnswers[string];
export type AnswerRow = Record<string, string | number>;

/** Columns that a table of accounts must have. */
export const ACCOUNT_COLUMNS = ['platform', 'name', 'link'] as const;

/** Throws InputError, one sentence, for questions that cannot be asked so. */
export function checkItems(items: readonly QuestionnaireItem[]): void {
  refuseTwice(items, '问题');
  for (const item of items) {
    if (item.kind === 'choice') refuseTwice(item.options, `“${item.title}”的选项`);
    if (item.kind === 'number' && item.min > item.max) throw refused(`“${item.title}”的最小值大于最大值，请改正`);
    if (item.kind !== 'rows') continue;
    refuseTwice(item.columns, `“${item.title}”的列`);
    const missing = item.collects && ACCOUNT_COLUMNS.find((column) => !item.columns.some(({ id }) => id === column));
    if (missing !== undefined) throw refused(`“${item.title}”收集账号，须有 ${ACCOUNT_COLUMNS.join('、')} 三列，缺少 ${missing}`);
  }
}

function refuseTwice(named: readonly { id: string }[], what: string): void {
  const twice = named.find(({ id }, at) => named.findIndex((other) => other.id === id) !== at);
  if (twice !== undefined) throw refused(`${what}中有两个 ${twice.id}，请改正`);
}

/**
 * The answers as they are kept: visible text, nothing empty. `isWhole`: to be sent, so nothing required may be missing. Throws
 * InputError with every reason in `details`.
 */
export function checkedAnswers(items: readonly QuestionnaireItem[], given: QuestionnaireAnswers, isWhole: boolean): QuestionnaireAnswers {
  const problems: string[] = [];
  const kept: [string, Answer][] = [];
  const unknown = Object.keys(given).find((id) => !items.some((item) => item.id === id));
  if (unknown !== undefined) problems.push(`没有编号为 ${unknown.slice(0, 40)} 的问题，请去掉`);
  for (const item of items) {
    const answer = Object.hasOwn(given, item.id) ? answerTo(item, given[item.id]!, isWhole, problems) : null;
    if (answer !== null) kept.push([item.id, answer]);
    else if (isWhole && item.isRequired) problems.push(`“${item.title}”没有填写`);
  }
  if (problems.length > 0)
    throw new InputError(`${problems[0]}${problems.length > 1 ? `（另有 ${problems.length - 1} 处）` : ''}`, {
      code: 'answers-refused',
      details: { problems },
    });
  return Object.fromEntries(kept);
}

/** Null: nothing was said. */
function answerTo(item: QuestionnaireItem, given: Answer, isWhole: boolean, problems: string[]): Answer | null {
  const wrong = (why: string) => {
    problems.push(`“${item.title}”${why}`);
    return null;
  };
  if (given === '' || (Array.isArray(given) && given.length === 0)) return null;
  switch (item.kind) {
    case 'yes-no':
      return given === 'yes' || given === 'no' ? given : wrong('须答是或否（yes、no）');
    case 'choice': {
      const chosen = [given].flat() as unknown[];
      const isKnown = chosen.every((one) => item.options.some(({ id }) => id === one)) && new Set(chosen).size === chosen.length;
      if (!isKnown) return wrong('选了没有的选项');
      if (!item.isMultiple && chosen.length > 1) return wrong('只能选一项');
      return item.isMultiple ? (chosen as string[]) : (chosen[0] as string);
    }
    case 'number':
      if (typeof given !== 'number') return wrong('须填数字');
      return given >= item.min && given <= item.max ? given : wrong(`须在 ${item.min} 至 ${item.max} 之间`);
    case 'text': {
      if (typeof given !== 'string') return wrong('须填文字');
      return line(given) || null;
    }
    case 'file':
      return isTexts(given) ? given : wrong('须填上传文件的编号');
    case 'rows': {
      if (!Array.isArray(given) || isTexts(given)) return wrong('须逐行填写');
      const rows = given.map((row, at) => rowOf(item, row as AnswerRow, isWhole, (why) => wrong(`第 ${at + 1} 行${why}`)));
      const filled = rows.filter((row) => Object.keys(row).length > 0);
      return filled.length === 0 ? null : filled;
    }
  }
}

const isTexts = (given: Answer): given is string[] => Array.isArray(given) && given.every((one) => typeof one === 'string');

function rowOf(item: QuestionnaireItem & { kind: 'rows' }, given: AnswerRow, isWhole: boolean, wrong: (why: string) => unknown): AnswerRow {
  const unknown = Object.keys(given).find((id) => !item.columns.some((column) => column.id === id));
  if (unknown !== undefined) wrong(`没有 ${unknown.slice(0, 40)} 这一列`);
  // A line left blank says nothing, so nothing is missing in it.
  const isBlank = Object.values(given).every((value) => typeof value === 'string' && line(value) === '');
  if (isBlank) return {};
  const row = item.columns.flatMap(({ id, title, kind, isRequired }): [string, string | number][] => {
    const value = Object.hasOwn(given, id) ? given[id]! : '';
    const kept = typeof value === 'number' ? value : line(value);
    if (kept === '') {
      if (isWhole && isRequired) wrong(`的“${title}”没有填写`);
      return [];
    }
    if (kind === 'number' && typeof kept !== 'number') wrong(`的“${title}”须填数字`);
    return [[id, kind === 'text' ? String(kept) : kept]];
  });
  return Object.fromEntries(row);
}

const line = (text: string): string => visibleText(text.trim());

/** Ids of the files that the answers name. */
export const filesIn = (items: readonly QuestionnaireItem[], answers: QuestionnaireAnswers): string[] =>
  items.flatMap(({ id, kind }) => (kind === 'file' ? ((answers[id] as string[] | undefined) ?? []) : []));

/** Rows that name accounts, of every question that collects them. */
export const accountsIn = (items: readonly QuestionnaireItem[], answers: QuestionnaireAnswers): AnswerRow[] =>
  items.flatMap((item) => (item.kind === 'rows' && item.collects ? ((answers[item.id] as AnswerRow[] | undefined) ?? []) : []));

const refused = (sentence: string) => new InputError(sentence, { code: 'items-refused' });
