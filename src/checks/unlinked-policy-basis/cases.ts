/** 政策依据未关联政策库: all must lead into the site's own policy columns. */
import type { GuideLink } from '../../page/index.ts';
import { AS_OF, aDocument, aGuide, HOME } from '../kit/testing/builders.ts';
import { table } from '../kit/testing/table.ts';
import { unlinkedPolicyBasis } from './check.ts';

const services = { entryUrl: `${HOME}bsfw/`, external: false, reachable: 'yes', items: 6 } as const;
const documents = { documents: [aDocument({ title: '青禾省水资源条例' })], interpretations: [] };
const link = (over: Partial<GuideLink> = {}): GuideLink => ({
  url: `${HOME}zcwj/1.html`,
  text: '《青禾省水资源条例》',
  to: 'page',
  ...over,
});
const guide = (basis: string | null, links: GuideLink[] = [], number = 1) => {
  const plain = aGuide([], number);
  return { ...plain, links, elements: { ...plain.elements, basis } };
};
const basis = '《青禾省水资源条例》第十二条：取用水资源的单位和个人，应当申请领取取水许可证。';

export const cases = table(
  unlinkedPolicyBasis,
  { options: { sampleSize: 2 }, asOf: AS_OF, given: { guides: [guide(basis, [link()])], services, documents } },
  [
    { name: '依据链接到本站政策文件', expect: { outcome: 'pass', note: '从 1 个办事指南中抽取 1 个' } },
    {
      name: '依据没有链接',
      given: { guides: [guide(basis)] },
      expect: {
        outcome: 'fail',
        findings: [
          {
            message: 'unlinked',
            quote: '《青禾省水资源条例》',
            sentence: '办事指南“办事事项1”的依据《青禾省水资源条例》未关联至本网站的政策文件',
          },
        ],
      },
    },
    {
      name: '链接到外站',
      given: { guides: [guide(basis, [link({ url: 'http://www.example.org/1', to: 'outside' })])] },
      expect: { outcome: 'fail', findings: [{ message: 'unlinked' }] },
    },
    {
      name: '两件依据只关联一件',
      given: { guides: [guide(`${basis}《取水许可管理办法》第三条。`, [link()])] },
      expect: { outcome: 'fail', findings: [{ message: 'unlinked', quote: '《取水许可管理办法》' }] },
    },
    {
      name: '没有写明依据',
      given: { guides: [guide(null)] },
      expect: { outcome: 'fail', findings: [{ message: 'none', sentence: '办事指南“办事事项1”未写明政策依据' }] },
    },
    {
      name: '只查抽到的指南',
      options: { sampleSize: 1 },
      given: { guides: [guide(null, [], 1), guide(null, [], 2)] },
      expect: { outcome: 'fail', findings: [{ message: 'none' }] },
    },
    { name: '指南在外部平台上', given: { guides: [], services: { ...services, external: true } }, expect: { outcome: 'manual' } },
    { name: '没有办事服务', given: { guides: [], services: { ...services, entryUrl: null } }, expect: { outcome: 'inapplicable' } },
  ],
);
