/** A service guide with its ten element classes, in three layouts that sites use. */
import { html, type Markup } from '../markup.ts';
import type { GuidePlan, Site } from '../model.ts';
import { officePhone } from './identity.ts';

/** Class → heading and text. `name` always stands in the heading of the page too. */
function elements(site: Site, guide: GuidePlan): [key: string, heading: string, text: string][] {
  const { organizer } = site.plan.registration;
  const all: [string, string, string][] = [
    ['name', '事项名称', guide.title],
    ['basis', '设定依据', `《青禾省${site.plan.field.name}条例》第十二条：申请${guide.title}的，应当向主管部门提出。`],
    ['conditions', '申请条件', `在本省行政区域内依法设立或者居住，符合${guide.title}规定情形的单位和个人。`],
    ['materials', '办理材料', '1.申请表（原件1份，纸质）；2.有效身份证件（复印件1份，核验原件）；3.承诺书（原件1份，纸质或者电子）。'],
    ['place', '办理地点', `青禾省禾川市政务服务中心二楼${(guide.title.length % 20) + 1}号窗口`],
    ['organ', '办理机构', organizer],
    ['fee', '收费标准', '不收费'],
    ['hours', '办理时间', '工作日上午9:00至12:00，下午13:00至17:00（法定节假日除外）'],
    ['phone', '联系电话', officePhone(site)],
    ['process', '办理流程', '申请人提交材料，窗口受理，主管部门审查，作出决定，窗口送达结果。'],
  ];
  return all.filter(([key]) => !guide.missing?.includes(key)).map(([key, heading, text]) => [key, heading, guide.texts?.[key] ?? text]);
}

/** The guide's content. The layouts say the same: a table, headed paragraphs, a definition list. */
export function guideBody(site: Site, guide: GuidePlan, layout: 'table' | 'headings' | 'list', form: string | null): Markup {
  const body = elementsBody(elements(site, guide), layout);
  return form === null ? body : html`${body}<p>表格下载：<a href="${form}">${guide.title}申请表.docx</a></p>`;
}

function elementsBody(rows: [key: string, heading: string, text: string][], layout: 'table' | 'headings' | 'list'): Markup {
  if (layout === 'table')
    return html`<table class="bszn" border="1" cellspacing="0" cellpadding="6" width="100%">${rows.map(([, heading, text]) => html`<tr><th width="120">${heading}</th><td>${text}</td></tr>`)}</table>`;
  if (layout === 'list')
    return html`<dl class="guide-info">${rows.map(([, heading, text]) => html`<dt>${heading}</dt><dd>${text}</dd>`)}</dl>`;
  return html`${rows.map(([, heading, text], i) => html`<p><strong>${numerals[i]}、${heading}</strong></p><p style="text-indent:2em">${text}</p>`)}`;
}

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
