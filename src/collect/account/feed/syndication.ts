/** RSS 0.9x, 1.0, 2.0 and Atom → entries, name, address of the next page. Pure; a feed cut anywhere gives what stands before. */
import { cleanLine } from '../plain-text.ts';
import type { RawPost } from '../posts.ts';
import { attributeOf, type XmlPiece, xmlPieces } from './xml.ts';

export interface FeedReading {
  title: string | null;
  description: string | null;
  entries: RawPost[];
  /** RFC 5005 `next`, JSON Feed `next_url`; as written. */
  next: string | null;
}

/** Entries read of one document: more are never kept. */
const MOST_ENTRIES = 1000;
/** Characters kept of one field. */
const MOST_FIELD = 400_000;
const DEEPEST = 200;

const ROOTS = new Set(['rss', 'feed', 'rdf']);
/** Field names of RSS and Atom → ours; of two that mean the same the earlier in the list counts. */
const FIELDS: Readonly<Record<keyof RawPost, readonly string[]>> = {
  id: ['guid', 'id'],
  title: ['title'],
  text: ['content:encoded', 'content', 'description', 'summary'],
  url: ['link', 'origlink'],
  published: ['pubdate', 'published', 'issued', 'date', 'updated', 'modified'],
  kind: [],
};

/** What a feed holds; null when the text is no feed. */
export function readSyndication(source: string): FeedReading | null {
  const reading = new Reading();
  for (const piece of xmlPieces(source)) if (!reading.take(piece)) break;
  return reading.result();
}

class Reading {
  #stack: string[] = [];
  #tooDeep = 0;
  #root: string | null = null;
  /** Depth of the entry being read; 0 between entries. */
  #entryAt = 0;
  #entry = new Map<string, string>();
  #head = new Map<string, string>();
  #next: string | null = null;
  #entries: RawPost[] = [];

  /** False when nothing more is of interest. */
  take(piece: XmlPiece): boolean {
    if (piece.kind === 'text') this.#text(piece.text);
    else if (piece.kind === 'close') this.#close(piece.name);
    else return this.#open(piece);
    return this.#entries.length < MOST_ENTRIES;
  }

  result(): FeedReading | null {
    if (this.#root === null || !ROOTS.has(this.#root)) return null;
    if (this.#entryAt > 0) this.#finish();
    const head = (name: string) => cleanLine(this.#head.get(name) ?? '', 300) || null;
    return { title: head('title'), description: head('description') ?? head('subtitle'), entries: this.#entries, next: this.#next };
  }

  #open({ name, attributes, isEmpty }: XmlPiece & { kind: 'open' }): boolean {
    if (this.#root === null) {
      this.#root = name;
      if (!ROOTS.has(name)) return false;
    }
    if (name === 'link') this.#link(attributes);
    if (isEmpty) return true;
    if (this.#stack.length >= DEEPEST) {
      this.#tooDeep++;
      return true;
    }
    this.#stack.push(name);
    if (this.#entryAt === 0 && (name === 'item' || name === 'entry')) {
      this.#entryAt = this.#stack.length;
      this.#entry = new Map();
    }
    return true;
  }

  #close(name: string): void {
    if (this.#tooDeep > 0) {
      this.#tooDeep--;
      return;
    }
    const at = this.#stack.lastIndexOf(name);
    if (at < 0) return;
    if (this.#entryAt > at) this.#finish();
    this.#stack.length = at;
  }

  #text(text: string): void {
    const inEntry = this.#entryAt > 0;
    // Fields stand directly in their entry; what is nested in them (xhtml) is their text.
    const name = inEntry ? this.#stack[this.#entryAt] : this.#stack.at(-1);
    if (name === undefined || (!inEntry && !HEAD_PARENTS.has(this.#stack.at(-2) ?? ''))) return;
    const fields = inEntry ? this.#entry : this.#head;
    const before = fields.get(name) ?? '';
    const glue = inEntry && this.#stack.length > this.#entryAt + 1 && before !== '' ? '\n' : '';
    if (before.length < MOST_FIELD) fields.set(name, before + glue + text.slice(0, MOST_FIELD - before.length));
  }

  /** Atom writes the address as an attribute. */
  #link(attributes: string): void {
    const href = attributeOf(attributes, 'href');
    if (href === null) return;
    const rel = attributeOf(attributes, 'rel') ?? 'alternate';
    if (this.#entryAt === 0 && rel === 'next') this.#next ??= href;
    else if (this.#entryAt > 0 && rel === 'alternate' && !this.#entry.has('link')) this.#entry.set('link', href);
  }

  #finish(): void {
    const value = (names: readonly string[]) =>
      names.map((name) => this.#entry.get(name)?.trim()).find((text) => text !== undefined && text !== '');
    const id = value(FIELDS.id);
    this.#entries.push({
      id,
      title: value(FIELDS.title),
      text: value(FIELDS.text),
      // Some feeds give the address only as a permalink.
      url: value(FIELDS.url) ?? (/^https?:/i.test(id ?? '') ? id : undefined),
      published: value(FIELDS.published),
    });
    this.#entryAt = 0;
  }
}

const HEAD_PARENTS = new Set(['channel', 'feed']);
