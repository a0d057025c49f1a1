/** What our HTML pages for people share: head, style, and addresses that foreign pages gave. Self-contained, no scripts. */
import { html, type Markup, ownText, safeHref, toText } from './markup.ts';
import { styleSheet } from './style.ts';

/** A whole page around the body. It may load nothing: pictures stand in it as data. */
export function htmlDocument(title: string, body: Markup): string {
  return toText(html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${ownText(styleSheet)}</style>
</head>
<body><main>
${body}
</main></body></html>
`);
}

/** A link to an address that a website gave; only its text where it is not one of the web. */
export function address(url: string, text = url): Markup {
  const href = safeHref(url);
  return href ? html`<a href="${href}" rel="noreferrer noopener nofollow">${text}</a>` : html`<span>${text}</span>`;
}
