import { describe, expect, it } from 'vitest';
import { createPageReader } from '../../page/index.ts';
import { differencesOf, madeOf } from './made-of.ts';

const made = (more: string, title = '青禾市人民政府') =>
  madeOf(
    createPageReader().read(
      Buffer.from(`<!doctype html><title>${title}</title><script src="/js/app.20261101.js"></script><p>欢迎访问本站。</p>${more}`),
      { url: 'http://www.qinghe.gov.cn/', contentType: 'text/html; charset=utf-8', isHome: true },
    ),
    ['gov.cn'],
  );
const changed = (more: string, title?: string) =>
  differencesOf(made(''), made(more, title)).map(({ what, change, isSuspicious }) => [what, change, isSuspicious]);

describe('与认可的版本比较', () => {
  it('同样的页面没有差异；脚本只换了版本号也没有', () => {
    expect(changed('')).toEqual([]);
    expect(differencesOf(made('<script src="/js/x.11.js"></script>'), made('<script src="/js/x.12.js"></script>'))).toEqual([]);
  });
  it('外站的脚本和框架可疑，政府网站的不是', () => {
    expect(changed('<script src="http://evil.example/a.js"></script>')).toContainEqual(['script', 'added', true]);
    expect(changed('<iframe src="http://evil.example/"></iframe>')).toContainEqual(['frame', 'added', true]);
    expect(changed('<a href="http://www.linjiang.gov.cn/">临江市</a>').filter(([what]) => what === 'link')).toEqual([]);
  });
  it('外站链接待确认', () => {
    expect(changed('<a href="http://partner.example/">合作单位</a>')).toContainEqual(['link', 'added', false]);
  });
});
