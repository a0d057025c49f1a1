import { describe, expect, it } from 'vitest';
import { decodePage, isGarbled } from './charset.ts';

const text =
  '<html><head><meta charset="CS"><title>青禾市人民政府</title></head><body>关于做好供水管网改造工作的通知,请各单位认真贯彻执行。</body></html>';
const utf8 = (declared: string) => new TextEncoder().encode(text.replace('CS', declared));
const GBK: Record<string, string> = {
  青: 'c7e0',
  禾: 'bacc',
  市: 'cad0',
  人: 'c8cb',
  民: 'c3f1',
  政: 'd5fe',
  府: 'b8ae',
  关: 'b9d8',
  于: 'd3da',
  做: 'd7f6',
  好: 'bac3',
  供: 'b9a9',
  水: 'cbae',
  管: 'b9dc',
  网: 'cdf8',
  改: 'b8c4',
  造: 'd4ec',
  工: 'b9a4',
  作: 'd7f7',
  的: 'b5c4',
  通: 'cda8',
  知: 'd6aa',
  请: 'c7eb',
  各: 'b8f7',
  单: 'b5a5',
  位: 'cebb',
  认: 'c8cf',
  真: 'd5e6',
  贯: 'b9e1',
  彻: 'b3b9',
  执: 'd6b4',
  行: 'd0d0',
  '。': 'a1a3',
};
const BIG5: Record<string, string> = {
  青: 'ab43',
  市: 'a5ab',
  人: 'a448',
  民: 'a5c1',
  政: 'ac46',
  府: 'a9b2',
  的: 'aaba',
  工: 'a475',
  作: 'a740',
  水: 'a4f4',
  行: 'a6e6',
  位: 'a6ec',
  知: 'aabe',
  請: 'bdd0',
  各: 'a655',
};
function encode(source: string, table: Record<string, string>): Uint8Array {
  const bytes: number[] = [];
  for (const c of source) {
    const code = table[c];
    if (code === undefined) bytes.push(c.charCodeAt(0) < 128 ? c.charCodeAt(0) : 63);
    else for (let i = 0; i < code.length; i += 2) bytes.push(Number.parseInt(code.slice(i, i + 2), 16));
  }
  return Uint8Array.from(bytes);
}
function utf16(source: string, mark: boolean, big = false): Uint8Array {
  const bytes = mark ? (big ? [0xfe, 0xff] : [0xff, 0xfe]) : [];
  for (let i = 0; i < source.length; i++) {
    const c = source.charCodeAt(i);
    bytes.push(...(big ? [c >> 8, c & 255] : [c & 255, c >> 8]));
  }
  return Uint8Array.from(bytes);
}
const header = (charset: string) => `text/html; charset=${charset}`;

describe('编码的识别', () => {
  const cases: [string, Uint8Array, string | null, string][] = [
    ['UTF-8 声明一致', utf8('utf-8'), header('utf-8'), 'utf-8'],
    ['UTF-8 声明为 GBK', utf8('gbk'), null, 'utf-8'],
    ['UTF-8 响应头为 gb2312', utf8('utf-8'), header('gb2312'), 'utf-8'],
    ['UTF-8 没有声明', utf8(''), null, 'utf-8'],
    ['UTF-8 带标记', Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8('gb2312')]), null, 'utf-8'],
    ['GBK 声明为 gb2312', encode(text.replace('CS', 'gb2312'), GBK), null, 'gb18030'],
    ['GBK 声明为 UTF-8', encode(text.replace('CS', 'utf-8'), GBK), header('utf-8'), 'gb18030'],
    ['GBK 没有声明', encode(text.replace('CS', ''), GBK), null, 'gb18030'],
    ['GBK 声明为 iso-8859-1', encode(text.replace('CS', 'iso-8859-1'), GBK), null, 'gb18030'],
    ['UTF-16 小端带标记', utf16(text, true), header('gb2312'), 'utf-16le'],
    ['UTF-16 大端带标记', utf16(text, true, true), null, 'utf-16be'],
    ['UTF-16 声明为 gb2312 且无标记', utf16(text.replace('CS', 'gb2312'), false), null, 'utf-16le'],
    [
      'Big5',
      encode('<html><meta charset=big5><body>青市人民政府的工作水行位知請各人民政府的工作水行位知請各</body></html>', BIG5),
      null,
      'big5',
    ],
  ];
  it.each(cases)('%s', (_, bytes, contentType, charset) => {
    const decoded = decodePage(bytes, contentType);
    expect(decoded.charset).toBe(charset);
    expect(isGarbled(decoded.text)).toBe(false);
    expect(decoded.text).toContain('人民政府');
  });
  it('浏览器的输出总是 UTF-8', () => {
    expect(decodePage(utf8('gbk'), header('gbk'), true).charset).toBe('utf-8');
  });
  it('末尾截断的 UTF-8 仍是 UTF-8', () => {
    expect(decodePage(utf8('gbk').subarray(0, utf8('gbk').length - 20), null).charset).toBe('utf-8');
    const cut = new TextEncoder().encode('<p>关于做好供水管网改造工作的通知');
    expect(decodePage(cut.subarray(0, cut.length - 1), null).charset).toBe('utf-8');
  });
  it('UTF-8 里混入个别坏字节仍是 UTF-8', () => {
    const bytes = utf8('utf-8');
    expect(decodePage(Uint8Array.from([...bytes, 0xff, 0x41]), null).charset).toBe('utf-8');
  });
  it('空页面', () => {
    expect(decodePage(new Uint8Array(0), null)).toEqual({ text: '', charset: 'utf-8' });
  });
});

describe('乱码的识别', () => {
  it('UTF-8 当作 GBK 解码后的样子', () => {
    expect(isGarbled('鍏充簬鍋氬ソ渚涙按绠＄綉鏀归€犲伐浣滅殑閫氱煡 闈掔甯備汉姘戞斂搴� 鍙戝竷 淇℃伅 鍏紑 缃戠珯 鏂伴椈')).toBe(true);
  });
  it('锟斤拷', () => {
    expect(isGarbled('锟斤拷锟斤拷锟斤拷锟斤拷锟斤拷')).toBe(true);
  });
  it('UTF-8 当作西文解码后的样子', () => {
    expect(isGarbled('å…³äºŽåšå¥½ä¾›æ°´ç®¡ç½‘æ”¹é€ å·¥ä½œçš„é€šçŸ¥')).toBe(true);
  });
  it('正常中文与西文', () => {
    expect(isGarbled('关于做好供水管网改造工作的通知')).toBe(false);
    expect(isGarbled('Café, naïve résumé: the usual French words.')).toBe(false);
  });
});
