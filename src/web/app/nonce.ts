/**
 * The nonce of this page's styles. The component library gives it to most styles that it makes; a few parts (the measure of a scroll bar,
 * the lock of scrolling under a dialog) make theirs without, so every style element made by a script of ours carries it.
 */
export const nonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? '';

const create = document.createElement.bind(document);
document.createElement = ((name: string, options?: ElementCreationOptions) => {
  const element = create(name, options);
  if (element instanceof HTMLStyleElement) element.nonce = nonce;
  return element;
}) as typeof document.createElement;
