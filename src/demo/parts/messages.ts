/** Published messages of citizens with their answers. */
import type { Day } from '../days.ts';
import { html, type Markup } from '../markup.ts';
import type { Site } from '../model.ts';

/** A message with its dates worked out. */
export interface Message {
  title: string;
  asked: Day;
  replied: Day | null;
  path: string;
}

/** The list: title, time of the question, state and time of the answer. */
export function messageTable(messages: Message[]): Markup {
  return html`<table class="mail-list" width="100%" cellspacing="0">
<tr><th>编号</th><th>信件标题</th><th>来信时间</th><th>办理状态</th><th>答复时间</th></tr>
${messages.map((m, i) => html`<tr><td>${i + 1}</td><td><a href="${m.path}" title="${m.title}">${m.title}</a></td><td>${m.asked}</td><td>${m.replied ? '已回复' : '处理中'}</td><td>${m.replied ?? '—'}</td></tr>`)}
</table>`;
}

/** How many came and how many were answered; nothing where the plan leaves it out. */
export function messageStatistics(site: Site, messages: Message[]): Markup | null {
  if (site.plan.lacks?.includes('message-statistics')) return null;
  const answered = messages.filter((m) => m.replied !== null).length;
  return html`<p class="mail-count">累计收到来信 ${messages.length} 件，已答复 ${answered} 件。</p>`;
}

/** One message with its answer. */
export function messageDetail(site: Site, message: Message): Markup {
  const { organizer } = site.plan.registration;
  const answer = message.replied
    ? html`<div class="reply"><h3>答复内容</h3><p>答复单位：${organizer}&nbsp;&nbsp；答复时间：${message.replied}</p><p>您好！来信收悉。经核实，现答复如下：您反映的事项已转有关业务处室办理，相关政策可以查阅本网站政策文件栏目，如有疑问请在工作时间来电咨询。感谢您对我们工作的关心和支持。</p></div>`
    : html`<div class="reply"><p>办理状态：处理中</p></div>`;
  return html`<div class="mail-detail"><h2>${message.title}</h2>
<p>来信时间：${message.asked}&nbsp;&nbsp；来信人：王**</p>
<p>您好，我想咨询“${message.title}”的办理条件和所需材料，请予以答复，谢谢。</p>
${answer}
</div>`;
}
