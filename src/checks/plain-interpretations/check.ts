/**
 * 解读形式单一 (a bonus when it is not): of drawn interpretations of different documents, how many explain in pictures, films,
 * sound, a press conference or an interview; a person confirms.
 * Source: 2019-19 part 3, 解读回应.
 */
import { Type } from 'typebox';
import type { DocumentPage, InterpretationMedium } from '../../page/index.ts';
import { type CheckResult, defineCheck } from '../kit/check.ts';
import { draw } from '../kit/draw.ts';
import { explainedBy, namesOfInterpretation } from '../kit/interpretations.ts';

const MEDIA: Record<InterpretationMedium, string> = {
  picture: '图解',
  film: '视频、动漫',
  sound: '音频',
  conference: '发布会',
  interview: '访谈',
};

export const plainInterpretations = defineCheck({
  id: 'plain-interpretations',
  title: '解读形式单一',
  needs: ['documents'],
  options: Type.Object({ sampleSize: Type.Integer({ minimum: 1 }) }, { additionalProperties: false }),
  messages: { plain: '解读稿“{interpretation}”只有文字' },
  run({ documents: { documents, interpretations } }, { options, asOf, complete, seed }): CheckResult {
    const published = interpretations.filter(({ publishedAt }) => publishedAt === null || publishedAt <= asOf);
    if (published.length === 0) return { outcome: complete ? 'inapplicable' : 'error', findings: [], note: '未读到解读稿' };
    const sample = ofDifferentDocuments(draw(seed, published, published.length), documents).slice(0, options.sampleSize);
    const rich = sample.filter(({ media }) => media.length > 0);
    const how = `从 ${published.length} 个解读稿中抽取不同文件的 ${sample.length} 个，抽样种子“${seed}”`;
    const told = rich.map(
      ({ title, url, media }) => `“${title}”（${url}）有${media.map(({ medium, proof }) => `${MEDIA[medium]}“${proof}”`).join('、')}`,
    );
    const note = [how, ...told].join('；');
    if (rich.length > 0) return { outcome: 'pass', findings: [], note, earned: rich.length };
    const findings = sample.map(({ title, url }) => ({
      outcome: 'review' as const,
      message: 'plain',
      data: { interpretation: title },
      subject: url,
      url,
    }));
    return { outcome: 'fail', findings, note };
  },
});

/** The first of each document, in the order of the draw; one whose document is not known stands for itself. */
function ofDifferentDocuments(drawn: readonly DocumentPage[], documents: readonly DocumentPage[]): DocumentPage[] {
  const seen = new Set<string>();
  return drawn.filter((one) => {
    const key = explainedBy(one, documents)?.document.url ?? namesOfInterpretation(one.title)[0] ?? one.url;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
