import { describe, expect, it } from 'vitest';
import { examined } from '../../campaign/testing/examined.ts';
import { openZip } from '../../text/light.ts';
import { renderObjectReport } from './docx.ts';
import { objectReport, type ReportedObject } from './object-report.ts';

const VETO = 'columns-stale-key';
const { report } = examined({ fails: { [VETO]: '通知公告', typos: '价直观' } });
const object: ReportedObject = {
  ...{ name: '丙州市人民政府网', code: '3300000001', unit: '丙州市', roundName: '四季度', office: '青禾省政府办公厅', verdict: 'failed' },
  ...{ score: null, resultSetId: 's', contentHash: 'a'.repeat(64), frozenOn: '2026-11-20', report },
};
const decided = (says: 'confirm' | 'dismiss'): ReportedObject => ({
  ...object,
  report: {
    ...report,
    findings: report.findings.map((one) => ({ ...one, decision: { says, by: '李强', on: '2026-11-20', remark: null } })),
  },
});
const sectionsOf = (one: ReportedObject) => objectReport(one).sections.map(({ rows }) => rows.map(({ problem }) => problem));

describe('检测报告', () => {
  it('成立的问题按种类列出，不成立的、等待核定的不列', () => {
    expect(sectionsOf(decided('confirm'))).toEqual([['“通知公告”有问题。原文：“通知公告”'], [], ['“价直观”有问题。原文：“价直观”']]);
    expect(sectionsOf(decided('dismiss')).flat()).not.toContain('“价直观”有问题。原文：“价直观”');
  });
  it('写明来自哪份结果', () => {
    const { facts, notes } = objectReport(object);
    expect(facts).toContainEqual(['检查结果', '不合格']);
    expect(notes[0]).toContain('a'.repeat(64));
  });
  it('采集没有完成要说', () => {
    const coverage = { ...report.coverage, complete: false, incompleteReason: '网站要求验证' };
    expect(objectReport({ ...object, report: { ...report, coverage } }).conclusion.at(-1)).toMatch('网站要求验证');
  });
  it('.docx：同样的报告同样的字节，内容逃逸', () => {
    const hostile = decided('confirm');
    const quoted = { ...hostile.report, findings: hostile.report.findings.map((one) => ({ ...one, quote: '<w:p>&]]>\u0001' })) };
    const bytes = renderObjectReport(objectReport({ ...hostile, name: '甲<b>局', report: quoted }));
    expect(Buffer.from(renderObjectReport(objectReport({ ...hostile, name: '甲<b>局', report: quoted }))).equals(Buffer.from(bytes))).toBe(
      true,
    );
    const xml = new TextDecoder().decode(openZip(bytes).part('word/document.xml')!);
    expect(xml).toContain('甲&lt;b&gt;局');
    expect(xml).toContain('&lt;w:p&gt;&amp;]]&gt;');
    expect(xml).not.toContain('\u0001');
    expect(xml).toContain('一、检查结论');
    expect(xml).toContain('五、说明');
  });
});
