/** 页面打开缓慢: one finding for the site. */
import { AS_OF, aCrawl, HOME } from '../kit/testing/builders.ts';
import { aSecurity } from '../kit/testing/security.ts';
import { table } from '../kit/testing/table.ts';
import { slowPage } from './check.ts';

const took = (...ms: number[]) => ({ security: aSecurity({ slowPages: ms.map((totalMs, i) => ({ url: `${HOME}${i}.html`, totalMs })) }) });

export const cases = table(slowPage, { options: { slowSeconds: 3 }, asOf: AS_OF, given: { crawl: aCrawl(), ...took(800) } }, [
  { name: '都在 3 秒以内', expect: { outcome: 'pass' } },
  { name: '恰为 3 秒', given: took(3_000), expect: { outcome: 'pass' } },
  {
    name: '超过 3 秒的合为一个问题，最慢的在前',
    given: took(3_001, 12_340, 200),
    expect: {
      outcome: 'review',
      findings: [
        {
          message: 'slow',
          outcome: 'review',
          url: HOME,
          count: 2,
          samples: [`${HOME}1.html`, `${HOME}0.html`],
          sentence: '至少有 2 个页面打开超过 3 秒，最慢的用时 12.3 秒',
        },
      ],
    },
  },
]);
