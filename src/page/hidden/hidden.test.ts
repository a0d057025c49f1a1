import { describe, expect, it } from 'vitest';
import { read } from '../testing/pages.ts';

const spam = '<a href="http://spam.example.com/1">彩票平台</a><a href="http://spam.example.com/2">娱乐城</a>';
const hidden = (body: string, head = '') => read(`<html><head>${head}</head><body><p>正文</p>${body}</body></html>`).hidden;

describe('看不见的外部链接', () => {
  const cases: [string, string, string, string][] = [
    ['display:none', `<div style="display:none">${spam}</div>`, '', 'display-none'],
    ['大写与空格', `<DIV STYLE="DISPLAY : NONE !important">${spam}</DIV>`, '', 'display-none'],
    ['visibility', `<div style="visibility:hidden">${spam}</div>`, '', 'visibility'],
    ['移出屏幕', `<div style="position:absolute;left:-9999px">${spam}</div>`, '', 'off-screen'],
    ['向上移出屏幕', `<div style="position:fixed; top:-1000px">${spam}</div>`, '', 'off-screen'],
    ['负缩进', `<div style="text-indent:-9999px">${spam}</div>`, '', 'off-screen'],
    ['零尺寸', `<div style="width:0;height:0;overflow:hidden">${spam}</div>`, '', 'zero-size'],
    ['一像素高', `<div style="height:1px;overflow:hidden">${spam}</div>`, '', 'zero-size'],
    ['极小字号', `<div style="font-size:0px">${spam}</div>`, '', 'tiny-text'],
    ['透明', `<div style="opacity:0">${spam}</div>`, '', 'transparent'],
    ['文字与背景同色', `<div style="color:#fff;background:#ffffff">${spam}</div>`, '', 'same-colour'],
    ['与外层背景同色', `<div style="background-color:white"><p style="color:#FFF">${spam}</p></div>`, '', 'same-colour'],
    ['marquee 高为零', `<marquee height="0" width="1">${spam}</marquee>`, '', 'marquee'],
    ['类名由页内样式隐藏', `<div class="links"><p>${spam}</p></div>`, '<style>.links{position:absolute;top:-2000px}</style>', 'off-screen'],
    ['后代选择器', `<div id="w"><ul class="q"><li>${spam}</li></ul></div>`, '<style>#w .q{display:none}</style>', 'display-none'],
    [
      '脚本写出外框',
      `<script>document.write('<div style="display:none">');</script>${spam}<script>document.write('</div>');</script>`,
      '',
      'script-written',
    ],
    [
      '脚本写出全部',
      `<script>document.write("<div style='display:none'><a href='http://spam.example.com/1'>彩票</a></div>")</script>`,
      '',
      'script-written',
    ],
    [
      '脚本写出的转义',
      `<script>document.write(unescape("%3Cdiv style='display:none'%3E%3Ca href='http://spam.example.com/1'%3E1%3C/a%3E%3C/div%3E"))</script>`,
      '',
      'script-written',
    ],
    [
      '脚本按编号隐藏',
      `<div id="lk">${spam}</div><script>document.getElementById("lk").style.display="none"</script>`,
      '',
      'script-written',
    ],
    ['hidden 属性', `<div hidden>${spam}</div>`, '', 'display-none'],
    ['零尺寸框架', '<iframe src="http://spam.example.com/1" width="0" height="0"></iframe>', '', 'zero-size'],
  ];
  it.each(cases)('%s', (_, body, head, how) => {
    const parts = hidden(body, head).filter((part) => part.urls.length > 0);
    const found = how === 'script-written' && body.includes("</div>');") ? parts.map((p) => p.how) : [parts[0]?.how];
    expect(found).toContain(how);
    expect(parts[0]!.urls[0]).toBe('http://spam.example.com/1');
    expect(parts[0]!.quote).not.toBe('');
  });
  it('外层和内层都隐藏时只算一处', () => {
    expect(hidden(`<div style="display:none"><p style="display:none">${spam}</p></div>`)).toHaveLength(1);
  });
});

describe('正常的隐藏不算', () => {
  const own = '<a href="/a.html">本站链接一</a><a href="http://rsj.qinghe.gov.cn/b.html">本市部门</a>';
  const cases: [string, string, string][] = [
    ['选项卡里的本站链接', `<div class="tab" style="display:none">${own}</div>`, ''],
    ['下拉菜单', `<ul style="display:none">${own}</ul>`, ''],
    ['文字图片替换的标志', '<a href="/" style="text-indent:-9999px">青禾市人民政府</a>', ''],
    ['统计链接', '<div style="display:none"><a href="https://www.cnzz.com/stat.php">站长统计</a></div>', ''],
    ['可见的友情链接', spam, ''],
    ['行内块布局的零字号', `<ul style="font-size:0"><li style="font-size:14px">${spam}</li></ul>`, ''],
    ['打印样式里的隐藏', `<div class="p">${spam}</div>`, '<style>@media print{.p{display:none}}</style>'],
    ['悬停状态的样式', `<div class="p">${spam}</div>`, '<style>.p:hover{display:none}</style>'],
    ['别的元素的样式', `<div class="p">${spam}</div>`, '<style>.p span{display:none} .q{display:none}</style>'],
    ['函数里才隐藏', `<div id="m">${spam}</div><script>function hide(){document.getElementById("m").style.display="none"}</script>`, ''],
    ['隐藏的输入框', '<input type="hidden" name="a" value="http://spam.example.com">', ''],
  ];
  it.each(cases)('%s', (_, body, head) => {
    expect(hidden(body, head)).toEqual([]);
  });
});
