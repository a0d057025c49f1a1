/** Which kind of page it is, from what was read on it. */
import type { PageFacts } from './facts.ts';
import { type Metas, metaValue } from './metas.ts';

export interface KindSigns {
  url: string;
  isHome: boolean;
  metas: Metas;
  title: string;
  columnName: string | null;
  /** Title, column or way to the page name it a guide (办事指南, 办理须知). */
  isGuideColumn: boolean;
  /** Element classes of a service guide that stand under labels of their own. */
  guideLabels: number;
  /** All its labelled sections. */
  guideSections: number;
  /** Among them one that only guides of services have (设定依据, 收费标准, 办公时间 …). */
  isServiceGuide: boolean;
  hasMessages: boolean;
  /** Entries of the page's own list, and those with a date. */
  listed: number;
  dated: number;
  /** The list stands after a heading and its text: related links of an article. */
  listFollowsText: boolean;
  /** A publication line, or the mandated article tags. */
  hasPublication: boolean;
  hasHeading: boolean;
  /** Characters of text that are not links. */
  prose: number;
  hasPager: boolean;
}

const STATIC_COLUMN = /领导|负责人|机构|职能|概况|简介|联系|地图|指南|承诺|关于|依申请|登录|注册|搜索|检索/;

/** Kind by the strongest sign. Leaders, forms and landing pages are `other`. Source: contracts.md section 5.12. */
export function kindOf(signs: KindSigns): PageFacts['kind'] {
  if (signs.isHome || metaValue(signs.metas, 'ColumnType') === '首页') return 'home';
  if (signs.hasMessages) return 'messages';
  if (signs.guideLabels >= 5 || (signs.guideLabels >= 4 && signs.isServiceGuide)) return 'guide';
  const isArticle = metaValue(signs.metas, 'ArticleTitle') !== null || signs.hasPublication;
  const isList = !signs.listFollowsText && (signs.listed >= 2 || (signs.listed === 1 && signs.dated === 1));
  if (signs.isGuideColumn && !(isList && signs.dated >= 3) && (signs.guideSections >= 2 || (isArticle && signs.hasHeading))) return 'guide';
  if (isList && signs.dated >= 3 && signs.dated * 30 > signs.prose) return 'list';
  if (isList && signs.hasPager && signs.prose < 400) return 'list';
  if (isArticle && (signs.prose >= 20 || signs.hasHeading)) return 'article';
  if (isList && signs.prose < 200 + signs.listed * 40) return 'list';
  if (signs.hasHeading && signs.prose >= 200 && !STATIC_COLUMN.test(signs.columnName ?? signs.title)) return 'article';
  return 'other';
}
