/** 表格未提供或无法下载: asked for and not linked, linked and dead, told elsewhere; per guide and per form. */
import type { GuideLink } from '../../page/index.ts';
import { AS_OF, aColumn, aGuide, anObservation, aTarget, HOME, NOON } from '../kit/testing/builders.ts';
import { table } from '../kit/testing/table.ts';
import { missingForms } from './check.ts';

const services = { entryUrl: `${HOME}bsfw/`, external: false, reachable: 'yes', items: 6 } as const;
const asked = '1.取水许可申请表（原件1份）；2.身份证复印件1份；3.承诺书原件1份。';
const guide = (materials: string, links: GuideLink[] = [], number = 1) => {
  const plain = aGuide([], number);
  return { ...plain, links, elements: { ...plain.elements, materials } };
};
const form: GuideLink = { url: `${HOME}bsfw/P0201.docx`, text: '取水许可申请表.docx', to: 'file' };
const other: GuideLink = { url: `${HOME}bsfw/P0202.docx`, text: '承诺书.docx', to: 'file' };
const dead = (url: string) =>
  aTarget({
    url,
    kind: 'attachment',
    observations: [anObservation({ status: 404, method: 'HEAD' }), anObservation({ status: 404, at: NOON + 60_000 })],
  });

export const cases = table(
  missingForms,
  {
    options: { sampleSize: 2, faults: ['missing', 'broken'], each: 'guide' },
    asOf: AS_OF,
    given: { guides: [guide(asked, [form])], services, links: [], columns: [aColumn()] },
  },
  [
    { name: '提供下载', expect: { outcome: 'pass', note: '从 1 个要求提交表格的办事指南中抽取 1 个' } },
    {
      name: '要求表格而页面上没有下载',
      given: { guides: [guide(asked)] },
      expect: {
        outcome: 'fail',
        findings: [
          {
            message: 'missing',
            outcome: 'fail',
            url: `${HOME}bsfw/1.html`,
            quote: '取水许可申请表',
            sentence: '办事指南“办事事项1”要求提交“取水许可申请表”、“承诺书”，页面上未提供下载',
          },
        ],
      },
    },
    {
      name: '页面写有“空表下载”，可能由脚本提供，由人工核对',
      given: { guides: [{ ...guide(asked), saysDownload: true }] },
      expect: { outcome: 'review', findings: [{ message: 'missing', outcome: 'review' }] },
    },
    {
      name: '逐张表格计算',
      options: { sampleSize: 'all', faults: ['missing'], each: 'form' },
      given: { guides: [guide(asked)] },
      expect: {
        outcome: 'fail',
        findings: [
          { message: 'missing' },
          { message: 'missing', quote: '取水许可申请表', data: { guide: '办事事项1', forms: '“承诺书”' } },
        ],
      },
    },
    {
      name: '本站另有表格下载栏目，由人工核对',
      given: { guides: [guide(asked)], columns: [aColumn({ name: '表格下载', url: `${HOME}bgxz/` })] },
      expect: { outcome: 'review', findings: [{ message: 'elsewhere', outcome: 'review', target: `${HOME}bgxz/` }] },
    },
    {
      name: '侧栏有表格下载栏目的链接，不是本事项的下载',
      given: {
        guides: [guide(asked, [{ url: `${HOME}bgxz/`, text: '表格下载', to: 'page' }])],
        columns: [aColumn({ name: '表格下载', url: `${HOME}bgxz/` })],
      },
      expect: { outcome: 'review', findings: [{ message: 'elsewhere' }] },
    },
    {
      name: '下载的表格打不开',
      given: { links: [dead(form.url)] },
      expect: {
        outcome: 'fail',
        findings: [
          { message: 'broken', target: form.url, sentence: '办事指南“办事事项1”的表格“取水许可申请表.docx”无法下载：返回 404，页面不存在' },
        ],
      },
    },
    {
      name: '下载后提示页面不存在',
      given: { links: [aTarget({ url: form.url, kind: 'attachment', soft404: 'both' })] },
      expect: { outcome: 'fail', findings: [{ message: 'broken' }] },
    },
    {
      name: '只有一次访问失败，不能证实',
      given: { links: [aTarget({ url: form.url, kind: 'attachment', observations: [anObservation({ status: 404 })] })] },
      expect: { outcome: 'pass' },
    },
    {
      name: '两个附件有一个能下载，不算没有渠道',
      given: { guides: [guide(asked, [form, other])], links: [dead(form.url)] },
      expect: { outcome: 'pass' },
    },
    {
      name: '逐个附件计算时，打不开的一个列出',
      options: { sampleSize: 'all', faults: ['broken'], each: 'form' },
      given: { guides: [guide(asked, [form, other])], links: [dead(form.url)] },
      expect: { outcome: 'fail', findings: [{ message: 'broken', subject: form.url }] },
    },
    {
      name: '只查无法下载时，没有下载的不列',
      options: { faults: ['broken'] },
      given: { guides: [guide(asked)] },
      expect: { outcome: 'pass' },
    },
    {
      name: '只查未提供时，打不开的不列',
      options: { faults: ['missing'] },
      given: { links: [dead(form.url)] },
      expect: { outcome: 'pass' },
    },
    {
      name: '链接名为样表',
      given: { guides: [guide(asked, [{ ...form, url: `${HOME}bgxz/1.html`, text: '空白样表', to: 'page' }])] },
      expect: { outcome: 'pass' },
    },
    {
      name: '表格在窗口领取',
      given: { guides: [guide('取水许可申请表（窗口领取）原件1份')] },
      expect: { outcome: 'inapplicable', note: '都不要求提交表格' },
    },
    { name: '网上填报', given: { guides: [guide('在线填写取水许可申请表')] }, expect: { outcome: 'inapplicable' } },
    {
      name: '只要证照，不要表格',
      given: { guides: [guide('身份证、不动产登记证书、批准书复印件各1份')] },
      expect: { outcome: 'inapplicable' },
    },
    {
      name: '抽查只在要求表格的指南中抽',
      given: { guides: [guide(asked, [], 1), guide('身份证', [], 2), guide(asked, [], 3), guide(asked, [], 4)] },
      expect: {
        outcome: 'fail',
        findings: [{ message: 'missing' }, { message: 'missing' }],
        note: '从 3 个要求提交表格的办事指南中抽取 2 个',
      },
    },
    { name: '指南在外部平台上', given: { guides: [], services: { ...services, external: true } }, expect: { outcome: 'manual' } },
    { name: '没有办事服务', given: { guides: [], services: { ...services, entryUrl: null } }, expect: { outcome: 'inapplicable' } },
  ],
);
