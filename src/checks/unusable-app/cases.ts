/** 移动客户端无法下载或使用: the store, the package, and what could not be tested. */
import { AS_OF, aFunction, anAccount } from '../kit/testing/account.ts';
import { table } from '../kit/testing/table.ts';
import { unusableApp } from './check.ts';

const STORE = 'https://apps.apple.com/cn/app/id1000000001';
const APK = 'https://dl.example.cn/qinghe.apk';
const download = (over: Parameters<typeof aFunction>[0] = {}) => aFunction({ function: 'download', name: '安装包', url: APK, ...over });
const app = (over: Parameters<typeof anAccount>[0] = {}) => ({
  account: anAccount({ isApp: true, address: STORE, name: '青禾通', functions: [download()], ...over }),
});

export const cases = table(unusableApp, { options: { occurrences: 1 }, asOf: AS_OF, given: app() }, [
  { name: '商店中有，安装包能下载，没有人试用过', expect: { outcome: 'manual', note: '能够下载，能否安装、启动和使用须由人工试用' } },
  { name: '商店中有，没有可测试的下载地址', given: app({ functions: [] }), expect: { outcome: 'manual', note: '在应用商店中' } },
  {
    name: '人工试用，可以使用',
    given: app({ functions: [download(), download({ url: null, name: '启动', detail: '张三 测试：可用' })] }),
    expect: { outcome: 'pass' },
  },
  {
    name: '商店中已下架',
    given: app({ state: 'gone', sentence: '应用商店中没有这个应用', posts: [], functions: [] }),
    expect: {
      outcome: 'fail',
      findings: [{ message: 'gone', subject: 'store', sentence: '移动客户端“青禾通”在应用商店中无法找到：应用商店中没有这个应用' }],
    },
  },
  {
    name: '安装包两次都无法下载',
    given: app({ functions: [download({ state: 'dead', detail: '两次访问均未成功：状态码 404' })] }),
    expect: {
      outcome: 'fail',
      findings: [
        {
          message: 'dead',
          subject: APK,
          target: APK,
          sentence: '移动客户端“青禾通”的“安装包”无法下载或打开：两次访问均未成功：状态码 404',
        },
      ],
    },
  },
  {
    name: '人工试用，启动失败',
    given: app({ functions: [download({ url: null, name: '启动', state: 'dead', detail: '张三 测试：闪退' })] }),
    expect: { outcome: 'fail', findings: [{ message: 'dead', subject: '启动' }] },
  },
  {
    name: '要求两处而只有一处',
    given: app({ functions: [download({ state: 'dead', detail: '状态码 404' })] }),
    options: { occurrences: 2 },
    expect: { outcome: 'pass', findings: [{ message: 'dead' }] },
  },
  {
    name: '下载地址未能测试',
    given: app({ functions: [download({ state: 'untested', detail: '需要登录，须由人工测试' })] }),
    expect: { outcome: 'error', note: '“安装包”未能测试：需要登录' },
  },
  {
    name: '商店未能打开',
    given: app({ state: 'unseen', sentence: '来源未能打开', posts: [], functions: [] }),
    expect: { outcome: 'error', note: '来源未能打开' },
  },
  {
    name: '不是移动客户端',
    given: { account: anAccount({ functions: [aFunction()] }) },
    expect: { outcome: 'inapplicable', note: '不是移动客户端' },
  },
]);
