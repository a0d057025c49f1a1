/** Words of a guide that leave open what an applicant must bring or fulfil. A phrase that goes on to name the things is none. */

/** Sentences of a list of materials; commas stay inside, so that 等材料 is seen with what it ends. */
const SENTENCE_END = /[。；;！!\n\r]+/;
/** Longest sentence looked at. */
const MAX_SENTENCE = 300;

const THINGS = '(?:材料|资料|文件|证件|证明|手续|凭证|表格)';
/** 法律、法规规定的其他材料; 有关部门要求提供的其他文件. */
const BY_RULE = new RegExp(
  `(?:法律|法规|规章|规定|规范|有关|部门|机关|机构|窗口|认为)[^。；]{0,24}?(?:其他|其它)(?:的|有关|相关|应当?|需要?|须|提交|提供|申请|必要|证明){0,4}${THINGS}`,
);
/** 规定的其他条件: only where conditions are given. */
const BY_RULE_CONDITION = /(?:法律|法规|规章|规定|部门|机关|机构)[^。；]{0,24}?(?:其他|其它)(?:的|有关|相关|必要){0,2}(?:条件|情形|要求)/;
/** 身份证、户口簿等相关材料: the list goes on unsaid. */
const AND_SO_ON = new RegExp(`[一-龥）)》”]等(?:其他|其它|相关|有关|必要的?|证明|申请|申报){0,2}${THINGS}(?=$|[，,、.．)）])`);
/** An entry that names nothing: 其他相关材料. */
const BARE_ENTRY = new RegExp(
  `^(?:需要?|应当?|须|还|并|以及|及|和|与|或|提交|提供|出具|补充){0,3}(?:其他|其它|有关|相关|必要的?|所需的?|应提供的?|应提交的?|需要的?){1,3}(?:申请|申报|证明|补充|佐证|办理)?${THINGS}(?:等|原件|复印件|及|和){0,3}$`,
);

/** What makes a vague phrase clear: it says that nothing else is asked, or goes on to name the things. */
const NOTHING_ELSE = /(?:无需|不需要?|不用|不得|不再|免予?|毋须|没有|无)[^，。；]{0,12}$/;
const NAMES_THEM =
  /^(?:等|的)?\s?(?:[:：]\s?\S{2,}|[（(][^）)]{0,6}(?:包括|包含|如|例如|指|即|见|详见|清单)|[，,]?\s?(?:包括|包含|具体为|具体包括|分别为|即|是指|如下|详见|见附))/;

/** The first vague phrase with its sentence, cut at the phrase's sentence; null when all is clear. Linear in the text. */
export function vagueWording(text: string, element: 'materials' | 'conditions'): string | null {
  for (const sentence of text.slice(0, 10_000).split(SENTENCE_END)) {
    const plain = unnumbered(sentence).slice(0, MAX_SENTENCE);
    if (plain !== '' && isVague(plain, element)) return plain;
  }
  return null;
}

function isVague(sentence: string, element: 'materials' | 'conditions'): boolean {
  if (element === 'conditions') return isOpen(sentence, BY_RULE_CONDITION) || isOpen(sentence, BY_RULE);
  if (isOpen(sentence, BY_RULE) || isOpen(sentence, AND_SO_ON)) return true;
  // A list written with commas: its last entry may be the vague one. One that names things after a colon is no bare entry.
  return sentence.split(/[，,、]/).some((entry, i, all) => BARE_ENTRY.test(unnumbered(entry)) && !hasNamed(all.slice(i + 1)));
}

/** The phrase stands there, is not denied, and what follows does not name the things. */
function isOpen(sentence: string, rule: RegExp): boolean {
  const found = rule.exec(sentence);
  if (!found) return false;
  return !NOTHING_ELSE.test(sentence.slice(0, found.index)) && !NAMES_THEM.test(sentence.slice(found.index + found[0].length));
}

/** What follows the entry says which they are: 其他材料，包括户口簿. */
function hasNamed(rest: readonly string[]): boolean {
  return /^\s?(?:包括|包含|具体为|具体包括|分别为|即|是指|如)/.test(rest[0] ?? '');
}

/** Numbering, bullets and blanks taken off the start of an entry, blanks inside closed up. */
function unnumbered(entry: string): string {
  return entry
    .replace(/\s+/g, '')
    .replace(/^(?:[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）]?[、.．:：]?|[①-⑳]|[-—·•●■◆*]){0,2}/, '')
    .replace(/[.．。]$/, '');
}
