/** Whether a style makes its element invisible, and how. Works on declarations as written in `style="…"` or a rule. */
import type { HiddenPart } from '../facts.ts';

export type HiddenHow = HiddenPart['how'];

/** How a list of declarations hides; null when it does not. `!important` and case do not matter. */
export function hidingOf(declarations: string): HiddenHow | null {
  const style = parse(declarations);
  const display = style.get('display');
  if (display === 'none') return 'display-none';
  const visibility = style.get('visibility');
  if (visibility === 'hidden' || visibility === 'collapse') return 'visibility';
  if (isTransparent(style)) return 'transparent';
  if (isOffScreen(style)) return 'off-screen';
  if (isZeroSize(style)) return 'zero-size';
  const size = style.get('font-size');
  if (size !== undefined && isTiny(size)) return 'tiny-text';
  const colour = colourOf(style.get('color'));
  if (colour !== null && colour === backgroundOf(style)) return 'same-colour';
  return null;
}

/** Text colour and background a style sets, as `#rrggbb`; null for what it does not set. */
export function coloursOf(declarations: string): { colour: string | null; background: string | null } {
  const style = parse(declarations);
  return { colour: colourOf(style.get('color')), background: backgroundOf(style) };
}

function parse(declarations: string): Map<string, string> {
  const style = new Map<string, string>();
  for (const part of declarations.slice(0, 2000).split(';')) {
    const colon = part.indexOf(':');
    if (colon > 0)
      style.set(
        part.slice(0, colon).trim().toLowerCase(),
        part
          .slice(colon + 1)
          .replace(/!\s*important/i, '')
          .trim()
          .toLowerCase(),
      );
  }
  return style;
}

function isTransparent(style: ReadonlyMap<string, string>): boolean {
  const opacity = style.get('opacity');
  if (opacity !== undefined && Number.parseFloat(opacity) <= 0.05 && !Number.isNaN(Number.parseFloat(opacity))) return true;
  return /alpha\(\s*opacity\s*=\s*[0-5]\s*\)/.test(style.get('filter') ?? '');
}

const FAR = 400;

function isOffScreen(style: ReadonlyMap<string, string>): boolean {
  if (pixels(style.get('text-indent')) <= -FAR) return true;
  if (/translate[xy3d]*\(\s*-\d{4,}/.test(style.get('transform') ?? '')) return true;
  const position = style.get('position');
  if (position === 'absolute' || position === 'fixed' || position === 'relative') {
    for (const side of ['left', 'top', 'right', 'bottom']) if (pixels(style.get(side)) <= -FAR) return true;
    if (/rect\(\s*(?:0|1px)/.test(style.get('clip') ?? '')) return true;
  }
  for (const side of ['margin-left', 'margin-top']) if (pixels(style.get(side)) <= -FAR * 2) return true;
  return false;
}

function isZeroSize(style: ReadonlyMap<string, string>): boolean {
  const clips = /hidden|clip|scroll|auto/.test(style.get('overflow') ?? '');
  const height = pixels(style.get('height'));
  const width = pixels(style.get('width'));
  if (clips && ((height >= 0 && height <= 1) || (width >= 0 && width <= 1))) return true;
  return height >= 0 && height <= 1 && width >= 0 && width <= 1;
}

function isTiny(size: string): boolean {
  const value = Number.parseFloat(size);
  if (Number.isNaN(value)) return false;
  return /px|pt|^0/.test(size) ? value <= 2 : /em|rem/.test(size) ? value <= 0.12 : /%/.test(size) && value <= 12;
}

/** Length in px; NaN when it is none (comparisons with it are false). */
function pixels(length: string | undefined): number {
  if (length === undefined) return Number.NaN;
  const match = /^(-?[\d.]{1,12})\s?(px|pt|em|rem|%|vw|vh)?$/.exec(length);
  if (!match) return Number.NaN;
  const value = Number(match[1]);
  const unit = match[2] ?? 'px';
  return unit === 'em' || unit === 'rem'
    ? value * 16
    : unit === '%' || unit === 'vw' || unit === 'vh'
      ? value === 0
        ? 0
        : value * 10
      : value;
}

const NAMES: Readonly<Record<string, string>> = {
  white: '#ffffff',
  black: '#000000',
  red: '#ff0000',
  yellow: '#ffff00',
  blue: '#0000ff',
  green: '#008000',
  silver: '#c0c0c0',
  gray: '#808080',
  grey: '#808080',
};

function colourOf(value: string | undefined): string | null {
  if (value === undefined) return null;
  const long = /^#([0-9a-f]{6})\b/.exec(value);
  if (long) return `#${long[1]}`;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(value);
  if (short) return `#${short[1]}${short[1]}${short[2]}${short[2]}${short[3]}${short[3]}`;
  const rgb = /^rgba?\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})/.exec(value);
  if (rgb) return `#${[rgb[1], rgb[2], rgb[3]].map((n) => Math.min(255, Number(n)).toString(16).padStart(2, '0')).join('')}`;
  return Object.hasOwn(NAMES, value) ? NAMES[value]! : null;
}

function backgroundOf(style: ReadonlyMap<string, string>): string | null {
  const value = style.get('background-color') ?? style.get('background');
  return value === undefined || /url\(/.test(value) ? null : colourOf(value.split(/\s+/)[0]);
}
