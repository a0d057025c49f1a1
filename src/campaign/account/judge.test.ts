/** 政务新媒体 as golden cases: both edges of each window, and everything that cannot be judged. Source: 2019-19 part 1. */
import { describe, expect, it } from 'vitest';
import { type Account, type AccountOutcome, outcomeSentence, type Post } from '../../collect/index.ts';
import { createAccountJudge } from './judge.ts';

const AS_OF = '2026-11-20';
const judge = createAccountJudge('inspection-2019', AS_OF);
const account: Account = { address: 'https://weibo.com/u/1000000001', name: '青禾发布', platform: '新浪微博', links: [] };

const post = (publishedAt: string | null, over: Partial<Post> = {}): Post => ({
  id: `p${publishedAt}`,
  title: '全市供水管网改造工程完工',
  text: '惠及群众三十万人。',
  url: 'https://weibo.com/1000000001/A1',
  publishedAt,
  kind: 'post',
  isFuture: false,
  ...over,
});
const looked = {
  connector: 'feed',
  address: account.address,
  at: Date.parse('2026-11-20T04:00:00Z'),
  tests: [],
  seenAt: null,
  proof: null,
  isApp: false,
};
const sees = (posts: Post[], over: object = {}): AccountOutcome => {
  const nothing = { duplicates: 0, profile: null, validators: null, links: [] };
  return { ...looked, kind: 'seen', sentence: outcomeSentence('seen'), posts, isWhole: true, hasOlder: false, ...nothing, ...over };
};
const fails = (
  kind: 'unreachable' | 'blocked' | 'our-side' | 'credential-expired' | 'login-required' | 'deleted' | 'off-shelf',
): AccountOutcome => ({
  ...looked,
  ...{ kind, sentence: outcomeSentence(kind), detail: null, status: null, retryAfterS: null },
});
const outcomeOf = (outcome: AccountOutcome, id = 'media-not-updated') => {
  const { verdict, indicators } = judge(outcome, account);
  return [verdict, indicators.find((one) => one.id === id)!.outcome];
};
const messages = (outcome: AccountOutcome) => judge(outcome, account).findings.map((finding) => finding.message);

describe('两周内有无更新（北京时间）', () => {
  it('第 14 天前的零点发布：通过', () => expect(outcomeOf(sees([post('2026-11-05T16:00:00Z')]))).toEqual(['qualified', 'pass']));
  it('第 15 天前的 23:59 发布：待人工确认', () => {
    expect(outcomeOf(sees([post('2026-11-05T15:59:00Z')]))).toEqual(['review', 'review']);
    expect(messages(sees([post('2026-11-05T15:59:00Z')]))).toEqual([
      '账号“青禾发布”最近一条内容发布于 2026-11-05，距检查日 15 天，超过 14 天无更新',
    ]);
  });
  it('3 个月前的同日不是“僵尸”，再早一天就是', () => {
    expect(messages(sees([post('2026-08-20T00:00:00Z')]))[0]).not.toContain('僵尸');
    expect(messages(sees([post('2026-08-19T00:00:00Z')]))[0]).toContain('超过 3 个月无更新，属于“僵尸”账号');
  });
  it('没有时间、没有内容、账号已注销：待人工核定', () => {
    expect(outcomeOf(sees([post(null)]))).toEqual(['review', 'review']);
    expect(outcomeOf(sees([], { kind: 'empty' }))).toEqual(['review', 'review']);
    expect(outcomeOf(fails('deleted'))[1]).toBe('review');
  });
});

describe('看不到的不判', () => {
  it.each(['unreachable', 'blocked', 'our-side', 'credential-expired', 'login-required'] as const)('%s', (kind) => {
    const { verdict, reasons, findings } = judge(fails(kind), account);
    expect([verdict, findings]).toEqual(['unknown', []]);
    expect(reasons[0]).toContain(outcomeSentence(kind));
  });
  it('来源没有变化：按上次所见', () =>
    expect(outcomeOf(sees([post('2026-11-05T00:00:00Z')], { kind: 'unchanged' }))).toEqual(['review', 'review']));
  it('没有读完整：见到更新算通过，没见到不判', () => {
    expect(outcomeOf(sees([post('2026-11-19T00:00:00Z')], { kind: 'too-large', isWhole: false }))[1]).toBe('pass');
    expect(outcomeOf(sees([post('2026-10-01T00:00:00Z')], { kind: 'too-large', isWhole: false }))).toEqual(['unknown', 'error']);
  });
});

describe('其他指标', () => {
  it('移动客户端：不按内容发布检查，下架须人工确认', () => {
    const app = sees([post('2026-01-01T00:00:00Z', { kind: 'release' })], { isApp: true });
    expect(outcomeOf(app)).toEqual(['qualified', 'inapplicable']);
    const store = (kind: 'off-shelf' | 'unreachable') => outcomeOf({ ...fails(kind), isApp: true }, 'media-app-unusable')[1];
    expect([store('off-shelf'), store('unreachable')]).toEqual(['review', 'error']);
  });
  it('没有发现严重表述错误不等于没有：由人查看', () => {
    const { indicators } = judge(sees([post('2026-11-19T00:00:00Z')]), account);
    expect(indicators.find((one) => one.id === 'media-serious-misstatement')!.outcome).toBe('manual');
  });
  it('内容经文本引擎检查，疑似严重表述错误须人工确认', () => {
    const wrong = post('2026-11-19T00:00:00Z', { text: '要求深入学习贯彻习近平新时代中国特色社会主意思想。' });
    expect(outcomeOf(sees([wrong]), 'media-serious-misstatement')).toEqual(['review', 'review']);
  });
  it('错别字、个人信息只是提示，不影响结论', () => {
    const wrong = post('2026-11-19T00:00:00Z', { text: '会议认真布署工作。联系人张三，手机13812345678，身份证号11010519491231002X。' });
    expect(outcomeOf(sees([wrong]), 'media-typos')).toEqual(['qualified', 'fail']);
    const { findings } = judge(sees([wrong]), account);
    expect(findings.find((finding) => finding.check === 'typos')).toMatchObject({ quote: '布署', url: wrong.url });
    expect(findings.some((finding) => finding.check === 'personal-data')).toBe(true);
    expect(JSON.stringify(findings)).not.toContain('11010519491231002X');
  });
  it('菜单打不开只是提示，不影响结论', () => {
    const tests = [{ function: 'menu', name: '办事', url: 'https://a.example/', state: 'dead', detail: '状态码 404', proof: null }];
    expect(outcomeOf(sees([post('2026-11-19T00:00:00Z')], { tests }), 'media-functions-dead')).toEqual(['qualified', 'fail']);
  });
});
