/** Names of sites: as shown, and without what sites add to the name of their body. */

/** The site's name by its tag, else by the first part of the home page's title; null when neither says one. */
export function shownName(siteName: string | null, homeTitle: string): string | null {
  if (siteName !== null && siteName.trim() !== '') return siteName.trim();
  const first = homeTitle
    .split(/[-_|–—>]/)[0]!
    .replace(/^(?:网站)?首页\s*/, '')
    .trim();
  return first === '' || first.length > 60 ? null : first;
}

/** The name without 中国·, 门户网站, 信息网 and the like. */
export function bareName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/^(?:欢迎(?:访问|光临)|中国)(?=.{3})/, '')
    .replace(/(?:政府|公众|官方)?(?:门户|政务)?(?:信息|公开|服务)?(?:网站|网)?(?:首页)?$/, (tail) =>
      tail.startsWith('政府') ? '政府' : '',
    );
}
