/** Where a visitor is sent on without a click: meta refresh, or a script whose only act is to set the location. */
import { resolve } from './html/address.ts';
import { attribute } from './html/element.ts';
import type { Outline } from './outline/outline.ts';

/** Seconds after which a refresh no longer counts as sending on (a page that renews itself). */
const MAX_DELAY_S = 10;
const LOCATION =
  /(?:^|[;{}\s])(?:(?:window|self|top|parent|document)\.)?(?:(?:window|top|self|parent)\.)?location(?:\.href)?\s{0,5}=\s{0,5}(["'])([^"'\s]{1,500})\1|(?:^|[;{}\s])(?:(?:window|self|top|parent|document)\.)?location\.(?:replace|assign)\(\s{0,5}(["'])([^"'\s]{1,500})\3\s{0,5}\)/;

/** Absolute address; null when the page keeps its visitor. */
export function sentOnTo(outline: Outline, textLength: number): string | null {
  const target = byMeta(outline) ?? byScript(outline, textLength);
  if (target === null || target.replace(/#.*$/, '') === outline.base.url) return null;
  return /^https?:/.test(target) ? target : null;
}

function byMeta(outline: Outline): string | null {
  for (const meta of outline.metas) {
    if ((attribute(meta, 'http-equiv') ?? '').trim().toLowerCase() !== 'refresh') continue;
    const match = /^\s{0,9}(\d{0,6})(?:\.\d{0,9})?\s{0,9}[;,]?\s{0,9}(?:url\s{0,9}=\s{0,9})?["']?([^"'\s][^"']{0,1000})/i.exec(
      attribute(meta, 'content') ?? '',
    );
    if (match && Number(match[1] || 0) <= MAX_DELAY_S && /url/i.test(attribute(meta, 'content') ?? ''))
      return resolve(match[2]!, outline.base);
  }
  return null;
}

/** Only in a page with next to no text: elsewhere such lines stand in functions or behind conditions. */
function byScript(outline: Outline, textLength: number): string | null {
  if (textLength > 200 || outline.anchors.length > 5) return null;
  for (const script of outline.scripts) {
    const text = script.children[0];
    if (typeof text !== 'string' || text.length > 5000) continue;
    const match = LOCATION.exec(text.replace(/\/\*[\s\S]*?\*\/|(?:^|\s)\/\/[^\n]*/g, ' '));
    if (match) return resolve(match[2] ?? match[4]!, outline.base);
  }
  return null;
}
