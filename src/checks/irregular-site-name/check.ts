/**
 * 网站未以本地区本部门名称命名: the site's name is neither that of the body it belongs to nor of the form such names have.
 * Names are short for many reasons, so a person looks.
 * Source: 2019-19 part 2, 域名名称.
 */
import { Type } from 'typebox';
import { type CheckResult, defineCheck } from '../kit/check.ts';
import { bareName, shownName } from '../kit/site-name.ts';

/** Ends of names of government bodies, and of the names their sites carry. */
const BODY =
  /(?:人民政府|管理?委员会|委员会|管委会|办事处|办公[厅室]|政府|局|厅|委|部|署|院|办|会|中心|街道|开发区|新区|[省市县区州盟旗乡镇])$/u;

export const irregularSiteName = defineCheck({
  id: 'irregular-site-name',
  title: '网站未以本地区本部门名称命名',
  needs: ['identity', 'home', 'registered'],
  scope: 'home',
  options: Type.Object({}, { additionalProperties: false }),
  messages: {
    other: '网站名称“{name}”与单位名称“{body}”不一致，请人工核对是否以本地区本部门名称命名',
    unclear: '网站名称“{name}”未见地区或部门名称，请人工核对',
  },
  run({ identity, home, registered }): CheckResult {
    const name = shownName(identity.siteName, home.facts.title);
    if (name === null) return { outcome: 'error', findings: [], note: '未能从标签和标题读到网站名称' };
    const own = bareName(name);
    const bodies = [registered.name, identity.marks.organizer].flatMap((body) => (body === null ? [] : [body]));
    if (bodies.some((body) => isSame(own, bareName(body)))) return { outcome: 'pass', findings: [], note: `网站名称为“${name}”` };
    const about = { subject: 'name', url: identity.url, quote: name, outcome: 'review' } as const;
    const [body] = bodies;
    if (body !== undefined && !BODY.test(own))
      return { outcome: 'review', findings: [{ ...about, message: 'other', data: { name, body } }] };
    if (!BODY.test(own)) return { outcome: 'review', findings: [{ ...about, message: 'unclear', data: { name } }] };
    return { outcome: 'pass', findings: [], note: `网站名称为“${name}”` };
  },
});

/** 省水利厅 and 青禾省水利厅 are one, 禾川市 and 禾川市人民政府 too. */
function isSame(name: string, body: string): boolean {
  return name.length >= 2 && body.length >= 2 && (body.includes(name) || name.includes(body));
}
