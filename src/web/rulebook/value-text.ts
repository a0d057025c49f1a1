/** A value of a book as text: numbers, words, lists, whatever the regulation gives. */
export function valueText(value: unknown): string {
  if (value === null || value === undefined) return '—';
  if (Array.isArray(value)) return value.map(valueText).join('/');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
