import { describe, expect, it } from 'vitest';
import type { GuideFacts, MessageFacts } from '../facts.ts';
import { channelKind } from './channels.ts';
import { aForm, anAnswer, article, artifact, at, type CrawlSketch, link, list, nav, textPage } from './testing/a-crawl.ts';

const message = (title: string, over: Partial<MessageFacts> = {}): MessageFacts => ({
  title,
  url: null,
  askedAt: '2026-08-01',
  repliedAt: null,
  replied: false,
  ...over,
});

describe('咨询建言渠道', () => {
  it.each([
    ['领导信箱', 'consultation'],
    ['县长信箱', 'consultation'],
    ['我要咨询', 'consultation'],
    ['在线留言', 'consultation'],
    ['建言献策', 'consultation'],
    ['咨询投诉', 'consultation'],
    ['网上信访', 'petition'],
    ['纪检举报', 'report'],
    ['投诉举报', 'report'],
    ['意见征集', 'survey'],
    ['在线访谈', 'interview'],
    ['留言统计', null],
    ['我为政府网站找错', null],
    ['通知公告', null],
    ['关于公布县长信箱办理情况的通知', null],
  ])('%s：%s', (name, kind) => expect(channelKind(name)).toBe(kind));

  const channels = (sketch: CrawlSketch) => artifact('channels', sketch);

  it('页面上有表单；表单在“我要写信”之后；要先登录；在外站', () => {
    const found = channels({
      pages: {
        '/': {
          links: nav(['领导信箱', '/xx/'], ['在线咨询', '/zx/'], ['公众留言', '/ly/'], ['省长信箱', 'https://www.province.gov.cn/xx/']),
        },
        '/xx/': textPage('请如实填写您的来信', { forms: [aForm()] }),
        '/zx/': list([['问', '/zx/1.html', '2026-11-01']], { links: [link('我要咨询', '/zx/write.html')] }),
        '/zx/write.html': textPage('', { forms: [aForm({ action: at('/zx/save') })] }),
        '/ly/': textPage('请登录后留言', { links: [link('我要留言', '/login/index.html')] }),
        '/login/index.html': textPage('', { forms: [aForm({ hasTextarea: false, hasPassword: true })] }),
      },
    });
    const by = Object.fromEntries(found.map((c) => [c.name, c]));
    expect(by.领导信箱).toMatchObject({ kind: 'consultation', reachable: 'yes', external: false, needsLogin: false });
    expect(by.领导信箱!.form).not.toBeNull();
    expect(by.在线咨询!.form!.action).toBe(at('/zx/save'));
    expect(by.公众留言).toMatchObject({ form: null, needsLogin: true });
    expect(by.省长信箱).toMatchObject({ form: null, external: true, reachable: 'unread' });
  });

  it('搜索框和登录框不是咨询表单', () => {
    const search = aForm({ hasTextarea: false, hasCaptcha: false, fields: [{ name: 'q', type: 'text', label: '' }] });
    const [channel] = channels({ pages: { '/': { links: nav(['领导信箱', '/xx/']) }, '/xx/': textPage('信箱说明', { forms: [search] }) } });
    expect(channel!.form).toBeNull();
  });

  it.each([
    ['打不开', { kind: 'refused' }, 'no'],
    ['服务器错误', { status: 502 }, 'no'],
    ['拦截墙', { kind: 'blocked', status: 412 }, 'unread'],
    ['我方网络', { kind: 'our-side', status: null }, 'unread'],
    ['只对我们拒绝', { status: 403 }, 'unread'],
    ['打得开', {}, 'yes'],
  ])('渠道%s', (_, over, reachable) => {
    const url = 'https://www.province.gov.cn/xx/';
    const targets = [{ url, kind: 'external' as const, observations: [anAnswer(over)] }];
    expect(channels({ pages: { '/': { links: nav(['省长信箱', url]) } }, targets })[0]!.reachable).toBe(reachable);
  });
});

describe('公开留言', () => {
  const messages = (sketch: CrawlSketch) => artifact('messages', sketch);

  it('只收咨询类栏目，访谈、征集、信访、举报的不收', () => {
    const page = (title: string) => ({ kind: 'messages' as const, messages: [message(title), message(`${title}二`)] });
    const found = messages({
      pages: {
        '/': { links: nav(['县长信箱', '/xx/'], ['在线访谈', '/ft/'], ['意见征集', '/zj/'], ['网上信访', '/xf/'], ['纪检举报', '/jb/']) },
        '/xx/': page('路灯不亮'),
        '/ft/': page('访谈提问'),
        '/zj/': page('征集意见'),
        '/xf/': page('信访事项'),
        '/jb/': page('举报事项'),
      },
    });
    expect(found.map(({ title, column }) => [title, column])).toEqual([
      ['路灯不亮', '县长信箱'],
      ['路灯不亮二', '县长信箱'],
    ]);
  });

  it('列表上未答复、详情页已答复的算已答复，且只算一条；详情页不是栏目', () => {
    const url = at('/xx/1.html');
    const sketch: CrawlSketch = {
      pages: {
        '/': { links: nav(['县长信箱', '/xx/']) },
        '/xx/': { kind: 'messages', messages: [message('路灯不亮', { url }), message('下水道堵了', { url: at('/xx/2.html') })] },
        '/xx/1.html': { kind: 'messages', messages: [message('路灯不亮', { url, repliedAt: '2026-08-05', replied: true })] },
      },
    };
    expect(messages(sketch).map(({ title, replied, repliedAt }) => [title, replied, repliedAt])).toEqual([
      ['路灯不亮', true, '2026-08-05'],
      ['下水道堵了', false, null],
    ]);
    expect(artifact('columns', sketch).map(({ name, isStatic, items }) => [name, isStatic, items])).toEqual([['县长信箱', true, 2]]);
  });
});

describe('办事服务', () => {
  const guide = (over: Partial<GuideFacts> = {}): GuideFacts => ({
    name: '公积金提取',
    basis: '条例',
    conditions: '缴存满一年',
    materials: '身份证',
    place: '一楼大厅',
    organ: '公积金中心',
    fee: '不收费',
    hours: '工作日',
    phone: '12329',
    process: '受理、办结',
    ...over,
  });

  it('本站的办事栏目带事项数，缺少的要素列出', () => {
    const sketch: CrawlSketch = {
      pages: {
        '/': { links: nav(['办事服务', '/bsfw/']) },
        '/bsfw/': list([
          ['公积金提取', '/bsfw/1.html'],
          ['公积金转移', '/bsfw/2.html'],
        ]),
        '/bsfw/1.html': { kind: 'guide', title: '公积金提取', guide: guide() },
        '/bsfw/2.html': { kind: 'guide', title: '公积金转移', guide: guide({ fee: null, phone: null, hours: null, place: null }) },
      },
    };
    expect(artifact('services', sketch)).toEqual({ entryUrl: at('/bsfw/'), external: false, reachable: 'yes', items: 2 });
    expect(artifact('guides', sketch).map(({ title, missing }) => [title, missing])).toEqual([
      ['公积金提取', []],
      ['公积金转移', ['place', 'fee', 'hours', 'phone']],
    ]);
  });

  it('入口在省平台；没有入口', () => {
    const zwfw = 'https://zwfw.province.gov.cn/';
    const external = {
      pages: { '/': { links: nav(['政务服务网', zwfw]) } },
      targets: [{ url: zwfw, kind: 'external' as const, observations: [anAnswer()] }],
    };
    expect(artifact('services', external)).toEqual({ entryUrl: zwfw, external: true, reachable: 'yes', items: null });
    expect(artifact('services', { pages: { '/': { links: nav(['办事统计', '/tj/'], ['通知公告', '/tz/']) } } })).toMatchObject({
      entryUrl: null,
      items: 0,
    });
  });

  it('空白的办事栏目不算提供了服务', () => {
    const sketch: CrawlSketch = {
      pages: { '/': { links: nav(['办事服务', '/bsfw/']) }, '/bsfw/': textPage('暂无内容', { emptyNotice: '暂无内容' }) },
    };
    expect(artifact('services', sketch).entryUrl).toBeNull();
  });
});

describe('文章', () => {
  it('带上列表日期、首次发现时间和栏目', () => {
    const sketch: CrawlSketch = {
      pages: {
        '/': { links: nav(['通知公告', '/tzgg/']) },
        '/tzgg/': list([['甲', '/a/1.html', '2026-11-18']]),
        '/a/1.html': article('2026-03-01', { title: '甲', crawled: { lastModified: 'Wed, 18 Nov 2026 01:00:00 GMT' } }),
        '/tzgg/2.html': article('2026-03-02', { title: '乙' }),
      },
    };
    const firstSeen = new Map([[at('/a/1.html'), 1000]]);
    const [first, second] = artifact('articles', sketch, { firstSeen });
    expect(first).toMatchObject({
      title: '甲',
      publishedAt: '2026-03-01',
      listDate: '2026-11-18',
      firstSeenAt: 1000,
      column: at('/tzgg/'),
    });
    expect(first!.lastModified).toContain('18 Nov 2026');
    expect(second).toMatchObject({ title: '乙', listDate: null, column: at('/tzgg/') });
  });
});
