/** HTML as template strings that always escape: only what is already Markup goes in as it stands. */

export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

type Part = Markup | string | number | null | undefined | false | readonly Part[];

/** Tag for template strings: values are escaped, lists joined with newlines, null and false left out. */
export function html(strings: TemplateStringsArray, ...values: Part[]): Markup {
  return new Markup(strings.reduce((text, piece, i) => text + part(values[i - 1]) + piece));
}

/** Text that is HTML already, written by hand in this folder. */
export function raw(text: string): Markup {
  return new Markup(text);
}

/** Escaped for text and for attributes in either quote. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (c) =>
    `&#${c.charCodeAt(0)};`.replace('&#38;', '&amp;').replace('&#60;', '&lt;').replace('&#62;', '&gt;').replace('&#34;', '&quot;'),
  );
}

/** The visible text of markup, entities undone: for measuring and for tests. */
export function plainText(markup: Markup): string {
  return markup.text
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
}

function part(value: Part): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Markup) return value.text;
  if (Array.isArray(value)) return value.map(part).join('\n');
  return escapeHtml(String(value));
}
