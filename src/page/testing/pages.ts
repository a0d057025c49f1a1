/** Builders for the reader's tests: small pages in the manner of several CMS families. */
import type { PageFacts } from '../facts.ts';
import { pageFacts } from '../reader.ts';
import type { PageSource } from '../reading.ts';

/** Facts of a page given as markup. */
export function read(html: string, source: Partial<PageSource> = {}): PageFacts {
  return pageFacts(new TextEncoder().encode(html), {
    url: 'https://www.qinghe.gov.cn/zwgk/tzgg/index.html',
    contentType: 'text/html; charset=utf-8',
    isHome: false,
    ...source,
  });
}

const PARAGRAPH =
  '各县(市、区)人民政府,市政府各部门、各直属机构:为做好全市供水管网改造工作,保障群众用水安全,经市政府同意,现就有关事项通知如下。请认真贯彻执行,如有问题,请及时与市住房和城乡建设局联系。';

/** An article: `info` stands between heading and text, the rest where its name says. */
export function article(parts: {
  info?: string;
  body?: string;
  head?: string;
  title?: string;
  before?: string;
  after?: string;
  url?: string;
  today?: string;
}): PageFacts {
  const title = parts.title ?? '关于做好供水管网改造工作的通知';
  return read(
    `<!DOCTYPE html><html><head><title>${title}_青禾市人民政府</title>${parts.head ?? ''}</head><body>
<div class="header"><a href="/">青禾市人民政府</a></div><div class="nav"><ul><li><a href="/zwgk/">政务公开</a></li><li><a href="/bsfw/">办事服务</a></li></ul></div>
<div class="position">您现在的位置:<a href="/">首页</a> &gt; <a href="/tzgg/">通知公告</a> &gt; 正文</div>${parts.before ?? ''}
<div class="article"><h1>${title}</h1>${parts.info ?? ''}
<div class="con">${parts.body ?? `<p>${PARAGRAPH}</p><p>${PARAGRAPH}</p>`}</div>${parts.after ?? ''}</div>
<div class="footer"><p>主办:青禾市人民政府办公室 网站标识码:4302000001 青ICP备05000001号 版权所有 2019-2024</p></div></body></html>`,
    {
      url: parts.url ?? 'https://www.qinghe.gov.cn/zwgk/tzgg/content_1.html',
      ...(parts.today === undefined ? {} : { today: parts.today }),
    },
  );
}

/** A column page around the markup of its list. */
export function column(list: string, parts: { head?: string; side?: string; after?: string; url?: string; name?: string } = {}): PageFacts {
  const name = parts.name ?? '通知公告';
  return read(
    `<!DOCTYPE html><html><head><title>${name}_青禾市人民政府</title>${parts.head ?? ''}</head><body>
<div class="header"><a href="/">青禾市人民政府</a></div><div class="nav"><ul><li><a href="/zwgk/">政务公开</a></li><li><a href="/bsfw/">办事服务</a></li><li><a href="/hdjl/">互动交流</a></li></ul></div>
<div class="position">当前位置:<a href="/">首页</a> &gt; ${name}</div>
<div class="main">${parts.side ?? ''}<div class="right-box"><h2>${name}</h2>${list}</div></div>${parts.after ?? ''}
<div class="footer"><p>主办:青禾市人民政府办公室 网站标识码:4302000001 青ICP备05000001号</p></div></body></html>`,
    { url: parts.url ?? 'https://www.qinghe.gov.cn/zwgk/tzgg/index.html' },
  );
}
