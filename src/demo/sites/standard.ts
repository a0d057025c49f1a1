/** The columns of an ordinary department, all in order; a site plan changes what it plants. */
import type { ColumnPlan, GuidePlan, MessagePlan } from '../model.ts';
import type { Field } from '../stock/fields.ts';
import { departmentsText, disclosureGuide, dutiesText, leadersText, messageTitles } from '../stock/plain.ts';

export interface Office {
  organizer: string;
  field: Field;
  /** Title of the head: 厅长, 局长. */
  post: string;
}

/** About thirty columns of two levels: every window kept, every channel open, all guides complete. */
export function standardColumns({ organizer, field, post }: Office): ColumnPlan[] {
  const list = (
    key: string,
    name: string,
    columnClass: ColumnPlan['class'],
    parent: string | undefined,
    count: number,
    newest: number,
    step: number,
  ): ColumnPlan => ({
    key,
    name,
    class: columnClass,
    ...(parent ? { parent } : {}),
    content: { kind: 'articles', count, newest, step },
  });
  const text = (
    key: string,
    name: string,
    columnClass: ColumnPlan['class'],
    parent: string,
    paragraphs: ReturnType<typeof leadersText> | string[],
  ): ColumnPlan => ({
    key,
    name,
    class: columnClass,
    parent,
    content: { kind: 'text', paragraphs },
  });
  return [
    { key: 'jggk', name: '机构概况', class: 'org-functions', content: { kind: 'landing' } },
    text('jgzn', '机构职能', 'org-functions', 'jggk', dutiesText(organizer, field)),
    text('ldxx', '领导信息', 'leaders', 'jggk', leadersText(post)),
    text('nsjg', '内设机构', 'org-functions', 'jggk', departmentsText(field)),
    { key: 'xwdt', name: '新闻动态', class: 'news', content: { kind: 'landing' } },
    list('gzdt', '工作动态', 'news', 'xwdt', 23, 2, 3),
    list('sxdt', '市县动态', 'news', 'xwdt', 12, 3, 4),
    list('tpxw', '图片新闻', 'news', 'xwdt', 6, 5, 6),
    list('tzgg', '通知公告', 'notice', undefined, 14, 9, 11),
    list('zcwj', '政策文件', 'policy', undefined, 8, 31, 34),
    list('zcjd', '政策解读', 'interpretation', undefined, 4, 28, 40),
    { key: 'zwgk', name: '政务公开', class: 'disclosure', content: { kind: 'landing' } },
    text('xxgkzn', '信息公开指南', 'disclosure', 'zwgk', disclosureGuide),
    list('xxgknb', '信息公开年报', 'annual-report', 'zwgk', 3, 60, 365),
    { key: 'ysqgk', name: '依申请公开', class: 'other', parent: 'zwgk', content: { kind: 'form', form: 'apply' } },
    list('ghjh', '规划计划', 'other', 'zwgk', 3, 80, 90),
    list('czxx', '财政信息', 'other', 'zwgk', 3, 70, 100),
    list('rsxx', '人事信息', 'other', 'zwgk', 4, 45, 60),
    list('zfcg', '政府采购', 'other', 'zwgk', 3, 38, 50),
    list('xzxk', '行政许可公示', 'other', 'zwgk', 4, 21, 25),
    list('xzcf', '行政处罚公示', 'other', 'zwgk', 3, 52, 40),
    list('jyta', '建议提案办理', 'other', 'zwgk', 3, 95, 80),
    list('tjsj', '统计数据', 'data', 'zwgk', 4, 33, 30),
    { key: 'bsfw', name: '办事服务', class: 'service', content: { kind: 'landing' } },
    { key: 'bszn', name: '办事指南', class: 'service', parent: 'bsfw', content: { kind: 'guides', guides: completeGuides(field) } },
    list('bgxz', '表格下载', 'other', 'bsfw', 3, 64, 70),
    list('bstj', '办事统计', 'statistics', 'bsfw', 4, 12, 30),
    { key: 'hdjl', name: '互动交流', class: 'consultation', content: { kind: 'landing' } },
    {
      key: 'zxjy',
      name: '咨询建言',
      class: 'consultation',
      parent: 'hdjl',
      content: { kind: 'messages', form: true, messages: answeredMessages() },
    },
    list('dczj', '调查征集', 'survey', 'hdjl', 4, 34, 50),
    list('zxft', '在线访谈', 'interview', 'hdjl', 3, 40, 60),
    { key: 'ztzl', name: '专题专栏', class: 'topic', content: { kind: 'landing' } },
    list('ztyi', `${field.matters[2]}专题`, 'topic', 'ztzl', 4, 24, 35),
    list('zter', `${field.matters[4]}专题`, 'topic', 'ztzl', 3, 47, 45),
  ];
}

/** Complete guides of all services of the field. */
export function completeGuides(field: Field): GuidePlan[] {
  return field.services.map((title) => ({ title }));
}

/** Messages of the last months, each answered within a few days; the newest a week old. */
export function answeredMessages(): MessagePlan[] {
  return messageTitles.map((title, i) => ({ title, asked: 8 + i * 17, replied: 5 + i * 17 }));
}
