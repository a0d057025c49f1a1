/** Building HTML safely: everything interpolated is escaped unless it came from `html` itself. */

const trusted = Symbol('markup');

export interface Markup {
  readonly [trusted]: string;
}

type Value = Markup | string | number | null | undefined | false | readonly Value[];

/** Template tag: interpolated text is escaped, nested `html` is kept, lists are joined, null and false give nothing. */
export function html(strings: TemplateStringsArray, ...values: Value[]): Markup {
  let out = strings[0]!;
  for (let i = 0; i < values.length; i++) out += render(values[i]) + strings[i + 1]!;
  return { [trusted]: out };
}

/** The text of finished markup. */
export function toText(markup: Markup): string {
  return markup[trusted];
}

/** Text of our own that needs no escaping (style sheets). Never call it with foreign text. */
export function ownText(text: string): Markup {
  return { [trusted]: text };
}

/** An address for href: only http and https pass, anything else becomes null (shown as text). */
export function safeHref(url: string): string | null {
  return /^https?:\/\//i.test(url) ? url : null;
}

function render(value: Value): string {
  if (value === null || value === undefined || value === false) return '';
  if (Array.isArray(value)) return value.map(render).join('');
  if (typeof value === 'object' && trusted in value) return value[trusted];
  return escapeText(String(value));
}

/** Bidirectional and control characters are shown as a mark: they could make a text read as something else. */
function escapeText(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '\ufffd')
    .replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}
