/** Hosts outside the demo province that pages link to: national systems, partners, and one that fell into wrong hands. */
import { type Answer, type Ask, agentOf, page, withStatus } from './resource.ts';

export interface ForeignHost {
  host: string;
  /** Nothing listens there. */
  closed?: boolean;
  answer(ask: Ask): Answer;
}

function titled(title: string, text: string): (ask: Ask) => Answer {
  return () =>
    page(
      `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1><p>${text}</p></body></html>`,
    );
}

export const foreignHosts: ForeignHost[] = [
  { host: 'www.gov.cn', answer: titled('中国政府网', '演示环境中的页面，用于验证外部链接。') },
  { host: 'zfwzgl.www.gov.cn', answer: titled('我为政府网站找错', '请填写网站存在的问题。') },
  { host: 'bszs.conac.cn', answer: titled('党政机关、事业单位标识', '该网站已通过资格审核。') },
  {
    host: 'dcs.conac.cn',
    answer: () => ({ status: 200, headers: { 'content-type': 'application/javascript' }, body: Buffer.from('/* mark */') }),
  },
  { host: 'beian.miit.gov.cn', answer: titled('工业和信息化部政务服务平台', '备案信息查询。') },
  { host: 'www.beian.gov.cn', answer: titled('全国互联网安全管理服务平台', '备案信息查询。') },
];

/** A host that lets browsers in and tells everyone else 404, as some do to unknown agents. */
export function browsersOnly(answer: (ask: Ask) => Answer): (ask: Ask) => Answer {
  return (ask) => (agentOf(ask).includes('chrome/') ? answer(ask) : withStatus(page('<p>404</p>'), 404));
}
