/** Writes the articles of a site: dates from the plan, texts from the stock, what the plan says in place of both. */
import { type Day, daysBefore } from './days.ts';
import { html, Markup } from './markup.ts';
import type { Article, ArticlePlan, Column, SitePlan, Style } from './model.ts';
import { cataloguePath } from './parts/catalogue.ts';
import { wordParagraphs } from './parts/word.ts';
import { type Dice, diceFor } from './random.ts';
import { type Writer, writerFor } from './stock/writer.ts';

/** Fills the columns with articles, newest first as lists show them, and returns all of them. */
export function writeArticles(plan: SitePlan, columns: Column[], style: Style, asOf: Day): Article[] {
  const writer = writerFor({ organizer: plan.registration.organizer, short: plan.short, field: plan.field });
  for (const column of columns) {
    if (column.content.kind !== 'articles' && column.content.kind !== 'catalogue') continue;
    // Dice of its own for every column: what one twin plants in a column leaves the others as they are.
    const dice = diceFor(`${plan.seed ?? plan.key}/${column.key}`);
    const { count, newest, step = 6, special = [] } = column.content;
    const made = Array.from(
      { length: count },
      (_, i): ArticlePlan => ({ age: newest + (i === 0 ? 0 : i * step + dice.between(0, Math.max(0, step - 1))) }),
    );
    const desk: Desk = { plan, column, style, asOf, writer, dice };
    column.articles = [...special, ...made].map((one, i) => writeArticle(desk, one, i + 1)).sort(newestFirst);
  }
  const all = columns.flatMap((column) => column.articles);
  linkInterpretations(all, plan.unlinked ?? false);
  return all;
}

/** What one column's articles are written with. */
interface Desk {
  plan: SitePlan;
  column: Column;
  style: Style;
  asOf: Day;
  writer: Writer;
  dice: Dice;
}

function writeArticle({ plan, column, style, asOf, writer, dice }: Desk, wish: ArticlePlan, no: number): Article {
  const date = daysBefore(asOf, wish.age);
  const made = writer.paragraphs(dice, column.class, date);
  const paragraphs = [...(wish.paragraphs?.map(asMarkup) ?? made), ...(wish.extra ?? []).map(asMarkup)];
  const article: Article = {
    id: column.id * 100 + no,
    column,
    title: wish.title ?? writer.title(dice, column.class, date),
    date,
    listDate: daysBefore(asOf, wish.listAge ?? wish.age),
    time: `${String(dice.between(8, 17)).padStart(2, '0')}:${String(dice.between(0, 59)).padStart(2, '0')}`,
    source: dice.pick([plan.registration.organizer, plan.registration.organizer, `${plan.short}办公室`]),
    paragraphs: plan.wordMarkup ? wordParagraphs(paragraphs) : paragraphs,
    attachments: [],
    picture: null,
    policy:
      column.class === 'policy' ? { number: documentNumber(plan, date, dice), documentDate: daysBefore(date, dice.between(2, 9)) } : null,
    related: null,
    undated: wish.undated ?? false,
    mark: wish.mark ?? null,
    path: '',
  };
  article.path = column.content.kind === 'catalogue' ? cataloguePath(article) : style.articlePath({ ...article, date: article.listDate });
  const files = wish.attachments ?? madeAttachments(column, dice);
  article.attachments = files.map((one, i) => ({ ...one, path: style.filePath(article, i + 1, one.file) }));
  if (column.class === 'news' && article.id % 3 === 0) article.picture = style.filePath(article, 9, 'png');
  return article;
}

function newestFirst(a: Article, b: Article): number {
  if (a.listDate === b.listDate) return b.id - a.id;
  return a.listDate < b.listDate ? 1 : -1;
}

function documentNumber(plan: SitePlan, date: Day, dice: Dice): string {
  return `青${plan.field.name.slice(0, 1)}发〔${date.slice(0, 4)}〕${dice.between(3, 68)}号`;
}

function asMarkup(text: string | Markup): Markup {
  return text instanceof Markup ? text : html`${text}`;
}

function madeAttachments(column: Column, dice: Dice): { name: string; file: 'pdf' | 'docx' | 'xls' }[] {
  if (column.class !== 'notice' && column.class !== 'data' && column.class !== 'policy') return [];
  if (dice.next() < 0.5) return [];
  return [{ name: dice.pick(['情况汇总表', '申请表', '名单', '任务分工表']), file: dice.pick(['pdf', 'docx', 'xls'] as const) }];
}

/** Each interpretation names a document and, where they are linked, both pages lead to each other. */
function linkInterpretations(all: Article[], isUnlinked: boolean): void {
  const documents = all.filter((article) => article.policy);
  const interpretations = all.filter((article) => article.column.class === 'interpretation' && !article.mark);
  interpretations.forEach((article, i) => {
    const document = documents[i];
    if (!document) return;
    if (!isUnlinked) {
      article.related = document;
      document.related = article;
    }
    article.title = `《${nameOf(document)}》政策解读`;
  });
}

/** 关于印发《甲办法》的通知 → 甲办法; 某厅关于加强甲的意见 → 关于加强甲的意见. */
function nameOf(document: Article): string {
  return /《(.+)》/.exec(document.title)?.[1] ?? document.title.replace(/^[^关]{0,40}(?=关于)/, '');
}
