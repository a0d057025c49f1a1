/** What stands before a site: a robot wall or a rule that keeps robots out. */
import type { Site } from './model.ts';
import { type Answer, type Ask, file, page, withStatus } from './resource.ts';

/** Answer of the front for this request, null when the request goes through. */
export function frontAnswer(site: Site, ask: Ask): Answer | null {
  const { front } = site.plan;
  if (!front) return null;
  if (front === 'challenge') return challenge;
  if (front === 'robots' && ask.path === '/robots.txt') return file('text/plain', 'User-agent: *\nDisallow: /\n');
  return null;
}

/** A script challenge of the kind that many government sites stand behind: no content for anyone without scripts. */
const challenge: Answer = {
  ...withStatus(
    page(`<!DOCTYPE html><html><head><meta charset="utf-8"><meta http-equiv="pragma" content="no-cache">
<script type="text/javascript" r="m">$_ts=window['$_ts'];if(!$_ts)$_ts={};$_ts.nsd=72531;$_ts.cd="qrcAqHqEqAqqWGEtwGlnWGqlrsqEqq";if($_ts.lcd)$_ts.lcd();</script>
<script type="text/javascript" charset="utf-8" src="/K4hG2wXbzVqr/tQ3mZ1c.a670748.js" r="m"></script></head><body></body></html>`),
    412,
  ),
};
challenge.headers['set-cookie'] = 'NfBCSins2Oyw5=60wq3mZ1; Path=/; HttpOnly';
