/** 机构信息缺项或有误: what is given on any page counts; lengths of telephone numbers. */
import { AS_OF, aColumn, aProfile, HOME } from '../kit/testing/builders.ts';
import { table } from '../kit/testing/table.ts';
import { missingOrganDetails } from './check.ts';

const column = aColumn({ class: 'org-functions', name: '机构职能' });
const whole = '负责全省水利工作。\n办公地址：禾川市长安路8号\n办公电话：0799-6620008\n办公时间：工作日上午9:00至12:00';
const pages = (...texts: string[]) => ({ profiles: texts.map((text, i) => aProfile({ url: `${HOME}jgzn/${i}.html`, text })) });
const number = (written: string) => pages(`${whole}\n咨询电话：${written}`);
const pass = (name: string, written: string) => ({ name: `电话：${name}`, given: number(written), expect: { outcome: 'pass' as const } });
const wrong = (name: string, written: string) => ({
  name: `电话：${name}`,
  given: number(written),
  expect: { outcome: 'review' as const, findings: [{ message: 'number', quote: written }] },
});

export const cases = table(
  missingOrganDetails,
  { options: { details: ['duties', 'address', 'phone', 'hours'] }, asOf: AS_OF, given: { ...pages(whole), columns: [column] } },
  [
    { name: '四项齐全', expect: { outcome: 'pass', note: '查看了 1 个机构职能页' } },
    {
      name: '分写在几页',
      given: pages('负责全省水利工作。', '地址：禾川市长安路8号，电话：0799-6620008', '办公时间：工作日上午9:00'),
      expect: { outcome: 'pass' },
    },
    {
      name: '没有办公时间',
      given: pages('负责全省水利工作。\n地址：禾川市长安路8号\n电话：0799-6620008'),
      expect: {
        outcome: 'review',
        findings: [{ message: 'missing', outcome: 'review', url: `${HOME}jgzn/0.html`, sentence: '机构职能类栏目各页未见办公时间' }],
      },
    },
    { name: '指标不要求办公时间', options: { details: ['duties'] }, given: pages('负责全省水利工作。'), expect: { outcome: 'pass' } },
    {
      name: '指标只要求地址、电话、时间，一项也没有',
      options: { details: ['address', 'phone', 'hours'] },
      given: pages('负责全省水利工作。'),
      expect: { outcome: 'review', findings: [{ message: 'missing' }, { message: 'missing' }, { message: 'missing' }] },
    },
    { name: '采集不完整，未见的可能在未读的页面', given: pages('负责全省水利工作。'), complete: false, expect: { outcome: 'error' } },
    wrong('区号加 6 位', '0799-662000'),
    wrong('9 位', '662000881'),
    {
      name: '电话少一位时的说法',
      given: number('0799-66200'),
      expect: { outcome: 'review', findings: [{ message: 'number', sentence: '“机构职能”的电话“0799-66200”位数不对' }] },
    },
    pass('区号加 7 位', '0799-6620008'),
    pass('三位区号加 8 位', '010-66200088'),
    pass('本地 7 位', '6620008'),
    pass('服务热线', '12345'),
    pass('手机', '13800138000'),
    pass('两个号码写在一起', '0799-6620008 6620009'),
    { name: '没有机构职能类栏目', given: { profiles: [], columns: [aColumn()] }, expect: { outcome: 'inapplicable' } },
    {
      name: '栏目未能读取',
      given: { profiles: [], columns: [aColumn({ class: 'org-functions', way: 'unread' })] },
      expect: { outcome: 'error' },
    },
  ],
);
