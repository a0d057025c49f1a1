/**
 * What was found in texts that templates repeat (scripts, style sheets, footers): found once for each text.
 * Bounded in memory; what was not asked for longest is forgotten first. No answer depends on what is remembered.
 */

/** Longer texts are looked at anew each time: few pages share them. */
const MAX_LENGTH = 20_000;

export class KnownTexts<T> {
  private recent = new Map<string, T>();
  private older = new Map<string, T>();
  private size = 0;
  private readonly limit: number;
  private readonly find: (text: string) => T;

  /** `find` must depend on the text alone; `limit`: characters kept at most, twice as many for a moment. */
  constructor(limit: number, find: (text: string) => T) {
    this.limit = limit;
    this.find = find;
  }

  /** What `find` gives for a text. */
  of(text: string): T {
    const known = this.recent.get(text);
    if (known !== undefined) return known;
    if (text.length > MAX_LENGTH) return this.find(text);
    const own = ownCopy(text);
    const found = this.older.get(text) ?? this.find(own);
    this.keep(own, found);
    return found;
  }

  private keep(text: string, found: T): void {
    if (this.size + text.length > this.limit) {
      this.older = this.recent;
      this.recent = new Map();
      this.size = 0;
    }
    this.size += text.length + ENTRY;
    this.recent.set(text, found);
  }
}

/** Characters that an entry costs besides its text. */
const ENTRY = 50;

/** The same text in memory of its own: a part cut out of a page would keep the whole page. */
export function ownCopy(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
