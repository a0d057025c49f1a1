import { describe, expect, it } from 'vitest';
import { type Element, textOf } from './element.ts';
import { PieceMemo } from './piece-memo.ts';
import { parsePage } from './tree.ts';

const nav = `<div class="nav">${Array.from({ length: 12 }, (_, i) => `<a href="/lm${i}/">栏目名称${i}</a><b>级</b>`).join('')}</div>`;
const parse = (source: string) => parsePage(source, null);

/** A memo that has met the piece twice. */
function remembering(piece: string): PieceMemo {
  const memo = new PieceMemo(100_000, parse);
  for (let page = 0; page < 2; page++) {
    memo.note(piece, 0, piece.length);
    memo.leavePage();
  }
  return memo;
}

const rootOf = (element: Element): Element => (element.parent ? rootOf(element.parent) : element);

describe('记住的部分', () => {
  it('同一页中只用一次,下一页又可用', () => {
    const memo = remembering(nav);
    for (let page = 0; page < 2; page++) {
      const { root } = parsePage(`<p>前</p>${nav}${nav}`, memo);
      expect(root.children.map((child) => typeof child === 'object' && child.remembered)).toEqual([false, true, false]);
      memo.leavePage();
    }
  });

  it('离开页面后不再指向它', () => {
    const memo = remembering(nav);
    const { root } = parsePage(`<section>${nav}</section>`, memo);
    const piece = (root.children[0] as Element).children[0] as Element;
    expect([piece.remembered, rootOf(piece) === root]).toEqual([true, true]);
    memo.leavePage();
    expect(rootOf(piece)).toBe(piece);
  });

  it('其中的元素照样计数,页面在同一处截断', () => {
    for (const before of [149_970, 149_974, 149_975, 149_976, 149_999, 150_000]) {
      const page = `${'<br>'.repeat(before)}${nav}<i>尾</i>`;
      const [first, second] = [parsePage(page, null), parsePage(page, remembering(nav))];
      expect([second.elements, second.isCut, textOf(second.root)]).toEqual([first.elements, first.isCut, textOf(first.root)]);
    }
  });

  it('脚本和样式也记住', () => {
    const script = `<script>${'var a=1;'.repeat(40)}</script>`;
    const { root } = parsePage(`<p>一${script}二</p>`, remembering(script));
    const paragraph = root.children[0] as Element;
    expect(paragraph.children.map((child) => (typeof child === 'string' ? child : child.remembered))).toEqual(['一', true, '二']);
  });
});
