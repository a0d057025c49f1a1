/**
 * 解读与文件未互相关联: of drawn interpretations, those that do not lead to the document they explain, or whose document does
 * not lead back. What a script may write into the page, and documents that cannot be told, are for a person.
 * Source: 2019-19 part 2, 解读关联.
 */
import { Type } from 'typebox';
import type { DocumentPage } from '../../page/index.ts';
import { type CheckFinding, type CheckResult, defineCheck } from '../kit/check.ts';
import { draw } from '../kit/draw.ts';
import { type Explained, explainedBy, leadsTo, namesOfInterpretation, SAYS_INTERPRETATION } from '../kit/interpretations.ts';
import { outcomeOf } from '../kit/threshold.ts';

/** Words of a link that lead to the document whatever its name. */
const TO_THE_DOCUMENT = /原文|文件全文|政策全文|查看文件|文件内容|被解读|政策文件[:：]/;

export const unlinkedInterpretations = defineCheck({
  id: 'unlinked-interpretations',
  title: '解读与文件未互相关联',
  needs: ['documents'],
  options: Type.Object(
    {
      sampleSize: Type.Integer({ minimum: 1 }),
      /** From which page the link is missed: the interpretation, or the document it explains. */
      side: Type.Union([Type.Literal('interpretation'), Type.Literal('document')]),
    },
    { additionalProperties: false },
  ),
  messages: {
    unlinked: '解读稿“{interpretation}”未链接到被解读的文件“{document}”',
    unknown: '解读稿“{interpretation}”未见链接到被解读的文件，请人工核对',
    back: '政策文件“{document}”未链接到解读稿“{interpretation}”',
  },
  run({ documents: { documents, interpretations } }, { options, asOf, complete, seed }): CheckResult {
    const published = interpretations.filter(({ publishedAt }) => publishedAt === null || publishedAt <= asOf);
    if (published.length === 0) return { outcome: complete ? 'inapplicable' : 'error', findings: [], note: '未读到解读稿' };
    const sample = draw(seed, published, options.sampleSize);
    const pairs = sample.map((interpretation) => ({ interpretation, explained: explainedBy(interpretation, documents) }));
    const judge = options.side === 'interpretation' ? unlinked : notBack;
    const findings = pairs.flatMap(({ interpretation, explained }) => judge(interpretation, explained));
    const note = [`从 ${published.length} 个解读稿中抽取 ${sample.length} 个，抽样种子“${seed}”`, ...pairs.map(told)].join('；');
    const isUntold = options.side === 'document' && pairs.every(({ explained }) => explained === null);
    if (isUntold) return { outcome: 'manual', findings: [], note: `抽到的解读稿都未能认出被解读的文件，请人工核对；${note}` };
    return { outcome: outcomeOf(findings), findings, note };
  },
});

function told({ interpretation, explained }: { interpretation: DocumentPage; explained: Explained | null }): string {
  const document = explained ? `“${explained.document.title}”（${explained.document.url}）` : '未能认出';
  return `“${interpretation.title}”（${interpretation.url}）所解读的文件：${document}`;
}

function unlinked(interpretation: DocumentPage, explained: Explained | null): CheckFinding[] {
  const names = namesOfInterpretation(interpretation.title);
  const isLinked =
    (explained !== null && leadsTo(interpretation, explained.document)) ||
    interpretation.links.some(({ text }) => TO_THE_DOCUMENT.test(text) || names.some((name) => text.includes(name)));
  if (isLinked) return [];
  const { url, title } = interpretation;
  const about = { subject: url, url, quote: title };
  if (explained === null) return [{ ...about, outcome: 'review', message: 'unknown', data: { interpretation: title } }];
  const { document } = explained;
  const data = { interpretation: title, document: document.title };
  return [{ ...about, outcome: certainty(interpretation, explained), message: 'unlinked', data, target: document.url }];
}

function notBack(interpretation: DocumentPage, explained: Explained | null): CheckFinding[] {
  if (explained === null || leadsTo(explained.document, interpretation)) return [];
  const { document } = explained;
  // Another interpretation of the same document may be meant by its link.
  const hasOther = document.links.some(({ text }) => SAYS_INTERPRETATION.test(text));
  const outcome = hasOther ? 'review' : certainty(document, explained);
  const data = { document: document.title, interpretation: interpretation.title };
  return [
    {
      outcome,
      message: 'back',
      data,
      subject: `${document.url} ${interpretation.url}`,
      url: document.url,
      target: interpretation.url,
      quote: document.title,
    },
  ];
}

/** Certain only where the page cannot hold links that a script writes, and its partner is known by more than its first lines. */
function certainty(page: DocumentPage, { by }: Explained): CheckFinding['outcome'] {
  return page.mayHideLinks || by === 'text' ? 'review' : 'fail';
}
