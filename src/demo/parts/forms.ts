/** Forms that visitors fill in, and the boxes that hold them. */
import { html, type Markup } from '../markup.ts';
import type { Site } from '../model.ts';
import { reportPath, siteReport } from './site-report.ts';

type FormKind = 'consult' | 'petition' | 'report' | 'survey' | 'apply';

const texts: Record<FormKind, { intro: string; subject: string; content: string; submit: string }> = {
  consult: {
    intro: '欢迎您就本单位职责范围内的事项提出咨询和建议，我们将在五个工作日内答复。',
    subject: '咨询主题',
    content: '咨询内容',
    submit: '提交咨询',
  },
  petition: { intro: '网上信访请如实填写信访事项，并对内容的真实性负责。', subject: '信访事项', content: '信访内容', submit: '提交信访' },
  report: { intro: '反映党员干部和公职人员违纪违法问题的，请在此举报。', subject: '举报对象', content: '举报内容', submit: '提交举报' },
  survey: { intro: '请就征求意见稿提出您的意见，感谢您的参与。', subject: '意见标题', content: '您的意见', submit: '提交意见' },
  apply: {
    intro: '申请公开政府信息，请填写所需信息的名称、文号或者其他特征描述。',
    subject: '信息名称',
    content: '特征描述',
    submit: '提交申请',
  },
};

/** A form with a captcha, posted to the given address. */
export function visitorForm(kind: FormKind, action: string, captcha: string): Markup {
  const text = texts[kind];
  return html`<p class="tips">${text.intro}</p>
<form name="mailform" method="post" action="${action}">
<table class="form-table" width="100%">
<tr><td>姓名</td><td><input type="text" name="realname" maxlength="20"></td></tr>
<tr><td>联系方式</td><td><input type="text" name="contact" maxlength="30"></td></tr>
<tr><td>${text.subject}</td><td><input type="text" name="subject" maxlength="60"></td></tr>
<tr><td>${text.content}</td><td><textarea name="content" rows="8" cols="60"></textarea></td></tr>
<tr><td>验证码</td><td><input type="text" name="captcha" size="6"><img src="${captcha}" alt="验证码" width="80" height="26"></td></tr>
<tr><td></td><td><input type="submit" value="${text.submit}"> <input type="reset" value="重置"></td></tr>
</table>
</form>`;
}

/** The site's own search box. */
export function searchForm(action: string, field: string): Markup {
  return html`<a class="skip" href="#content">跳到正文</a><form class="search" action="${action}" method="get" target="_blank"><input type="text" name="${field}" placeholder="请输入关键词"><input type="submit" value="搜索"></form>`;
}

/** Links of 友情链接: government addresses and whatever the plan adds. */
export function friendLinks(site: Site): Markup {
  const own = [
    { name: '中国政府网', url: 'https://www.gov.cn/' },
    { name: '青禾省人民政府', url: 'http://www.qinghesheng.gov.cn/' },
    { name: '禾川市人民政府', url: 'http://www.qhhechuan.gov.cn/' },
  ].filter((link) => !link.url.includes(`//${site.plan.host}/`));
  const report = site.plan.lacks?.includes('site-report') ? null : html`<a href="${reportPath}">${siteReport(site).title}</a>`;
  return html`${report}<div class="friend-link"><span>友情链接：</span>${[...own, ...(site.plan.friends ?? [])].map((link) => html`<a href="${link.url}" target="_blank">${link.name}</a>`)}</div>`;
}
