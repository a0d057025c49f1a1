/** The CMS styles by name. */
import type { Style, StyleId } from '../model.ts';
import { jcms } from './jcms.ts';
import { trs } from './trs.ts';
import { vsb } from './vsb.ts';

export const styles: Record<StyleId, Style> = { trs, jcms, vsb } as never;
