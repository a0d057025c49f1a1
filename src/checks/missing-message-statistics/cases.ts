/** 留言统计: figures, only words, or nothing. */
import { AS_OF, aChannel, aCrawl, HOME } from '../kit/testing/builders.ts';
import { table } from '../kit/testing/table.ts';
import { missingMessageStatistics } from './check.ts';

const seen = (found: { url: string; quote: string; hasFigures: boolean } | null, external = false) => ({
  messageStatistics: { found, pages: 6, external },
});
const figures = { url: `${HOME}zxjy/`, quote: '累计收到来信 128 件，已答复 127 件', hasFigures: true };

export const cases = table(
  missingMessageStatistics,
  { options: {}, asOf: AS_OF, given: { crawl: aCrawl(), channels: [aChannel()], ...seen(figures) } },
  [
    { name: '有统计数据', expect: { outcome: 'pass', note: '128 件' } },
    {
      name: '有字样没有数字',
      given: seen({ url: `${HOME}hdjl/`, quote: '来信统计', hasFigures: false }),
      expect: { outcome: 'review', findings: [{ message: 'words', outcome: 'review', url: `${HOME}hdjl/`, quote: '来信统计' }] },
    },
    {
      name: '没有统计',
      given: seen(null),
      expect: { outcome: 'review', findings: [{ message: 'none', outcome: 'review', url: HOME, data: { pages: 6 } }] },
    },
    { name: '采集不完整', given: seen(null), complete: false, expect: { outcome: 'error' } },
    { name: '互动栏目在外部平台', given: seen(null, true), expect: { outcome: 'manual', note: '外部平台' } },
    { name: '没有咨询建言渠道', given: { channels: [aChannel({ kind: 'petition' })], ...seen(null) }, expect: { outcome: 'inapplicable' } },
  ],
);
