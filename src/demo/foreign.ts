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

/** A page that says no more than whose it is. */
export function standIn(name: string): (ask: Ask) => Answer {
  return titled(name, `${name}网站。`);
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
  { host: 'cyberpolice.mps.gov.cn', answer: titled('网络违法犯罪举报网站', '请如实填写举报内容。') },
  { host: 'www.hanweb.com', answer: titled('大汉软件', '内容管理系统。') },
  { host: 'test.yjt.qinghesheng.gov.cn', answer: titled('测试环境', '内部预览，请勿外传。') },
  {
    host: 'www.qh-jianzhu.org.cn',
    answer: (ask) => (ask.path === '/' ? titled('青禾建筑业协会', '行业自律与服务。')(ask) : withStatus(page('<p>404 Not Found</p>'), 404)),
  },
  { host: 'www.qh-wuye.org.cn', closed: true, answer: titled('', '') },
  { host: 'www.qh-lvjian.org.cn', answer: getOnly(titled('绿色建筑网', '绿色建筑标准与案例。')) },
  { host: 'www.qh-jianzhu.com.cn', answer: browsersOnly(titled('建筑信息网', '建筑行业信息与招标公告。')) },
  {
    host: 'www.qh-gongcheng.org.cn',
    answer: () => withStatus(page('<html><head><title>403 Forbidden</title></head><body><h1>403 Forbidden</h1></body></html>'), 403),
  },
  { host: 'www.qh-yaoxie.org.cn', answer: casino('威尼斯人娱乐城_百家乐真人荷官_注册送彩金') },
  { host: 'www.kyty-vip66.com', answer: casino('开云体育官网_真人百家乐_体育投注平台') },
  { host: 'www.qq-shishicai.net', answer: casino('时时彩平台_北京赛车pk10_彩票投注') },
];

/** A gambling page, as it stands on domains that were lost. */
function casino(title: string): (ask: Ask) => Answer {
  return titled(title, '注册即送彩金，真人荷官在线发牌，支持体育投注、电子老虎机和彩票游戏，提现秒到账。');
}

/** A host that knows no HEAD. */
function getOnly(answer: (ask: Ask) => Answer): (ask: Ask) => Answer {
  return (ask) => (ask.method === 'HEAD' ? withStatus(page('Method Not Allowed'), 405) : answer(ask));
}

/** A host that lets browsers in and tells everyone else 404, as some do to unknown agents. */
function browsersOnly(answer: (ask: Ask) => Answer): (ask: Ask) => Answer {
  return (ask) => (agentOf(ask).includes('chrome/') ? answer(ask) : withStatus(page('<p>404</p>'), 404));
}
