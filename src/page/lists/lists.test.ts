import { describe, expect, it } from 'vitest';
import { column } from '../testing/pages.ts';

const titles = [
  '关于做好供水管网改造工作的通知',
  '关于公布行政许可事项清单的公告',
  '关于开展安全生产检查的通知',
  '关于调整公交线路的通告',
  '关于举办政策宣讲活动的预告',
];
const days = ['2022-11-05', '2022-11-04', '2022-10-30', '2022-10-12', '2022-09-28'];
const rows = (row: (title: string, day: string, i: number) => string) => titles.map((t, i) => row(t, days[i]!, i)).join('\n');
const link = (title: string, i: number) => `<a href="./202211/content_${i}.html" target="_blank">${title}</a>`;
const parts = (day: string) => day.split('-') as [string, string, string];

/** Situation and list markup; each shows the five titles with the five days. */
const layouts: [situation: string, markup: string][] = [
  ['日期在链接后的 span', `<ul>${rows((t, d, i) => `<li>${link(t, i)}<span>${d}</span></li>`)}</ul>`],
  ['日期在链接前', `<ul>${rows((t, d, i) => `<li><span>${d}</span>${link(t, i)}</li>`)}</ul>`],
  ['日期在链接内', `<ul>${rows((t, d, i) => `<li><a href="/a/${i}.html"><span>${d}</span><p>${t}</p></a></li>`)}</ul>`],
  ['日期在链接内的方括号里', `<ul>${rows((t, d, i) => `<li><a href="/a/${i}.html">${t}<font color="#ccc">　[${d}]</font></a></li>`)}</ul>`],
  ['日期是链接文字的结尾', `<ul>${rows((t, d, i) => `<li><a href="/a/${i}.html">${t} [${d}]</a></li>`)}</ul>`],
  ['表格两列', `<table>${rows((t, d, i) => `<tr><td>${link(t, i)}</td><td>${d}</td></tr>`)}</table>`],
  [
    '表格三列带序号',
    `<table><tr><th>序号</th><th>标题</th><th>日期</th></tr>${rows((t, d, i) => `<tr><td>${i + 1}</td><td>${link(t, i)}</td><td>${d}</td></tr>`)}</table>`,
  ],
  ['表格带文号', `<table>${rows((t, d, i) => `<tr><td>${link(t, i)}</td><td>青政发〔2022〕${i + 1}号</td><td>${d}</td></tr>`)}</table>`],
  ['每条一个表格', rows((t, d, i) => `<table width="100%"><tr><td>${link(t, i)}</td><td>(${d})</td></tr></table>`)],
  ['dt 与 dd', `<dl>${rows((t, d, i) => `<dt>${link(t, i)}</dt><dd>${d}</dd>`)}</dl>`],
  ['每条一个 dl', `<div class="list">${rows((t, d, i) => `<dl><dt>${link(t, i)}</dt><dd>${d}</dd></dl>`)}</div>`],
  ['平铺的链接、日期和换行', `<div>${rows((t, d, i) => `${link(t, i)} <span>${d}</span><br>`)}</div>`],
  ['平铺且日期为裸文本', `<div>${rows((t, d, i) => `${link(t, i)} ${d}<br/>`)}</div>`],
  ['标题段与日期段交替', `<div>${rows((t, d, i) => `<p>${link(t, i)}</p><p class="d">${d}</p>`)}</div>`],
  ['日期段在标题段之前', `<div>${rows((t, d, i) => `<p class="d">${d}</p><p>${link(t, i)}</p>`)}</div>`],
  [
    '日和年月分开,日在前',
    `<ul>${rows((t, d, i) => `<li><div class="time"><b>${parts(d)[2]}</b><span>${parts(d)[0]}-${parts(d)[1]}</span></div>${link(t, i)}</li>`)}</ul>`,
  ],
  [
    '日和年月分开,年月在前',
    `<ul>${rows((t, d, i) => `<li>${link(t, i)}<div><i>${parts(d)[0]}.${parts(d)[1]}</i><b>${parts(d)[2]}</b></div></li>`)}</ul>`,
  ],
  [
    '日、月、年三处',
    `<ul>${rows((t, d, i) => `<li><em>${parts(d)[2]}</em><em>${parts(d)[1]}月</em><em>${parts(d)[0]}</em>${link(t, i)}</li>`)}</ul>`,
  ],
  ['月日与年分开', `<ul>${rows((t, d, i) => `<li><b>${d.slice(5)}</b><span>${parts(d)[0]}</span>${link(t, i)}</li>`)}</ul>`],
  [
    'title 属性写全标题',
    `<ul>${rows((t, d, i) => `<li><a href="/a/${i}.html" title="${t}">${t.slice(0, 8)}…</a><span>${d}</span></li>`)}</ul>`,
  ],
  [
    'title 属性写标题、作者和时间',
    `<ul>${rows((t, d, i) => `<li><a href="/a/${i}.html" title="文章标题：${t}&#10;作者：办公室&#10;发布时间：${d}">${t.slice(0, 8)}...</a></li>`)}</ul>`,
  ],
  [
    '年月日写法',
    `<ul>${rows(
      (t, d, i) =>
        `<li>${link(t, i)}<span>${parts(d)
          .join('年')
          .replace(/年(\d\d)$/, '月$1日')}</span></li>`,
    )}</ul>`,
  ],
  ['句点写法', `<ul>${rows((t, d, i) => `<li>${link(t, i)}<span>${d.replaceAll('-', '.')}</span></li>`)}</ul>`],
  ['斜线写法', `<ul>${rows((t, d, i) => `<li>${link(t, i)}<span>${d.replaceAll('-', '/')}</span></li>`)}</ul>`],
  ['带时分', `<ul>${rows((t, d, i) => `<li>${link(t, i)}<span>${d} 10:12</span></li>`)}</ul>`],
  ['带标签', `<ul>${rows((t, d, i) => `<li>${link(t, i)}<p>发布时间:${d} 来源:市政府办公室</p></li>`)}</ul>`],
  [
    '标题下有摘要',
    `<div class="news-list">${rows((t, d, i) => `<div class="item"><h4>${link(t, i)}</h4><p>为做好全市供水管网改造工作,保障群众用水安全,2021年1月1日起经市政府同意,现就有关事项通知如下。</p><span>${d}</span></div>`)}</div>`,
  ],
  [
    '图文列表',
    `<ul>${rows((t, d, i) => `<li><a href="/a/${i}.html"><img src="/i/${i}.jpg" alt="图"></a><div><a href="/a/${i}.html">${t}</a><span>${d}</span></div></li>`)}</ul>`,
  ],
  [
    '卡片:整块是链接',
    `<div>${rows((t, d, i) => `<a class="card" href="/a/${i}.html"><h3>${t}</h3><p>为做好全市供水管网改造工作,现就有关事项通知如下。</p><div class="t">${d}</div></a>`)}</div>`,
  ],
  [
    '每五条一段,中间有空行',
    `<ul>${rows((t, d, i) => `<li>${link(t, i)}<span>${d}</span></li>${i === 2 ? '</ul><div class="line"></div><ul>' : ''}`)}</ul>`,
  ],
  ['部门链接在前', `<ul>${rows((t, d, i) => `<li><a href="/bm/${i}/">[水务局]</a>${link(t, i)}<span>${d}</span></li>`)}</ul>`],
  ['条目后有“查看”链接', `<ul>${rows((t, d, i) => `<li>${link(t, i)}<span>${d}</span><a href="/a/${i}.html">查看</a></li>`)}</ul>`],
  ['标题一栏、日期一栏', `<table><tr><td>${titles.map((t, i) => link(t, i)).join('<br>')}</td><td>${days.join('<br>')}</td></tr></table>`],
  [
    'Word 式嵌套 span',
    `<div>${rows((t, d, i) => `<p class="MsoNormal"><span style="font-family:宋体"><a href="/a/${i}.html"><span>${t}</span></a></span><span lang="EN-US"> ${d}</span></p>`)}</div>`,
  ],
  ['li 未闭合', `<ul>${rows((t, d, i) => `<li>${link(t, i)}<span>${d}</span>`)}</ul>`],
  ['大写标签与无引号属性', `<UL>${rows((t, d, i) => `<LI><A HREF=/a/${i}.html TARGET=_blank>${t}</A><SPAN>${d}</SPAN></LI>`)}</UL>`],
];

describe('列表的日期写在哪里都读得出', () => {
  it.each(layouts)('%s', (_, markup) => {
    const { items, kind } = column(markup);
    expect(items.map((i) => i.title)).toEqual(titles);
    expect(items.map((i) => i.date)).toEqual(days);
    expect(kind).toBe('list');
  });
});

describe('不带年份的日期', () => {
  const short = (dates: string[], url: (i: number) => string) =>
    column(
      `<ul>${dates.map((d, i) => `<li><a href="${url(i)}">${titles[i % 5]}之${i}</a><span>[${d}]</span></li>`).join('')}</ul>`,
    ).items.map((i) => i.date);
  it('年份取自条目地址', () => {
    expect(short(['11-05', '11-04'], (i) => `./202211/t2022110${5 - i}_${i}.html`)).toEqual(['2022-11-05', '2022-11-04']);
  });
  it('一月的条目地址在十二月', () => {
    expect(short(['01-02', '12-30'], (i) => `/202112/${i}.html`)).toEqual(['2022-01-02', '2021-12-30']);
  });
  it('年份取自上下相邻条目', () => {
    expect(short(['2022-01-03', '01-02', '12-30', '2021-12-29'], (i) => `/a/${i}.html`)).toEqual([
      '2022-01-03',
      '2022-01-02',
      '2021-12-30',
      '2021-12-29',
    ]);
  });
  it('没有任何依据时为空', () => {
    expect(short(['11-05', '11-04'], (i) => `/a/${i}.html`)).toEqual([null, null]);
  });
  it('没有依据时条目仍在', () => {
    expect(short(['11-05', '11-04', '11-03'], (i) => `/a/${i}.html`)).toHaveLength(3);
  });
});

describe('哪些是栏目自己的列表', () => {
  const list = `<ul class="news">${rows((t, d, i) => `<li>${link(t, i)}<span>${d}</span></li>`)}</ul>`;
  it('侧栏推荐不算', () => {
    const side =
      '<div class="box"><h3>热点信息</h3><ul><li><a href="/h/1.html">热点一:供水管网改造</a><em>2024-01-01</em></li><li><a href="/h/2.html">热点二:公交线路调整</a><em>2024-01-02</em></li></ul></div>';
    expect(column(list, { side }).items.map((i) => i.title)).toEqual(titles);
    expect(column(list, { after: side }).items.map((i) => i.title)).toEqual(titles);
  });
  it('左侧栏目导航不算', () => {
    const side =
      '<div class="left"><ul><li><a href="/a/">政府规章文件</a></li><li><a href="/b/">行政规范性文件</a></li><li><a href="/c/">其他政策文件</a></li><li><a href="/d/">政策解读与回应</a></li></ul></div>';
    expect(column(list, { side }).items).toHaveLength(5);
  });
  it('没有日期的标题列表', () => {
    const { items, kind } = column(`<ul>${rows((t, _, i) => `<li>${link(t, i)}</li>`)}</ul>`);
    expect(items.map((i) => i.title)).toEqual(titles);
    expect(items.every((i) => i.date === null)).toBe(true);
    expect(kind).toBe('list');
  });
  it('只有一条', () => {
    const { items, kind } = column(`<ul><li>${link(titles[0]!, 1)}<span>2022-11-05</span></li></ul>`);
    expect(items).toEqual([{ title: titles[0], url: 'https://www.qinghe.gov.cn/zwgk/tzgg/202211/content_1.html', date: '2022-11-05' }]);
    expect(kind).toBe('list');
  });
  it('置顶的条目标出来', () => {
    const { items } = column(
      `<ul><li><span class="red">[置顶]</span>${link(titles[4]!, 9)}<span>2021-01-01</span></li>${rows((t, d, i) => `<li>${link(t, i)}<span>${d}</span></li>`)}</ul>`,
    );
    expect(items[0]).toMatchObject({ title: titles[4], date: '2021-01-01', pinned: true });
    expect(items.slice(1).some((i) => i.pinned)).toBe(false);
  });
  it('选项卡:名称与列表按次序对应', () => {
    const tab = (n: number) =>
      `<ul>${titles
        .slice(0, 3)
        .map((t, i) => `<li><a href="/t${n}/${i}.html">${t}${n}</a><span>2022-11-0${i + 1}</span></li>`)
        .join('')}</ul>`;
    const { lists } = column(
      `<div class="slideTxtBox"><div class="hd"><ul><li><a href="/zc/">政策文件</a></li><li><a href="/gs/">公示公告</a></li></ul></div><div class="bd">${tab(1)}${tab(2)}</div></div>`,
    );
    expect(lists.map((l) => [l.name, l.url, l.items.length])).toEqual([
      ['政策文件', 'https://www.qinghe.gov.cn/zc/', 3],
      ['公示公告', 'https://www.qinghe.gov.cn/gs/', 3],
    ]);
  });
  it('不可能的日期为空', () => {
    expect(
      column(`<ul>${titles.map((t, i) => `<li>${link(t, i)}<span>2022-13-0${i + 1}</span></li>`).join('')}</ul>`).items.map((i) => i.date),
    ).toEqual([null, null, null, null, null]);
  });
});
