/** JSON Feed 1 and 1.1 → entries. Pure. */
import { field, listField, textField } from '../fields.ts';
import { cleanLine } from '../plain-text.ts';
import type { FeedReading } from './syndication.ts';

/** What a JSON Feed holds; null when the data is none. */
export function readJsonFeed(data: unknown): FeedReading | null {
  if (!Array.isArray(field(data, 'items'))) return null;
  const line = (name: string) => cleanLine(textField(data, name) ?? '', 300) || null;
  return {
    title: line('title'),
    description: line('description'),
    entries: listField(data, 'items').map((item) => ({
      id: textField(item, 'id'),
      title: textField(item, 'title'),
      text: textField(item, 'content_html') ?? textField(item, 'content_text') ?? textField(item, 'summary'),
      url: textField(item, 'url') ?? textField(item, 'external_url'),
      published: field(item, 'date_published') ?? field(item, 'date_modified'),
    })),
    next: textField(data, 'next_url') ?? null,
  };
}
