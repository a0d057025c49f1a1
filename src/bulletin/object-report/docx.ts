/** 检测报告 as .docx, in the types and margins of official documents. Pure: the same report gives the same bytes. */

import type { Column, Table } from '../document/model.ts';
import { packedDocx, paragraph, run } from '../render/docx/docx.ts';
import { sectionXml } from '../render/docx/page.ts';
import { tableXml } from '../render/docx/table.ts';
import { titleLines } from '../render/title-lines.ts';
import type { ObjectReport, ReportSection } from './object-report.ts';

const TITLE_CHARACTERS = 20;
const NUMERALS = '一二三四五六七八九';

export function renderObjectReport({ title, facts, conclusion, sections, notes }: ObjectReport): Uint8Array {
  const body = [
    ...titleLines(title, TITLE_CHARACTERS).map((line) => paragraph('title', [run(line)])),
    paragraph('annexNote', []),
    tableOf(FACTS, facts),
    ...headed(0, '检查结论', conclusion.length === 0 ? ['未发现问题。'] : conclusion),
    ...sections.flatMap((section, i) => sectionOf(i + 1, section)),
    ...headed(sections.length + 1, '说明', notes),
    sectionXml({ isLandscape: false, isNumbered: true }),
  ];
  return packedDocx(body.join(''));
}

const headed = (at: number, heading: string, sentences: readonly string[]) => [
  paragraph('h1', [run(`${NUMERALS[at]}、${heading}`)]),
  ...sentences.map((sentence) => paragraph('body', [run(sentence)])),
];

function sectionOf(at: number, { heading, none, rows }: ReportSection): string[] {
  if (rows.length === 0) return headed(at, heading, [none]);
  const cells = rows.map(({ indicator, clause, problem, places, points }, i) => [
    ...[String(i + 1), clause === null ? indicator : `${indicator}（${clause}）`, problem, places, points === 0 ? '' : String(points)],
  ]);
  return [...headed(at, `${heading}（${rows.length}处）`, []), tableOf(PROBLEMS, cells), paragraph('annexNote', [])];
}

const column = (key: string, heading: string, width: number, align: Column['align'] = 'left'): Column => ({
  ...{ key, heading, width, align, group: null, sums: false, share: null },
});
const FACTS = [column('name', '项目', 2, 'center'), column('value', '内容', 8)];
const PROBLEMS = [
  ...[column('ordinal', '序号', 2, 'center'), column('indicator', '指标', 4), column('problem', '问题', 7)],
  ...[column('places', '页面', 6), column('points', '扣分', 2, 'center')],
];

function tableOf(columns: Column[], rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map((text) => [{ text }]));
  const table: Table = { about: 'deductions', kind: 'both', columns, rows: cells, total: null };
  return tableXml(table, false);
}
