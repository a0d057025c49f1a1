/** 指南表述含糊: phrases that leave open what is asked, each beside one that names it. */
import type { GuideElement } from '../../page/index.ts';
import { AS_OF, aGuide, HOME } from '../kit/testing/builders.ts';
import { table } from '../kit/testing/table.ts';
import { vagueGuides } from './check.ts';

const services = { entryUrl: `${HOME}bsfw/`, external: false, reachable: 'yes', items: 6 } as const;
const guide = (text: string, element: GuideElement = 'materials', number = 1) => {
  const plain = aGuide([], number);
  return { ...plain, elements: { ...plain.elements, [element]: text } };
};
const list = '1.申请表原件1份；2.身份证复印件1份；';
const pass = (name: string, text: string, element?: GuideElement) => ({
  name,
  given: { guides: [guide(text, element)] },
  expect: { outcome: 'pass' as const },
});
const vague = (name: string, text: string, quote: string, element?: GuideElement) => ({
  name,
  given: { guides: [guide(text, element)] },
  expect: { outcome: 'review' as const, findings: [{ message: 'vague', outcome: 'review' as const, quote }] },
});

export const cases = table(vagueGuides, { options: { sampleSize: 5 }, asOf: AS_OF, given: { guides: [guide(list)], services } }, [
  { name: '材料写明', expect: { outcome: 'pass', note: '从 1 个办事指南中抽取 1 个' } },
  {
    name: '法律法规规定的其他材料',
    given: { guides: [guide(`${list}3.根据有关法律法规规定应提交的其他材料。`)] },
    expect: {
      outcome: 'review',
      findings: [
        {
          message: 'vague',
          outcome: 'review',
          url: `${HOME}bsfw/1.html`,
          quote: '根据有关法律法规规定应提交的其他材料',
          sentence: '办事指南“办事事项1”有“根据有关法律法规规定应提交的其他材料”一类含糊表述',
        },
      ],
    },
  },
  vague('审批机关要求的其他文件', '（一）申请书\n（二）审批机关认为需要提交的其他有关文件', '审批机关认为需要提交的其他有关文件'),
  vague('单列一条“其他相关材料”', `${list}\n3、其他相关材料`, '其他相关材料'),
  vague('列举之后“等相关材料”', '提交身份证、户口簿、结婚证等相关材料。', '提交身份证、户口簿、结婚证等相关材料'),
  vague('以逗号列出，末项含糊', '申请书一式两份，营业执照复印件，有关证明材料', '申请书一式两份，营业执照复印件，有关证明材料'),
  vague('条件中法律法规规定的其他条件', '（一）年满18周岁；（二）法律、法规规定的其他条件。', '法律、法规规定的其他条件', 'conditions'),
  pass('其他材料随后逐一写明', `${list}3.其他材料：户口簿复印件1份、近期照片2张。`),
  pass('其他材料在括号中写明', '法律法规规定的其他材料（包括环评批复、用地批复）'),
  pass('其他材料用“包括”写明', `${list}3.其他相关材料，包括户口簿复印件1份。`),
  pass('写明无需其他材料', '身份证原件。无需提供法律法规规定之外的其他材料。'),
  pass('“等”后写明份数', '身份证、户口簿等2份材料，均为复印件'),
  pass('材料名称中的“其他”', '其他农业机械驾驶证件复印件1份'),
  pass('按规定提交的具体材料', '按规定应提交的公司章程1份；依照有关规定盖章的申请表1份'),
  pass('条件中的“其他组织”', '依法设立的法人和其他组织，符合规定情形', 'conditions'),
  pass('流程中的“有关材料”不查', '申请人持有关材料到窗口办理', 'process'),
  {
    name: '只查抽到的指南',
    options: { sampleSize: 1 },
    given: { guides: [guide('其他材料', 'materials', 1), guide('其他材料', 'materials', 2)] },
    expect: { outcome: 'review', findings: [{ message: 'vague' }], note: '从 2 个办事指南中抽取 1 个' },
  },
  {
    name: '查全部指南，一个指南只列一次',
    options: { sampleSize: 'all' },
    given: { guides: [guide('其他材料；法律规定的其他材料', 'materials', 1), guide(list, 'materials', 2)] },
    expect: { outcome: 'review', findings: [{ message: 'vague', quote: '其他材料' }] },
  },
  { name: '指南在外部平台上', given: { guides: [], services: { ...services, external: true } }, expect: { outcome: 'manual' } },
  { name: '没有办事服务', given: { guides: [], services: { ...services, entryUrl: null } }, expect: { outcome: 'inapplicable' } },
]);
