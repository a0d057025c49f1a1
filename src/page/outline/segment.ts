/**
 * The part of an outline that a remembered element gave, kept with it: put into the next page's outline as it is,
 * with its indexes moved. Whatever depends on the page (indexes, addresses, regions told by the page's end) is
 * set again, so a page's outline is the same whether or not a part of it was kept.
 */
import { type Base, resolve } from '../html/address.ts';
import type { Element } from '../html/element.ts';
import type { Anchor, Line, Outline, Run } from './outline.ts';
import type { Region } from './region.ts';

const ARRAYS = ['scripts', 'styles', 'metas', 'forms', 'times', 'styled', 'resources', 'bodies'] as const;

export interface Segment {
  /** Region it was walked in. */
  inherited: Region;
  /** Address that relative addresses were resolved against. */
  base: Base;
  /** Elements whose runs are counted, for moving them. */
  elements: Element[];
  lines: Line[];
  runs: Run[];
  anchors: Anchor[];
  leaving: Anchor[];
  turning: Anchor[];
  others: Record<(typeof ARRAYS)[number], Element[]>;
  /** Links whose address depends on the page's own, and on its scheme and host only. */
  relative: Anchor[];
  rooted: Anchor[];
  /** Where it stood last. */
  atLine: number;
  atRun: number;
  atAnchor: number;
}

/** Sizes of an outline's arrays at one moment. */
export type Mark = Record<'lines' | 'runs' | 'anchors' | 'leaving' | 'turning' | (typeof ARRAYS)[number], number>;

export function markOf(outline: Outline): Mark {
  const { lines, runs, anchors, leaving, turning, scripts, styles, metas, forms, times, styled, resources, bodies } = outline;
  return {
    lines: lines.length,
    runs: runs.length,
    anchors: anchors.length,
    leaving: leaving.length,
    turning: turning.length,
    scripts: scripts.length,
    styles: styles.length,
    metas: metas.length,
    forms: forms.length,
    times: times.length,
    styled: styled.length,
    resources: resources.length,
    bodies: bodies.length,
  };
}

/** What was added to an outline since `mark`. */
export function segmentSince(outline: Outline, mark: Mark, inherited: Region, elements: Element[]): Segment {
  const anchors = outline.anchors.slice(mark.anchors);
  const written = anchors.filter(({ href }) => !/^\s*(?:https?:\/\/|javascript:|mailto:|#|$)/i.test(href));
  return {
    inherited,
    base: outline.base,
    elements,
    lines: outline.lines.slice(mark.lines),
    runs: outline.runs.slice(mark.runs),
    anchors,
    leaving: outline.leaving.slice(mark.leaving),
    turning: outline.turning.slice(mark.turning),
    others: {
      scripts: outline.scripts.slice(mark.scripts),
      styles: outline.styles.slice(mark.styles),
      metas: outline.metas.slice(mark.metas),
      forms: outline.forms.slice(mark.forms),
      times: outline.times.slice(mark.times),
      styled: outline.styled.slice(mark.styled),
      resources: outline.resources.slice(mark.resources),
      bodies: outline.bodies.slice(mark.bodies),
    },
    relative: written.filter(({ href }) => !isRooted(href)),
    rooted: written.filter(({ href }) => isRooted(href)),
    atLine: mark.lines,
    atRun: mark.runs,
    atAnchor: mark.anchors,
  };
}

/** `/path`, not `//host`. */
const isRooted = (href: string) => href.charCodeAt(0) === 47 && href.charCodeAt(1) !== 47 && href.charCodeAt(1) !== 92;

/** Adds a segment to an outline. */
export function putSegment(outline: Outline, segment: Segment): void {
  const { lines, runs, anchors } = outline;
  const byLine = lines.length - segment.atLine;
  const byRun = runs.length - segment.atRun;
  const byAnchor = anchors.length - segment.atAnchor;
  if (byRun !== 0)
    for (const element of segment.elements) {
      element.runFrom += byRun;
      element.runTo += byRun;
    }
  for (const line of segment.lines) {
    line.from += byRun;
    line.to += byRun;
    line.region = line.ownRegion;
    lines.push(line);
  }
  const isMoved = byLine !== 0 || byAnchor !== 0;
  for (const run of segment.runs) {
    if (isMoved) {
      run.line += byLine;
      if (run.anchor >= 0) run.anchor += byAnchor;
    }
    runs.push(run);
  }
  for (const anchor of segment.anchors) {
    anchor.line += byLine;
    anchor.fromRun += byRun;
    anchor.toRun += byRun;
    anchor.region = anchor.ownRegion;
    anchors.push(anchor);
  }
  for (const anchor of segment.leaving) outline.leaving.push(anchor);
  for (const anchor of segment.turning) outline.turning.push(anchor);
  segment.atLine += byLine;
  segment.atRun += byRun;
  segment.atAnchor += byAnchor;
  for (const name of ARRAYS) for (const element of segment.others[name]) outline[name].push(element);
  const { base } = outline;
  if (segment.base.url === base.url) return;
  for (const anchor of segment.relative) anchor.url = resolve(anchor.href, base);
  if (segment.base.origin !== base.origin) for (const anchor of segment.rooted) anchor.url = resolve(anchor.href, base);
  segment.base = base;
}
