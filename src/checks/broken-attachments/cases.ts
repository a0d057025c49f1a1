/** 附件无法打开: the same proof as for links, for attachments only. */
import { AS_OF, aCrawl, anObservation, aTarget, HOME, NOON } from '../kit/testing/builders.ts';
import { table } from '../kit/testing/table.ts';
import { brokenAttachments } from './check.ts';

const later = { at: NOON + 60_000 };
const attachment = (over: Parameters<typeof aTarget>[0]) => ({
  links: [
    aTarget({
      url: `${HOME}P020261118.docx`,
      kind: 'attachment',
      places: [{ pageUrl: `${HOME}zwyw/1.html`, text: '附件1：申报表', place: 'body' }],
      ...over,
    }),
  ],
});

/** Two observations of 404, linked on one page. */
const goneAt = (pageUrl: string) =>
  aTarget({
    url: `${pageUrl}gone`,
    kind: 'attachment',
    places: [{ pageUrl, text: '附件', place: 'body' }],
    observations: [anObservation({ status: 404 }), anObservation({ ...later, status: 404 })],
  });

export const cases = table(brokenAttachments, { options: { place: 'all' }, asOf: AS_OF, given: { crawl: aCrawl(), links: [] } }, [
  { name: '没有附件', expect: { outcome: 'pass' } },
  { name: '附件可以下载', given: attachment({}), expect: { outcome: 'pass' } },
  {
    name: '附件两次返回 404',
    given: attachment({ observations: [anObservation({ method: 'HEAD', status: 404 }), anObservation({ status: 404 })] }),
    expect: {
      outcome: 'fail',
      findings: [
        {
          message: 'dead',
          outcome: 'fail',
          url: `${HOME}zwyw/1.html`,
          target: `${HOME}P020261118.docx`,
          sentence: '附件“附件1：申报表”无法打开：返回 404，页面不存在',
        },
      ],
    },
  },
  { name: '附件只看到一次 404', given: attachment({ observations: [anObservation({ status: 404 })] }), expect: { outcome: 'pass' } },
  {
    name: '下载到的是“页面不存在”',
    given: attachment({ soft404: 'both', observations: [anObservation(), anObservation(later)] }),
    expect: { outcome: 'fail', findings: [{ message: 'soft', data: { what: '附件', text: '附件1：申报表' } }] },
  },
  {
    name: '网页断链不在此项',
    given: attachment({ kind: 'page', observations: [anObservation({ status: 404 }), anObservation({ status: 404, ...later })] }),
    expect: { outcome: 'pass' },
  },
  {
    name: '查首页链接时，只在其他页面上的不计',
    options: { place: 'home' },
    given: { links: [goneAt(HOME), goneAt(`${HOME}zwyw/1.html`)] },
    expect: { outcome: 'fail', findings: [{ message: 'dead', url: HOME }] },
  },
  {
    name: '查其他页面链接时，首页上的不计',
    options: { place: 'other' },
    given: { links: [goneAt(HOME), goneAt(`${HOME}zwyw/1.html`)] },
    expect: { outcome: 'fail', findings: [{ message: 'dead', url: `${HOME}zwyw/1.html` }] },
  },
  {
    name: '模板中的链接首页上也有',
    options: { place: 'other' },
    given: { links: [{ ...goneAt(`${HOME}zwyw/1.html`), shared: true }] },
    expect: { outcome: 'pass' },
  },
]);
