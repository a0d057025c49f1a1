/**
 * From a stored crawl to the artifacts that checks ask for: one pass over the pages, then each artifact when it is first
 * asked for, remembered. Pure: the same crawl and the same knowledge give the same artifacts.
 */
import type { CrawlView, LinkTarget } from '../crawl-view.ts';
import { hostOf, siteScope } from './address.ts';
import { buildArticles } from './articles.ts';
import type { ArtifactName, Artifacts, Missing } from './artifacts.ts';
import { buildChannels } from './channels.ts';
import { buildCloaking } from './cloaking.ts';
import { buildColumns } from './columns/columns.ts';
import { buildDocuments } from './documents.ts';
import type { SiteGiven } from './given.ts';
import { buildHome } from './home.ts';
import { lookMakers } from './looks/build.ts';
import { buildMessages } from './messages.ts';
import { buildProfiles } from './profiles.ts';
import { buildServiceDesk } from './service-desk.ts';
import { buildGuides, buildServices } from './services.ts';
import { indexSite, type SiteIndex } from './site-index.ts';

/** What checks read a crawl through. */
export interface ArtifactSource {
  /** The artifact, or why it could not be built. The same object each time. */
  get<N extends ArtifactName>(name: N): Artifacts[N] | Missing;
}

type Makers = { [N in ArtifactName]: () => Artifacts[N] | Missing };

/** Artifacts of one crawl, built when asked for. Throws nothing of its own; errors of the crawl store pass through. */
export function buildArtifacts(view: CrawlView, given: SiteGiven): ArtifactSource {
  const { meta } = view;
  const homes = [meta.startUrl, ...(meta.finalUrl === null ? [] : [meta.finalUrl])];
  const scope = siteScope(homes, given.subsites ?? []);
  const built = new Map<ArtifactName, unknown>();
  let index: SiteIndex | null = null;
  const indexed = (): SiteIndex => (index ??= indexSite(view, scope));
  const get = <N extends ArtifactName>(name: N): Artifacts[N] | Missing => {
    if (!built.has(name)) built.set(name, makers[name]());
    return built.get(name) as Artifacts[N] | Missing;
  };
  /** Builds on the site's pages: missing when none was read at all. */
  const needPages = <T>(what: string, make: (site: SiteIndex) => T): T | Missing => {
    const site = indexed();
    return site.pageCount === 0 ? { missing: true, reason: `没有读到网站的任何页面，${what}无法检查。` } : make(site);
  };
  /** Builds on the columns: missing for the columns' own reason. */
  const needColumns = <T>(make: (columns: Artifacts['columns']) => T): T | Missing => {
    const columns = get('columns');
    return isMissing(columns) ? columns : make(columns);
  };

  const makers: Makers = {
    account: () => ({ missing: true, reason: '采集的是网站，不是政务新媒体账号。' }),
    supervision: () => ({ missing: true, reason: '采集的是网站，不是监管单位的年度工作。' }),
    availability: () => given.availability ?? { days: [], outages: [] },
    crawl: () => meta,
    observations: () => meta.home,
    home: () => buildHome(indexed(), scope, given.asOf),
    columns: () =>
      indexed().home === null && indexed().lists.size === 0
        ? { missing: true, reason: '首页没有读到，网站的栏目无法查找。' }
        : buildColumns(indexed(), scope, given),
    articles: () => needColumns((columns) => buildArticles(indexed(), columns, given)),
    links: () => telling(view.targets(), homes),
    channels: () => needColumns((columns) => buildChannels(indexed(), scope, columns)),
    services: () => needColumns((columns) => buildServices(indexed(), scope, columns)),
    guides: () => needPages('办事指南', buildGuides),
    profiles: () => needColumns((columns) => buildProfiles(view, indexed(), scope, columns)),
    serviceDesk: () =>
      needColumns((columns) => {
        const services = get('services');
        const articles = get('articles');
        if (isMissing(services)) return services;
        return isMissing(articles) ? articles : buildServiceDesk(view, indexed(), scope, services, columns, articles);
      }),
    documents: () =>
      needColumns((columns) => {
        const articles = get('articles');
        return isMissing(articles) ? articles : buildDocuments(view, articles, columns);
      }),
    messages: () => needColumns((columns) => buildMessages(indexed(), columns)),
    hidden: () => needPages('隐藏内容', (site) => site.hidden.artifacts(view.variants?.() ?? [])),
    cloaking: () => needPages('不同访问者看到的内容', () => buildCloaking(view, scope)),
    texts: () => needPages('网页文字', () => [...view.texts()]),
    identity: () => identityOf(indexed()),
    security: () => needPages('网站安全', (site) => site.security.artifact(meta, view.targets())),
    templates: () => needPages('网页模板', (site) => site.templates.artifact(view)),
    ...lookMakers({
      view,
      scope,
      salt: given.asOf,
      indexed,
      columns: () => get('columns'),
      articles: () => get('articles'),
      messages: () => get('messages'),
    }),
    registered: () => ({
      url: given.registeredUrl,
      siteCode: given.siteCode,
      kind: given.kind,
      publicService: given.publicService,
      name: given.name,
    }),
  };
  return { get };
}

/** Tells an artifact from the reason why it is not there. */
export function isMissing(value: unknown): value is Missing {
  return typeof value === 'object' && value !== null && 'missing' in value && value.missing === true;
}

/**
 * Targets that have something to tell. Own pages, files and pictures that answered well say nothing more, unless they only
 * claim to be there (soft 404, a page in place of a file); a large site has a hundred thousand of them. The home address
 * itself is no link: whether it opens is another question.
 */
function telling(targets: Iterable<LinkTarget>, homes: readonly string[]): LinkTarget[] {
  const kept: LinkTarget[] = [];
  for (const target of targets) {
    if (homes.includes(target.url)) continue;
    const last = target.observations.at(-1);
    const fine = last?.kind === 'answered' && last.status !== null && last.status < 300;
    const pretends = (target.soft404 ?? null) !== null || (target.kind === 'attachment' && target.contentType === 'text/html');
    const isOdd = hostOf(target.url) === '' || /^https?:\/\/[^/?#]*@/.test(target.url);
    if (target.kind === 'external' || !fine || pretends || isOdd) kept.push(target);
  }
  return kept;
}

function identityOf(index: SiteIndex): Artifacts['identity'] | Missing {
  if (!index.home) return { missing: true, reason: '首页没有读到，网站标识无法检查。' };
  const { page } = index.home;
  return { url: page.url, marks: page.facts.identity, siteName: page.facts.siteName, siteCode: page.facts.siteCode };
}
