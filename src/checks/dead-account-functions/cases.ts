/** 账号功能无法使用: menus and interaction, dead, working and untested. */
import { AS_OF, aFunction, anAccount } from '../kit/testing/account.ts';
import { table } from '../kit/testing/table.ts';
import { deadAccountFunctions } from './check.ts';

const functions = (...list: Parameters<typeof aFunction>[0][]) => ({ account: anAccount({ functions: list.map(aFunction) }) });
const dead = { state: 'dead', detail: '两次访问均未成功：状态码 404' } as const;

export const cases = table(deadAccountFunctions, { options: { functions: ['menu', 'interaction'] }, asOf: AS_OF, given: functions({}) }, [
  { name: '菜单栏目能打开', expect: { outcome: 'pass' } },
  {
    name: '菜单栏目两次都打不开',
    given: functions(dead, { name: '咨询', url: 'https://www.example.gov.cn/zx' }),
    expect: {
      outcome: 'fail',
      findings: [
        {
          message: 'menu',
          target: 'https://www.example.gov.cn/bsdt',
          sentence: '账号“青禾发布”的菜单栏目“办事大厅”无法打开：两次访问均未成功：状态码 404',
        },
      ],
    },
  },
  {
    name: '人工测试留言功能不可用',
    given: functions({ function: 'interaction', name: '私信', url: null, state: 'dead', detail: '张三 测试：不可用' }),
    expect: { outcome: 'fail', findings: [{ message: 'interaction', subject: 'interaction 私信' }] },
  },
  {
    name: '只查菜单时不看互动',
    given: functions({}, { ...dead, function: 'interaction' }),
    options: { functions: ['menu'] },
    expect: { outcome: 'pass' },
  },
  {
    name: '有一处未能测试',
    given: functions({}, { state: 'untested', detail: '需要登录' }),
    expect: { outcome: 'manual', note: '需要登录' },
  },
  { name: '没有登记地址', given: functions(), expect: { outcome: 'manual', note: '请人工打开账号' } },
  {
    name: '安装包的下载由别的检查看',
    given: functions({ ...dead, function: 'download' }),
    expect: { outcome: 'manual', note: '没有登记可测试的地址' },
  },
]);
