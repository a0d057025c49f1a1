/**
 * Results as a table: one row for each object, one more for each further fault of it. The table that is given out (objects drawn, and
 * what was entered for them) is the one that is read back. Pure.
 */
import { InputError } from '../../../platform/index.ts';
import { readDay, visibleText } from '../../../platform/server.ts';
import type { Rulebook } from '../../../rulebook/index.ts';
import type { EnteredFault, EnteredResult } from '../entered-report.ts';
import type { ObjectRecord } from '../population.ts';

const OBJECT = ['对象编号', '类别', '标识码', '名称', '地址'] as const;
const RESULT = ['检测单位', '检测日期', '结论', '得分'] as const;
const FAULT = ['问题指标', '问题说明', '问题页面', '原文', '扣分'] as const;
/** Headings of the table, in order. */
export const HEADINGS = [...OBJECT, ...RESULT, ...FAULT] as const;
type Heading = (typeof HEADINGS)[number];

export interface CellProblem {
  column: string;
  reason: string;
}

/** The rows of one object. */
export interface SheetObject {
  /** Its first row; the heading is 1. */
  row: number;
  objectId: string;
  lines: { row: number; cell: (heading: Heading) => string }[];
}

/** Rows by object, in the order of the file. Throws InputError for a heading that is not the table's. */
export async function sheetObjects(rows: AsyncIterable<{ row: number; cells: string[] }>): Promise<SheetObject[]> {
  let headings: string[] | null = null;
  const objects = new Map<string, SheetObject>();
  for await (const { row, cells } of rows) {
    if (headings === null) {
      headings = checkedHeadings(cells);
      continue;
    }
    const given = new Map(headings.map((heading, i) => [heading, visibleText(cells[i] ?? '')]));
    const objectId = given.get('对象编号')!.toLowerCase();
    const object = objects.get(objectId) ?? { row, objectId, lines: [] };
    object.lines.push({ row, cell: (heading) => given.get(heading)! });
    objects.set(objectId, object);
  }
  if (headings === null) throw new InputError('表格是空的，请选择有内容的文件', { code: 'table-empty' });
  return [...objects.values()];
}

function checkedHeadings(cells: readonly string[]): string[] {
  const given = cells.filter((cell) => cell !== '');
  if (given.length !== HEADINGS.length || HEADINGS.some((heading) => !given.includes(heading)))
    throw new InputError(`第1行须恰为模板中的列（${HEADINGS.join('、')}），请下载模板填写`, { code: 'heading-other' });
  return [...cells];
}

/** What the rows of an object say; null: nothing yet. Problems name their rows where they are not the first. */
export function resultOf(
  { row, lines }: SheetObject,
  defaults: { sourceName: string },
  rulebookOn: (day: string) => Rulebook,
): { result: EnteredResult | null; problems: CellProblem[] } {
  const problems: CellProblem[] = [];
  const found = (column: Heading, reason: string, at = row) =>
    void problems.push({ column, reason: at === row ? reason : `第${at}行：${reason}` });
  const given = (heading: (typeof RESULT)[number]): string => {
    const [first, other] = [...new Set(lines.map(({ cell }) => cell(heading)).filter((text) => text !== ''))];
    if (other !== undefined) found(heading, '同一对象的各行写得不一样，请改成一致');
    return first ?? '';
  };
  const [source, dayText, verdictText, scoreText] = [given('检测单位'), given('检测日期'), given('结论'), given('得分')];
  const withFault = lines.filter(({ cell }) => FAULT.some((heading) => cell(heading) !== ''));
  if (dayText === '' && verdictText === '' && scoreText === '' && withFault.length === 0) return { result: null, problems };
  const sourceName = source === '' ? defaults.sourceName : source;
  if (sourceName.length > MOST.source) found('检测单位', `超过 ${MOST.source} 个字，请缩短`);
  const testedOn = readDay(dayText);
  if (testedOn === null) found('检测日期', '须为年-月-日，如 2026-11-18，请改正');
  const verdict = VERDICTS.get(verdictText);
  if (verdict === undefined) found('结论', '须为“合格”或“不合格”，请改正');
  const score = scoreText === '' ? null : numberOf(scoreText, 200);
  if (score === undefined) found('得分', '须为 0 至 200 的数，至多两位小数，请改正');
  const indicators = testedOn === null ? [] : rulebookOn(testedOn).indicators;
  const faults = withFault.map(({ row: at, cell }): EnteredFault => {
    const named = cell('问题指标');
    const points = cell('扣分') === '' ? null : numberOf(cell('扣分'), 100);
    if (named === '') found('问题指标', '没有写明，请填指标名称或编号', at);
    if (cell('问题说明') === '') found('问题说明', '没有写明，请补上', at);
    for (const [heading, most] of [...Object.entries(MOST.fault)] as [Heading, number][])
      if (cell(heading).length > most) found(heading, `超过 ${most} 个字，请缩短`, at);
    if (points === undefined || points === 0) found('扣分', '须为大于 0、不超过 100 的数，请改正', at);
    return {
      indicator: indicators.find(({ name }) => name === named)?.id ?? named,
      message: cell('问题说明'),
      ...(cell('问题页面') === '' || cell('问题页面') === lines[0]!.cell('地址') ? {} : { url: cell('问题页面') }),
      ...(cell('原文') === '' ? {} : { quote: cell('原文') }),
      ...(points === null || points === undefined ? {} : { points }),
    };
  });
  if (problems.length > 0 || testedOn === null || verdict === undefined || score === undefined) return { result: null, problems };
  return { result: { sourceName, testedOn, verdict, score, faults }, problems };
}

const MOST = { source: 200, fault: { 问题指标: 80, 问题说明: 1000, 问题页面: 2048, 原文: 400 } };
const VERDICTS = new Map([
  ['合格', 'qualified'],
  ['不合格', 'unqualified'],
] as const) as ReadonlyMap<string, EnteredResult['verdict']>;

/** Undefined when it is no number from 0 to `most`. */
function numberOf(text: string, most: number): number | undefined {
  return /^\d{1,3}(\.\d{1,2})?$/.test(text) && Number(text) <= most ? Number(text) : undefined;
}

/** The rows of an object; `result` null: nothing was entered, one row to be filled in. */
export function linesOf(
  objectId: string,
  record: ObjectRecord,
  result: EnteredResult | null,
  indicators: Rulebook['indicators'],
): string[][] {
  const { kind, code, name, url } = record;
  const object = [objectId, kind === 'site' ? '网站' : '政务新媒体', code ?? '', name, url ?? ''];
  if (result === null) return [[...object, ...RESULT.map(() => ''), ...FAULT.map(() => '')]];
  const { sourceName, testedOn, verdict, score, faults } = result;
  const verdictText = verdict === 'qualified' ? '合格' : '不合格';
  const entered = [sourceName, testedOn, verdictText, score === null ? '' : String(score)];
  if (faults.length === 0) return [[...object, ...entered, ...FAULT.map(() => '')]];
  return faults.map((fault) => [
    ...object,
    ...entered,
    nameOf(fault.indicator, indicators),
    fault.message,
    fault.url ?? '',
    fault.quote ?? '',
    fault.points === undefined ? '' : String(fault.points),
  ]);
}

/** Its name where that tells it from all others, else its id. */
function nameOf(id: string, indicators: Rulebook['indicators']): string {
  const own = indicators.find((one) => one.id === id);
  return own !== undefined && indicators.find(({ name }) => name === own.name) === own ? own.name : id;
}
