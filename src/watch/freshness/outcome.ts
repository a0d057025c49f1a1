/** What a look at one page may end in: a closed list. Not seeing is never "not updated". */

/** The page was had, or its server says that nothing changed. */
const SEEN = ['changed', 'unchanged'] as const;
/** The page was not seen, and that says nothing about its updates. */
const UNSEEN = [
  'gone',
  'unreachable',
  'denied',
  'login',
  'elsewhere',
  'not-a-page',
  'too-large',
  'needs-browser',
  'blocked',
  'throttled',
  'robots',
  'forbidden-address',
  'our-side',
  'unreadable',
  'cancelled',
] as const;
export const LOOK_OUTCOMES = [...SEEN, ...UNSEEN] as const;
export type LookOutcome = (typeof LOOK_OUTCOMES)[number];

/** What each outcome means. The manual has the same list. */
const SENTENCES: Readonly<Record<LookOutcome, string>> = {
  changed: '页面有变化，已读取',
  unchanged: '页面没有变化',
  gone: '页面不存在，请核对栏目地址',
  unreachable: '页面打不开，不能据此判断是否更新',
  denied: '服务器拒绝访问本页，不能据此判断是否更新',
  login: '页面转到了登录页，未能看到内容，请核对栏目是否应公开',
  elsewhere: '页面转到了别的网站，请核对地址',
  'not-a-page': '该地址返回的不是网页，请核对',
  'too-large': '页面超过大小上限，没有读完，不作判断',
  'needs-browser': '列表由脚本填充，未能读到条目，请人工查看',
  blocked: '网站的防护系统拦截了机器访问，请人工查看',
  throttled: '网站要求降低访问频率，稍后再看',
  robots: '网站的 robots 规则不允许查看本页，或规则文件未能读取',
  'forbidden-address': '地址不是允许访问的公网地址，请核对',
  'our-side': '本机网络故障，未能查看',
  unreadable: '服务器的回答前后不一，未能读取',
  cancelled: '查看中止',
};

/** The Chinese sentence of an outcome. */
export function lookSentence(outcome: LookOutcome): string {
  return SENTENCES[outcome];
}

/** Whether the page was seen. */
export function isSeen(outcome: LookOutcome): boolean {
  return (SEEN as readonly string[]).includes(outcome);
}
