/** 政策文件仅有名称: a name alone beside one with its article, one with a link, one that is no policy. */
import type { GuideLink } from '../../page/index.ts';
import { AS_OF, aGuide, HOME } from '../kit/testing/builders.ts';
import { table } from '../kit/testing/table.ts';
import { barePolicyNames } from './check.ts';

const services = { entryUrl: `${HOME}bsfw/`, external: false, reachable: 'yes', items: 6 } as const;
const guide = (basis: string | null, links: GuideLink[] = [], number = 1) => {
  const plain = aGuide([], number);
  return { ...plain, links, elements: { ...plain.elements, basis } };
};
const content = '《青禾省水资源条例》第十二条：取用水资源的单位和个人，应当申请领取取水许可证。';
const link = (text: string, to: GuideLink['to'] = 'page'): GuideLink => ({ url: `${HOME}zcwj/1.html`, text, to });
const pass = (name: string, basis: string, links: GuideLink[] = []) => ({
  name,
  given: { guides: [guide(basis, links)] },
  expect: { outcome: 'pass' as const },
});
const bare = (name: string, basis: string, names: string) => ({
  name,
  given: { guides: [guide(basis)] },
  expect: { outcome: 'fail' as const, findings: [{ message: 'bare', data: { guide: '办事事项1', names } }] },
});

export const cases = table(barePolicyNames, { options: { sampleSize: 5 }, asOf: AS_OF, given: { guides: [guide(content)], services } }, [
  { name: '写明条文', expect: { outcome: 'pass', note: '抽样种子' } },
  {
    name: '只有名称',
    given: { guides: [guide('《青禾省水资源条例》')] },
    expect: {
      outcome: 'fail',
      findings: [
        {
          message: 'bare',
          outcome: 'fail',
          url: `${HOME}bsfw/1.html`,
          quote: '《青禾省水资源条例》',
          sentence: '办事指南“办事事项1”提到的《青禾省水资源条例》仅有名称，无链接和具体内容',
        },
      ],
    },
  },
  bare('名称加条号，没有条文', '《青禾省水资源条例》（2019年修订）第十二条第一款之规定', '《青禾省水资源条例》'),
  bare('名称加文号', '1.《取水许可管理办法》（水利部令第34号）\n2.《青禾省水资源条例》', '《取水许可管理办法》、《青禾省水资源条例》'),
  bare('一件有条文，一件没有', `${content}\n《取水许可管理办法》第三条。`, '《取水许可管理办法》'),
  pass('并列两件，条文写在后面', `《取水许可管理办法》、${content}`),
  pass('名称有链接', '《青禾省水资源条例》', [link('《青禾省水资源条例》')]),
  pass('另有依据全文的链接', '《青禾省水资源条例》第十二条', [link('查看依据全文')]),
  pass('附件是条例全文', '《青禾省水资源条例》', [link('青禾省水资源条例.pdf', 'file')]),
  pass('书名号中是证照', '持《营业执照》《身份证》办理'),
  {
    name: '链接的是别的文件',
    given: { guides: [guide('《青禾省水资源条例》', [link('取水许可申请表')])] },
    expect: { outcome: 'fail', findings: [{ message: 'bare' }] },
  },
  pass('未写设定依据，由要素缺失的指标判断', ''),
  {
    name: '查全部指南',
    options: { sampleSize: 'all' },
    given: { guides: [1, 2, 3, 4, 5, 6].map((n) => guide('《青禾省水资源条例》', [], n)) },
    expect: { outcome: 'fail', findings: Array.from({ length: 6 }, () => ({ message: 'bare' })) },
  },
  { name: '指南在外部平台上', given: { guides: [], services: { ...services, external: true } }, expect: { outcome: 'manual' } },
  { name: '没有办事服务', given: { guides: [], services: { ...services, entryUrl: null } }, expect: { outcome: 'inapplicable' } },
]);
