/** Wordings that packs hold to be right as they stand: the statistical layer says nothing inside them. */
import type { TextMark } from '../marks.ts';
import type { Pack } from './pack.ts';

/** Shorter forms hold too little context to vouch for a character. */
const SHORTEST = 3;
/** Columns that hold a canonical wording, several of them apart by `|`. */
const COLUMNS = ['expression', 'title', 'name', 'accepted'];
/** Stands in no cell of a pack. */
const SEPARATOR = '\n';

/** The wordings of packs as one string, which is quick to store and to read back. */
export function canonicalForms(packs: readonly Pack[]): string {
  const forms = new Set<string>();
  for (const { rows } of packs)
    for (const row of rows)
      for (const column of COLUMNS)
        for (const form of (row.get(column) ?? '').split('|')) if (form.trim().length >= SHORTEST) forms.add(form.trim());
  return [...forms].join(SEPARATOR);
}

/** Tells whether a mark lies within one of such wordings. */
export function canonicalGuard(canonical: string): (text: string, mark: TextMark) => boolean {
  const forms = new Set(canonical.split(SEPARATOR));
  const lengths = [...new Set(Array.from(forms, (form) => form.length))];
  // few texts hold a mark at all: looking up what surrounds it costs less than searching every text for every form
  return (text, { start, end }) =>
    lengths.some((length) => {
      const last = Math.min(start, text.length - length);
      for (let from = Math.max(0, end - length); from <= last; from++) if (forms.has(text.slice(from, from + length))) return true;
      return false;
    });
}
