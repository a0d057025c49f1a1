/**
 * Service guides: the text given for each of the ten element classes, whatever the layout: table, headings with
 * paragraphs, `label: value` lines. An element is null when the guide does not give it; 无 counts as given for a fee only.
 */
import type { Body } from '../article/body.ts';
import { GUIDE_ELEMENTS, type GuideElement, type GuideFacts } from '../facts.ts';
import type { Line, Outline } from '../outline/outline.ts';
import { hasTrait, TRAIT } from '../outline/traits.ts';
import { labelOf } from './labels.ts';

/** Longest text kept for one element. */
const MAX_TEXT = 4000;
/** Guides are never longer; more is not read. */
const MAX_LINES = 3000;

export interface GuideReading {
  facts: GuideFacts;
  /** Element classes that stand under a label of their own, given or not. */
  labels: number;
  /** All labels of guides, also those of no element class (办件类型, 办理期限 …). */
  sections: number;
  /** A label stands there that only guides of services have. */
  isService: boolean;
}

/** Elements found in the body (or, without one, on the page); null when no label of a guide stands there. */
export function guideOf(outline: Outline, body: Body, heading: string | null): GuideReading | null {
  const from = body.element ? body.from : 0;
  const lines = outline.lines.slice(from, Math.min(body.element ? body.to : outline.lines.length, from + MAX_LINES)).filter(isContent);
  const sections = sectionsOf(lines);
  const whole = heading === null ? null : topicOf(heading);
  if (sections.length === 0 && whole === null) return null;
  const facts = noElements();
  const seen = new Set<GuideElement>();
  for (const section of sections) {
    if (section.element === 'other') continue;
    seen.add(section.element);
    const text = given(section.element, section.text);
    if (text === null) continue;
    const before = facts[section.element];
    facts[section.element] = before === null ? text : `${before}\n${text}`.slice(0, MAX_TEXT);
  }
  if (whole !== null && facts[whole] === null)
    facts[whole] = given(
      whole,
      lines
        .map((line) => line.text)
        .join('\n')
        .slice(0, MAX_TEXT),
    );
  facts.name ??= heading;
  facts.organ ??= organIn(facts.place);
  return {
    facts,
    labels: seen.size,
    sections: sections.length,
    isService: seen.has('basis') || seen.has('fee') || seen.has('hours') || seen.has('name'),
  };
}

const NO_ELEMENTS = Object.fromEntries(GUIDE_ELEMENTS.map((e) => [e, null])) as GuideFacts;

/** Facts of a guide that gives nothing. */
export function noElements(): GuideFacts {
  return { ...NO_ELEMENTS };
}

/** Whether a title or a column's name says that service guides stand under it. */
export function isGuideColumn(names: readonly string[]): boolean {
  return names.some((name) => /(?:办事|服务|办理|申办|办证)(?:指南|须知)|一次性告知|办事(?:程序|流程)/.test(name));
}

/** A guide page that holds one topic and says so in its heading (续展登记资料要求). */
function topicOf(heading: string): GuideElement | null {
  if (/(?:材料|资料)(?:要求|清单|目录|一览表)?$/.test(heading)) return 'materials';
  if (/(?:流程|程序|流程图|步骤)$/.test(heading)) return 'process';
  if (/(?:申请|受理|办理|申报|认定)条件$/.test(heading)) return 'conditions';
  return /收费(?:标准|项目|依据)$/.test(heading) ? 'fee' : null;
}

const ORGAN =
  /(?:^|[\s,，（(、：:号楼层厅])([一-龥]{2,16}?(?:局|委员会|厅|检定所|管理所|派出所|检疫所|处|科|支队|大队|办公室))(?:[一-龥]{0,8}(?:窗口|接待室|服务台|科|处|室))?(?:$|[\s,，。;；）)])/;

/** The handling organ where only the address names it (……22号楼 药政处接待室); null when it names none. */
function organIn(place: string | null): string | null {
  return place === null ? null : (ORGAN.exec(place)?.[1] ?? null);
}

const isContent = (line: Line) =>
  line.region !== 'nav' && line.region !== 'footer' && line.region !== 'crumb' && line.region !== 'pager' && line.region !== 'side';

const isLabelled = (text: string) => labelOf(text) !== null;

interface Section {
  element: GuideElement | 'other';
  text: string;
}

/** Text under each label, up to the next one. */
function sectionsOf(lines: readonly Line[]): Section[] {
  const sections: Section[] = [];
  let current: Section | null = null;
  let parts: string[] = [];
  const end = () => {
    if (current) current.text = parts.join('\n').slice(0, MAX_TEXT).trim();
    parts = [];
  };
  for (const line of lines) {
    const found = hasTrait(line, TRAIT.guide, 0, isLabelled) ? labelOf(line.text) : null;
    if (found) {
      end();
      for (const piece of inlinePieces(found.element, found.rest)) {
        current = { element: piece.element, text: '' };
        sections.push(current);
        parts = piece.text === '' ? [] : [piece.text];
        current.text = piece.text;
      }
      continue;
    }
    if (current && isOtherHeading(line)) {
      end();
      current = null;
    }
    if (current) parts.push(line.text);
  }
  end();
  return sections;
}

/** Headings that no label names end a section too. */
function isOtherHeading(line: Line): boolean {
  return line.level > 0 || (line.text.length <= 20 && /^[一二三四五六七八九十]{1,3}、/.test(line.text) && !/[。;；]$/.test(line.text));
}

const INLINE = /[\s;；。,，](?=(?:办理|受理|办公|咨询|联系|服务|工作|申请|收费|监督|投诉)[一-龥]{2,6}\s?[:：])/;

/** 咨询电话：010-… 办公时间：… on one line: several labels with their values. */
function inlinePieces(element: GuideElement | 'other', rest: string): Section[] {
  const pieces = rest.split(INLINE);
  const sections: Section[] = [{ element, text: pieces[0]!.trim() }];
  for (const piece of pieces.slice(1)) {
    const found = labelOf(piece.trim());
    if (found) sections.push({ element: found.element, text: found.rest });
    else sections[sections.length - 1]!.text += ` ${piece}`;
  }
  return sections;
}

const NOTHING =
  /^[\s*:：/\\\-—－_.。…]*(?:无|没有|暂无|略|空|null|undefined|详?见附件\d?|见附件|详见|不详|待定|--|暂无(?:内容|信息|数据)|暂未提供)?[\s。.;；/\-—－]*$/i;
const REFERENCE = /^[（(]?\s?(?:详?见|请?(?:参见|查看|下载))\s?(?:附件|附表|下表|附图|另附)[^。]{0,20}[)）]?[。.]?$/;

/** The text of an element when it says something; null when it is empty or only points to an attachment. 无 is an answer for a fee. */
function given(element: GuideElement, text: string): string | null {
  if (text === '') return null;
  if (element === 'fee' && /^[\s:：]*(?:无|没有|不收费|免费|否)[\s。.]*$/.test(text)) return text;
  if (NOTHING.test(text) || REFERENCE.test(text)) return null;
  if (element === 'phone' && !/\d{3,}/.test(text)) return null;
  if (element === 'hours' && isPeriod(text)) return null;
  return text;
}

/** 20个工作日: how long it takes is not when the office is open. */
function isPeriod(text: string): boolean {
  return (
    /\d+\s?个?(?:工作日|自然日|日|天|月)(?:内|办结|之内)?/.test(text) && !/\d\s?[:：时點点]|上午|下午|周[一二三四五六日]|星期/.test(text)
  );
}
