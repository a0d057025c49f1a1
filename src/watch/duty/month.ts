/** 值班读网月度汇总 of an office: how often each site and account was read, by whom, what was found; and all readings. As a workbook. */
import { InputError, writeBook } from '../../platform/index.ts';
import { organisation, type Work } from '../../platform/server.ts';
import { beijingMinute } from '../alerts/message.ts';
import { type Reading, readingOf } from './readings.ts';

const OUTCOME_NAMES: Record<Reading['outcome'], string> = { normal: '正常', problem: '发现问题', unreadable: '打不开' };
const LINK_NAMES: Record<Reading['links'][number]['kind'], string> = { finding: '问题', alert: '告警', order: '整改通知', url: '' };

/** The workbook of a Beijing month (`2026-11`). Cells are text: nothing in them is calculated. Throws InputError, NotFoundError. */
export async function readingMonth(work: Work, organisationId: string, month: string): Promise<Uint8Array> {
  const { name } = await organisation(work, organisationId);
  const [from, to] = monthOf(month);
  const rows = await work.tx
    .selectFrom('reading_entries')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('read_at', '>=', from)
    .where('read_at', '<', to)
    .where('withdrawn_at', 'is', null)
    .orderBy('read_at')
    .orderBy('id')
    .limit(MOST_ROWS)
    .execute();
  const readings = rows.map(readingOf);
  return writeBook([
    { name: '汇总', headRows: 2, widths: [30, 10, 10, 10, 10, 30], rows: [[`${name} ${month} 值班读网汇总`], ...summaryRows(readings)] },
    { name: '明细', headRows: 1, widths: [18, 30, 12, 10, 60, 40], rows: detailRows(readings) },
  ]);
}

const MOST_ROWS = 50_000;

/** One row for each site or account, in the order of their names. */
export function summaryRows(readings: readonly Reading[]): string[][] {
  const objects = Map.groupBy(readings, ({ siteId, accountId }) => siteId ?? accountId!);
  const rows = [...objects.values()].map((of) => {
    const days = new Set(of.map(({ readAt }) => beijingMinute(new Date(readAt)).slice(0, 10)));
    const count = (outcome: Reading['outcome']) => String(of.filter((one) => one.outcome === outcome).length);
    const people = [...new Set(of.map(({ readByName }) => readByName))].join('、');
    return [of.at(-1)!.objectName, String(of.length), String(days.size), count('problem'), count('unreadable'), people];
  });
  rows.sort((a, b) => a[0]!.localeCompare(b[0]!, 'zh'));
  return [['网站或账号', '读网次数', '读网天数', '发现问题', '打不开', '读网人'], ...rows];
}

function detailRows(readings: readonly Reading[]): string[][] {
  return [
    ['时间', '网站或账号', '读网人', '结果', '情况', '关联'],
    ...readings.map(({ readAt, objectName, readByName, outcome, seen, links }) => [
      ...[beijingMinute(new Date(readAt)), objectName, readByName, OUTCOME_NAMES[outcome], seen],
      links.map(({ kind, id }) => `${LINK_NAMES[kind]}${id}`).join('\n'),
    ]),
  ];
}

function monthOf(month: string): [Date, Date] {
  const [, year, number] = /^(20\d\d)-(0[1-9]|1[0-2])$/.exec(month) ?? [];
  if (year === undefined) throw new InputError('月份须写成 2026-11 这样，请改正', { code: 'month-malformed' });
  const next = number === '12' ? `${Number(year) + 1}-01` : `${year}-${String(Number(number) + 1).padStart(2, '0')}`;
  return [new Date(`${month}-01T00:00:00+08:00`), new Date(`${next}-01T00:00:00+08:00`)];
}
