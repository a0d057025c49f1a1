/** 机构名称已撤改: acting names and names told as history, and the day of the reform. */
import { AS_OF, aColumn, aProfile } from '../kit/testing/builders.ts';
import { table } from '../kit/testing/table.ts';
import { formerOrganNames } from './check.ts';

const column = aColumn({ class: 'org-functions', name: '机构职能' });
const page = (text: string) => ({ profiles: [aProfile({ text })] });
const pass = (name: string, text: string) => ({ name, given: page(text), expect: { outcome: 'pass' as const } });
const acting = '会同市国土资源局负责矿产资源管理。';

export const cases = table(
  formerOrganNames,
  { options: { classes: ['org-functions'] }, asOf: AS_OF, given: { ...page('会同市自然资源局负责矿产资源管理。'), columns: [column] } },
  [
    { name: '现名', expect: { outcome: 'pass' } },
    {
      name: '仍称国土资源局',
      given: page(acting),
      expect: {
        outcome: 'review',
        findings: [
          {
            message: 'former',
            outcome: 'review',
            quote: '会同市国土资源局负责矿产资源管理',
            suggestion: '自然资源主管部门',
            sentence: '“机构职能”仍称“国土资源局”，机构改革后为自然资源主管部门',
          },
        ],
      },
    },
    {
      name: '同一页两个旧名',
      given: page('市农业局、市环境保护局为成员单位。'),
      expect: { outcome: 'review', findings: [{ message: 'former' }, { message: 'former' }] },
    },
    {
      name: '同一旧名多次只列一次',
      given: page(`${acting}市国土资源局负责测绘。`),
      expect: { outcome: 'review', findings: [{ message: 'former' }] },
    },
    pass('沿革中的旧名', '将原市国土资源局的职责划入市自然资源局。'),
    pass('文件名称中的旧名', '依据《国土资源部关于矿产资源管理的通知》开展工作。'),
    pass('农业部门是泛称', '指导农业部门、环境保护部门开展工作。'),
    pass('国家税务总局是现名', '国家税务总局青禾市税务局负责征收。'),
    { name: '地方机构改革完成的前一日', asOf: '2019-03-31', given: page(acting), expect: { outcome: 'pass' } },
    {
      name: '地方机构改革完成之日',
      asOf: '2019-04-01',
      given: page(acting),
      expect: { outcome: 'review', findings: [{ message: 'former' }] },
    },
    { name: '领导履历不查', given: { profiles: [aProfile({ class: 'leaders', text: acting })] }, expect: { outcome: 'inapplicable' } },
    {
      name: '栏目未能读取',
      given: { profiles: [], columns: [aColumn({ class: 'org-functions', way: 'unread' })] },
      expect: { outcome: 'error' },
    },
  ],
);
