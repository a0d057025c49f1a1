/** The meta tags that every page must carry, written in the case that the template's author liked. */
import { html, type Markup, raw } from '../markup.ts';
import type { Article, Column, Site } from '../model.ts';

const officialTypes: Partial<Record<Column['class'], string>> = {
  news: '工作动态',
  notice: '通知公告',
  policy: '政策文件',
  interpretation: '政策解读',
  'general-info': '概况信息',
  'org-functions': '机构职能',
  leaders: '负责人信息',
  disclosure: '信息公开指南',
  'annual-report': '信息公开年报',
  data: '数据发布',
  service: '办事服务',
  statistics: '办事统计',
  consultation: '咨询投诉',
  survey: '征集调查',
  interview: '在线访谈',
  topic: '专题专栏',
};

/** Site, column and content tags. `lower`: all names in lower case; `none`: the template has none. */
export function metaTags(site: Site, page: { column: Column | null; article: Article | null }, form: 'mixed' | 'lower' | 'none'): Markup {
  if (form === 'none') return raw('');
  const { registration } = site.plan;
  const tags: [string, string][] = [
    ['SiteName', registration.name],
    ['SiteDomain', site.plan.host],
    ['SiteIDCode', registration.siteCode],
  ];
  const column = page.column;
  if (column) {
    tags.push(['ColumnName', column.name], ['ColumnType', officialTypes[column.class] ?? column.name]);
    if (!page.article)
      tags.push(
        ['ColumnDescription', `${registration.name}${column.name}栏目`],
        ['ColumnKeywords', `${column.name},${site.plan.field.name}`],
      );
  }
  if (page.article) {
    tags.push(['ArticleTitle', page.article.title]);
    if (!page.article.undated) tags.push(['PubDate', `${page.article.date} ${page.article.time}`]);
    tags.push(
      ['ContentSource', page.article.source],
      ['Keywords', site.plan.field.matters[page.article.id % site.plan.field.matters.length]!],
    );
  }
  return html`${tags.map(([name, content]) => html`<meta name="${form === 'lower' ? name.toLowerCase() : name}" content="${content}">`)}`;
}
