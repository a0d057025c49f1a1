/** Small artifacts for case tables: a sound site as of 2026-11-20, of which each case changes what it is about. */
import type {
  ArticleFacts,
  ChannelFacts,
  ColumnFacts,
  CrawlMeta,
  DataPage,
  DocumentPage,
  FormFacts,
  GuideArtifact,
  GuideElement,
  GuideFacts,
  HomeArtifact,
  LinkTarget,
  Missing,
  Observation,
  PageFacts,
  ProfilePage,
  TextBlock,
  TextMark,
} from '../../../page/index.ts';
import { GUIDE_ELEMENTS, pageKey } from '../../../page/index.ts';

/** The as-of day of the tables. */
export const AS_OF = '2026-11-20';
/** Home address of the site of the tables. */
export const HOME = 'http://www.qinghe.gov.cn/';
/** Noon in Beijing on the as-of day, ms UTC. */
export const NOON = Date.parse('2026-11-20T04:00:00Z');

export function missing(reason: string): Missing {
  return { missing: true, reason };
}

export function aPage(over: Partial<PageFacts> = {}): PageFacts {
  return {
    url: HOME,
    charset: 'utf-8',
    garbled: false,
    title: '青禾省人民政府',
    heading: null,
    siteName: '青禾省人民政府',
    siteCode: '9900000001',
    columnName: null,
    columnType: null,
    metas: {},
    publishedAt: null,
    documentDate: null,
    source: null,
    breadcrumb: [],
    text: '',
    links: [],
    items: [],
    lists: [],
    next: null,
    guide: null,
    messages: null,
    kind: 'home',
    forms: [],
    hidden: [],
    identity: {
      partyGovernmentMark: null,
      siteCode: '9900000001',
      icp: null,
      publicSecurity: null,
      organizer: null,
      contact: null,
      errorReportEntry: null,
    },
    emptyNotice: null,
    soft404: null,
    scriptList: null,
    sentOnTo: null,
    challenge: null,
    skeleton: 'home',
    ...over,
  };
}

/** One entry of the home page; `date` is what the list shows, `articleDate` what its page shows. */
export function aHomeItem(over: Partial<HomeArtifact['items'][number]> = {}): HomeArtifact['items'][number] {
  const articleDate = over.articleDate === undefined ? '2026-11-18' : over.articleDate;
  return { title: '省政府召开常务会议', url: `${HOME}zwyw/1.html`, date: articleDate, articleDate, from: 'article', ...over };
}

export function aHome(over: Partial<HomeArtifact> = {}): HomeArtifact {
  return { url: HOME, finalUrl: HOME, facts: aPage(), items: [aHomeItem()], isGateway: false, ...over };
}

export function anObservation(over: Partial<Observation> = {}): Observation {
  return { at: NOON, method: 'GET', client: 'plain', kind: 'answered', status: 200, finalUrl: HOME, totalMs: 320, detail: null, ...over };
}

/** The crawl of the tables' site. */
export function aCrawl(over: Partial<CrawlMeta> = {}): CrawlMeta {
  return {
    startUrl: HOME,
    finalUrl: HOME,
    startedAt: '2026-11-20T04:00:00.000Z',
    finishedAt: '2026-11-20T04:05:00.000Z',
    complete: true,
    incompleteReason: null,
    pages: 120,
    links: 4000,
    bytes: 5_000_000,
    skipped: {},
    allowPrivate: false,
    home: [anObservation()],
    ...over,
  };
}

/** A page of published data, of late, without file or chart. */
export function aDataPage(over: Partial<DataPage> = {}): DataPage {
  return { url: `${HOME}tjsj/1.html`, title: '2026年10月全省经济运行数据', publishedAt: '2026-11-10', files: [], chart: null, ...over };
}

export function aColumn(over: Partial<ColumnFacts> = {}): ColumnFacts {
  return {
    name: '通知公告',
    url: `${HOME}tzgg/`,
    class: 'notice',
    classFrom: 'name',
    level: 1,
    items: 20,
    newest: '2026-11-18',
    newestItem: null,
    newestFrom: 'article',
    isStatic: false,
    isBlank: false,
    emptyNotice: null,
    way: 'plain',
    periodDays: null,
    exempt: null,
    subsite: null,
    parent: null,
    ...over,
  };
}

/** `count` columns, alike but for name and address: `动态1`, `动态2` … */
export function columns(count: number, over: Partial<ColumnFacts> = {}): ColumnFacts[] {
  const stem = over.name ?? '栏目';
  return Array.from({ length: count }, (_, i) =>
    aColumn({ ...over, name: `${stem}${i + 1}`, url: `${HOME}${over.class ?? 'c'}-${stem}${i + 1}/` }),
  );
}

export function aForm(over: Partial<FormFacts> = {}): FormFacts {
  return {
    action: `${HOME}zxly/submit`,
    method: 'post',
    fields: [{ name: 'content', type: 'textarea', label: '留言内容' }],
    hasTextarea: true,
    hasCaptcha: true,
    hasPassword: false,
    submitText: '提交',
    ...over,
  };
}

export function aChannel(over: Partial<ChannelFacts> = {}): ChannelFacts {
  return {
    url: `${HOME}zxly/`,
    name: '咨询建言',
    kind: 'consultation',
    form: aForm(),
    reachable: 'yes',
    external: false,
    needsLogin: false,
    login: null,
    ...over,
  };
}

/** A guide that gives every element but those named. */
export function aGuide(lacking: readonly GuideElement[] = [], number = 1): GuideArtifact {
  const elements = Object.fromEntries(GUIDE_ELEMENTS.map((name) => [name, lacking.includes(name) ? null : `${name}的内容`])) as GuideFacts;
  return { url: `${HOME}bsfw/${number}.html`, title: `办事事项${number}`, elements, missing: [...lacking], links: [], saysDownload: false };
}

/** A page of 机构职能. */
export function aProfile(over: Partial<ProfilePage> = {}): ProfilePage {
  return {
    url: `${HOME}jgzn/`,
    title: '机构职能',
    column: '机构职能',
    class: 'org-functions',
    isColumn: true,
    text: '负责全省水利工作。',
    ...over,
  };
}

/** A policy document that leads to no interpretation. */
export function aDocument(over: Partial<DocumentPage> = {}): DocumentPage {
  return {
    url: `${HOME}zcwj/1.html`,
    title: '青禾省人民政府关于印发《青禾省节约用水办法》的通知',
    publishedAt: '2026-10-20',
    column: '政策文件',
    source: null,
    number: null,
    links: [],
    media: [],
    mayHideLinks: false,
    start: '各市人民政府，省政府各部门：',
    ...over,
  };
}

/** Its interpretation, which names it and leads nowhere. */
export function anInterpretation(over: Partial<DocumentPage> = {}): DocumentPage {
  return aDocument({
    url: `${HOME}zcjd/1.html`,
    title: '《青禾省节约用水办法》政策解读',
    column: '政策解读',
    start: '现解读如下。',
    ...over,
  });
}

/** A link from one such page to another. */
export function linkTo({ url, title }: Pick<DocumentPage, 'url' | 'title'>, text = title): DocumentPage['links'][number] {
  return { url, key: pageKey(url), text };
}

export function aTarget(over: Partial<LinkTarget> = {}): LinkTarget {
  const url = over.url ?? 'http://www.example.org/';
  return {
    url,
    kind: 'external',
    observations: [anObservation({ finalUrl: url })],
    skipped: null,
    pageCount: 1,
    shared: false,
    places: [{ pageUrl: HOME, text: '友情链接', place: 'footer' }],
    title: '某协会',
    sample: '协会章程与活动',
    contentType: 'text/html',
    ...over,
  };
}

export function anArticle(over: Partial<ArticleFacts> = {}): ArticleFacts {
  return {
    url: `${HOME}zwyw/1.html`,
    title: '省政府召开常务会议',
    publishedAt: '2026-11-18',
    listDate: '2026-11-18',
    lastModified: null,
    firstSeenAt: NOON,
    column: '政务要闻',
    ...over,
  };
}

export function aMark(over: Partial<TextMark> = {}): TextMark {
  return {
    kind: 'typo',
    severity: 'ordinary',
    start: 0,
    end: 2,
    quote: '布署',
    suggestion: '部署',
    rule: 'typo/word',
    message: '“布署”应为“部署”',
    confidence: 0.99,
    ...over,
  };
}

/** A block on one page with the given marks. */
export function aBlock(marks: TextMark[], over: Partial<TextBlock> = {}): TextBlock {
  return {
    hash: '00000000000000aa',
    text: '会议要求认真布署。',
    pageCount: 1,
    pages: [`${HOME}zwyw/1.html`],
    publishedOn: '2026-11-18',
    marks,
    ...over,
  };
}

/** A title as planted by gambling promotion; the text engine marks it. */
export const PROMOTION = '足球365是什么意思_beat365官方_bat365手机版官网';
