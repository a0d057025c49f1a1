/** The CMS styles by name. */
import type { Style, StyleId } from '../model.ts';
import { asp } from './asp.ts';
import { dede } from './dede.ts';
import { jcms } from './jcms.ts';
import { modern } from './modern.ts';
import { trs } from './trs.ts';
import { vsb } from './vsb.ts';

export const styles: Record<StyleId, Style> = { trs, jcms, vsb, asp, dede, modern };
