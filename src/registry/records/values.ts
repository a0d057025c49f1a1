/** From what people typed to what is kept, with the reason where it may not be. Pure. */
import type { CellProblem } from '../../platform/server.ts';
import { readAddress } from '../addresses.ts';
import { shownText } from '../shown-text.ts';
import type { Field, KindOfRecord } from './kinds.ts';

export type FieldValue = string | string[] | boolean | null;

/** Values by the name of the field. Fields that are not given are left out. Adds to `problems`. */
export function readValues(
  kind: KindOfRecord,
  given: Readonly<Record<string, unknown>>,
  problems: CellProblem[],
): Record<string, FieldValue> {
  const values: Record<string, FieldValue> = {};
  for (const field of kind.fields) {
    if (!Object.hasOwn(given, field.name) || given[field.name] === undefined) continue;
    const read = readValue(kind, field, given[field.name]);
    if ('reason' in read) problems.push({ column: field.heading, reason: read.reason });
    else values[field.name] = read.value;
  }
  return values;
}

const LONGEST_TEXT = 200;
const MOST_ADDRESSES = 20;

type Read = { value: FieldValue } | { reason: string };

function readValue(kind: KindOfRecord, field: Field, given: unknown): Read {
  if (field.type === 'flag') return readFlag(given);
  if (field.type === 'addresses') return readAddresses(Array.isArray(given) ? given.map(String) : listed(String(given ?? '')));
  const text = String(given ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  if (text === '') return field.required ? { reason: '不能为空，请填写' } : { value: null };
  const hidden = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]/u.exec(text);
  if (hidden !== null) return { reason: `含有看不见的字符 ${codePointOf(hidden[0])}，请删去` };
  if (field.type === 'code') {
    const code = kind.readCode(text);
    return code === null ? { reason: kind.codeProblem(text) } : { value: code };
  }
  if (field.type === 'address') {
    const address = readAddress(text);
    return address === null ? { reason: `“${shownText(text)}”不是网址，应如 http://www.example.gov.cn/` } : { value: address.url };
  }
  return text.length > LONGEST_TEXT ? { reason: `过长，至多 ${LONGEST_TEXT} 个字` } : { value: text };
}

function readFlag(given: unknown): Read {
  if (typeof given === 'boolean') return { value: given };
  const text = String(given ?? '').trim();
  if (['', '否', '0', 'false', 'FALSE', 'N'].includes(text)) return { value: false };
  if (['是', '1', 'true', 'TRUE', 'Y'].includes(text)) return { value: true };
  return { reason: `“${shownText(text)}”不认识，请填写 是 或 否` };
}

function readAddresses(texts: readonly string[]): Read {
  if (texts.length > MOST_ADDRESSES) return { reason: `至多 ${MOST_ADDRESSES} 个地址` };
  const value: string[] = [];
  for (const text of texts) {
    const address = readAddress(text);
    if (address === null) return { reason: `“${shownText(text)}”不是网址，应如 http://www.example.gov.cn/` };
    if (!value.includes(address.url)) value.push(address.url);
  }
  return { value };
}

/** Addresses hold no white space and no Chinese punctuation. */
const listed = (text: string) => text.split(/[\s、；，]+/).filter((part) => part !== '');

const codePointOf = (character: string) => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

/** Words that a search looks in, lower case. */
export function searchText(values: Readonly<Record<string, FieldValue>>): string {
  return ['name', 'code', 'platform', 'owner', 'organizer', 'homeUrl', 'link', 'furtherUrls']
    .flatMap((name) => values[name] ?? [])
    .join('\n')
    .toLowerCase();
}

/** Keys of all addresses of a site, the home address first. */
export function addressKeys(values: Readonly<Record<string, FieldValue>>): string[] {
  const urls = [values.homeUrl, ...((values.furtherUrls ?? []) as string[])];
  return urls.flatMap((url) => readAddress(String(url ?? ''))?.key ?? []);
}
