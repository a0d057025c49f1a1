/** Messages as a table: its headings, what a row says, and the reasons where it may not be. Pure. */
import { type CellProblem, CONCLUSIONS, type Conclusion, MESSAGE_KINDS, type MessageKind, readDay } from '../../platform/server.ts';
import { readAddress, shownText } from '../../registry/server.ts';
import { plainText } from '../plain-text.ts';
import type { Channel } from './channels.ts';
import { type MessageEntry, NO_PROGRESS, type Progress } from './entry.ts';

export const MESSAGE_HEADINGS = [
  '渠道',
  '编号',
  '收到日期',
  '标题',
  '内容',
  '问题类型',
  '网站标识码',
  '页面地址',
  '反映人',
  '联系方式',
  '承办单位',
  '转办日期',
  '答复日期',
  '答复内容',
  '办理结论',
  '办结日期',
] as const;
type Heading = (typeof MESSAGE_HEADINGS)[number];
export const REQUIRED_HEADINGS: readonly Heading[] = ['收到日期', '标题'];

export const REPORT_KIND_NAMES: Readonly<Record<MessageKind, string>> = {
  unreachable: '内容无法访问',
  stale: '信息不更新',
  inaccurate: '内容不准确',
  unanswered: '咨询留言不回复',
  typo: '错别字',
  fabricated: '虚假伪造内容',
  other: '其他',
};

export const CONCLUSION_NAMES: Readonly<Record<Conclusion, string>> = { corrected: '已整改', explained: '已说明', untrue: '不属实' };

/** What the rows are read with. */
export interface SheetContext {
  /** Channels by key. */
  channels: readonly Channel[];
  /** Where the row names none; null: it must name one. */
  channel: string | null;
  /** Beijing date; nothing can have happened later. */
  today: string;
  /** Units by name; `several`: more than one is called so. */
  unitId(name: string): string | 'several' | null;
  /** Sites by code, and by what an address begins with. */
  siteOfCode(code: string): string | null;
  siteOfAddress(addressKey: string): string | null;
}

export interface ReadMessage {
  /** Null where there are problems. */
  said: { entry: MessageEntry; progress: Progress; channel: Channel } | null;
  problems: CellProblem[];
  warnings: CellProblem[];
}

const MOST: Partial<Record<Heading, number>> = {
  编号: 100,
  标题: 200,
  内容: 20_000,
  页面地址: 500,
  反映人: 100,
  联系方式: 200,
  答复内容: 20_000,
};

/** One row. */
export function readMessage(given: ReadonlyMap<string, string>, context: SheetContext): ReadMessage {
  const problems: CellProblem[] = [];
  const warnings: CellProblem[] = [];
  const wrong = (column: Heading, reason: string) => void problems.push({ column, reason });
  const cell = (heading: Heading): string => {
    const text = plainText(given.get(heading) ?? '');
    const most = MOST[heading] ?? 200;
    if (text.length <= most) return text;
    wrong(heading, `超过 ${most} 个字，请缩短`);
    return '';
  };
  const line = (heading: Heading) => cell(heading).replace(/\s+/g, ' ');
  const channel = channelOf(line('渠道'), context);
  if (typeof channel === 'string') wrong('渠道', channel);
  const receivedOn = dayOf('收到日期', null);
  if (receivedOn === null && !problems.some(({ column }) => column === '收到日期')) wrong('收到日期', '没有写明，请补上');
  const title = line('标题');
  if (title === '' && !problems.some(({ column }) => column === '标题')) wrong('标题', '没有写明，请补上');
  const url = addressOf(line('页面地址'));
  const progress = progressOf();
  const reporter = { name: line('反映人') || null, contact: line('联系方式') || null };
  const entry: Omit<MessageEntry, 'channel' | 'receivedOn'> = {
    ...{ number: line('编号') || null, kind: kindOf(line('问题类型')), title, text: cell('内容'), url, siteId: siteOf(url) },
    reporter: reporter.name === null && reporter.contact === null ? null : reporter,
  };
  if (problems.length > 0 || typeof channel === 'string' || receivedOn === null) return { said: null, problems, warnings };
  return { said: { entry: { ...entry, channel: channel.key, receivedOn }, progress, channel }, problems, warnings };

  function dayOf(heading: Heading, notBefore: string | null): string | null {
    const text = line(heading);
    if (text === '') return null;
    const day = readDay(text);
    if (day === null) wrong(heading, `“${shownText(text)}”不是日期，请写成 2026-11-18 的样子`);
    else if (day > context.today) wrong(heading, `${day} 还没有到，请改正`);
    else if (notBefore !== null && day < notBefore) wrong(heading, `早于前一步的 ${notBefore}，请核对`);
    return day;
  }

  function addressOf(text: string): string | null {
    if (text === '') return null;
    const address = readAddress(text);
    if (address === null) wrong('页面地址', `“${shownText(text)}”不是网址，请改正或留空`);
    return address?.url ?? null;
  }

  /** The code says it; else the address, as far as it is one of ours. */
  function siteOf(address: string | null): string | null {
    const code = line('网站标识码');
    if (code !== '') {
      const site = context.siteOfCode(code);
      if (site === null) warnings.push({ column: '网站标识码', reason: `名录中没有 ${shownText(code)}，请核对` });
      return site;
    }
    const key = address === null ? null : (readAddress(address)?.key ?? null);
    return key === null ? null : context.siteOfAddress(key);
  }

  function kindOf(text: string): MessageKind | null {
    if (text === '') return null;
    const kind = MESSAGE_KINDS.find((one) => REPORT_KIND_NAMES[one] === text);
    if (kind === undefined) warnings.push({ column: '问题类型', reason: `没有类型“${shownText(text)}”，按“其他”登记` });
    return kind ?? 'other';
  }

  function progressOf(): Progress {
    const unit = line('承办单位');
    const unitId = unit === '' ? null : context.unitId(unit);
    if (unit !== '' && unitId === null) wrong('承办单位', `没有单位“${shownText(unit)}”，请先登记单位或改正`);
    if (unitId === 'several') wrong('承办单位', `有几个单位都叫“${shownText(unit)}”，请写全，如 某市/${shownText(unit)}`);
    const assignedOn = dayOf('转办日期', receivedOn);
    let answeredOn = dayOf('答复日期', assignedOn ?? receivedOn);
    const closedOn = dayOf('办结日期', answeredOn ?? assignedOn ?? receivedOn);
    if (closedOn !== null && answeredOn === null) {
      answeredOn = closedOn;
      warnings.push({ column: '答复日期', reason: '没有写明，按办结日期登记' });
    }
    const [answer, said] = [cell('答复内容') || null, line('办理结论')];
    const conclusion = said === '' ? null : (CONCLUSIONS.find((one) => CONCLUSION_NAMES[one] === said) ?? null);
    if (said !== '' && conclusion === null) wrong('办理结论', `须为${Object.values(CONCLUSION_NAMES).join('、')}之一，请改正`);
    if (answeredOn === null && (answer !== null || conclusion !== null)) wrong('答复日期', '有答复而没有日期，请补上');
    if (assignedOn !== null && unit === '') wrong('承办单位', '有转办日期而没有单位，请补上');
    return unitId === 'several' ? NO_PROGRESS : { unitId, assignedOn, answeredOn, answer, conclusion, closedOn };
  }
}

/** The channel, or one Chinese sentence why there is none. */
function channelOf(name: string, { channels, channel }: SheetContext): Channel | string {
  const found = name === '' ? channels.find(({ key }) => key === channel) : channels.find((one) => one.name === name || one.key === name);
  if (found === undefined) return name === '' ? '没有写明渠道，请补上' : `没有渠道“${shownText(name)}”，请先登记渠道或改正`;
  return found.isActive ? found : `渠道“${found.name}”已停用，请改用其他渠道或先启用`;
}
