/** Disclosure catalogue of the gkmlpt kind: a tree of columns in a script variable, the list as JSON beside it. */
import { html, type Markup, raw } from '../markup.ts';
import type { Article, Column, Site } from '../model.ts';
import { file, type Resource } from '../resource.ts';

export const catalogueColumnPath = '/gkmlpt/index';
const siteNumber = 762001;
const pageSize = 20;

export function cataloguePath({ id }: Pick<Article, 'id'>): string {
  return `/gkmlpt/content/${Math.floor(id / 10_000)}/${Math.floor(id / 100)}/post_${id}.html`;
}

/** The frame that the script fills. */
export function catalogueFrame(site: Site, column: Column): Markup {
  const config = {
    SID: siteNumber,
    SITE_NAME: site.plan.registration.name,
    TREE: [{ id: column.id, name: column.name, parent: 0, children: [] }],
    LIST: { page: 1, size: pageSize },
  };
  return html`<div id="gkml-app"><div class="tree"></div><div class="list"></div></div>
<script>window._CONFIG=${raw(JSON.stringify(config).replaceAll('<', '\\u003c'))};</script>
<script src="/gkmlpt/js/gkml.js"></script>`;
}

/** Endpoint of the list and the script that asks for it. */
export function* catalogueEndpoint(column: Column): Iterable<[string, Resource]> {
  const { articles } = column;
  const pages = Math.max(1, Math.ceil(articles.length / pageSize));
  for (let no = 1; no <= pages; no++) {
    const posts = articles.slice((no - 1) * pageSize, no * pageSize).map((a) => ({
      id: a.id,
      title: a.title,
      url: a.path,
      post_url: a.path,
      publish: `${a.date} ${a.time}:00`,
      display_publish_time: Temporal.PlainDateTime.from(`${a.date}T${a.time}:00`).toZonedDateTime('Asia/Shanghai').epochMilliseconds / 1000,
      publisher: a.source,
      document_number: a.policy?.number ?? '',
    }));
    const body = JSON.stringify({
      classify: { id: column.id, name: column.name, post_count: articles.length },
      page: no,
      total: articles.length,
      articles: posts,
    });
    yield [`/gkmlpt/api/all/${column.id}?page=${no}&sid=${siteNumber}`, file('application/json', body)];
    if (no === 1) yield [`/gkmlpt/api/all/${column.id}`, file('application/json', body)];
  }
  yield ['/gkmlpt/js/gkml.js', file('application/javascript', script)];
}

const script = `(function(){
  var c=window._CONFIG,node=c.TREE[0],box=document.querySelector('#gkml-app .list');
  fetch('/gkmlpt/api/all/'+node.id+'?page='+c.LIST.page+'&sid='+c.SID).then(function(r){return r.json();}).then(function(d){
    box.innerHTML='';var ul=document.createElement('ul');
    d.articles.forEach(function(p){var li=document.createElement('li'),a=document.createElement('a'),s=document.createElement('span');
      a.href=p.post_url;a.textContent=p.title;s.textContent=p.publish.slice(0,10);li.appendChild(a);li.appendChild(s);ul.appendChild(li);});
    box.appendChild(ul);
  });
})();
`;
