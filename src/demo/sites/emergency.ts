/** 省应急厅: links that no visitor can use or should see, a login page of the back end, an open folder, an endless calendar. */
import { html } from '../markup.ts';
import type { Site } from '../model.ts';
import { page, type Resource } from '../resource.ts';
import { fields } from '../stock/fields.ts';
import { allClear, office, withSpecial } from './office.ts';

const wrong: [address: string, text: string, why: string][] = [
  ['http://localhost:8080/yjt/news.html', '活动详情', '指向本机'],
  ['http://192.168.1.20/oa/index.html', '内部系统', '指向内网地址'],
  ['http://admin:yjt2020@www.qinghesheng.gov.cn/file/list.html', '资料库', '地址中带有账号口令'],
  ['http://test.yjt.qinghesheng.gov.cn/preview/1.html', '预览页面', '指向测试站点'],
  ['file:///C:/Users/Administrator/Desktop/tongzhi.doc', '通知原文', '指向编辑的本机文件'],
];

const login = page(
  '<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>后台管理系统登录</title></head><body><form action="login.asp" method="post"><table><tr><td>用户名</td><td><input type="text" name="username"></td></tr><tr><td>密码</td><td><input type="password" name="password"></td></tr><tr><td></td><td><input type="submit" value="登录"></td></tr></table></form></body></html>',
  'gbk',
);

const folder = page(
  '<html><head><title>Index of /UploadFile/backup</title></head><body><h1>Index of /UploadFile/backup</h1><hr><pre><a href="../">../</a>\n<a href="readme.txt">readme.txt</a>   12-Oct-2025 10:22   1024\n</pre><hr></body></html>',
);

/** Every month links to its neighbours, for ever. */
const calendar: Resource = (ask) => {
  const query = new URL(ask.path, 'http://x/').searchParams;
  const year = Number(query.get('y')) || 2026;
  const month = Number(query.get('m')) || 1;
  const at = (offset: number) => {
    const total = year * 12 + month - 1 + offset;
    return `rili.asp?y=${Math.floor(total / 12)}&m=${(total % 12) + 1}`;
  };
  const days = Array.from({ length: 28 }, (_, i) => html`<a href="${`rili.asp?y=${year}&m=${month}&d=${i + 1}`}">${i + 1}</a>`);
  return page(
    html`<HTML><HEAD><TITLE>值班日历</TITLE></HEAD><BODY><P>${year}年${month}月</P>${days}<A href="${at(-1)}">上一月</A> <A href="${at(1)}">下一月</A></BODY></HTML>`,
    'gbk',
  );
};

export const emergency = office({
  key: 'yjt',
  host: 'yjt.qinghesheng.gov.cn',
  name: '青禾省应急管理厅',
  short: '省应急厅',
  siteCode: '9700000050',
  style: 'asp',
  field: fields.emergency,
  columns: (columns) =>
    withSpecial(columns, 'tzgg', [
      {
        title: '关于开展防灾减灾宣传的通知',
        age: 12,
        extra: wrong.map(([address, text]) => html`详见<a href="${address}">${text}</a>。`),
        mark: 'wrong',
      },
      {
        title: '关于下载培训资料的通知',
        age: 18,
        extra: ['培训要坚持问题导向，切实解绝群众反映强烈的突出问题。', html`培训资料见<a href="/UploadFile/backup/">资料目录</a>。`],
        mark: 'folder',
      },
    ]),
  inserts: ({ kind }) => ({
    beforeFooter: html`<CENTER><A href="/admin/login.asp">后台管理</A></CENTER>`,
    ...(kind === 'home' ? { afterNav: html`<A href="/rili.asp">值班日历</A>` } : {}),
  }),
  *resources() {
    yield ['/admin/login.asp', login];
    yield ['/UploadFile/backup/', folder];
    yield [
      '/UploadFile/',
      page(
        '<html><head><title>Index of /UploadFile</title></head><body><h1>Index of /UploadFile</h1><pre><a href="backup/">backup/</a></pre></body></html>',
      ),
    ];
    yield ['/UploadFile/backup/readme.txt', page('readme')];
    yield ['/rili.asp', calendar];
  },
  truth: (site: Site) => ({
    verdict: 'qualified',
    indicators: allClear,
    faults: [
      ...wrong.map(([target, , why]) => ({ indicator: 'wrong-links', page: site.url(site.marked('wrong').path), target, why })),
      { indicator: 'exposed-backend', page: null, target: site.url('/admin/login.asp'), why: '页面上可以点到后台登录页' },
      { indicator: 'directory-listing', page: null, target: site.url('/UploadFile/backup/'), why: '目录可以浏览' },
      {
        indicator: 'typos',
        page: site.url(site.marked('folder').path),
        quote: '解绝',
        byText: true,
        why: '应为解决，词库中没有，由统计方法发现',
      },
    ],
    tolerable: [
      { indicator: 'directory-listing', target: site.url('/UploadFile/'), why: '上级目录同样可以浏览' },
      ...wrong.map(([target]) => ({ indicator: 'broken-links', target, why: '错误链接自然也打不开' })),
    ],
  }),
});
