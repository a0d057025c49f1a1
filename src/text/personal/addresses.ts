/** Home addresses beside persons, down to the door. Addresses of offices and places of events are no leak. */
import type { Reading } from '../report.ts';
import { Sign } from '../signs.ts';
import { mask } from './numbers.ts';

/** A label that only persons have, and behind it an address down to the door, the group of a village or the flat. */
const LABELLED =
  /(?:家庭(?:住址|地址)|现住址|户籍(?:地址|所在地)|居住地址|家庭详细(?:住址|地址)|住\s{0,4}址)[:：\s]{1,4}((?:[\p{Script=Han}A-Za-z\d\-—－#、（）()]){6,50}?(?:\d|[一二三四五六七八九十])[\p{Script=Han}A-Za-z\d\-—－#]{0,12})(?=[\s,，;；。|]|$)/gu;
/** 张某，男，1980年1月1日出生，住某市某路1号. */
const BORN =
  /\d{4}年\d{1,2}月\d{1,2}日(?:出)?生[^。\n]{0,30}?[,，、；;]\s?(?:现|户籍地?|经常居?)?住(?:址为?|所地|在)?[:：]?((?:[\p{Script=Han}A-Za-z\d-]){5,40}?\d{1,5}(?:号|室|栋|幢|单元|组)[\p{Script=Han}A-Za-z\d-]{0,12})/gu;
const PATTERNS: readonly (readonly [RegExp, number])[] = [
  [LABELLED, Sign.address],
  [BORN, Sign.birth],
];
const DOOR = /(?:号|室|栋|幢|单元|组|户|队|弄|座|楼|\d-\d)/;

/** Marks addresses that a person's label or a birth date gives away. */
export function findAddresses({ text, report }: Reading, signs: number): void {
  for (const [pattern, sign] of PATTERNS) {
    if ((signs & sign) === 0) continue;
    for (const match of text.source.matchAll(pattern)) {
      const address = match[1]!;
      if (!DOOR.test(address) || /[*×]/.test(address)) continue;
      const start = match.index + match[0].length - address.length;
      report({
        kind: 'personal-data',
        severity: 'serious',
        rule: 'personal-data.address',
        start,
        end: start + address.length,
        message: '个人住址未作遮挡',
        confidence: 0.85,
        masked: mask(address),
      });
    }
  }
}
