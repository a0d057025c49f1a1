/** Builds one imitation site from its plan: columns, articles, pages by the templates of its CMS, and the truth about it. */
import { docxFile, pdfFile, pngFile, xlsFile } from './binary.ts';
import { type Day, daysBefore, monthsBefore } from './days.ts';
import { deriveTruth } from './derive-truth.ts';
import { html, Markup } from './markup.ts';
import type { Age, Article, ArticlePlan, Column, ColumnPlan, Site, SitePlan, Style } from './model.ts';
import { blankBody } from './parts/blank.ts';
import { catalogueColumnPath, catalogueEndpoint, catalogueFrame, cataloguePath } from './parts/catalogue.ts';
import { visitorForm } from './parts/forms.ts';
import { guideBody } from './parts/guide.ts';
import { type Message, messageDetail, messageTable } from './parts/messages.ts';
import { wordParagraphs } from './parts/word.ts';
import { type Dice, diceFor } from './random.ts';
import { file, page, type Resource } from './resource.ts';
import { writerFor } from './stock/writer.ts';
import { styles } from './styles/index.ts';

/** The site as it is served on the as-of day. Throws Error when the plan contradicts itself. */
export function buildSite(plan: SitePlan, asOf: Day): Site {
  const style = styles[plan.style];
  const origin = `${plan.scheme ?? 'http'}://${plan.host}`;
  const columns = arrangeColumns(plan.columns, style);
  const articles = writeArticles(plan, columns, style, asOf);
  const byKey = new Map(columns.map((column) => [column.key, column]));
  const site: Site = {
    plan,
    asOf,
    origin,
    columns,
    articles,
    resources: new Map(),
    url: (path) => new URL(path, origin).href,
    column: (key) => required(byKey.get(key), `${plan.key}: no column ${key}`),
    marked: (mark) =>
      required(
        articles.find((a) => a.mark === mark),
        `${plan.key}: no article marked ${mark}`,
      ),
    truth: undefined as never,
  };
  renderPages(site, style);
  for (const [path, resource] of plan.resources?.(site) ?? []) site.resources.set(path, resource);
  site.truth = deriveTruth(site);
  return site;
}

function required<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(what);
  return value;
}

function arrangeColumns(plans: ColumnPlan[], style: Style): Column[] {
  const columns = plans.map(
    (plan, i): Column => ({ ...plan, id: 1001 + i, level: plan.parent ? 2 : 1, parentColumn: null, children: [], articles: [], path: '' }),
  );
  for (const column of columns) {
    if (!column.parent) continue;
    const parent = required(
      columns.find((c) => c.key === column.parent),
      `no parent column ${column.parent}`,
    );
    column.parentColumn = parent;
    parent.children.push(column);
  }
  for (const column of columns) column.path = column.content.kind === 'catalogue' ? catalogueColumnPath : style.columnPath(column);
  return columns;
}

function writeArticles(plan: SitePlan, columns: Column[], style: Style, asOf: Day): Article[] {
  const office = { organizer: plan.registration.organizer, short: plan.short, field: plan.field };
  const writer = writerFor(office);
  const all: Article[] = [];
  const write = (column: Column, dice: Dice, special: ArticlePlan, no: number): Article => {
    const date = daysBefore(asOf, special.age);
    const made = writer.paragraphs(dice, column.class, date);
    const paragraphs = [...(special.paragraphs?.map(asMarkup) ?? made), ...(special.extra ?? []).map(asMarkup)];
    const article: Article = {
      id: column.id * 100 + no,
      column,
      title: special.title ?? writer.title(dice, column.class, date),
      date,
      listDate: daysBefore(asOf, special.listAge ?? special.age),
      time: `${String(dice.between(8, 17)).padStart(2, '0')}:${String(dice.between(0, 59)).padStart(2, '0')}`,
      source: dice.pick([plan.registration.organizer, plan.registration.organizer, `${plan.short}办公室`]),
      paragraphs: plan.wordMarkup ? wordParagraphs(paragraphs) : paragraphs,
      attachments: [],
      picture: null,
      policy:
        column.class === 'policy'
          ? {
              number: `青${plan.field.name.slice(0, 1)}发〔${date.slice(0, 4)}〕${dice.between(3, 68)}号`,
              documentDate: daysBefore(date, dice.between(2, 9)),
            }
          : null,
      related: null,
      undated: special.undated ?? false,
      mark: special.mark ?? null,
      path: '',
    };
    article.path = column.content.kind === 'catalogue' ? cataloguePath(article) : style.articlePath({ ...article, date: article.listDate });
    const files = special.attachments ?? madeAttachments(column, dice);
    article.attachments = files.map((f, i) => ({ ...f, path: style.filePath(article, i + 1, f.file) }));
    if (column.class === 'news' && article.id % 3 === 0) article.picture = style.filePath(article, 9, 'png');
    all.push(article);
    return article;
  };
  for (const column of columns) {
    if (column.content.kind !== 'articles' && column.content.kind !== 'catalogue') continue;
    // Dice of its own for every column: what one twin plants in a column leaves the others as they are.
    const dice = diceFor(`${plan.seed ?? plan.key}/${column.key}`);
    const { count, newest, step = 6, special = [] } = column.content;
    const plans: ArticlePlan[] = Array.from({ length: count }, (_, i) => ({
      age: newest + (i === 0 ? 0 : i * step + dice.between(0, Math.max(0, step - 1))),
    }));
    column.articles = [...special, ...plans]

      .map((p, i) => write(column, dice, p, i + 1))
      .sort((a, b) => (a.listDate === b.listDate ? b.id - a.id : a.listDate < b.listDate ? 1 : -1));
  }
  linkInterpretations(columns, all);
  return all;
}

function asMarkup(text: string | Markup): Markup {
  return text instanceof Markup ? text : html`${text}`;
}

function madeAttachments(column: Column, dice: Dice): { name: string; file: 'pdf' | 'docx' | 'xls' }[] {
  if (column.class !== 'notice' && column.class !== 'data' && column.class !== 'policy') return [];
  if (dice.next() < 0.5) return [];
  return [{ name: dice.pick(['情况汇总表', '申请表', '名单', '任务分工表']), file: dice.pick(['pdf', 'docx', 'xls'] as const) }];
}

/** Each interpretation names a document and both pages link to each other. */
function linkInterpretations(columns: Column[], all: Article[]): void {
  const documents = all.filter((a) => a.policy);
  const interpretations = columns.filter((c) => c.class === 'interpretation').flatMap((c) => c.articles);
  interpretations.forEach((article, i) => {
    const document = documents[i];
    if (!document) return;
    article.related = document;
    document.related = article;
    article.title = `《${document.title.replace(/^.*？关于（印发《）？/, '').replace(/》的通知$/, '')}》政策解读`;
  });
}

function renderPages(site: Site, style: Style): void {
  const put = (path: string, markup: Markup) => site.resources.set(path, page(markup, style.charset));
  for (const [path, resource] of style.extras(site)) site.resources.set(path, resource);
  put(style.homePath, style.home(site));
  if (style.homePath !== '/') site.resources.set('/', site.resources.get(style.homePath)!);
  for (const column of site.columns) renderColumn(site, style, column, put);
  for (const article of site.articles) {
    put(article.path, style.article(site, article));
    for (const attachment of article.attachments) site.resources.set(attachment.path, attachmentFile(attachment.file, article.id));
    if (article.picture) site.resources.set(article.picture, file('image/png', pngFile(32, 20, [90, 130, article.id % 256])));
  }
  // Static generators answer for the folder and for its default document alike.
  for (const [path, resource] of [...site.resources])
    if (path.endsWith('/') && path !== '/') site.resources.set(`${path}index.html`, resource);
  for (const [path, resource] of commonFiles(site, style)) if (!site.resources.has(path)) site.resources.set(path, resource);
}

function renderColumn(site: Site, style: Style, column: Column, put: (path: string, markup: Markup) => void): void {
  const { content } = column;
  const show = (main: Markup) => put(column.path, style.page(site, column, column.path, column.name, main));
  if (content.kind === 'outside') return;
  if (content.kind === 'articles' || content.kind === 'landing') {
    const articles = content.kind === 'articles' ? column.articles : [];
    const count = Math.max(1, Math.ceil(articles.length / style.pageSize));
    for (let no = 1; no <= count; no++) {
      const path = style.listPath(column, no, count);
      put(path, style.list(site, column, { no, count, articles: articles.slice((no - 1) * style.pageSize, no * style.pageSize) }));
    }
  } else if (content.kind === 'catalogue') {
    put(column.path, style.page(site, column, column.path, column.name, catalogueFrame(site, column)));
    for (const [path, resource] of catalogueEndpoint(column)) site.resources.set(path, resource);
  } else if (content.kind === 'text') show(html`${content.paragraphs.map((p) => html`<p>${p}</p>`)}`);
  else if (content.kind === 'blank') show(blankBody(content.look));
  else if (content.kind === 'form') show(visitorForm(content.form, '/submit', '/images/captcha.png'));
  else if (content.kind === 'guides') {
    const guides = content.guides.map((guide, i) => ({ guide, path: style.detailPath(column, i + 1) }));
    show(html`<ul class="guide-list">${guides.map(({ guide, path }) => html`<li><a href="${path}">${guide.title}</a></li>`)}</ul>`);
    const layouts = ['table', 'headings', 'list'] as const;
    guides.forEach(({ guide, path }, i) => {
      put(path, style.page(site, column, path, guide.title, guideBody(site, guide, layouts[i % 3]!)));
    });
  } else {
    const messages = content.messages.map(
      (m, i): Message => ({
        title: m.title,
        asked: dayOf(site, m.asked),
        replied: m.replied === null ? null : dayOf(site, m.replied),
        path: style.detailPath(column, i + 1),
      }),
    );
    show(html`${messageTable(messages)}${content.form ? visitorForm('consult', '/submit', '/images/captcha.png') : null}`);
    for (const message of messages) put(message.path, style.page(site, column, message.path, message.title, messageDetail(site, message)));
  }
}

/** The day that lies so far before the as-of day. */
function dayOf(site: Pick<Site, 'asOf'>, age: Age): Day {
  return typeof age === 'number' ? daysBefore(site.asOf, age) : daysBefore(monthsBefore(site.asOf, age.months), age.days ?? 0);
}

function attachmentFile(kind: 'pdf' | 'docx' | 'xls', id: number): Resource {
  if (kind === 'pdf') return file('application/pdf', pdfFile(`Document ${id}`));
  if (kind === 'xls') return file('application/vnd.ms-excel', xlsFile([`Table ${id}`, 'Total 128']));
  return file(
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    docxFile([`申请表（${id}）`, '申请人应当如实填写各项内容。']),
  );
}

function commonFiles(site: Site, style: Style): [string, Resource][] {
  const picture = (width: number, height: number) => file('image/png', pngFile(width, height, [200, 30, 40]));
  return [
    ['/images/red.png', picture(40, 50)],
    ['/images/jiucuo.png', picture(140, 50)],
    ['/images/captcha.png', picture(80, 26)],
    ['/images/logo.png', picture(120, 40)],
    ['/favicon.ico', file('image/x-icon', pngFile(16, 16, [200, 30, 40]))],
    ['/robots.txt', file('text/plain; charset=utf-8', 'User-agent: *\nDisallow: /submit\n')],
    ['/search', (ask) => page(style.page(site, site.columns[0]!, '/search', '站内搜索', searchResults(site, ask.path)), style.charset)],
    ['/submit', () => file('text/html; charset=utf-8', '<p>请通过页面上的表单提交。</p>')],
  ];
}

/** The site's own search: titles that hold the words, newest first. */
function searchResults(site: Site, path: string): Markup {
  const query = new URL(path, site.origin).searchParams;
  const words = (query.get('q') ?? query.get('searchword') ?? '').trim();
  const hits = words === '' ? [] : site.articles.filter((a) => a.title.includes(words)).slice(0, 20);
  return html`<div class="result-tabs"><a href="/search">全部</a></div><p>共找到 ${hits.length} 条结果</p><ul class="search-list">${hits.map((a) => html`<li><a href="${a.path}">${a.title}</a><span>${a.date}</span></li>`)}</ul>`;
}
