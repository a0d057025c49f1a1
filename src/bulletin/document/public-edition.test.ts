/** 公开版: what is internal is gone, nothing refers to it, everything else stays. */
import { describe, expect, it } from 'vitest';
import { composeBulletin } from '../compose/compose.ts';
import { preset } from '../settings/load.ts';
import { seeds } from '../testing/seeds/all.ts';
import { type Bulletin, textOf } from './model.ts';
import { publicEdition } from './public-edition.ts';

const { set, issue } = seeds.qinghai;
const composed = (change: (settings: ReturnType<typeof preset>) => void): Bulletin => {
  const settings = structuredClone(preset('qinghai'));
  change(settings);
  return composeBulletin(set, settings, { ...issue, contact: '某处' });
};
const texts = ({ blocks }: Bulletin) => blocks.map(({ runs }) => textOf(runs)).join('\n');

describe('公开版', () => {
  it('没有内部内容的，公开版就是全文', () => {
    expect(publicEdition(composed(({ document }) => void document.closing.splice(1)))).toBe(null);
  });
  it('去掉内部段落，加注有删减', () => {
    const full = composed(() => undefined);
    expect(texts(full)).toContain('某处');
    const cut = publicEdition(full)!;
    expect(texts(cut)).not.toContain('某处');
    expect(cut.notes.map(textOf)).toEqual(['（本文有删减）']);
    expect(cut.issue.edition).toBe('public');
  });
  it('去掉内部附件，其余重新编号，提到它的括号一并去掉', () => {
    const cut = publicEdition(
      composed(({ document }) => {
        document.annexes[1]!.isInternal = true;
      }),
    )!;
    expect(cut.annexes).toHaveLength(3);
    expect(texts(cut)).toContain('31个政务新媒体检查结果不合格，其中');
    expect(texts(cut)).toContain('存在文字表述错误（附件2）');
  });
});
