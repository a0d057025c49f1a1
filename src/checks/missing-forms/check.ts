/**
 * 表格未提供或无法下载: guides that ask for a form (申请表 …) and offer no way to get one, or only links that lead nowhere.
 * Source: 2019-19 part 2, 表格样表; 2015-15 服务实用情况.
 */
import { type Static, Type } from 'typebox';
import { type ColumnFacts, type GuideArtifact, type GuideLink, type LinkTarget, pageKey } from '../../page/index.ts';
import { type CheckFinding, type CheckResult, defineCheck } from '../kit/check.ts';
import { drawnGuides, noGuides, SAMPLE_SIZE } from '../kit/guides.ts';
import { deathOf } from '../kit/observations.ts';
import { outcomeOf } from '../kit/threshold.ts';

/** A form that an applicant fills in; cards, certificates and lists of other offices are none. */
const FORM =
  /[《“]?((?:[一-龥]|[（(][一-龥]{1,8}[)）]){0,24}?(?:申请|登记|审批|备案|申报|报名|审核|变更|注销|信息采集|承诺|换证|补办|确认)(?:审批|登记|备案)?(?:表|书))(?![面格式一-龥]{0,2}(?:封面|扉页))[》”]?/g;
/** Papers that end like forms and are handed out or written by others. */
const NO_FORM =
  /(?:批准|决定|通知|证明|意见|判决|裁定|调解|委托|协议|合同|说明|许可|登记证|鉴定)书$|^(?:登记|备案|变更|注销|确认|审批|审核|信息采集|补办)书$/;
/** The guide tells another way to come by the form. */
const OTHER_WAY =
  /(?:窗口|现场|大厅|柜台)[^。；\n]{0,10}(?:领取|填写|提供|索取)|(?:系统|平台|网上|在线|线上)[^。；\n]{0,10}(?:填写|填报|生成|打印|下载|录入)|自动生成|免费提供|自行(?:下载|打印)|格式文本|(?:填写|领取)窗口/;
/** A link to the column of all forms stands beside every guide and offers none for this one. */
const DOWNLOAD = /下载|样表|空表|表格|范本|示范文本|附件|申请表|申请书|登记表|审批表|备案表|申报表|承诺书|附表/;
const FORM_COLUMN = /表格|下载|样表|空表/;
/** A form named by nothing but its kind is not known by name. */
const KIND_ONLY = 3;

const FAULTS = Type.Union([Type.Literal('missing'), Type.Literal('broken')]);

export const missingForms = defineCheck({
  id: 'missing-forms',
  title: '表格未提供或无法下载',
  needs: ['guides', 'services', 'links', 'columns'],
  options: Type.Object(
    {
      sampleSize: SAMPLE_SIZE,
      /** `missing`: nothing to download; `broken`: what is linked does not open. */
      faults: Type.Array(FAULTS, { minItems: 1 }),
      /** What is one fault: a guide, or a form that it asks for. */
      each: Type.Union([Type.Literal('guide'), Type.Literal('form')]),
    },
    { additionalProperties: false },
  ),
  messages: {
    missing: '办事指南“{guide}”要求提交{forms}，页面上未提供下载',
    elsewhere: '办事指南“{guide}”要求提交{forms}，页面上未提供下载，请人工查看“{column}”栏目有无',
    broken: '办事指南“{guide}”的表格“{form}”无法下载：{cause}',
  },
  run({ guides, services, links, columns }, { options, seed }): CheckResult {
    if (guides.length === 0) return noGuides(services, '要求提交的表格能否下载');
    const asking = guides.map((guide) => ({ ...guide, forms: formsOf(guide) })).filter(({ forms }) => forms.length > 0);
    if (asking.length === 0) return { outcome: 'inapplicable', findings: [], note: `读到的 ${guides.length} 个办事指南都不要求提交表格` };
    const { sample, how } = drawnGuides(asking, options.sampleSize, seed, '要求提交表格的办事指南');
    const targets = new Map(links.map((target) => [target.url, target]));
    const column = columns.find(({ name, isBlank }) => FORM_COLUMN.test(name) && !isBlank) ?? null;
    const places = new Set(columns.map(({ url }) => pageKey(url)));
    const isDownload = ({ to, text, url }: GuideLink) => to === 'file' || (DOWNLOAD.test(text) && !places.has(pageKey(url)));
    const findings = sample.flatMap((guide) => faultsOf(guide, guide.links.filter(isDownload), targets, column, options));
    return { outcome: outcomeOf(findings), findings, note: how };
  },
});

type Options = { faults: Static<typeof FAULTS>[]; each: 'guide' | 'form' };

function faultsOf(
  guide: GuideArtifact,
  downloads: readonly GuideLink[],
  targets: ReadonlyMap<string, LinkTarget>,
  column: ColumnFacts | null,
  options: Options,
): CheckFinding[] {
  if (downloads.length === 0) return options.faults.includes('missing') ? missing(guide, column, options.each) : [];
  if (!options.faults.includes('broken')) return [];
  const dead = downloads.flatMap((link) => brokenLink(guide, link, targets));
  // One working form is a way to get it; with fewer, the guide is charged once.
  if (options.each === 'guide')
    return dead.length === downloads.length ? dead.slice(0, 1).map((one) => ({ ...one, subject: guide.url })) : [];
  return dead;
}

function missing(guide: GuideArtifact, column: ColumnFacts | null, each: 'guide' | 'form'): CheckFinding[] {
  const forms = formsOf(guide);
  const { url, title } = guide;
  const about = { url, quote: forms[0]! };
  const groups = each === 'guide' ? [forms] : forms.map((form) => [form]);
  return groups.map((names): CheckFinding => {
    const subject = each === 'guide' ? url : `${url} ${names[0]}`;
    const data = { guide: title, forms: names.map((name) => `“${name}”`).join('、') };
    // Offices keep all their forms in one place: a person looks there before it is said that there is none.
    if (column)
      return { ...about, subject, outcome: 'review', message: 'elsewhere', data: { ...data, column: column.name }, target: column.url };
    // Downloads that a script starts are no links.
    return { ...about, subject, outcome: guide.saysDownload ? 'review' : 'fail', message: 'missing', data };
  });
}

function brokenLink(guide: GuideArtifact, { url: target, text }: GuideLink, targets: ReadonlyMap<string, LinkTarget>): CheckFinding[] {
  const found = targets.get(target);
  const cause = found ? (deathOf(found.observations)?.words ?? (found.soft404 === 'both' ? '打开后提示页面不存在' : null)) : null;
  if (cause === null) return [];
  const data = { guide: guide.title, form: text || target, cause };
  return [{ outcome: 'fail', message: 'broken', data, subject: target, url: guide.url, target, ...(text === '' ? {} : { quote: text }) }];
}

/** Names of the forms that the materials ask the applicant to fill in, each once; none where the guide tells another way. */
function formsOf({ elements }: GuideArtifact): string[] {
  const materials = elements.materials ?? '';
  const ways = `${materials}\n${elements.process ?? ''}\n${elements.conditions ?? ''}`;
  if (OTHER_WAY.test(ways)) return [];
  const names = [...materials.slice(0, 2_000).matchAll(FORM)].map((match) => plainName(match[1]!)).filter((name) => !NO_FORM.test(name));
  // 申请表 after 取水许可申请表 is the same form.
  const own = names.filter((name) => name.length > KIND_ONLY || !names.some((other) => other.length > name.length && other.endsWith(name)));
  return [...new Set(own)].slice(0, 10);
}

/** The form's own name without the words that ask for it: 申请人填写的取水许可申请表 → 取水许可申请表. */
function plainName(name: string): string {
  return name
    .replace(/^.{0,12}?(?:填写|提交|提供|签署|填报|出具|报送|盖章|加盖公章)(?:的|好|完整|并|后)?/, '')
    .replace(/^.{0,12}的/, '')
    .replace(/^(?:和|及|与|或|的|由|经|一|两|份|式|需|须|应|在|持|如)+/, '');
}
