/**
 * 政策文件未解读: of a drawn sample of documents of wide reach, those for which no interpretation was found; a person confirms
 * that the document is one that must be interpreted.
 * Source: 2019-19 part 2, 解读比例. How old the documents may be is not in the clause, so it is an option.
 */
import { Type } from 'typebox';
import { type ArticleFacts, type Artifacts, type DocumentPage, monthsBefore } from '../../page/index.ts';
import { type CheckFinding, type CheckResult, defineCheck } from '../kit/check.ts';
import { draw } from '../kit/draw.ts';
import { explainedBy, isAbout, SAYS_INTERPRETATION } from '../kit/interpretations.ts';

/** Not of wide reach, or not of the site's own body, by the title's own words. */
const NARROW =
  /转发|批复|任免|任命|免职|职务|人事|公示|招聘|招考|录用|通报|表彰|表扬|奖励|先进|废止|失效|清理结果|放假|值班|会议|复函|的函$|名单|名录|(?:成立|调整).{0,20}(?:小组|成员|委员会|指挥部)|更名|启用|印章|拨付|下达.{0,16}(?:资金|计划|指标)|会商|征求意见|更正|勘误|目录$/;
const OF_OTHERS = /^(?:国务院|中共中央|中央|全国人大|全国人民代表大会|中华人民共和国|国家[一-龥]{2,8}(?:局|委|总局))|转载/;
/** Columns of other bodies' documents, and of gazettes, which print documents that stand elsewhere. */
const COLUMN_OF_OTHERS = /国务院|国家|中央|上级|法律|党内|转载|公报/;

export const missingInterpretations = defineCheck({
  id: 'missing-interpretations',
  title: '政策文件未解读',
  needs: ['documents', 'articles'],
  options: Type.Object(
    {
      sampleSize: Type.Integer({ minimum: 1 }),
      /** Documents published in so many months before the as-of day. */
      lookbackMonths: Type.Integer({ minimum: 1 }),
    },
    { additionalProperties: false },
  ),
  messages: { missing: '政策文件“{document}”未见解读' },
  run({ documents: { documents, interpretations }, articles }, { options, asOf, complete, seed }): CheckResult {
    const from = monthsBefore(asOf, options.lookbackMonths);
    const wide = documents.filter((one) => isWide(one) && one.publishedAt !== null && one.publishedAt >= from && one.publishedAt <= asOf);
    if (wide.length === 0) {
      const note = `近 ${options.lookbackMonths} 个月内未读到本级印发、涉及面广的政策文件`;
      return { outcome: complete ? 'inapplicable' : 'error', findings: [], note };
    }
    const found = proofs(interpretations, documents, articles);
    const sample = draw(seed, wide, options.sampleSize);
    const proven = sample.map((document) => ({ document, proof: found.proof(document) }));
    const findings = proven.filter(({ proof }) => proof === null).map(({ document }) => missing(document));
    const told = proven.flatMap(({ document, proof }) =>
      proof === null ? [] : [`“${document.title}”的解读为“${proof.title}”（${proof.url}）`],
    );
    const share = wide.filter((document) => found.has(document)).length;
    const how = `从 ${wide.length} 个文件（其中 ${share} 个在解读栏目有解读）中抽取 ${sample.length} 个，抽样种子“${seed}”`;
    const note = [how, ...told].join('；');
    // What was not read may be the interpretation.
    if (findings.length > 0 && !complete) return { outcome: 'error', findings, note: `采集不完整，未见解读不能说明没有；${note}` };
    return { outcome: findings.length > 0 ? 'review' : 'pass', findings, note };
  },
});

function isWide({ title, column, source }: DocumentPage): boolean {
  return (
    !NARROW.test(title.slice(0, 300)) &&
    !OF_OTHERS.test(title.trim()) &&
    !COLUMN_OF_OTHERS.test(column) &&
    !/国务院|中国政府网|新华社/.test(source ?? '')
  );
}

interface Proof {
  title: string;
  url: string;
}

interface Proofs {
  /** An interpretation column's page explains it. */
  has(document: DocumentPage): boolean;
  /** Where it is interpreted, there or elsewhere; null when nowhere. */
  proof(document: DocumentPage): Proof | null;
}

/** Where documents are interpreted: a page that explains it, a link of its own, an article elsewhere; null when none is seen. */
function proofs(
  interpretations: Artifacts['documents']['interpretations'],
  documents: readonly DocumentPage[],
  articles: readonly ArticleFacts[],
): Proofs {
  const explained = new Map<string, Proof>();
  for (const interpretation of interpretations) {
    const document = explainedBy(interpretation, documents)?.document;
    if (document && !explained.has(document.url)) explained.set(document.url, interpretation);
  }
  const elsewhere = articles.filter(({ title }) => SAYS_INTERPRETATION.test(title.slice(0, 300)));
  return {
    has: (document) => explained.has(document.url),
    proof(document) {
      const known = explained.get(document.url);
      if (known) return known;
      const link = document.links.find(({ text }) => SAYS_INTERPRETATION.test(text));
      if (link) return { title: link.text, url: link.url };
      return elsewhere.find((one) => one.url !== document.url && isAbout(one, document)) ?? null;
    },
  };
}

function missing({ url, title }: DocumentPage): CheckFinding {
  return { outcome: 'review', message: 'missing', data: { document: title }, subject: url, url, quote: title };
}
