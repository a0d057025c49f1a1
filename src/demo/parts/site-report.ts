/** 政府网站工作年度报表 of the last year whose report was due. */
import { html, type Markup } from '../markup.ts';
import type { Site } from '../model.ts';

export const reportPath = '/wzndbb.html';

/** Title and middle of the page. */
export function siteReport(site: Pick<Site, 'asOf' | 'plan'>): { title: string; main: Markup } {
  const thisYear = Number(site.asOf.slice(0, 4));
  const year = site.asOf.slice(5) > '01-31' ? thisYear - 1 : thisYear - 2;
  const title = `${year}年政府网站工作年度报表`;
  const { name, organizer } = site.plan.registration;
  const rows = [
    ['网站名称', name],
    ['主办单位', organizer],
    ['独立用户访问总量', '128640 个'],
    ['信息发布总数', '1206 条'],
    ['留言办理收到留言数量', '36 条'],
  ];
  return {
    title,
    main: html`<table class="report" width="100%">${rows.map(([head, text]) => html`<tr><th>${head}</th><td>${text}</td></tr>`)}</table>`,
  };
}
