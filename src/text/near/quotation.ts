/** Texts about wording: a list of slips quotes the wrong form on purpose. */

const BEFORE =
  /(?:误(?:写|作|为|将|把)|错(?:写|成|别字)|写成|写作|不(?:应|能|得|可)(?:写|称|用|使用)|不(?:是|叫|称)|禁用|慎用|错误(?:表述|写法|提法)?[:：]?)[“"‘「《]?$/;
const AFTER = /^[”"’」》]?(?:[（(]?(?:应为|应作|应当为|应改为|改为|更正为|写成|写作|是错误|系错误|为错误|误|错误写法|→|->|×|✗|❌))/;

/** True when the words around say that the form between the offsets is a wrong one. */
export function speaksOfWording(source: string, start: number, end: number): boolean {
  return BEFORE.test(source.slice(Math.max(0, start - 12), start)) || AFTER.test(source.slice(end, end + 8));
}
