/** Marks at the foot of every government page, in the forms that real sites use. */
import { html, type Markup, raw } from '../markup.ts';
import type { Site } from '../model.ts';

/** The six marks and the error-report entry. `link`: plain links; `script`: written by scripts, as older templates do. */
export function identityMarks(site: Site, form: 'link' | 'script'): Markup {
  const { siteCode, organizer } = site.plan.registration;
  const serial = siteCode.slice(-4);
  const conac = form === 'link' ? conacLink(serial) : conacScript(serial);
  const report = form === 'link' ? reportLink(site, siteCode) : reportScript(siteCode);
  return html`<div class="foot-marks">
<div class="conac">${conac}</div>
<p>主办单位：${organizer}&nbsp;&nbsp；地址：青禾省禾川市人民路${Number(serial) + 8}号&nbsp;&nbsp；联系电话：${officePhone(site)}</p>
<p><a href="https://beian.miit.gov.cn/" target="_blank">青ICP备2021${siteCode.slice(-6)}号-1</a>&nbsp;&nbsp;<a href="https://www.beian.gov.cn/portal/registerSystemInfo?recordcode=9701020200${serial}" target="_blank">青公网安备 9701020200${serial}号</a>&nbsp;&nbsp；网站标识码：${siteCode}</p>
<div class="jiucuo">${report}</div>
</div>`;
}

/** Public telephone of the office: a fixed line, no personal data. */
export function officePhone(site: Site): string {
  return `0920-8${site.plan.registration.siteCode.slice(-4)}${(Number(site.plan.registration.siteCode.slice(-3)) % 90) + 10}`;
}

function conacLink(serial: string): Markup {
  return html`<a href="https://bszs.conac.cn/sitename?method=show&id=6E7CB5B74E9C6470E053022E${serial}62CE" target="_blank"><img src="/images/red.png" alt="党政机关" width="40" height="50"></a>`;
}

function conacScript(serial: string): Markup {
  const script = `%3Cspan id='_ideConac' %3E%3C/span%3E%3Cscript src='https://dcs.conac.cn/js/97/000/0000/6052${serial}/CA97000000060${serial}0001.js' type='text/javascript'%3E%3C/script%3E`;
  return raw(`<script type="text/javascript">document.write(unescape("${script}"));</script>`);
}

function reportLink(site: Site, siteCode: string): Markup {
  const address = `https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=${siteCode}&url=${encodeURIComponent(site.url('/'))}`;
  return html`<a href="${address}" target="_blank"><img src="/images/jiucuo.png" alt="我为政府网站找错" width="140" height="50"></a>`;
}

function reportScript(siteCode: string): Markup {
  return html`<script id="_jiucuo_" sitecode="${siteCode}" src="https://zfwzgl.www.gov.cn/exposure/jiucuo.js"></script>`;
}
