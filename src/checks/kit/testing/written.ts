/** A page as written, without fault. */
import type { PageAsWritten } from '../../../page/index.ts';
import { HOME } from './builders.ts';

export function aWritten(over: Partial<PageAsWritten> = {}): PageAsWritten {
  return {
    url: HOME,
    kind: 'home',
    lang: 'zh-CN',
    images: { count: 4, withoutAlt: 0, samples: [] },
    fields: { count: 1, unnamed: 0, samples: [] },
    accessibleEntry: '无障碍浏览',
    head: '青禾省人民政府',
    hasSilentLogo: false,
    ...over,
  };
}
