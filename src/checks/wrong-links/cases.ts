/** 错误链接: by the looks of the address. */
import { AS_OF, aCrawl, aTarget, HOME } from '../kit/testing/builders.ts';
import { table } from '../kit/testing/table.ts';
import { wrongLinks } from './check.ts';

const link = (url: string) => ({
  links: [aTarget({ url, observations: [], title: null, sample: null, places: [{ pageUrl: HOME, text: '下载', place: 'body' }] })],
});
const found = (message: string, outcome: 'fail' | 'review' = 'fail') => ({ outcome, findings: [{ message, outcome, url: HOME }] }) as const;
const fine = { outcome: 'pass' } as const;

export const cases = table(wrongLinks, { options: {}, asOf: AS_OF, given: { crawl: aCrawl(), links: [aTarget()] } }, [
  { name: '普通链接', expect: fine },
  { name: 'file: 地址', given: link('file:///D:/通知.doc'), expect: found('disk') },
  { name: '本地盘符', given: link('C:\\Users\\zw\\通知.doc'), expect: found('disk') },
  { name: '网络共享路径', given: link('\\\\server\\share\\a.doc'), expect: found('disk') },
  { name: '盘符被拼进网址', given: link(`${HOME}C:/Users/zw/a.doc`), expect: found('disk') },
  {
    name: '内网地址',
    given: link('http://192.168.1.20:8080/a.html'),
    expect: {
      outcome: 'fail',
      findings: [
        {
          message: 'intranet',
          sentence: '链接“下载”指向内网地址 192.168.1.20:8080，访问者无法打开',
          target: 'http://192.168.1.20:8080/a.html',
        },
      ],
    },
  },
  { name: '172.16 至 172.31 是内网', given: link('http://172.31.0.1/'), expect: found('intranet') },
  { name: '172.32 不是内网', given: link('http://172.32.0.1/'), expect: fine },
  { name: '写成十进制的内网地址', given: link('http://3232235777/'), expect: found('intranet') },
  { name: 'IPv6 内网地址', given: link('http://[fd00::1]/'), expect: found('intranet') },
  { name: '没有点的主机名', given: link('http://oaserver/login'), expect: found('intranet') },
  { name: '.local 主机', given: link('http://oa.qinghe.local/'), expect: found('intranet') },
  { name: '10 开头的域名不是内网', given: link('http://10.example.com/'), expect: fine },
  { name: 'localhost', given: link('http://localhost:8080/a'), expect: found('self') },
  { name: '127.0.0.1', given: link('http://127.0.0.1/a'), expect: found('self') },
  {
    name: '地址中带密码：不再抄出',
    given: link('ftp://admin:secret@ftp.qinghe.gov.cn/a.zip'),
    expect: {
      outcome: 'fail',
      findings: [
        {
          message: 'credentials',
          target: 'ftp://***@ftp.qinghe.gov.cn/a.zip',
          subject: 'ftp://***@ftp.qinghe.gov.cn/a.zip',
          quote: '下载',
        },
      ],
    },
  },
  { name: '路径中的 @ 不是密码', given: link(`${HOME}u/@qinghe`), expect: fine },
  { name: '重复的协议', given: link('http://http://www.qinghe.gov.cn/'), expect: found('doubled') },
  { name: '协议写错', given: link('htttp://www.qinghe.gov.cn/'), expect: found('doubled') },
  { name: '参数中的完整网址', given: link(`${HOME}go?u=http://www.gov.cn/`), expect: fine },
  { name: '测试环境', given: link('http://test.qinghe.gov.cn/'), expect: found('test', 'review') },
  { name: '名称中含 test 的普通域名', given: link('http://www.testing-centre.org.cn/'), expect: fine },
  {
    name: '管理后台地址',
    given: link('http://cms.qinghe.gov.cn/admin/login.jsp'),
    expect: { outcome: 'review', findings: [{ message: 'admin', sentence: '链接“下载”疑指向管理后台 cms.qinghe.gov.cn，请人工核对' }] },
  },
  { name: '行政区划路径不是后台', given: link(`${HOME}administration/1.html`), expect: fine },
  { name: '邮箱链接', given: link('mailto:zw@qinghe.gov.cn'), expect: fine },
  {
    name: '网站自身就在内网（经允许检查）时，本站链接不算',
    given: { crawl: aCrawl({ finalUrl: 'http://10.0.0.5/' }), ...link('http://10.0.0.5/a.html') },
    expect: fine,
  },
]);
