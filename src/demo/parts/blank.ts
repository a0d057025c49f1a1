/** Columns without content, as visitors meet them. */
import { html, type Markup, raw } from '../markup.ts';
import type { BlankLook } from '../model.ts';

/** What stands where the list should be. */
export function blankBody(look: BlankLook): Markup {
  if (look === 'notice') return html`<div class="nodata">暂无内容</div>`;
  if (look === 'building') return html`<p align="center"><br><br>栏目建设中，敬请期待！</p>`;
  if (look === 'empty-list') return raw('<ul class="list"></ul><div class="page"></div>');
  return raw('<!-- 列表开始 --><!-- 列表结束 -->');
}
