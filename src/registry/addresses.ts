/** Web addresses as people register them, and what makes two of them the same site. */

export interface Address {
  /** As a browser would write it, `http://` where no scheme was given. */
  url: string;
  /** Without scheme, leading `www.`, default port, index page and closing slash: equal for addresses of the same site. */
  key: string;
}

const LONGEST = 500;
const INDEX_PAGE = /\/(?:index|default|main)\.(?:html?|shtml|jsp|aspx?|php)$/i;

/** Reads an address; null when the text is none that a browser would open. */
export function readAddress(text: string): Address | null {
  const trimmed = text.slice(0, LONGEST + 1).trim();
  if (trimmed === '' || trimmed.length > LONGEST || /[\p{C}\s]/u.test(trimmed)) return null;
  const written = /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `http://${trimmed}`;
  const url = URL.parse(written);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null;
  // `user@` in an address hides where it leads; a site's name has a dot.
  if (url.username !== '' || url.password !== '' || !/[.:]/.test(url.hostname)) return null;
  url.hash = '';
  return { url: url.href, key: keyOf(url) };
}

function keyOf({ hostname, port, pathname, search }: URL): string {
  const host = hostname.replace(/\.$/, '').replace(/^www\.(?=[^.]+\.)/, '');
  const path = pathname.replace(INDEX_PAGE, '/').replace(/\/+$/, '');
  return `${host}${port === '' ? '' : `:${port}`}${path}${search}`;
}
