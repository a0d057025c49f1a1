/** Document numbers, doubled marks, half-width marks between Han characters. */
import type { Hint } from './hint.ts';

const HAN = '\\p{Script=Han}';
/** 国办发[2022]5号, 国办发（2022）5号, 国办发〔22〕5号, 〔2022〕第5号. */
const NUMBER = new RegExp(
  `(${HAN}{1,12}[发函字办令告知规议复批呈通明电秘报综])\\s?([\\[［【(（〔])\\s?((?:19|20)\\d{2})\\s?([\\]］】)）〕])\\s?(第?)(0?)(\\d{1,4})号`,
  'gu',
);
const DOUBLED = /([，。；：、！？])\1+|[，、；：][。，、；：]|。[，、；：]/g;
const HALF = new RegExp(`(?<=${HAN}|[”’》）])([,;:?!])(?=${HAN}|[“‘《（]|$)|(?<=${HAN})([(])(?=${HAN})|(?<=${HAN})([)])(?=${HAN}|$)`, 'gu');
const FULL: Record<string, string> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '(': '（', ')': '）' };
/** A line with so many half-width marks follows a house style: one hint for all of it. */
const MANY = 3;

/** Hints on the marks of one line. */
export function findMarks(line: string, hint: Hint): void {
  for (const match of line.matchAll(NUMBER)) {
    const [whole, body, open, year, close, ordinal, zero, number] = match as unknown as [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    if (open === '〔' && close === '〕' && ordinal === '' && zero === '') continue;
    const start = match.index + body.length;
    const end = match.index + whole.length;
    hint('document-number', start, end, '发文字号年份应用六角括号，序号不编虚位、不加“第”字', `〔${year}〕${number}号`);
  }
  for (const match of line.matchAll(DOUBLED)) {
    // 。。。 and ！！！ may stand for an ellipsis or an outcry in a quotation: one hint, no suggestion.
    const same = match[1] !== undefined;
    hint('doubled', match.index, match.index + match[0].length, '标点重复', same ? match[1]! : null);
  }
  const halves = [...line.matchAll(HALF)];
  const shown = halves.length >= MANY ? halves.slice(0, 1) : halves;
  for (const match of shown)
    hint(
      'half-width',
      match.index,
      match.index + 1,
      halves.length >= MANY ? `中文文字中使用半角标点（本段共 ${halves.length} 处）` : '中文文字中使用半角标点',
      FULL[match[0]] ?? null,
    );
}
