/** What several checks ask of a link target: where it leads, what a finding about it says. */
import type { LinkTarget } from '../../page/index.ts';
import type { CheckFinding } from './check.ts';

/** Host of an address with its port, lower case; null when it is no web address. */
export function hostOf(address: string): string | null {
  const url = URL.parse(address);
  return url && (url.protocol === 'http:' || url.protocol === 'https:') ? url.host : null;
}

/** Host a visitor of the link ends at: after redirects where it answered, else the address's own. */
export function leadsTo(target: LinkTarget): string | null {
  const answered = target.observations.findLast((seen) => seen.kind === 'answered' && seen.finalUrl !== null);
  return hostOf(answered?.finalUrl ?? target.url);
}

/** Subject, page and target of a finding about a link; a link of the template is one finding with count and samples. */
export function about(
  target: LinkTarget,
  homeUrl: string,
): Pick<CheckFinding, 'subject' | 'url' | 'target' | 'quote' | 'count' | 'samples'> {
  const [first] = target.places;
  return {
    subject: target.url,
    url: first?.pageUrl ?? homeUrl,
    target: target.url,
    ...(first?.text ? { quote: first.text } : {}),
    ...(target.pageCount > 1 ? { count: target.pageCount, samples: target.places.map((place) => place.pageUrl) } : {}),
  };
}
