/**
 * 一类栏目未更新: columns of a class without an update in its window; either every such column is a fault (2015) or only
 * a class of which no column was updated (2019). Columns that are empty are a fault of their own.
 * Source: 2019-19 part 2, 发布解读, 办事统计, part 3 数据发布; 2015-15 信息更新情况; contracts.md section 5.1, 5.9.
 */
import { Type } from 'typebox';
import { type BeijingDate, COLUMN_CLASSES, type ColumnFacts, daysBefore, daysBetween, monthsBefore } from '../../page/index.ts';
import { type CheckFinding, type CheckResult, defineCheck } from '../kit/check.ts';
import { columnName, freshness, isAgeless } from '../kit/columns.ts';

export const staleColumnClass = defineCheck({
  id: 'stale-column-class',
  title: '一类栏目未更新',
  needs: ['columns'],
  sharesIdsWith: 'stale-key-columns',
  options: Type.Object(
    {
      classes: Type.Array(Type.Enum(COLUMN_CLASSES), { minItems: 1 }),
      /** Of the classes only columns whose name holds one of these words; every column of the classes when left out. */
      names: Type.Optional(Type.Array(Type.String({ minLength: 2 }), { minItems: 1 })),
      window: Type.Integer({ minimum: 1 }),
      unit: Type.Union([Type.Literal('days'), Type.Literal('months')]),
      /** True: every column without an update is a fault; false: one updated column of the classes is enough. */
      each: Type.Boolean(),
    },
    { additionalProperties: false },
  ),
  messages: {
    stale: '栏目“{column}”最近更新于 {lastDate}，距检查日 {days} 天',
    undated: '栏目“{column}”的信息未注明发布时间，无法确认是否更新，请人工核对',
  },
  run({ columns }, { options, asOf }): CheckResult {
    if (columns.length === 0) return { outcome: 'error', findings: [], note: '未能识别出任何栏目，无法判断栏目更新情况' };
    const isMeant = ({ class: one, name }: ColumnFacts) =>
      options.classes.includes(one) && (options.names === undefined || options.names.some((word) => name.includes(word)));
    const judged = columns.filter((column) => isMeant(column) && !isAgeless(column, asOf));
    if (judged.length === 0) return { outcome: 'inapplicable', findings: [], note: '没有须按时更新的该类栏目' };
    const from = (options.unit === 'days' ? daysBefore : monthsBefore)(asOf, options.window);
    const aged = judged.map((column) => ({ column, age: freshness(column, from, asOf) }));
    const fresh = aged.find(({ age }) => age === 'fresh');
    if (fresh && !options.each) {
      return { outcome: 'pass', findings: [], note: `栏目“${columnName(fresh.column)}”最近更新于 ${fresh.column.newest}` };
    }
    const findings = aged.flatMap(({ column, age }) => (age === 'stale' || age === 'undated' ? [fault(column, age, asOf)] : []));
    const has = (age: 'stale' | 'undated' | 'unread') => aged.some((one) => one.age === age);
    const unread = `该类栏目中有 ${aged.filter(({ age }) => age === 'unread').length} 个未能读取`;
    // What could not be read may be what was updated; of separate faults each stands for itself.
    if (options.each && has('stale')) return { outcome: 'fail', findings };
    if (has('unread')) return { outcome: 'error', findings, note: unread };
    if (has('undated')) return { outcome: 'review', findings };
    return { outcome: findings.length > 0 ? 'fail' : 'pass', findings };
  },
});

function fault(column: ColumnFacts, age: 'stale' | 'undated', asOf: BeijingDate): CheckFinding {
  const about = { subject: column.url, url: column.url };
  const name = { column: columnName(column) };
  if (age === 'undated') return { ...about, outcome: 'review', message: 'undated', data: name };
  const newest = column.newest!;
  const quote = column.newestItem ? { quote: column.newestItem.title } : {};
  return { ...about, outcome: 'fail', message: 'stale', data: { ...name, lastDate: newest, days: daysBetween(newest, asOf) }, ...quote };
}
