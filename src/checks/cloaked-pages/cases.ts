/** 区别对待访问者: what search engines get that others do not. */
import type { CloakingFacts } from '../../page/index.ts';
import { AS_OF, HOME, missing, PROMOTION } from '../kit/testing/builders.ts';
import { table } from '../kit/testing/table.ts';
import { cloakedPages } from './check.ts';

const BET = 'http://bet.example.com/';
const facts = (over: Partial<CloakingFacts>): { cloaking: CloakingFacts[] } => ({
  cloaking: [{ url: HOME, client: 'engine', title: '青禾省人民政府', quote: '今日要闻', urls: [], ...over }],
});

export const cases = table(cloakedPages, { options: { occurrences: 1 }, asOf: AS_OF, given: { cloaking: [] } }, [
  { name: '所见相同', expect: { outcome: 'pass' } },
  {
    name: '搜索引擎看到赌博推广',
    given: facts({ title: PROMOTION, urls: [BET, 'http://b.example.com/'] }),
    expect: { outcome: 'fail', findings: [{ message: 'promotion', outcome: 'fail', url: HOME, subject: `engine ${HOME}` }] },
  },
  {
    name: '从搜索引擎来的访问者被转走',
    given: facts({ client: 'referer', title: '', quote: BET, urls: [BET] }),
    expect: {
      outcome: 'fail',
      findings: [
        { message: 'sentAway', target: BET, sentence: '从搜索引擎来的访问者打开本页时被转到外站 bet.example.com，普通访问者不会' },
      ],
    },
  },
  {
    name: '多出一个外站链接：提示人工核对',
    given: facts({ urls: ['http://cdn.example.com/'] }),
    expect: {
      outcome: 'pass',
      findings: [
        {
          message: 'differs',
          outcome: 'review',
          target: 'http://cdn.example.com/',
          data: { visitor: '搜索引擎', title: '青禾省人民政府' },
        },
      ],
    },
  },
  { name: '只有标题不同', given: facts({ title: '欢迎访问' }), expect: { outcome: 'pass', findings: [{ message: 'differs' }] } },
  {
    name: '没有以搜索引擎身份复查',
    given: { cloaking: missing('没有以搜索引擎身份复查') },
    expect: { outcome: 'error', note: '没有以搜索引擎身份复查' },
  },
]);
