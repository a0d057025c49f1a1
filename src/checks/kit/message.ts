/** Message templates: one sentence, written once in a check's meta, the same on screen, in the notice and in the bulletin. */

/** Longest piece of a page that goes into a sentence, in characters. */
const MAX_PIECE = 120;

/**
 * The sentence of a template with its {places} filled; each value on one line and cut at 120 characters.
 * Throws RangeError when the data lacks a place, so that no reader ever meets a raw `{name}`.
 */
export function renderMessage(template: string, data: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{([A-Za-z]{1,40})\}/g, (_, name: string) => {
    if (!Object.hasOwn(data, name)) throw new RangeError(`message needs {${name}}`);
    return oneLine(String(data[name]));
  });
}

/** Names of the {places} of a template, in order, each once. */
export function placesOf(template: string): string[] {
  return [...new Set([...template.matchAll(/\{([A-Za-z]{1,40})\}/g)].map((match) => match[1]!))];
}

/** Foreign text fit for a sentence: control and format characters become one space, long text is cut with an ellipsis. */
function oneLine(text: string): string {
  const flat = text
    .slice(0, 4 * MAX_PIECE)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
  const characters = [...flat];
  return characters.length <= MAX_PIECE ? flat : `${characters.slice(0, MAX_PIECE - 1).join('')}…`;
}
