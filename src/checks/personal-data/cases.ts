/** 个人信息: found, doubtful, and never quoted in full. */
import { AS_OF, aBlock, aCrawl, aMark, HOME } from '../kit/testing/builders.ts';
import { table } from '../kit/testing/table.ts';
import { personalData } from './check.ts';

// Invented number with a valid check digit, of an area code that does not exist.
const NUMBER = '990101199003070015';
const TEXT = `身份证号 ${NUMBER}，电话 13000000000，账号 62220000`;
const at = (raw: string) => ({ start: TEXT.indexOf(raw), end: TEXT.indexOf(raw) + raw.length });
const id = (over: Parameters<typeof aMark>[0] = {}) =>
  aMark({
    kind: 'personal-data',
    severity: 'serious',
    rule: 'personal-data.id',
    quote: '990101********0015',
    suggestion: null,
    message: '身份证号码',
    ...at(NUMBER),
    ...over,
  });
const block = (mark: ReturnType<typeof id>) => ({ texts: [aBlock([mark], { text: TEXT })] });

const read = (unread: Record<string, number>) => aCrawl({ attachments: { read: 3, unread } });

export const cases = table(personalData, { options: {}, asOf: AS_OF, given: { texts: [], crawl: read({}) } }, [
  { name: '没有个人信息', expect: { outcome: 'pass' } },
  {
    name: '公开了身份证号：引用时遮住中间',
    given: block(id()),
    expect: {
      outcome: 'fail',
      findings: [
        {
          message: 'shown',
          outcome: 'fail',
          url: `${HOME}zwyw/1.html`,
          quote: '990101********0015',
          sentence: '页面公开了个人信息“990101********0015”：身份证号码',
        },
      ],
    },
  },
  {
    name: '标记未遮盖时由检查遮盖，说明中也不出现原文',
    given: block(id({ quote: NUMBER, message: `“${NUMBER}”为身份证号码。` })),
    expect: {
      outcome: 'fail',
      findings: [{ message: 'shown', data: { quote: '990101********0015', reason: '“990101********0015”为身份证号码' } }],
    },
  },
  {
    name: '手机号码前三后四',
    given: block(id({ quote: '13000000000', ...at('13000000000'), message: '手机号码' })),
    expect: { outcome: 'fail', findings: [{ message: 'shown', quote: '130****0000' }] },
  },
  {
    name: '其他号码前一后二',
    given: block(id({ quote: '62220000', ...at('62220000'), message: '账号' })),
    expect: { outcome: 'fail', findings: [{ message: 'shown', quote: '6*****00' }] },
  },
  {
    name: '把握不大的由人工核对',
    given: block(id({ severity: 'hint' })),
    expect: { outcome: 'review', findings: [{ message: 'doubtful', outcome: 'review' }] },
  },
  {
    name: '有附件没有读出：不算问题，但说明个数，不默默通过',
    given: { crawl: read({ 'old-format': 2, encrypted: 1 }) },
    expect: { outcome: 'pass', note: '另有 3 个附件没有读出文字，其中有无个人信息未知，请人工查看' },
  },
  { name: '没有读附件：说明', given: { crawl: aCrawl() }, expect: { outcome: 'pass', note: '附件中的文字没有检查' } },
  { name: '错别字不在此项', given: { texts: [aBlock([aMark()])] }, expect: { outcome: 'pass' } },
]);
