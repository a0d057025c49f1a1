/**
 * 政策文件仅有名称: guides whose basis names policy documents without a link to them and without a word of their content.
 * Source: 2019-19 part 2, 办事指南.
 */
import { Type } from 'typebox';
import type { GuideArtifact } from '../../page/index.ts';
import { type CheckFinding, type CheckResult, defineCheck } from '../kit/check.ts';
import { citationsOf } from '../kit/citations.ts';
import { drawnGuides, noGuides, SAMPLE_SIZE } from '../kit/guides.ts';

/** Chinese characters beside a name that are no content yet: 第十二条第一款之规定. */
const CONTENT_FROM = 12;
const NO_CONTENT =
  /(?:第[一二三四五六七八九十百零〇\d]{1,6}[条款项章节目](?:之[一二三四五六七八九十])?|[[（(〔【][^\]）)〕】]{0,60}[\]）)〕】]|(?:中华人民共和国|国务院|主席|部|省|市|人民政府)?令?第?\d{1,4}号(?:令|文|公布|修订|修正)?|(?:19|20)\d\d年(?:\d{1,2}月)?(?:\d{1,2}日)?|等?(?:有关|相关)(?:法律法规|规定|文件|要求)|(?:国家|本)?法律法规?|修订|修正|公布|施行|实施|依据|根据|按照|规定|执行|条款|办理|及其|和|及|与|等|的|之|由)/g;

export const barePolicyNames = defineCheck({
  id: 'bare-policy-names',
  title: '政策文件仅有名称',
  needs: ['guides', 'services'],
  options: Type.Object({ sampleSize: SAMPLE_SIZE }, { additionalProperties: false }),
  messages: { bare: '办事指南“{guide}”提到的{names}仅有名称，无链接和具体内容' },
  run({ guides, services }, { options, seed }): CheckResult {
    if (guides.length === 0) return noGuides(services, '办事指南提到的政策文件有无链接或内容');
    const { sample, how } = drawnGuides(guides, options.sampleSize, seed);
    const findings = sample.flatMap(bare);
    return { outcome: findings.length > 0 ? 'fail' : 'pass', findings, note: how };
  },
});

/** One finding per guide, with the documents of which only the name is given. */
function bare(guide: GuideArtifact): CheckFinding[] {
  // A link called 依据全文 or a file beside the basis may hold any of them.
  if (guide.links.some(({ text, to }) => /依据|法规|政策|全文|原文/.test(text) || (to === 'file' && /《|条例|办法|规定|通知/.test(text))))
    return [];
  const names = citationsOf(guide).filter(({ content, links }) => links.length === 0 && !hasContent(content));
  if (names.length === 0) return [];
  const [first] = names;
  const data = { guide: guide.title, names: names.map(({ name }) => `《${name}》`).join('、') };
  return [{ outcome: 'fail', message: 'bare', data, subject: guide.url, url: guide.url, quote: `《${first!.name}》` }];
}

function hasContent(text: string): boolean {
  const rest = text.replace(NO_CONTENT, '').replace(/[^一-龥]+/g, '');
  return rest.length >= CONTENT_FROM;
}
