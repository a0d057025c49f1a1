/** What pages of real systems' shapes become in the artifacts of contents and services; the pages were written by hand. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pageFacts } from '../reader.ts';
import { aForm, article, artifact, at, type CrawlSketch, link, list, nav, type PageSketch, textPage } from './testing/a-crawl.ts';

/** A page as the reader gives it, for the crawl of a test. */
function read(file: string, path: string): PageSketch {
  const bytes = readFileSync(new URL(`./testing/cms/${file}`, import.meta.url));
  const { items: _, lists: __, breadcrumb, ...facts } = pageFacts(bytes, { url: at(path), contentType: 'text/html', isHome: false });
  return { ...facts, breadcrumb: breadcrumb.map(({ text, url }): [string, string?] => (url === null ? [text] : [text, url])) };
}

/** With what a side menu adds on many sites: links to columns, not told from others by their place. */
function withSideMenu(page: PageSketch): PageSketch {
  return { ...page, links: [link('政策解读', '/zcjd/', { place: 'other' }), ...(page.links ?? [])] };
}

const home = {
  links: nav(['政策文件', '/zcwj/'], ['政策解读', '/zcjd/'], ['办事指南', '/col/col20/index.html'], ['领导信息', '/ldxx.htm']),
};

describe('policy documents and interpretations', () => {
  const documentPath = '/zcwj/202610/t20261020_301.html';
  const interpretationPath = '/zcjd/202610/t20261021_302.html';
  const sketch: CrawlSketch = {
    pages: {
      '/': home,
      '/zcwj/': list([
        ['青禾省人民政府关于印发《青禾省节约用水办法》的通知', documentPath, '2026-10-20'],
        ['禾川市公共数据管理办法', '/zcwj/gkmlpt/content/1/88.html', '2026-09-10'],
      ]),
      '/zcjd/': list([['《青禾省节约用水办法》政策解读', interpretationPath, '2026-10-21']]),
      [documentPath]: read('trs-document.html', documentPath),
      [interpretationPath]: withSideMenu(read('trs-interpretation.html', interpretationPath)),
      '/zcwj/gkmlpt/content/1/88.html': read('gkmlpt-document.html', '/zcwj/gkmlpt/content/1/88.html'),
    },
  };
  const { documents, interpretations } = artifact('documents', sketch);

  it('stand newest first with number, links to each other and media', () => {
    expect(documents.map(({ title }) => title)).toEqual(['青禾省人民政府关于印发《青禾省节约用水办法》的通知', '禾川市公共数据管理办法']);
    expect(documents[0]).toMatchObject({
      number: '青政发〔2026〕12号',
      publishedAt: '2026-10-20',
      column: '政策文件',
      mayHideLinks: false,
    });
    expect(documents[0]!.links.map(({ url }) => url)).toEqual([at(interpretationPath)]);
    expect(interpretations[0]!.links.map(({ url }) => url)).toEqual([at(documentPath)]);
    expect(interpretations[0]!.media.map(({ medium }) => medium)).toEqual(['film']);
  });

  it('a page of a disclosure platform may hide links', () => expect(documents[1]!.mayHideLinks).toBe(true));
});

describe('guides', () => {
  const path = '/jact/guide_20_1.html';
  const sketch: CrawlSketch = {
    pages: {
      '/': home,
      '/col/col20/index.html': list([
        ['取水许可', path],
        ['河道采砂许可', '/jact/guide_20_2.html'],
        ['排污许可', 'https://zwfw.province.gov.cn/3'],
      ]),
      [path]: read('jcms-guide.html', path),
      '/jact/guide_20_2.html': textPage('请到窗口办理。'),
    },
  };

  it('keep the whole of their materials and the links beside them', () => {
    const [guide] = artifact('guides', sketch);
    expect(guide!.elements.materials).toBe('1.取水许可申请表（原件2份，纸质）；2.法律、法规规定的其他材料。');
    expect(guide!.links).toEqual([
      { url: at('/art/2026/3/2/art_14_88.html'), text: '《青禾省水资源条例》', to: 'page' },
      { url: at('/attach/0/20260302.docx'), text: '取水许可申请表.docx', to: 'file' },
    ]);
  });

  it('give no links that repeat beside them', () => {
    const guide = (no: number): PageSketch => {
      const page = read('jcms-guide.html', `/jact/${no}.html`);
      return { ...page, links: [link('下载中心', '/xz/', { place: 'other' }), link('样表', `/xz/${no}.html`, { place: 'other' })] };
    };
    const of = (...numbers: number[]) =>
      artifact('guides', { pages: { '/': home, ...Object.fromEntries(numbers.map((no) => [`/jact/${no}.html`, guide(no)])) } })[0]!.links;
    expect(of(1, 2).map(({ text }) => text)).toEqual(['下载中心', '样表']);
    expect(of(1, 2, 3).map(({ text }) => text)).toEqual(['样表']);
  });

  it('beside them stand items without one and items elsewhere', () => {
    const { items } = artifact('serviceDesk', sketch);
    expect(Object.fromEntries(items.map(({ title, guide }) => [title, guide]))).toEqual({
      取水许可: 'yes',
      河道采砂许可: 'none',
      排污许可: 'elsewhere',
    });
  });
});

describe('the service desk', () => {
  const desk = (over: PageSketch) =>
    artifact('serviceDesk', {
      pages: { '/': { links: nav(['办事服务', '/bsfw/']) }, '/bsfw/': textPage('办事服务大厅，欢迎使用网上办事', over) },
    });

  it('names its classes by links, not by items', () => {
    const links = [
      link('个人办事', '/bsfw/gr/'),
      link('法人办事', '/bsfw/fr/'),
      link('婚姻登记', '/bsfw/1.html'),
      link('按部门', '/bsfw/bm/'),
    ];
    expect(desk({ links }).classes.map(({ text }) => text)).toEqual(['个人办事', '法人办事', '按部门']);
  });
  it('shows ratings and their results apart, and neither of other things', () => {
    const links = ['我要评价', '政务服务好差评结果公示', '环境影响评价', '网站满意度评价'].map((text, i) => link(text, `/bsfw/${i}.html`));
    const { ratings, results } = desk({ links });
    expect(ratings.map(({ text }) => text)).toEqual(['我要评价']);
    expect(results.map(({ text }) => text)).toEqual(['政务服务好差评结果公示']);
  });
});

describe('pages by which a body presents itself', () => {
  it('are the column and the persons it lists', () => {
    const profiles = artifact('profiles', {
      pages: {
        '/': home,
        '/ldxx.htm': list([['李明', '/info/1001/1.htm']], { title: '领导信息-禾川市人民政府' }),
        '/info/1001/1.htm': read('vsb-leader.html', '/info/1001/1.htm'),
      },
    });
    expect(profiles.map(({ title, isColumn }) => [title, isColumn])).toEqual([
      ['领导信息', true],
      ['李明', false],
    ]);
    expect(profiles[1]!.text).toContain('历任县委副书记');
  });
});

describe('the login of a channel', () => {
  it('is the page it sends to, or the form with a password', () => {
    const channels = artifact('channels', {
      pages: {
        '/': { links: nav(['领导信箱', '/xx/'], ['网上调查', '/dc/'], ['在线咨询', '/zx/']) },
        '/xx/': textPage('请登录', { sentOnTo: 'http://tyrz.province.gov.cn/login?back=xx' }),
        '/dc/': textPage('请登录', { forms: [aForm({ hasTextarea: false, hasPassword: true, action: at('/dc/in') })] }),
        '/zx/': textPage('', { forms: [aForm()] }),
        '/x.html': article('2026-11-01'),
      },
    });
    expect(Object.fromEntries(channels.map(({ name, login }) => [name, login]))).toEqual({
      领导信箱: 'http://tyrz.province.gov.cn/login?back=xx',
      网上调查: at('/dc/in'),
      在线咨询: null,
    });
  });
});
