/** What a check read, as facts with the address of their page: whoever doubts a result sees what it was made of. */
import type { ArtifactName, ArtifactSource, Artifacts } from '../../page/index.ts';
import { isMissing } from '../../page/index.ts';
import { COLUMN_CLASS_NAMES } from '../../registry/index.ts';

export interface Fact {
  /** Chinese, one line. */
  text: string;
  /** Page that shows it, null for what is no page's. */
  url: string | null;
}

export interface FactsRead {
  artifact: string;
  /** Chinese name. */
  name: string;
  /** Why there is none, null when there is. */
  missing: string | null;
  /** How many there are, of which `facts` shows the first. */
  count: number;
  facts: Fact[];
}

/** Facts shown of one artifact; the count says how many there are. */
const MAX_FACTS = 200;

const NAMES: Record<string, string> = {
  crawl: '采集情况',
  observations: '首页的访问记录',
  home: '首页',
  columns: '栏目',
  articles: '文章',
  links: '链接',
  channels: '互动渠道',
  services: '办事服务',
  guides: '办事指南',
  messages: '公开的留言',
  hidden: '访问者看不到的内容',
  cloaking: '因访问者而异的内容',
  texts: '有标记的文字',
  identity: '网站标识',
  security: '安全与访问',
  templates: '页面模板',
  registered: '登记信息',
  documents: '政策文件与解读',
};

/** What a check read of an artifact; `classes`: only columns and articles of these classes matter to it. */
export function factsRead(artifacts: ArtifactSource, name: ArtifactName, classes: readonly string[] | null): FactsRead {
  const artifact = artifacts.get(name);
  const head = { artifact: name, name: NAMES[name] ?? name };
  if (isMissing(artifact)) return { ...head, missing: artifact.reason, count: 0, facts: [] };
  const relevant = relevantOf(artifacts, name, artifact, classes);
  const list = Array.isArray(relevant) ? relevant : flat(relevant);
  return { ...head, missing: null, count: list.length, facts: list.slice(0, MAX_FACTS).map((one) => factOf(name, one)) };
}

/** An artifact of several lists as one list, what is no list first. */
function flat(artifact: unknown): unknown[] {
  if (typeof artifact !== 'object' || artifact === null) return [artifact];
  const lists = Object.entries(artifact).filter(([, value]) => Array.isArray(value) && value.some((one) => typeof one === 'object'));
  const rest = Object.entries(artifact).filter(([, value]) => !Array.isArray(value));
  const items = lists.flatMap(([, list]) => list as unknown[]);
  return rest.length > 0 ? [Object.fromEntries(rest), ...items] : items;
}

function relevantOf(artifacts: ArtifactSource, name: ArtifactName, artifact: unknown, classes: readonly string[] | null): unknown {
  if (name === 'home') return homeItems(artifact as Artifacts['home']);
  if (classes === null || (name !== 'columns' && name !== 'articles')) return artifact;
  const columns = artifacts.get('columns');
  const own = isMissing(columns) ? [] : columns.filter((column) => classes.includes(column.class));
  if (name === 'columns') return own;
  const urls = new Set(own.map((column) => column.url));
  return (artifact as Artifacts['articles']).filter((article) => article.column !== null && urls.has(article.column));
}

function homeItems({ items, finalUrl, isGateway }: Artifacts['home']): unknown[] {
  const dated = items.map(({ title, url, date, articleDate }) => ({ 标题: title, 列表日期: date, 发布日期: articleDate, url }));
  return [{ 首页: isGateway ? '仅为导航，看二级页面' : '本页', 信息: items.length, url: finalUrl }, ...dated];
}

function factOf(name: ArtifactName, one: unknown): Fact {
  if (typeof one !== 'object' || one === null) return { text: shown(one), url: null };
  const record = one as Record<string, unknown>;
  const url = [record.url, record.pageUrl, record.finalUrl, record.startUrl, record.entryUrl].find((value) => typeof value === 'string');
  return { text: textOf(name, record), url: (url as string | undefined) ?? null };
}

function textOf(name: ArtifactName, record: Record<string, unknown>): string {
  switch (name) {
    case 'columns': {
      const { name: title, class: kind, items, newest, isBlank, isStatic, way } = record as unknown as Artifacts['columns'][number];
      const filled = isStatic ? '内容页' : `${items} 条，最近更新 ${newest ?? '未见'}`;
      const state = way === 'unread' ? '未能读取' : isBlank ? '空白' : filled;
      return `${title}（${COLUMN_CLASS_NAMES[kind]}）：${state}`;
    }
    case 'crawl': {
      const { pages, links, complete, incompleteReason } = record as unknown as Artifacts['crawl'];
      return `采集 ${pages} 页、${links} 条链接，${complete ? '完整' : `不完整：${incompleteReason ?? '原因不明'}`}`;
    }
    case 'articles': {
      const { title, publishedAt, listDate } = record as unknown as Artifacts['articles'][number];
      return `${publishedAt?.slice(0, 10) ?? (listDate === null ? '无日期' : `${listDate}（列表）`)} ${title}`;
    }
    case 'guides': {
      const { title, missing } = record as unknown as Artifacts['guides'][number];
      return `${title}：${missing.length === 0 ? '要素齐全' : `缺 ${missing.join('、')}`}`;
    }
    case 'messages': {
      const { title, askedAt, repliedAt } = record as unknown as Artifacts['messages'][number];
      return `${title}：${askedAt ?? '时间不明'} 提出，${repliedAt === null ? '未见答复时间' : `${repliedAt} 答复`}`;
    }
    default:
      return Object.entries(record)
        .filter(([key]) => !['url', 'pageUrl', 'facts', 'text'].includes(key))
        .map(([key, value]) => `${key}=${shown(value)}`)
        .join('，');
  }
}

/** A value on one line, cut where it would fill a page. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 160 ? `${text.slice(0, 159)}…` : text;
}
