/** A sound account as of 2026-11-20 for case tables. */
import type { AccountArtifact, AccountFunctionFacts } from '../../../page/index.ts';

export { AS_OF } from './builders.ts';

export function anAccount(over: Partial<AccountArtifact> = {}): AccountArtifact {
  return {
    name: '青禾发布',
    address: 'https://weibo.com/u/1000000001',
    isApp: false,
    state: 'seen',
    sentence: '已读到账号发布的内容，共 1 条',
    seenOn: '2026-11-20',
    posts: [aPost()],
    isWhole: true,
    hasOlder: false,
    functions: [],
    ...over,
  };
}

export function aPost(over: Partial<AccountArtifact['posts'][number]> = {}): AccountArtifact['posts'][number] {
  return { title: '全市供水管网改造完工', url: 'https://weibo.com/1000000001/A1', date: '2026-11-18', isFuture: false, ...over };
}

export function aFunction(over: Partial<AccountFunctionFacts> = {}): AccountFunctionFacts {
  return { function: 'menu', name: '办事大厅', url: 'https://www.example.gov.cn/bsdt', state: 'works', detail: '状态码 200', ...over };
}
