/** 办理材料格式不明: how many of the three aspects are said, and lists that stand elsewhere. */
import type { GuideLink } from '../../page/index.ts';
import { AS_OF, aGuide, HOME } from '../kit/testing/builders.ts';
import { table } from '../kit/testing/table.ts';
import { unclearMaterials } from './check.ts';

const services = { entryUrl: `${HOME}bsfw/`, external: false, reachable: 'yes', items: 6 } as const;
const guide = (materials: string | null, number = 1, links: GuideLink[] = []) => {
  const plain = aGuide([], number);
  return { ...plain, links, elements: { ...plain.elements, materials } };
};
const clear = '1.申请表（原件1份，纸质）；2.身份证（复印件1份，纸质）。';
const bare = '1.申请表；2.身份证；3.户口簿。';
const file = { url: `${HOME}bsfw/1.docx`, text: '申请材料清单.docx', to: 'file' } as const;

export const cases = table(
  unclearMaterials,
  { options: { sampleSize: 5, aspectsMin: 2 }, asOf: AS_OF, given: { guides: [guide(clear)], services } },
  [
    { name: '三项都写明', expect: { outcome: 'pass', note: '抽样种子' } },
    { name: '写明两项', given: { guides: [guide('1.申请表原件1份；2.身份证复印件1份。')] }, expect: { outcome: 'pass' } },
    {
      name: '只写明一项',
      given: { guides: [guide('1.申请表原件；2.身份证原件。')] },
      expect: { outcome: 'review', findings: [{ message: 'unclear', sentence: '办事指南“办事事项1”的办理材料未说明纸质或电子、份数' }] },
    },
    {
      name: '只写明一项，指标只要求一项',
      options: { aspectsMin: 1 },
      given: { guides: [guide('申请表原件；身份证原件。')] },
      expect: { outcome: 'pass' },
    },
    {
      name: '一项都没有写明',
      given: { guides: [guide(bare)] },
      expect: {
        outcome: 'review',
        findings: [
          {
            message: 'unclear',
            outcome: 'review',
            url: `${HOME}bsfw/1.html`,
            quote: bare,
            data: { guide: '办事事项1', lacking: '原件或复印件、纸质或电子、份数' },
          },
        ],
      },
    },
    { name: '一式两份的写法', given: { guides: [guide('申请书一式两份，身份证复印件。')] }, expect: { outcome: 'pass' } },
    { name: '材料清单在附件中', given: { guides: [guide(bare, 1, [file])] }, expect: { outcome: 'pass' } },
    { name: '详见附件', given: { guides: [guide('申请材料详见附件所列清单')] }, expect: { outcome: 'pass' } },
    { name: '不需要材料', given: { guides: [guide('无需提供材料')] }, expect: { outcome: 'pass' } },
    { name: '没有办理材料一栏，由要素缺失的指标判断', given: { guides: [guide(null)] }, expect: { outcome: 'pass' } },
    {
      name: '查全部指南',
      options: { sampleSize: 'all' },
      given: { guides: [1, 2, 3, 4, 5, 6].map((n) => guide(bare, n)) },
      expect: { outcome: 'review', findings: Array.from({ length: 6 }, () => ({ message: 'unclear' })) },
    },
    { name: '指南在外部平台上', given: { guides: [], services: { ...services, external: true } }, expect: { outcome: 'manual' } },
    { name: '没有办事服务', given: { guides: [], services: { ...services, entryUrl: null } }, expect: { outcome: 'inapplicable' } },
  ],
);
