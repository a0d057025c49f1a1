import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, createBrowser, type Picture, type PictureRequest } from './browser.ts';
import { PictureReader, RED } from './testing/png.ts';
import { aSite, type TestSite } from './testing/site.ts';

let site: TestSite;
let browser: Browser;
beforeAll(async () => {
  site = await aSite();
  const made = await createBrowser({ hosts: null, allowPrivate: true, timeoutMs: 10_000, userAgent: 'Zhengxun test' });
  if ('missing' in made) throw new Error(`测试需要 Chromium:${made.missing}`);
  browser = made;
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function picture(request: PictureRequest): Promise<Picture> {
  const result = await browser.screenshot(request);
  if (result.kind !== 'picture') throw new Error(`${result.kind}: ${result.detail}`);
  return result;
}

const stored = (body: string) => ({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: Buffer.from(body) });

describe('页面截图', () => {
  it('画出所存的页面而不是现在的页面，子资源照常装载', async () => {
    site.page('/now', '<body style="margin:0;background:#0000ff">');
    site.page('/style.css', (_request, response) =>
      response.writeHead(200, { 'content-type': 'text/css' }).end('body{margin:0;background:#00ff00}'),
    );
    const before = site.asked().length;
    const shot = await picture({ url: `${site.url}/now`, stored: stored('<link rel=stylesheet href=/style.css><body>') });
    const pixels = new PictureReader(shot.png);
    expect([pixels.width, pixels.height]).toEqual([shot.width, shot.height]);
    expect(pixels.at(600, 400)).toEqual([0, 255, 0]);
    expect(site.asked().slice(before)).toContain('/style.css');
    expect(site.asked().slice(before)).not.toContain('/now');
    expect(shot.finalUrl).toBe(`${site.url}/now`);
  });

  it('https 页面也能重放，不必连接其主机', async () => {
    const shot = await picture({ url: 'https://gone.invalid/a', stored: stored('<body style="background:#00ff00">') });
    expect(new PictureReader(shot.png).at(600, 400)).toEqual([0, 255, 0]);
  });

  it('重放时页面脚本想跳往别处：阻止，图中仍是所存页面', async () => {
    site.page('/elsewhere', '<body style="background:#0000ff">');
    const shot = await picture({
      url: `${site.url}/a`,
      stored: stored('<body style="background:#00ff00"><script>location.href="/elsewhere"</script><b style="color:#0000ff">脚本之后</b>'),
      mark: { quote: '脚本之后' },
    });
    expect(new PictureReader(shot.png).at(600, 400)).toEqual([0, 255, 0]);
    expect(shot.mark).toBe('shown');
    const later = await picture({
      url: `${site.url}/a`,
      stored: stored('<body style="background:#00ff00"><script>setTimeout(()=>{location.href="/elsewhere"},300)</script>'),
    });
    expect(new PictureReader(later.png).at(600, 400)).toEqual([0, 255, 0]);
    expect(later.blocked.some(({ reason }) => reason.includes('跳往别处'))).toBe(true);
    const refresh = await picture({
      url: `${site.url}/a`,
      stored: stored('<meta http-equiv=refresh content="0;url=/elsewhere"><body style="background:#00ff00">'),
    });
    expect(new PictureReader(refresh.png).at(600, 400)).toEqual([0, 255, 0]);
  });

  it('引文跨过多个节点和空白，仍被圈出，图以它为中心', async () => {
    const shot = await picture({
      url: `${site.url}/a`,
      stored: stored(
        `<body style="margin:0"><div style="height:5000px"></div><p style="font-size:20px">关于<b>开展</b>\n 专项 <i>检查</i>的通知</p><div style="height:3000px">`,
      ),
      mark: { quote: '关于开展专项检查 的通知' },
    });
    expect(shot.mark).toBe('shown');
    expect(shot.height).toBe(900);
    const box = new PictureReader(shot.png).boundsOf(RED)!;
    expect(box).not.toBeNull();
    expect(box.bottom - box.top).toBeGreaterThan(20);
    expect(box.bottom - box.top).toBeLessThan(80);
    expect(Math.abs((box.top + box.bottom) / 2 - 450)).toBeLessThan(60);
  });

  it('按链接地址圈出，不看相对写法和片段；按选择器圈出', async () => {
    const body =
      '<body style="margin:0"><p><a href="/x">别的</a></p><p style="margin:200px 50px"><a id=b href="../dead.html#top">打不开的链接</a></p>';
    for (const mark of [{ target: `${site.url}/dead.html` }, { selector: '#b' }]) {
      const shot = await picture({ url: `${site.url}/col/`, stored: stored(body), mark, extent: 'page' });
      expect(shot.mark).toBe('shown');
      const box = new PictureReader(shot.png).boundsOf(RED)!;
      expect(box.top).toBeGreaterThan(180);
      expect(box.left).toBeGreaterThan(30);
      expect(box.right).toBeLessThan(400);
    }
  });

  it('根元素移了位、有滚动容器：圈仍落在原处', async () => {
    const shot = await picture({
      url: `${site.url}/a`,
      stored: stored(
        '<html style="position:relative;margin-top:70px;transform:translate(30px,0)"><body style="margin:0"><div style="height:300px;overflow:auto"><div style="height:2000px"></div><b id=b style="background:#00ff00;display:inline-block;width:100px;height:40px"></b></div>',
      ),
      mark: { selector: '#b' },
      extent: 'page',
    });
    const pixels = new PictureReader(shot.png);
    const red = pixels.boundsOf(RED)!;
    const green = pixels.boundsOf([0, 255, 0])!;
    expect(Math.abs(green.left - red.left)).toBeLessThan(10);
    expect(Math.abs(green.top - red.top)).toBeLessThan(10);
    expect(Math.abs(green.bottom - red.bottom)).toBeLessThan(10);
  });

  it('看不见的链接：说明它是隐藏的，圈出所在处', async () => {
    const shot = await picture({
      url: `${site.url}/a`,
      stored: stored('<div style="height:100px"><a style="display:none" href="http://bad.invalid/">赌</a></div>'),
      mark: { target: 'http://bad.invalid/' },
    });
    expect(shot.mark).toBe('hidden');
    expect(new PictureReader(shot.png).boundsOf(RED)).not.toBeNull();
  });

  it('找不到的引文：说明没有找到，给出整页', async () => {
    const shot = await picture({ url: `${site.url}/a`, stored: stored('<p>别的文字</p>'), mark: { quote: '没有这句话' } });
    expect(shot.mark).toBe('not-found');
    expect(new PictureReader(shot.png).boundsOf(RED)).toBeNull();
  });

  it('引号、尖括号、选择器里的怪字符都只是文字', async () => {
    const quote = '"</script><b>\\u2028` \u2028';
    const shot = await picture({ url: `${site.url}/a`, stored: stored('<p>x</p>'), mark: { quote, selector: '[[[', target: '::::' } });
    expect(shot.mark).toBe('not-found');
  });

  it('极高的页面：整页图不超过 8000 像素，带圈的图在圈的周围', async () => {
    const tall = stored('<body style="margin:0"><div style="height:60000px"></div><p id=b>底部</p>');
    expect((await picture({ url: `${site.url}/a`, stored: tall })).height).toBe(8000);
    const marked = await picture({ url: `${site.url}/a`, stored: tall, mark: { selector: '#b' }, extent: 'page' });
    expect(marked.height).toBeLessThanOrEqual(8000);
    expect(new PictureReader(marked.png).boundsOf(RED)).not.toBeNull();
  });

  it('同一页的几张图：各圈各的，前一张的圈不留在后一张里；与单独截的一样', async () => {
    const url = `${site.url}/a`;
    const page = stored('<body style="margin:0"><p style="margin:100px 50px">甲处</p><p style="margin:400px 50px">乙处</p>');
    const marks = [{ quote: '甲处' }, { quote: '乙处' }, { quote: '没有' }, null, { quote: '甲处' }];
    const shots = await browser.screenshots({ url, stored: page, marks });
    if (!Array.isArray(shots)) throw new Error(shots.detail);
    const tops = shots.map(({ png }) => new PictureReader(png).boundsOf(RED)?.top ?? null);
    expect([tops[2], tops[3]]).toEqual([null, null]);
    expect(tops[1]! - tops[0]!).toBeGreaterThan(300);
    expect(shots.map((shot) => shot.mark)).toEqual(['shown', 'shown', 'not-found', null, 'shown']);
    expect(shots[4]!.png.equals(shots[0]!.png)).toBe(true);
    expect((await picture({ url, stored: page, mark: marks[1]! })).png.equals(shots[1]!.png)).toBe(true);
  });

  it('没有所存的内容时画现在的页面', async () => {
    site.page('/live', '<body style="background:#0000ff">');
    expect(new PictureReader((await picture({ url: `${site.url}/live` })).png).at(600, 400)).toEqual([0, 0, 255]);
  });
});
