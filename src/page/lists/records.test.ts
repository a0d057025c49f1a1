import { describe, expect, it } from 'vitest';
import { column } from '../testing/pages.ts';
import { readRecords } from './records.ts';

const base = 'https://www.qinghe.gov.cn/col/col123/index.html';

describe('列表记录', () => {
  it('JCMS datastore', () => {
    const xml = `<datastore><nextgroup><![CDATA[<a href="/module/web/jpage/dataproxy.jsp?page=2"></a>]]></nextgroup><recordset>
<record><![CDATA[<li><a href="/art/2022/11/5/art_1_2.html" title="关于做好供水管网改造工作的通知">关于做好…</a><span>2022-11-05</span></li>]]></record>
<record><![CDATA[<tr><td><a href='/art/2022/11/4/art_1_1.html'>关于公布行政许可事项清单的公告</a></td><td>[11-04]</td></tr>]]></record></recordset></datastore>`;
    expect(readRecords(xml, base)).toEqual([
      { title: '关于做好供水管网改造工作的通知', url: 'https://www.qinghe.gov.cn/art/2022/11/5/art_1_2.html', date: '2022-11-05' },
      { title: '关于公布行政许可事项清单的公告', url: 'https://www.qinghe.gov.cn/art/2022/11/4/art_1_1.html', date: '2022-11-04' },
    ]);
  });
  it('JSON 数组,键名各异', () => {
    const json = JSON.stringify({
      code: 0,
      data: {
        rows: [
          { id: 1, docTitle: '通知<em>一</em>', docPubUrl: '/a/1.html', docRelTime: '2022-11-05 10:00:00', crTime: '2022-11-01' },
          { id: 2, docTitle: '通知二', docPubUrl: '/a/2.html', docRelTime: '2022-11-04' },
        ],
      },
    });
    expect(readRecords(json, base)).toEqual([
      { title: '通知一', url: 'https://www.qinghe.gov.cn/a/1.html', date: '2022-11-05' },
      { title: '通知二', url: 'https://www.qinghe.gov.cn/a/2.html', date: '2022-11-04' },
    ]);
  });
  it('gkmlpt 的秒数时间', () => {
    expect(
      readRecords(
        JSON.stringify({ articles: [{ title: '通知一', url: 'https://www.qinghe.gov.cn/a/1.html', display_publish_time: 1667614360 }] }),
        base,
      ),
    ).toEqual([{ title: '通知一', url: 'https://www.qinghe.gov.cn/a/1.html', date: '2022-11-05' }]);
  });
  it('JSONP 与变量赋值', () => {
    expect(readRecords('callback([{"title":"通知一","url":"/a","pubDate":"2022-11-05"}]);', base)).toHaveLength(1);
    expect(readRecords('var list = [{"title":"通知一","url":"/a","pubDate":"2022-11-05"}];', base)).toHaveLength(1);
  });
  it('页面片段', () => {
    expect(readRecords('<ul><li><a href="/a/1.html">关于做好供水工作的通知</a><span>2022-11-05</span></li></ul>', base)).toHaveLength(1);
  });
  it.each(['', '{', '[]', '{"a":1}', '<xml/>', 'null', '["a"]', '<datastore>', '[{"__proto__":{"title":"x"}}]'])('没有记录:%s', (text) => {
    expect(readRecords(text, base)).toEqual([]);
  });
  it('页内的 datastore 就是列表', () => {
    const { items, kind } = column(
      `<div class="default_pgContainer"></div><script type="text/xml"><datastore><recordset>${['一', '二', '三'].map((n, i) => `<record><![CDATA[<li><a href="/art/2022/11/${i + 1}/art_1_${i}.html">第${n}条信息的标题</a><span>2022-11-0${i + 1}</span></li>]]></record>`).join('')}</recordset></datastore></script>`,
    );
    expect(items.map((i) => i.date)).toEqual(['2022-11-01', '2022-11-02', '2022-11-03']);
    expect(kind).toBe('list');
  });
});

describe('由脚本填充的列表', () => {
  it('脚本里的同站 JSON 地址', () => {
    const { scriptList } = column('<ul id="list"></ul>', {
      head: '<script>$.getJSON("/api/articles/list.json?col=3",function(d){});</script>',
    });
    expect(scriptList).toEqual({ records: ['https://www.qinghe.gov.cn/api/articles/list.json?col=3'], needsBrowser: true });
  });
  it('外站地址和统计脚本不算', () => {
    expect(
      column('<ul id="list"></ul>', {
        head: '<script>$.get("https://other.com/api/list.json");$.get("/visit/count.json?hits=1");</script>',
      }).scriptList,
    ).toEqual({ records: [], needsBrowser: true });
  });
  it('Hanweb dataproxy', () => {
    const { scriptList } = column('<div class="default_pgContainer"></div>', {
      head: "<script>var config={webid:'45',columnid:'123',unitid:'678',dataproxy:'/module/web/jpage/dataproxy.jsp'};</script>",
    });
    expect(scriptList?.records.some((r) => r.includes('columnid=123') && r.includes('unitid=678'))).toBe(true);
  });
  it('空容器但没有脚本,就是空白', () => {
    expect(column('<ul id="list"></ul>').scriptList).toBeNull();
  });
  it('有条目的列表不需要', () => {
    expect(
      column(
        `<ul id="list">${[1, 2, 3].map((n) => `<li><a href="/${n}.html">第${n}条信息的标题内容</a><span>2022-11-0${n}</span></li>`).join('')}</ul>`,
        { head: '<script>$.get("/api/list.json")</script>' },
      ).scriptList,
    ).toBeNull();
  });
});
