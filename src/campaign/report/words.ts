/** The words of a report: one table for terminal, HTML and whatever else prints it. */
import type { ColumnState } from '../../page/index.ts';
import type { Report, ReportIndicator, Verdict } from './report.ts';

export const targetWords: Record<Report['target']['kind'], string> = { portal: '门户网站', site: '部门网站', account: '政务新媒体账号' };

export const verdictWords: Record<Verdict, string> = {
  qualified: '合格',
  unqualified: '不合格',
  review: '待人工核定',
  unknown: '无法判定',
};

/** What the verdict means for the reader, in one sentence. */
export const verdictMeaning: Record<Verdict, string> = {
  qualified: '未发现可自动判定的单项否决问题，也没有待核定的否决问题。',
  unqualified: '存在已经查实的单项否决问题。',
  review: '发现了达到否决标准的问题，须经人工核定后才能作出评定。',
  unknown: '因网站以外的原因或拦截措施未能完整查看，既不判合格，也不判不合格。',
};

/** How far the statistical check for wrong characters came, in one sentence. */
export function spellingWords(spelling: Report['coverage']['spelling']): string {
  if (spelling === undefined) return '未作错别字统计检查';
  const { read, blocks, complete, reason, learned } = spelling;
  const used = learned === undefined ? '' : `（用到从本单位 ${learned.sites} 个网站学习的词频，${learned.made}）`;
  return complete
    ? `错别字统计检查 ${read} 段文字${used}`
    : `错别字统计检查未完成（${read} / ${blocks} 段）：${reason ?? '原因不明'}${used}`;
}

/** How many attachments were read and why others were not, in one sentence. */
export function attachmentWords(attachments: Report['coverage']['attachments']): string {
  if (attachments === undefined) return '未读取附件';
  const unread = Object.entries(attachments.unread).filter(([, count]) => count > 0);
  const reasons = unread.map(([reason, count]) => `${unreadWords[reason] ?? reason} ${count}`).join('、');
  const missed = unread.reduce((sum, [, count]) => sum + count, 0);
  return `读取附件 ${attachments.read} 个${missed === 0 ? '' : `，未读出 ${missed} 个（${reasons}）`}`;
}

/** Reasons of `coverage.attachments.unread`, as in the manual. */
const unreadWords: Record<string, string> = {
  limit: '超过个数上限',
  robots: 'robots 规则不允许',
  unreachable: '没有取到',
  'too-large': '过大',
  encrypted: '已加密',
  'no-text': '只有图片',
  'old-format': '旧格式',
  broken: '已损坏',
};

/** How many places people said are no error. */
export function allowedCount({ allowed = [] }: Report): number {
  return allowed.reduce((sum, { count }) => sum + count, 0);
}

export const outcomeWords: Record<ReportIndicator['outcome'], string> = {
  pass: '通过',
  fail: '不通过',
  review: '待核定',
  inapplicable: '不适用',
  error: '未能检查',
  manual: '须人工检查',
};

/** Outcome as people say it of an indicator of that kind: a bonus is earned or not, never failed. */
export function outcomeWord({ kind, outcome }: Pick<ReportIndicator, 'kind' | 'outcome'>): string {
  if (kind === 'bonus' && outcome === 'pass') return '得分';
  if (kind === 'bonus' && outcome === 'fail') return '未得分';
  return outcomeWords[outcome];
}

export const kindWords: Record<ReportIndicator['kind'], string> = {
  veto: '单项否决',
  deduct: '扣分指标',
  bonus: '加分指标',
  advisory: '提示事项',
};

export const columnStateWords: Record<ColumnState, string> = {
  fresh: '更新正常',
  stale: '未更新',
  blank: '空白',
  undated: '无日期',
  static: '无须更新',
};

/** Reasons of `coverage.skipped`, as in the manual. */
export const skipWords: Record<string, string> = {
  'out-of-scope': '不属于本站',
  robots: 'robots 规则不允许',
  'page-limit': '超过页数上限',
  'size-limit': '超过大小上限',
  trap: '无限页面陷阱',
  unsupported: '不支持的地址',
  'forbidden-address': '非公网地址',
  cancelled: '已取消',
  'depth-limit': '层级过深',
};

/** `1536` → `1.5 KB`. */
export function byteWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const units = ['KB', 'MB', 'GB'];
  let value = bytes / 1024;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit++;
  }
  return `${value.toFixed(1)} ${units[unit]}`;
}
