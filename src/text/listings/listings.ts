/**
 * Listings that put a region of China beside states: 中国、台湾；美国、日本、台湾等国家. Which wording is right is settled by
 * published rules on wording for the press; the machine shows the place, a person decides.
 */

import type { IntList } from '../match/int-list.ts';
import { speaksOfWording } from '../near/quotation.ts';
import { type NormalText, sourceEnd, sourceStart } from '../normal/normalise.ts';
import type { Reading } from '../report.ts';

/** Names that the one pass looks for; each hit is judged by what stands around it. */
export const REGIONS = ['台湾', '香港', '澳门', '港澳台'] as const;

const STATES =
  '美国|日本|韩国|朝鲜|英国|法国|德国|俄罗斯|意大利|加拿大|澳大利亚|新西兰|印度|巴西|南非|新加坡|马来西亚|泰国|越南|菲律宾|印度尼西亚|印尼|缅甸|老挝|柬埔寨|蒙古国|哈萨克斯坦|巴基斯坦|伊朗|以色列|沙特|沙特阿拉伯|阿联酋|土耳其|埃及|西班牙|葡萄牙|荷兰|比利时|瑞士|瑞典|挪威|芬兰|丹麦|奥地利|波兰|匈牙利|希腊|墨西哥|阿根廷|智利|秘鲁|肯尼亚|尼日利亚|乌克兰|爱尔兰|捷克';
const JOIN = '[、和与及同,，]';
const REGION = '(?:台湾|香港|澳门)(?:地区)?';
/** 中国、台湾 — but not 中国台湾, 中国大陆、台湾, 新中国. */
const BESIDE_CHINA = new RegExp(
  `(?:^|[^新在])(中国${JOIN}${REGION})(?!人民|同属|一样|统一|关系法)|(${REGION}${JOIN}中国)(?=$|[、，。；,;两的等和与之间])(?!大陆|内地)`,
  'g',
);
/** 美国、日本、台湾等国家 (not …等国家和地区). */
const AMONG_STATES = new RegExp(
  `((?:(?:${STATES}|中国)${JOIN}){1,12}(?:中国)?${REGION}(?:${JOIN}(?:(?:中国)?${REGION}|${STATES})){0,12}等?(?:[一二三四五六七八九十几多\\d]{1,3}个?)?国家?)(?![家际]?(?:和|与|及|、|或|[(（/])地区)`,
  'g',
);
/** 港澳台等国家, 香港、澳门等国家. */
const CALLED_STATES = new RegExp(
  `((?:港澳台|${REGION}${JOIN}${REGION})等?(?:外)?国家?)(?![家际]?(?:和|与|及|、|或|[(（/])地区|内|产|际|籍)`,
  'g',
);
const RULES: readonly { pattern: RegExp; message: string }[] = [
  { pattern: BESIDE_CHINA, message: '将台湾、香港、澳门与中国并列，应改为“大陆（内地）和台湾（香港、澳门）”等规范表述' },
  { pattern: AMONG_STATES, message: '将台湾、香港、澳门与国家并列，应称“国家和地区”' },
  { pattern: CALLED_STATES, message: '将港澳台称为国家，应称“地区”' },
];

/** How far around a name of a region a listing may reach; names closer than half of it are looked at together. */
const REACH = 90;

/** Marks listings around the places (triples: index in `REGIONS`, start, end; starts ascending) where a region is named. */
export function judgeListings({ text, report }: Reading, places: IntList): void {
  let done = -1;
  let seen = -1;
  for (let i = 0; i < places.length; i += 3) {
    const start = places.data[i + 1]!;
    if (start < done || start < seen) continue;
    const from = lineStart(text, start);
    const to = lineEnd(text, start);
    seen = Math.min(to, start + REACH / 2);
    const around = String.fromCharCode(...text.units.subarray(from, to));
    for (const { pattern, message } of RULES)
      for (const match of around.matchAll(pattern)) {
        const written = match[1] ?? match[2]!;
        const at = from + match.index + match[0].indexOf(written);
        const [first, last] = [sourceStart(text, at), sourceEnd(text, at + written.length)];
        // The same stretch is met once for every region it names.
        if (at + written.length <= done || speaksOfWording(text.source, first, last)) continue;
        done = at + written.length;
        report({
          kind: 'misstatement',
          severity: 'serious',
          rule: 'misstatement.listing',
          start: first,
          end: last,
          message,
          confidence: 0.85,
        });
      }
  }
}

function lineStart({ units }: NormalText, start: number): number {
  let from = start;
  while (from > 0 && start - from < REACH && units[from - 1] !== 0x0a && units[from - 1] !== 0x3002) from--;
  return from;
}

function lineEnd({ units, length }: NormalText, start: number): number {
  let to = start;
  while (to < length && to - start < REACH * 1.5 && units[to] !== 0x0a && units[to] !== 0x3002) to++;
  return to;
}
