/** Where a piece of markup ends: tags, declarations, comments, scripts. All linear, each also when its end is missing. */

export const isSpace = (c: number) => c === 32 || c === 10 || c === 9 || c === 13 || c === 12;

/** Offset after the `>` that ends a tag, quotes honoured after `=` only, as browsers do. `codes`: the characters of `s`. */
export function endOfTag(s: string, codes: Uint16Array, from: number): number {
  const n = s.length;
  let p = from;
  while (p < n) {
    const c = codes[p]!;
    if (c === 62) return p + 1;
    p++;
    if (c !== 61) continue;
    while (p < n && isSpace(codes[p]!)) p++;
    const q = codes[p]!;
    if (q === 34 || q === 39) {
      const end = s.indexOf(q === 34 ? '"' : "'", p + 1);
      if (end < 0) return n;
      p = end + 1;
    } else while (p < n && codes[p] !== 62 && !isSpace(codes[p]!)) p++;
  }
  return n;
}

/** Offset after the next `mark`, or of the end. */
export function after(s: string, mark: string, from: number): number {
  const at = s.indexOf(mark, from);
  return at < 0 ? s.length : at + mark.length;
}

/** Comments end at `-->` or `--!>` (also `<!-->` and `<!--->`); other declarations and CDATA at `>`. */
export function afterDeclaration(s: string, lt: number): number {
  if (!s.startsWith('--', lt + 2)) return after(s, '>', lt);
  if (s.charCodeAt(lt + 4) === 62) return lt + 5;
  if (s.startsWith('->', lt + 4)) return lt + 6;
  for (let p = s.indexOf('--', lt + 4); p >= 0; p = s.indexOf('--', p + 1)) {
    if (s.charCodeAt(p + 2) === 62) return p + 3;
    if (s.charCodeAt(p + 2) === 33 && s.charCodeAt(p + 3) === 62) return p + 4;
  }
  return s.length;
}

/** Where the end tag of a raw text element stands, or the end of the source. */
export function endOfRawText(s: string, name: string, from: number): number {
  return name === 'script' ? endOfScript(s, from) : indexOfEndTag(s, name, from);
}

function indexOfEndTag(s: string, name: string, from: number): number {
  for (let p = s.indexOf('</', from); p >= 0; p = s.indexOf('</', p + 2)) {
    const next = s.charCodeAt(p + 2 + name.length);
    if ((next === 62 || next === 47 || isSpace(next)) && s.slice(p + 2, p + 2 + name.length).toLowerCase() === name) return p;
  }
  return s.length;
}

/** A script that opens `<!--` and then `<script` hides one `</script`, as the standard has it. */
function endOfScript(s: string, from: number): number {
  let end = indexOfEndTag(s, 'script', from);
  // looked for within the script alone: most have none, and the rest of the page is long
  const body = s.slice(from, end);
  const comment = body.indexOf('<!--');
  if (comment < 0) return end;
  const inner = body.slice(comment);
  const nested = inner.search(/<script[\s/>]/i);
  if (nested < 0 || inner.includes('-->')) return end;
  const second = indexOfEndTag(s, 'script', end + 8);
  if (second < s.length) end = second;
  return end;
}
