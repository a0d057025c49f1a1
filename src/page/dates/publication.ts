/**
 * When a page was published, as its reader sees it: the visible publication line first, then what the page says
 * of itself in meta tags, scripts and its address. 成文日期 is the document's date and never the publication's.
 * A publication line that shows an impossible or a future day gives null: what a reader sees is wrong, so no
 * hidden date may stand in for it. Source: 国办发〔2017〕47号 annex (every content page shows its time).
 */
import type { BeijingDate } from '../calendar.ts';
import { attribute } from '../html/element.ts';
import { KnownTexts } from '../html/known-texts.ts';
import { type Metas, metaValue } from '../metas.ts';
import { CLUE } from '../outline/clues.ts';
import type { Line, Outline } from '../outline/outline.ts';
import { hasTrait, TRAIT } from '../outline/traits.ts';
import { type FoundDate, findCompactDates, findDates, halfWidth, isoDate, isoMoment, mayHoldDate } from './parse.ts';

export interface Publication {
  publishedAt: string | null;
  /** Where it was read; null when there is none. */
  from: 'line' | 'meta' | 'script' | 'address' | null;
  /** Visible dates that could be the publication's: an article shows one or two, a list with labels one for each entry. */
  shown: number;
  documentDate: BeijingDate | null;
}

export interface PublicationContext {
  outline: Outline;
  metas: Metas;
  /** Line of the heading, −1 when none. */
  heading: number;
  /** Lines of the body. */
  bodyFrom: number;
  bodyTo: number;
  url: string;
  /** Later days are in the future; null: not known. */
  today: BeijingDate | null;
}

const gap = '[\\s\\u3000]{0,4}';
const spaced = (word: string) => [...word].join(gap);
const any = (words: string) => words.split(' ').map(spaced).join('|');
const PUBLISHED = any(
  '发布时间 发布日期 发稿时间 发稿日期 发表时间 发表日期 发表于 发布于 公开日期 公开时间 上传时间 上传日期 录入时间 录入日期 添加时间 添加日期 刊发时间 刊发日期 公布日期 公布时间 刊登日期 上网日期 上网时间 信息时间 信息日期 创建时间 创建日期 入库时间 加入时间 文章时间 新闻时间 撰写时间 投稿时间 发布时间为 公告日期 公告时间 公示日期 发布 发表 提供时间 挂网时间 登载时间 发文时间 发布日',
);
const UPDATED = any('更新时间 更新日期 修改时间 修改日期 最后更新 更新于 编辑于 修改于 编辑时间 最近更新 更新');
const DOCUMENT = any(
  '成文日期 成文时间 签发日期 签发时间 印发日期 印发时间 发文日期 签署日期 制发日期 通过日期 制定日期 文件日期 颁布日期 颁布时间 印发 成文 签发',
);
const GENERATED = any('生成日期 生成时间 形成日期');
const PLAIN = any('时间 日期');
const OTHER =
  /(?:截止|截至|有效期?|施行|实施|生效|失效|废止|今天是?|今日|现在是?)(?:时间|日期|日|期)?[^\d\s]{0,3}[\s:：(（【[]{0,4}$|(?:活动|会议|报名|开标|投标|办理|受理|考试|开始|结束|起始|起止|访谈|直播|征集|答复|回复|留言|来信|提交|咨询|开庭|公示|打印|当前|系统|北京|服务|工作|办公|出生|成立|调查|期限|评审|采购|开放|申报|招聘|面试|笔试|到期|交易|竣工|开工|验收|登记|审核|批准|核准|许可|变更|处罚|立案|办结|反馈|预约|演出|比赛|举办|培训|任职|统计|报告|检查|观看|播出|首次|反映|投诉|公布|体检|资格审查|缴费|领取|营业|统计|适用|执行|执法|决定)的?(?:时间|日期|期限|期|日|于|自|从|起|止)[\s:：(（【[]{0,4}$|(?:至|起|止|到)[\s:：]{0,3}$/;
const LABELS: readonly (readonly [RegExp, Label])[] = [
  [new RegExp(`(?:${DOCUMENT})[\\s:：】\\])）/]{0,6}$`), 'document'],
  [
    /(?:^|[^a-z])(?:posted|published|release[ds]?|publish (?:date|time)|pub ?date|updated?)\s?(?:on|at|@|date|time)?[\s:：@]{0,3}$/i,
    'published',
  ],
  [new RegExp(`(?:${PUBLISHED})[\\s:：】\\])）(（\\[/]{0,6}$`), 'published'],
  [new RegExp(`(?:${UPDATED})[\\s:：】\\])）(（\\[/]{0,6}$`), 'updated'],
  [new RegExp(`(?:${GENERATED})[\\s:：】\\])）/]{0,6}$`), 'generated'],
  [new RegExp(`(?:^|[^\\p{L}]|\\s)(?:${PLAIN})[\\s:：】\\])）(（\\[/]{1,6}$`, 'u'), 'plain'],
  [new RegExp(`^(?:${PLAIN})[\\s:：】\\])）(（\\[/]{0,6}$`, 'u'), 'plain'],
];
type Label = 'published' | 'updated' | 'document' | 'generated' | 'plain' | 'none' | 'other';

interface Candidate {
  date: FoundDate;
  label: Label;
  score: number;
}

/** Reads the publication and document dates of a page. */
export function publicationOf(context: PublicationContext): Publication {
  const { candidates, documentDate } = visibleDates(context);
  let best: Candidate | null = null;
  for (const candidate of candidates) if (!best || candidate.score > best.score) best = candidate;
  if (best) return { publishedAt: accepted(best.date, context.today), from: 'line', shown: candidates.length, documentDate };
  const hidden = hiddenDate(context);
  return { publishedAt: hidden?.at ?? null, from: hidden?.from ?? null, shown: 0, documentDate };
}

function accepted(date: FoundDate, today: BeijingDate | null): string | null {
  const moment = isoMoment(date);
  if (moment === null) return null;
  return today !== null && moment.slice(0, 10) > today ? null : moment;
}

const WEIGHT: Readonly<Record<Label, number>> = { published: 100, plain: 80, none: 70, updated: 60, generated: 40, document: 0, other: 0 };

function visibleDates(context: PublicationContext): { candidates: Candidate[]; documentDate: BeijingDate | null } {
  const { lines } = context.outline;
  const candidates: Candidate[] = [];
  let documentDate: BeijingDate | null = null;
  let unlabelled = '';
  const limit = Math.min(lines.length, 3000);
  for (let i = 0; i < limit; i++) {
    const line = lines[i]!;
    const previous = unlabelled;
    // a label alone in its cell names the value in the next one
    unlabelled = line.text.length < 14 && hasTrait(line, TRAIT.dateLabel, CLUE.when, isDateLabel) ? line.text : '';
    if (line.region === 'footer' || line.region === 'side') continue;
    if ((line.clues & CLUE.year) === 0 || line.text.length > 400) continue;
    // in a long line only a date with a label counts
    if (line.text.length > 120 && previous === '' && !LABELLED.test(line.text)) continue;
    if (!hasTrait(line, TRAIT.date, CLUE.year, mayHoldDate)) continue;
    const text = (line.clues & CLUE.wide) === 0 ? line.text : halfWidth(line.text);
    let from = 0;
    for (const date of datesIn(text)) {
      let before = text.slice(Math.max(from, date.start - 40), date.start);
      from = date.end;
      if (before === '' && date.start === 0) before = previous;
      const label = labelOf(before, text.slice(date.end, date.end + 6));
      if (label === 'document') documentDate ??= isoDate(date);
      if (label === 'document' || label === 'other') continue;
      const score = scoreOf(context, i, line, text, date, label);
      if (score > 0) candidates.push({ date, label, score });
    }
  }
  return { candidates, documentDate: documentDate ?? bracketed(context) };
}

/** A label's last character before a date, a word for publishing after one, or an English date with its label. */
const LABELLED =
  /[间期于布表为日新发文][\s:：】\])）(（[/]{0,6}[\d０-９二一]|[\d０-９日号分秒一二三四五六七八九十元正廿卅]\s?(?:发布|发表|上传|发稿|刊发)|[a-z]{3}/i;

/** How every label ends. */
const LABEL_END = /[间期于布表为日新发文a-z@][\s:：】\])）(（[/@]{0,6}$/i;

const isDateLabel = (text: string) => LABEL_END.test(text) && LABELS.some(([pattern]) => pattern.test(text));

/** Full dates, and eight digits after a label. */
function datesIn(text: string): FoundDate[] {
  const full = findDates(text);
  if (full.length > 0) return full;
  return /(?:时间|日期)\s?[:：]\s?\d{8}(?!\d)/.test(text) ? findCompactDates(text) : full;
}

const SAID_AFTER = /^\s?(?:发布|发表|上传|发稿|刊发)(?:$|[\s,，|·])/;

function labelOf(before: string, after: string): Label {
  if (SAID_AFTER.test(after) && !/推荐|最新/.test(before)) return 'published';
  if (LABEL_END.test(before))
    for (const [pattern, label] of LABELS) if (pattern.test(before)) return OTHER.test(before) && label === 'plain' ? 'other' : label;
  return OTHER.test(before) ? 'other' : 'none';
}

const COMPANION =
  /来源|作者|浏览|点击|阅读|访问|字体|字号|编辑|打印|责编|稿源|信息|发布|供稿|审核|分享|大\s?中\s?小|撰稿|记者|次数|关闭|收藏|下载|摄影|文号/;
const SENTENCE = /[。；;，,！？!?]/;
const ADOPTED = /^\s{0,3}[^)）]{0,60}(?:通过|修订|修正|公布|施行|发布|批准|令第)/;

function scoreOf(context: PublicationContext, at: number, line: Line, text: string, date: FoundDate, label: Label): number {
  const { heading, bodyFrom, bodyTo } = context;
  const inBody = at >= bodyFrom && at < bodyTo && at !== heading;
  const distance = heading < 0 ? 30 : Math.abs(at - heading) + (at < heading ? 2 : 0);
  const nearness = Math.max(0, 20 - distance) * 0.5;
  if (label === 'none' && holdsTitle(context, line)) return 0;
  if (line.linked > 0 && isLinked(context, line, date)) return 0;
  if (label === 'none') return unlabelledScore(context, at, line, text, date, inBody, distance, nearness);
  if (at === heading && label !== 'published') return 0;
  let score = WEIGHT[label] + nearness;
  if (inBody) {
    // a sentence that speaks of a publication is no publication line
    const edge = Math.min(at - bodyFrom, bodyTo - 1 - at);
    if (text.length > 120 || (SENTENCE.test(text.slice(0, date.start)) && label !== 'published')) return 0;
    if (/^\s?(?:至|到|起|止|前|后|以来|—\s?\d)/.test(text.slice(date.end))) return 0;
    score -= edge <= 3 ? 25 : 55;
    if (label === 'plain' || label === 'generated') score -= 20;
  }
  if (line.region === 'nav' || line.region === 'crumb') score -= 30;
  // after the text stand comments and other articles as often as the publication line
  if (heading >= 0 && bodyTo > bodyFrom && at >= bodyTo) score -= 25;
  return Math.max(score, 0);
}

function unlabelledScore(
  context: PublicationContext,
  at: number,
  line: Line,
  text: string,
  date: FoundDate,
  inBody: boolean,
  distance: number,
  nearness: number,
): number {
  const { heading } = context;
  if (line.region === 'nav' || line.region === 'pager' || line.region === 'crumb') return 0;
  if (text.length > 120 || at === heading || line.level > 0) return 0;
  const before = text.slice(0, date.start);
  const after = text.slice(date.end);
  if (/今天|现在|今日|当前|欢迎/.test(before) || /^\s?(?:至|到|起|止|前|后|以来|通过|修订|公布|施行)/.test(after)) return 0;
  if (/[（(]\s{0,3}$/.test(before) && ADOPTED.test(after)) return 0;
  const rest = (before + after).replace(/[\s[\]【】()（）|｜:：/-]+/g, '');
  const companion = COMPANION.test(rest);
  if (!companion && rest.length > 24) return 0;
  if (SENTENCE.test(rest) && !companion) return 0;
  if (/版权|©|copyright|备案|主办/i.test(rest)) return 0;
  if (heading < 0) return companion && !inBody ? WEIGHT.none - 10 : 0;
  if (distance > 8) return 0;
  // a date that ends the text is the signature's, one that opens it may be the publication's
  if (inBody && !isUnderSubtitle(context, at, companion || rest === '')) return 0;
  return WEIGHT.none + nearness - (companion || rest === '' ? 0 : 15) - (at < heading ? 10 : 0);
}

/** Between heading and text stand at most a subtitle and the like; after the date the text goes on. */
function isUnderSubtitle(context: PublicationContext, at: number, alone: boolean): boolean {
  const { heading, bodyTo, outline } = context;
  if (!alone || at < heading || at - heading > 4 || bodyTo - at < 2) return false;
  for (let i = heading + 1; i < at; i++) if (outline.lines[i]!.text.length > 50) return false;
  return true;
}

/** A link with a title beside the date: the date is the entry's. */
function holdsTitle(context: PublicationContext, line: Line): boolean {
  if (line.linked < 8 || /来源|稿源|供稿/.test(line.text)) return false;
  const { runs, anchors } = context.outline;
  for (let i = line.from; i < line.to; i++) {
    const { anchor } = runs[i]!;
    if (anchor >= 0 && anchors[anchor]!.text.length >= 8) return true;
  }
  return false;
}

/** A date inside a link belongs to what the link leads to. */
function isLinked(context: PublicationContext, line: Line, date: FoundDate): boolean {
  const { runs } = context.outline;
  const wanted = halfWidth(line.text).slice(date.start, date.end).replace(/\s/g, '').slice(0, 8);
  for (let i = line.from; i < line.to; i++) {
    const run = runs[i]!;
    if (run.anchor >= 0 && halfWidth(run.text).replace(/\s/g, '').includes(wanted)) return true;
  }
  return false;
}

/** （2007年6月29日第十届……通过） under the heading: the day of adoption. */
function bracketed(context: PublicationContext): BeijingDate | null {
  const { heading, outline } = context;
  if (heading < 0) return null;
  for (const line of outline.lines.slice(heading + 1, heading + 8)) {
    const match = /^[（(]\s?(.{8,80})/.exec(line.text);
    if (!match || !/通过|批准|修订|公布|印发/.test(line.text)) continue;
    const date = findDates(match[1]!.slice(0, 30))[0];
    if (date && date.start < 3) return isoDate(date);
  }
  return null;
}

const META_NAMES = [
  'PubDate',
  'firstpublishedtime',
  'publishdate',
  'publish_date',
  'publishtime',
  'publish_time',
  'pubtime',
  'publishedtime',
  'article:published_time',
  'datePublished',
  'og:release_date',
  'weibo:article:create_at',
  'bytedance:published_time',
  'ptime',
  '_pubtime',
  'og:time',
  'og:published_time',
  'article:published',
  'apub:time',
  'pub_date',
  'release_date',
  'dc.date.issued',
  'dc.date',
  'date',
];
const SCRIPT_VARIABLE =
  /(?:__\$pubtime|pub_?(?:time|date)|publish(?:ed)?_?(?:time|date)|release_?(?:time|date)|doc_?rel_?time|date_?published|docpubtime|fabushijian|fbsj|news_?time|(?<![\w$])ct)["']?\s{0,5}[:=]\s{0,5}(?:new\s{1,3}Date\(\s{0,3})?["']?\s{0,3}(\d{13}(?!\d)|\d{10}(?!\d)|(?:19|20)\d\d[^"'<;,]{4,25})/i;

/** Characters of scripts remembered with the date they hold. */
const MEMORY = 100_000;
const variables = new KnownTexts(MEMORY, (script): string | null => SCRIPT_VARIABLE.exec(script.slice(0, 100_000))?.[1] ?? null);

function hiddenDate(context: PublicationContext): { at: string; from: 'meta' | 'script' | 'address' } | null {
  for (const name of META_NAMES) {
    const value = metaValue(context.metas, name);
    const at = value === null ? null : momentOf(value, context.today);
    if (at !== null) return { at, from: 'meta' };
  }
  for (const element of context.outline.times) {
    const value = attribute(element, 'datetime') ?? attribute(element, 'content');
    const at = value === null ? null : momentOf(value, context.today);
    if (at !== null) return { at, from: 'meta' };
  }
  for (const script of context.outline.scripts) {
    const text = script.children[0];
    if (typeof text !== 'string') continue;
    const value = variables.of(text);
    const at = value === null ? null : momentOf(value, context.today);
    if (at !== null) return { at, from: 'script' };
  }
  const date = dateOfAddress(context.url);
  const at = date === null ? null : accepted(date, context.today);
  return at === null ? null : { at, from: 'address' };
}

/** A moment written by a program: a date in any form, eight digits, or seconds or milliseconds since the epoch. */
function momentOf(value: string, today: BeijingDate | null): string | null {
  const text = value.trim();
  if (/^\d{13}$|^\d{10}$/.test(text)) {
    const ms = Number(text) * (text.length === 10 ? 1000 : 1);
    if (ms < 6e11 || ms > 4e12) return null;
    const beijing = new Date(ms + 8 * 3_600_000).toISOString();
    return today !== null && beijing.slice(0, 10) > today ? null : `${beijing.slice(0, 19)}+08:00`;
  }
  const utc = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d{1,3})?(Z|[+-]\d\d:?\d\d)$/.exec(text);
  if (utc) {
    const ms = Date.parse(text);
    if (!Number.isNaN(ms)) return momentOf(String(ms), today);
  }
  const american = /^(\d{1,2})\/(\d{1,2})\/((?:19|20)\d\d)(?!\d)/.exec(text);
  if (american)
    return accepted(
      { year: Number(american[3]), month: Number(american[1]), day: Number(american[2]), time: null, start: 0, end: 0 },
      today,
    );
  const date = findDates(text.replace(/^((?:19|20)\d\d-\d{1,2}-\d{1,2})-(?=\d{1,2}:)/, '$1 '))[0] ?? findCompactDates(text)[0];
  return date ? accepted(date, today) : null;
}

const ADDRESS_FORMS = [
  /\/[tc](20\d\d)(\d\d)(\d\d)_/,
  /\/art\/((?:19|20)\d\d)\/(\d{1,2})\/(\d{1,2})\//,
  /\/(20\d\d)[-/](\d\d)[-/](\d\d)\//,
  /\/(20\d\d)[-/]?(\d\d)\/(\d\d)\//,
  /\/(20\d\d)(\d\d)(\d\d)\//,
  /\/(20\d\d)\/(\d\d)(\d\d)\//,
  /[/_-](20\d\d)-(\d\d)-(\d\d)[/_.-]/,
  /\/(20\d\d)(\d\d)(\d\d)\d{0,10}\.(?:s?html?|jsp|aspx?)$/,
];

/** The day in an address such as t20221105_1.html or /art/2022/11/5/; null when it has none. */
export function dateOfAddress(url: string): FoundDate | null {
  const path = url.replace(/^[a-z]+:\/\/[^/]*/i, '').slice(0, 500);
  for (const form of ADDRESS_FORMS) {
    const m = form.exec(path);
    if (!m) continue;
    const date: FoundDate = { year: Number(m[1]), month: Number(m[2]), day: Number(m[3]), time: null, start: 0, end: 0 };
    if (isoDate(date) !== null) return date;
  }
  return null;
}
