/**
 * Sentences with places for figures: `全省{site.checked}个网站，{site.failed}个不合格[[，其中{site.failed|portal}个门户]]`.
 * What stands in `[[…]]` is left out when one of its figures is zero or missing. Pure.
 */
import { InputError } from '../../platform/index.ts';

export interface Place {
  /** site.failed */
  name: string;
  /** What stands after the bar, split at the commas: category=…, streak=3. */
  args: readonly (readonly [key: string, value: string])[];
}

export type TemplatePiece = { text: string } | { place: Place } | { optional: readonly TemplatePiece[] };

/** The pieces of a template. Throws InputError when its brackets do not fit. */
export function readTemplate(template: string): TemplatePiece[] {
  const pieces: TemplatePiece[] = [];
  for (let at = 0; at < template.length; ) {
    const open = template.indexOf('[[', at);
    if (open < 0) {
      pieces.push(...flat(template.slice(at), template));
      break;
    }
    const close = template.indexOf(']]', open);
    if (close < 0) throw misfit(template);
    pieces.push(...flat(template.slice(at, open), template), { optional: flat(template.slice(open + 2, close), template) });
    at = close + 2;
  }
  return pieces;
}

function flat(text: string, template: string): TemplatePiece[] {
  const pieces: TemplatePiece[] = [];
  for (let at = 0; at < text.length; ) {
    const open = text.indexOf('{', at);
    const end = open < 0 ? text.length : open;
    if (end > at) {
      const words = text.slice(at, end);
      if (/[}[\]]/.test(words)) throw misfit(template);
      pieces.push({ text: words });
    }
    if (open < 0) break;
    const close = text.indexOf('}', open);
    if (close < 0) throw misfit(template);
    pieces.push({ place: readPlace(text.slice(open + 1, close)) });
    at = close + 1;
  }
  return pieces;
}

function readPlace(text: string): Place {
  const [name = '', rest] = text.split('|', 2);
  const args = (rest ?? '').split(',').flatMap((arg): [string, string][] => {
    if (arg === '') return [];
    const at = arg.indexOf('=');
    return [at < 0 ? [arg, ''] : [arg.slice(0, at), arg.slice(at + 1)]];
  });
  return { name, args };
}

const misfit = (template: string) =>
  new InputError(`通报样式里的“${template.slice(0, 40)}”括号不成对，请改正`, { code: 'template-brackets' });
