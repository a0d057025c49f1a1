/** Makes runs: bound ones carry the words that the results give for them. Pure. */
import { InputError } from '../../platform/index.ts';
import type { Binding, Run } from '../document/model.ts';
import { resolve, type Source } from '../figures/resolve.ts';

export interface Writer {
  source: Source;
  text(words: string): Run;
  /** Throws InputError when the results hold nothing of what is asked. */
  bound(binding: Binding): Run;
}

export function createWriter(source: Source): Writer {
  return {
    source,
    text: (words) => ({ text: words }),
    bound(binding) {
      const text = resolve(source, binding);
      if (text === null) throw new MissingError(binding);
      return { text, bound: binding };
    },
  };
}

/** The results or the issue hold nothing of what a sentence needs; inside `[[…]]` it is left out then. */
export class MissingError extends InputError {
  constructor(binding: Binding) {
    super(`${whatIsMissing(binding)}，请补全结果，或在通报样式里去掉这一句`, { code: 'bulletin-missing', details: { binding } });
  }
}

function whatIsMissing(binding: Binding): string {
  if (binding.is === 'date') return binding.date === 'deadline' ? '没有给出报送整改情况的期限' : '没有给出所需的日期';
  if (binding.is === 'issue') return binding.field === 'contact' ? '没有给出联系方式' : '没有给出发文字号';
  if (binding.is === 'change') return `结果里没有${binding.against === 'previous' ? '上一批' : '上年同期'}的合格数`;
  if (binding.is === 'term') return `结果里没有“${binding.term}”这一项`;
  return `结果里没有样式所需的内容（${JSON.stringify(binding)}）`;
}
