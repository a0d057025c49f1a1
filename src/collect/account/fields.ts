/** Reading fields of foreign data: own properties only, and only of the type asked for. */

/** The value of an own field; undefined when there is none. */
export function field(data: unknown, name: string): unknown {
  return typeof data === 'object' && data !== null && Object.hasOwn(data, name) ? (data as Record<string, unknown>)[name] : undefined;
}

/** A text, or a number as text (ids); undefined for anything else. */
export function textField(data: unknown, name: string): string | undefined {
  const value = field(data, name);
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return typeof value === 'string' ? value : undefined;
}

/** A finite number; null for anything else. */
export function numberField(data: unknown, name: string): number | null {
  const value = field(data, name);
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** The entries of a list; none for anything else. */
export function listField(data: unknown, name: string): readonly unknown[] {
  const value = field(data, name);
  return Array.isArray(value) ? value : [];
}
