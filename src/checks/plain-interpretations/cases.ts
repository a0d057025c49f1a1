/** 解读形式单一: what is shown beside text, and one document counted once. */
import type { DocumentPage } from '../../page/index.ts';
import { AS_OF, aDocument, anInterpretation, HOME } from '../kit/testing/builders.ts';
import { table } from '../kit/testing/table.ts';
import { plainInterpretations } from './check.ts';

const of = (n: number, over: Partial<DocumentPage> = {}) =>
  anInterpretation({ url: `${HOME}zcjd/${n}.html`, title: `《青禾省第${n}批节水实施办法》解读`, ...over });
const film = { media: [{ medium: 'film', proof: '解读视频' }] } satisfies Partial<DocumentPage>;
const picture = { media: [{ medium: 'picture', proof: '图解' }] } satisfies Partial<DocumentPage>;
const given = (...interpretations: DocumentPage[]) => ({ documents: { documents: [aDocument()], interpretations } });

export const cases = table(plainInterpretations, { options: { sampleSize: 3 }, asOf: AS_OF, given: given(of(1, picture)) }, [
  { name: '有图解', expect: { outcome: 'pass', note: '《青禾省第1批节水实施办法》解读', earned: 1 } },
  {
    name: '只有文字',
    given: given(of(1), of(2)),
    expect: {
      outcome: 'fail',
      findings: [{ message: 'plain' }, { message: 'plain', sentence: '解读稿“《青禾省第1批节水实施办法》解读”只有文字' }],
    },
  },
  {
    name: '有视频和图解',
    given: given(of(1), of(2, film), of(3, picture)),
    expect: { outcome: 'pass', note: '视频、动漫“解读视频”', earned: 2 },
  },
  {
    name: '同一文件的几篇只算一篇',
    given: given(of(1, picture), of(1, { ...film, url: `${HOME}zcjd/9.html` })),
    expect: { outcome: 'pass', note: '从 2 个解读稿中抽取不同文件的 1 个' },
  },
  {
    name: '多于抽查数量',
    options: { sampleSize: 1 },
    given: given(of(1), of(2)),
    expect: { outcome: 'fail', findings: [{ message: 'plain' }] },
  },
  { name: '检查日之后的不抽', given: given(of(1, { publishedAt: '2026-11-21' })), expect: { outcome: 'inapplicable' } },
  { name: '采集不完整而未读到解读稿', given: given(), complete: false, expect: { outcome: 'error' } },
]);
