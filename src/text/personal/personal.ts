/**
 * Personal data by context: identity numbers prove themselves, cards need a person or a label, telephone numbers and
 * addresses need a person's record around them. Official contact lines and masked values are no leak.
 * Source: contracts.md 4 and 5.10; 个人信息保护法 art. 28.
 */
import { KIND, Kind } from '../normal/characters.ts';
import { sourceEnd, sourceStart } from '../normal/normalise.ts';
import type { Reading } from '../report.ts';
import { findAddresses } from './addresses.ts';
import { endsWithName, OFFICE_LABEL, ORGANISATION, PERSON_LABEL, RECIPIENT } from './context.ts';
import { isBankCard, isIdentityNumber, isMobile, isOldIdentityNumber, isPassport, mask } from './numbers.ts';
import { type NumberRun, numberRuns } from './runs.ts';

const ID_LABEL = /身份证|证件号|公民身份号码/;
/** Codes of bodies and things that may look like an identity number. */
const CODE_LABEL = /信用代码|机构代码|标识码|许可证|登记证|备案号|项目代码|订单|编号|流水号|批准文号|合同号|条形码|税号|货号|学号/;
const CARD_LABEL = /卡号|银行卡|[账帐]号|[账帐]户|一卡通|社保卡|存折/;
const PASSPORT_LABEL = /护照/;
const LIST_WORD = /名单|公示|花名册|登记表|汇总表|发放表|明细表|一览表/;
const SENTENCES = {
  id: '公民身份号码未作遮挡',
  card: '银行卡号未作遮挡',
  mobile: '个人手机号码未作遮挡',
  passport: '护照号码未作遮挡',
};
type NumberKind = keyof typeof SENTENCES;

/** How far before a number its labels may stand, and how far a list's heading. */
const LABEL_REACH = 40;
const HEADING_REACH = 600;
/** So many names with telephone numbers in reach of each other are a list of persons. */
const LIST_SIZE = 3;

/** Whether a number stands right behind a name, as far as it was asked. */
type Named = Map<NumberRun, boolean>;

/** Marks numbers and addresses of persons; `signs` of the text tell whether addresses can be there. */
export function findPersonalData(reading: Reading, signs: number): void {
  const { text, report } = reading;
  if ((text.seen & (1 << Kind.digit)) !== 0) {
    const runs = numberRuns(text.units, text.length);
    // Most digits are dates and amounts: the text around is only made where a number may name somebody.
    const normal = runs.length === 0 ? '' : decode(text.units, text.length);
    const named = new Map<NumberRun, boolean>();
    for (const [index, run] of runs.entries()) {
      const found = judgeNumber(normal, runs, index, named);
      if (found === null) continue;
      const [start, end] = [sourceStart(text, run.start), sourceEnd(text, run.end)];
      report({
        kind: 'personal-data',
        severity: 'serious',
        rule: `personal-data.${found.kind}`,
        start,
        end,
        message: SENTENCES[found.kind],
        confidence: found.confidence,
        masked: mask(text.source.slice(start, end).replace(/[\s-]/g, '')),
      });
    }
  }
  findAddresses(reading, signs);
}

/** Units as a string, in pieces that fit a call. */
function decode(units: Uint16Array, length: number): string {
  let result = '';
  for (let at = 0; at < length; at += 8192) result += String.fromCharCode(...units.subarray(at, Math.min(length, at + 8192)));
  return result;
}

function judgeNumber(
  text: string,
  runs: readonly NumberRun[],
  index: number,
  named: Named,
): { kind: NumberKind; confidence: number } | null {
  const { value, start, end } = runs[index]!;
  const before = label(text, start);
  if (value.length === 18 && isIdentityNumber(value))
    return CODE_LABEL.test(before) && !ID_LABEL.test(before) ? null : { kind: 'id', confidence: 0.99 };
  if (value.length === 15 && isOldIdentityNumber(value) && ID_LABEL.test(heading(text, start))) return { kind: 'id', confidence: 0.9 };
  if (value.length >= 15 && isBankCard(value)) return isPersonsCard(text, start) ? { kind: 'card', confidence: 0.9 } : null;
  if (value.length === 11 && isMobile(value))
    return isPersonsMobile(text, runs, index, named) ? { kind: 'mobile', confidence: 0.85 } : null;
  if (PASSPORT_LABEL.test(before) && isPassport(value)) return end - start === value.length ? { kind: 'passport', confidence: 0.9 } : null;
  return null;
}

/** A card of a person: a label or a name before it, and no body that the account belongs to. */
function isPersonsCard(text: string, start: number): boolean {
  const before = label(text, start);
  if (ORGANISATION.test(before)) return false;
  return (
    CARD_LABEL.test(before) ||
    endsWithName(before) ||
    (CARD_LABEL.test(heading(text, start)) && !ORGANISATION.test(lineBefore(text, start)))
  );
}

/** A telephone number in a person's record or in a list of persons. */
function isPersonsMobile(text: string, runs: readonly NumberRun[], index: number, named: Named): boolean {
  const { start, end } = runs[index]!;
  const before = label(text, start);
  const after = text.slice(end, end + 12);
  if (endsWithName(before) && isInRoll(text, runs, index, named)) return true;
  if (OFFICE_LABEL.test(before) || ORGANISATION.test(after)) return false;
  // An identity number close by makes it a person's record.
  const neighbours = runs.slice(Math.max(0, index - 2), index + 3);
  if (neighbours.some((run) => run.value.length === 18 && isIdentityNumber(run.value) && Math.abs(run.start - start) < 60)) return true;
  if (PERSON_LABEL.test(before)) return true;
  if (!endsWithName(before)) return false;
  const head = heading(text, start);
  if (OFFICE_LABEL.test(head)) return false;
  return PERSON_LABEL.test(head) || countListed(text, runs, index, named) >= (LIST_WORD.test(head) ? LIST_SIZE - 1 : LIST_SIZE);
}

/** A row of a list of recipients, whatever its column of numbers is called: by what follows in the row, or by the heading. */
function isInRoll(text: string, runs: readonly NumberRun[], index: number, named: Named): boolean {
  const { start, end } = runs[index]!;
  const row = text.slice(text.lastIndexOf('\n', start - 1) + 1, start).slice(-LABEL_REACH);
  if (OFFICE_LABEL.test(row)) return false;
  const [rest = ''] = text.slice(end, end + 12).split('\n', 1);
  if (RECIPIENT.test(rest) && !ORGANISATION.test(rest)) return true;
  const head = heading(text, start);
  if (!RECIPIENT.test(head) || !LIST_WORD.test(head) || OFFICE_LABEL.test(head.replaceAll(/联系(?:方式|电话)/g, ''))) return false;
  return countListed(text, runs, index, named) >= LIST_SIZE - 1;
}

/** Numbers of mobile telephones within reach that stand right behind a name. */
function countListed(text: string, runs: readonly NumberRun[], index: number, named: Named): number {
  const here = runs[index]!.start;
  let count = 0;
  for (let i = Math.max(0, index - 12); i < runs.length && i <= index + 12; i++) {
    const run = runs[i]!;
    if (Math.abs(run.start - here) > HEADING_REACH || !isMobile(run.value)) continue;
    let isNamed = named.get(run);
    if (isNamed === undefined) named.set(run, (isNamed = endsWithName(label(text, run.start))));
    if (isNamed) count++;
  }
  return count;
}

/** What stands before a number within its record: up to the number before it or a blank line. */
function label(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - LABEL_REACH), start);
  const cut = Math.max(before.lastIndexOf('\n\n'), before.lastIndexOf('。'), lastNumber(before));
  return cut < 0 ? before : before.slice(cut);
}

function lastNumber(before: string): number {
  for (let i = before.length - 1; i >= 6; i--) {
    if (KIND[before.charCodeAt(i)] !== Kind.digit) continue;
    let first = i;
    while (first > 0 && KIND[before.charCodeAt(first - 1)] === Kind.digit) first--;
    if (i - first >= 6) return i;
    i = first;
  }
  return -1;
}

function heading(text: string, start: number): string {
  return text.slice(Math.max(0, start - HEADING_REACH), start);
}

function lineBefore(text: string, start: number): string {
  return text.slice(Math.max(text.lastIndexOf('\n', start - 1) + 1, start - 200), start);
}
