/** Turns a site's columns and articles into the answers behind its addresses. */
import { docxFile, pdfFile, pngFile, xlsFile } from './binary.ts';
import { type Day, daysBefore, monthsBefore } from './days.ts';
import { html, type Markup } from './markup.ts';
import type { Age, Attachment, Column, ColumnContent, Site, Style } from './model.ts';
import { blankBody } from './parts/blank.ts';
import { catalogueEndpoint, catalogueFrame } from './parts/catalogue.ts';
import { visitorForm } from './parts/forms.ts';
import { guideBody } from './parts/guide.ts';
import { type Message, messageDetail, messageStatistics, messageTable } from './parts/messages.ts';
import { searchResults } from './parts/search.ts';
import { reportPath, siteReport } from './parts/site-report.ts';
import { file, page, type Resource } from './resource.ts';

/** Puts every page, file and endpoint of the site in its resources. */
export function renderPages(site: Site, style: Style): void {
  const put = (path: string, markup: Markup) => site.resources.set(path, page(markup, style.charset));
  for (const [path, resource] of style.extras(site)) site.resources.set(path, resource);
  put(style.homePath, style.home(site));
  if (style.homePath !== '/') site.resources.set('/', site.resources.get(style.homePath)!);
  for (const column of site.columns) renderColumn(site, style, column, put);
  for (const article of site.articles) {
    put(article.path, style.article(site, article));
    for (const attachment of article.attachments) site.resources.set(attachment.path, attachmentFile(attachment, article.id));
    if (article.picture) site.resources.set(article.picture, file('image/png', pngFile(32, 20, [90, 130, article.id % 256])));
  }
  // Static generators answer for the folder and for its default document alike.
  for (const [path, resource] of [...site.resources])
    if (path.endsWith('/') && path !== '/') site.resources.set(`${path}index.html`, resource);
  for (const [path, resource] of commonFiles(site, style)) if (!site.resources.has(path)) site.resources.set(path, resource);
}

/** Content of one kind. */
type Content<K extends ColumnContent['kind']> = Extract<ColumnContent, { kind: K }>;

type Put = (path: string, markup: Markup) => void;

function renderColumn(site: Site, style: Style, column: Column, put: Put): void {
  const { content } = column;
  const show = (main: Markup) => put(column.path, style.page(site, column, column.path, column.name, main));
  switch (content.kind) {
    case 'outside':
      return;
    case 'articles':
    case 'landing':
      renderLists(site, style, column, put);
      return;
    case 'catalogue':
      show(catalogueFrame(site, column));
      for (const [path, resource] of catalogueEndpoint(column)) site.resources.set(path, resource);
      return;
    case 'text':
      show(html`${content.paragraphs.map((p) => html`<p>${p}</p>`)}`);
      return;
    case 'blank':
      show(blankBody(content.look));
      return;
    case 'form':
      show(visitorForm(content.form, '/submit', '/images/captcha.png'));
      return;
    case 'guides':
      renderGuides(site, style, column, content, put);
      return;
    case 'messages':
      renderMessages(site, style, column, content, put);
      return;
  }
}

function renderLists(site: Site, style: Style, column: Column, put: Put): void {
  const { pageSize } = style;
  const count = Math.max(1, Math.ceil(column.articles.length / pageSize));
  for (let no = 1; no <= count; no++) {
    const articles = column.articles.slice((no - 1) * pageSize, no * pageSize);
    put(style.listPath(column, no, count), style.list(site, column, { no, count, articles }));
  }
}

function renderGuides(site: Site, style: Style, column: Column, content: Content<'guides'>, put: Put): void {
  const layouts = ['table', 'headings', 'list'] as const;
  const guides = content.guides.map((guide, i) => ({ guide, path: style.detailPath(column, i + 1), layout: layouts[i % 3]! }));
  const listed = (some: typeof guides) =>
    html`<ul class="guide-list">${some.map(({ guide, path }) => html`<li><a href="${path}">${guide.title}</a></li>`)}</ul>`;
  const classes = content.classes ?? [];
  const list =
    classes.length === 0
      ? listed(guides)
      : html`${classes.map((name, no) => html`<h3>${name}</h3>${listed(guides.filter((_, i) => i % classes.length === no))}`)}`;
  put(column.path, style.page(site, column, column.path, column.name, list));
  for (const [i, { guide, path, layout }] of guides.entries()) {
    const form = guide.form ? `/files/form${column.id}_${i + 1}.docx` : null;
    if (form !== null) site.resources.set(form, attachmentFile({ file: 'docx' }, column.id * 100 + i));
    put(path, style.page(site, column, path, guide.title, guideBody(site, guide, layout, form)));
  }
}

function renderMessages(site: Site, style: Style, column: Column, content: Content<'messages'>, put: Put): void {
  const messages = content.messages.map(
    ({ title, asked, replied }, i): Message => ({
      title,
      asked: dayOf(site, asked),
      replied: replied === null ? null : dayOf(site, replied),
      path: style.detailPath(column, i + 1),
    }),
  );
  const form = content.form ? visitorForm('consult', '/submit', '/images/captcha.png') : null;
  put(
    column.path,
    style.page(site, column, column.path, column.name, html`${messageStatistics(site, messages)}${messageTable(messages)}${form}`),
  );
  for (const message of messages) put(message.path, style.page(site, column, message.path, message.title, messageDetail(site, message)));
}

/** The day that lies so far before the as-of day. */
function dayOf(site: Pick<Site, 'asOf'>, age: Age): Day {
  return typeof age === 'number' ? daysBefore(site.asOf, age) : daysBefore(monthsBefore(site.asOf, age.months), age.days ?? 0);
}

function attachmentFile({ file: kind, lines }: Pick<Attachment, 'file' | 'lines'>, id: number): Resource {
  if (kind === 'pdf') return file('application/pdf', pdfFile(`Document ${id}`));
  if (kind === 'xls') return file('application/vnd.ms-excel', xlsFile([`Table ${id}`, 'Total 128']));
  return file(
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    docxFile(lines ?? [`申请表（${id}）`, '申请人应当如实填写各项内容。']),
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
    [
      '/search',
      (ask) => page(style.page(site, site.columns[0]!, '/search', '站内搜索', searchResults(site, ask.path, style.charset)), style.charset),
    ],
    [reportPath, page(style.page(site, site.columns[0]!, reportPath, siteReport(site).title, siteReport(site).main), style.charset)],
    ['/submit', () => file('text/html; charset=utf-8', '<p>请通过页面上的表单提交。</p>')],
  ];
}
