/** 暗链: how it hides, where it leads, what it says. */
import type { HiddenArtifact } from '../../page/index.ts';
import { AS_OF, aCrawl, HOME, PROMOTION } from '../kit/testing/builders.ts';
import { table } from '../kit/testing/table.ts';
import { hiddenLinks } from './check.ts';

const BET = 'http://bet.example.com/';
const hidden = (part: Partial<HiddenArtifact['part']>, over: Partial<HiddenArtifact> = {}): { hidden: HiddenArtifact[] } => ({
  hidden: [
    {
      pageUrl: HOME,
      pageCount: 1,
      onlyFor: null,
      part: { how: 'off-screen', urls: [BET], text: '足球', quote: '<div style="left:-9999px">', ...part },
      ...over,
    },
  ],
});

export const cases = table(
  hiddenLinks,
  { options: { trustedSuffixes: ['gov.cn', '政务'] }, asOf: AS_OF, given: { crawl: aCrawl(), hidden: [] } },
  [
    { name: '没有隐藏内容', expect: { outcome: 'pass' } },
    {
      name: '移出屏幕外的外站链接：人工核对',
      given: hidden({}),
      expect: {
        outcome: 'review',
        findings: [
          {
            message: 'suspicious',
            outcome: 'review',
            url: HOME,
            target: BET,
            quote: '足球',
            sentence: '页面藏有指向外站 bet.example.com 的链接（移出屏幕外），请人工核对',
          },
        ],
      },
    },
    {
      name: '没有文字时引用隐藏它的标签',
      given: hidden({ text: ' ' }),
      expect: { outcome: 'review', findings: [{ message: 'suspicious', quote: '<div style="left:-9999px">' }] },
    },
    { name: '不显示的下拉菜单指向外站：常见做法', given: hidden({ how: 'display-none', text: '新华网' }), expect: { outcome: 'pass' } },
    {
      name: '不显示的部分含赌博推广',
      given: hidden({ how: 'display-none', text: PROMOTION }),
      expect: { outcome: 'fail', findings: [{ message: 'promotion', outcome: 'fail', target: BET }] },
    },
    { name: '隐藏的本站链接', given: hidden({ urls: [`${HOME}a.html`] }), expect: { outcome: 'pass' } },
    { name: '隐藏的政府网站链接', given: hidden({ urls: ['http://www.gov.cn/', 'http://www.mof.gov.cn/'] }), expect: { outcome: 'pass' } },
    {
      name: '以 gov.cn 结尾而不是其下级域名',
      given: hidden({ urls: ['http://fakegov.cn/'] }),
      expect: { outcome: 'review', findings: [{ message: 'suspicious', target: 'http://fakegov.cn/' }] },
    },
    { name: '隐藏部分没有网址', given: hidden({ urls: ['javascript:void(0)'], text: PROMOTION }), expect: { outcome: 'pass' } },
    {
      name: '只给搜索引擎看的链接',
      given: hidden({ how: 'display-none' }, { onlyFor: 'engine' }),
      expect: {
        outcome: 'fail',
        findings: [{ message: 'special', data: { visitor: '搜索引擎', host: 'bet.example.com', way: '设为不显示' } }],
      },
    },
    {
      name: '只给从搜索引擎来的访问者看的链接',
      given: hidden({}, { onlyFor: 'referer' }),
      expect: {
        outcome: 'fail',
        findings: [{ message: 'special', data: { visitor: '从搜索引擎来的访问者', host: 'bet.example.com', way: '移出屏幕外' } }],
      },
    },
    {
      name: '多个页面共有的是一个问题',
      given: hidden({}, { pageCount: 80 }),
      expect: {
        outcome: 'review',
        findings: [{ message: 'suspicious', count: 80, samples: [HOME], subject: `off-screen\nshared\n${BET}` }],
      },
    },
  ],
);
