/** 链接不当内容: what the target says, what the link says, and what is innocent. */
import { AS_OF, aCrawl, aMark, anObservation, aTarget, HOME, PROMOTION } from '../kit/testing/builders.ts';
import { table } from '../kit/testing/table.ts';
import { harmfulLinks } from './check.ts';

const gambling = aMark({
  kind: 'tampering',
  severity: 'serious',
  rule: 'tampering.gambling',
  quote: 'beat365官方',
  suggestion: null,
  message: '出现赌博推广内容',
});

export const cases = table(harmfulLinks, { options: { occurrences: 1 }, asOf: AS_OF, given: { crawl: aCrawl(), links: [aTarget()] } }, [
  { name: '友情链接指向正常网站', expect: { outcome: 'pass' } },
  {
    name: '采集时已读出目标页面的不当内容',
    given: { links: [aTarget({ title: '官网', marks: [gambling] })] },
    expect: {
      outcome: 'fail',
      findings: [
        {
          message: 'target',
          outcome: 'fail',
          url: HOME,
          target: 'http://www.example.org/',
          subject: 'http://www.example.org/',
          quote: 'beat365官方',
          sentence: '链接“友情链接”指向的页面“官网”含赌博、博彩推广内容',
        },
      ],
    },
  },
  {
    name: '目标页面的标题是赌博推广（域名到期后被他人注册）',
    given: { links: [aTarget({ title: PROMOTION, places: [] })] },
    expect: { outcome: 'fail', findings: [{ message: 'target', url: HOME }] },
  },
  {
    name: '外站使用繁体字不是不当内容',
    given: { links: [aTarget({ marks: [{ ...gambling, rule: 'tampering.traditional' }] })] },
    expect: { outcome: 'pass' },
  },
  { name: '报道查处赌博案件的新闻', given: { links: [aTarget({ title: '公安机关依法查处网络赌博案件' })] }, expect: { outcome: 'pass' } },
  {
    name: '链接文字是赌博推广而目标打不开：人工核定',
    given: {
      links: [
        aTarget({ title: null, sample: null, observations: [], places: [{ pageUrl: `${HOME}a.html`, text: PROMOTION, place: 'footer' }] }),
      ],
    },
    expect: { outcome: 'review', findings: [{ message: 'words', outcome: 'review', url: `${HOME}a.html`, quote: PROMOTION }] },
  },
  {
    name: '本站地址跳转到外站的不当内容',
    given: {
      links: [
        aTarget({
          url: `${HOME}go.html`,
          kind: 'page',
          title: '官网',
          marks: [gambling],
          observations: [anObservation({ finalUrl: 'http://bet.example.com/' })],
        }),
      ],
    },
    expect: { outcome: 'fail', findings: [{ message: 'target', target: `${HOME}go.html` }] },
  },
  {
    name: '本站页面自身的内容由“页面被篡改”一项判断',
    given: {
      links: [
        aTarget({
          url: `${HOME}b.html`,
          kind: 'page',
          title: '官网',
          marks: [gambling],
          observations: [anObservation({ finalUrl: `${HOME}b.html` })],
        }),
      ],
    },
    expect: { outcome: 'pass' },
  },
  {
    name: '模板中的不当链接是一个问题，附页数和样页',
    given: {
      links: [
        aTarget({
          title: '官网',
          marks: [gambling],
          pageCount: 120,
          shared: true,
          places: [
            { pageUrl: HOME, text: '某协会', place: 'footer' },
            { pageUrl: `${HOME}zwyw/`, text: '某协会', place: 'footer' },
          ],
        }),
      ],
    },
    expect: { outcome: 'fail', findings: [{ message: 'target', count: 120, samples: [HOME, `${HOME}zwyw/`] }] },
  },
]);
