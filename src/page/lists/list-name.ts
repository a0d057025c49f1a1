/** The name over a list (heading, tab) and the address of the column behind it. */
import type { Element } from '../html/element.ts';
import type { Outline } from '../outline/outline.ts';
import { shownDate } from './date-run.ts';

const MORE = /^(?:[>»+]+|更多.{0,4}|more.{0,3}|查看更多|全部|\[更多\]|【更多】|\+更多)$/i;

/** Heading above a list that starts at run `from`; empty name when nothing like one stands there. */
export function nameOfList(outline: Outline, container: Element, from: number): { name: string; url: string | null } {
  const tab = nameOfTab(outline, container);
  if (tab) return tab;
  const { lines, runs, anchors } = outline;
  const first = runs[from]?.line ?? 0;
  let more: string | null = null;
  for (let i = first - 1; i >= 0 && i >= first - 6; i--) {
    const line = lines[i]!;
    if (line.region === 'crumb' || line.region === 'pager') break;
    const link = firstLink(outline, line.from, line.to);
    if (MORE.test(line.text)) {
      more = link;
      continue;
    }
    const text = line.text.replace(/(?:更多|more)\s?[>»+]*$/i, '').trim();
    if (text.length < 2 || text.length > 20 || shownDate(text)) {
      if (line.level > 0) continue;
      break;
    }
    return { name: text, url: link !== null && !MORE.test(anchors[runs[line.from]!.anchor]?.text ?? '') ? link : (more ?? link) };
  }
  return { name: '', url: more };
}

function firstLink(outline: Outline, from: number, to: number): string | null {
  for (let i = from; i < to; i++) {
    const run = outline.runs[i]!;
    if (run.anchor >= 0) {
      const { url } = outline.anchors[run.anchor]!;
      if (url !== null) return url;
    }
  }
  return null;
}

/** Tabs: names in one row of elements, lists in another, in the same order; null where there are no tabs. */
export function nameOfTab(outline: Outline, container: Element): { name: string; url: string | null } | null {
  let pane: Element = container;
  for (let up = 0; up < 4 && pane.parent; up++, pane = pane.parent) {
    const body = pane.parent;
    const panes = panesOf(body, pane.tag);
    if (panes.length < 2) continue;
    const heads = tabsBefore(body);
    if (!heads) continue;
    const labels = elementsOf(heads).filter((e) => e.runTo > e.runFrom);
    if (labels.length !== panes.length) continue;
    const label = labels[panes.indexOf(pane)];
    if (!label) continue;
    const text = outline.runs
      .slice(label.runFrom, label.runTo)
      .map((r) => r.text)
      .join('')
      .trim();
    if (text.length < 2 || text.length > 14) return null;
    return { name: text, url: firstLink(outline, label.runFrom, label.runTo) };
  }
  return null;
}

/** More of one kind are rows. */
const MAX_PANES = 12;

/** Elements of one tag that hold text; none when they are too many to be panes. */
function panesOf(body: Element, tag: string): Element[] {
  const panes: Element[] = [];
  for (const child of body.children) {
    if (typeof child === 'string' || child.tag !== tag || child.runTo <= child.runFrom) continue;
    if (panes.length === MAX_PANES) return [];
    panes.push(child);
  }
  return panes;
}

/** The element with as many short children as there are panes, next to the panes' parent (or wrapped once). */
function tabsBefore(body: Element): Element | null {
  const siblings = body.parent ? elementsOf(body.parent) : [];
  const before = siblings[siblings.indexOf(body) - 1];
  if (!before) return null;
  let element = before;
  for (let down = 0; down < 3; down++) {
    const children = elementsOf(element).filter((e) => e.runTo > e.runFrom);
    if (children.length !== 1) return children.length > 1 ? element : null;
    element = children[0]!;
  }
  return null;
}

function elementsOf(element: Element): Element[] {
  return element.children.filter((c): c is Element => typeof c !== 'string');
}
