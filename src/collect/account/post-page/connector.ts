/** A plain page that lists an account's posts: a unit's own list, a public mirror. Read by the reader of web pages. */
import { Type } from 'typebox';
import { askSource, lacksLogin, wantsLogin } from '../ask.ts';
import { defineConnector } from '../connector.ts';
import { failure } from '../outcome.ts';
import { type PageReply, readPages } from '../paging.ts';
import { cleanLine } from '../plain-text.ts';
import { DEFAULT_PAGES, MOST_BYTES, pagedSettings } from '../settings.ts';

const GONE_WORDS = /(?:账号|帐号|用户|主页|公众号|页面)[^。\n]{0,12}(?:不存在|已注销|已删除|无法找到)/;
const SUSPENDED_WORDS = /(?:账号|帐号|用户|公众号)[^。\n]{0,20}(?:封禁|停用|冻结|被屏蔽|停止使用)/;

export const postPage = defineConnector({
  id: 'post-page',
  title: '列出账号内容的网页',
  sees: ['newest', 'posts'],
  isStore: false,
  configuration: Type.Object(pagedSettings, { additionalProperties: false }),
  recognises: (address) => /^https?:/i.test(address),
  look({ account, configuration, earlier, since }, tools) {
    const { fetcher, signal, readPage } = tools;
    const credential = configuration.credential ?? null;
    const paging = { start: account.address, mostPages: configuration.maxPages ?? DEFAULT_PAGES, since };
    return readPages(paging, tools, async (url, isFirst): Promise<PageReply> => {
      const question = { url, accept: 'text/html, */*;q=0.5', credential, maxBytes: MOST_BYTES, earlier: isFirst ? earlier : null, signal };
      const reply = await askSource(question, fetcher);
      if (reply.kind !== 'answer') return reply;
      const facts = readPage(reply.body, { url: reply.url, contentType: reply.contentType, isHome: false });
      // What is said instead of a list stands on a page with little else.
      const said = facts.items.length === 0 ? `${facts.title}\n${facts.text.slice(0, 500)}` : '';
      const gone = GONE_WORDS.exec(said)?.[0];
      if (gone !== undefined) return failure('deleted', `页面显示“${cleanLine(gone, 60)}”`);
      const suspended = SUSPENDED_WORDS.exec(said)?.[0];
      if (suspended !== undefined) return failure('suspended', `页面显示“${cleanLine(suspended, 60)}”`);
      if (facts.challenge !== null) return failure('blocked', '返回的是防护系统的验证页面');
      if (facts.items.length === 0 && (facts.forms.some((form) => form.hasPassword) || wantsLogin(said)))
        return lacksLogin(credential, '返回的是登录页面');
      const entries = facts.items.map((item) => ({ title: item.title, url: item.url, published: item.date ?? undefined }));
      const name = cleanLine(facts.title, 300) || null;
      const profile = { name, description: null, isVerified: null, followers: null, version: null };
      return {
        url: reply.url,
        entries,
        next: facts.next,
        isCut: reply.isCut || facts.isCut === true,
        validators: reply.validators,
        profile,
      };
    });
  },
});
