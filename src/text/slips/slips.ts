/** Known slips: a written form that is wrong unless it is part of a longer word, and what should stand there. */
import type { MarkKind, Severity } from '../marks.ts';
import type { IntList } from '../match/int-list.ts';
import { speaksOfWording } from '../near/quotation.ts';
import { type NormalText, sourceEnd, sourceStart } from '../normal/normalise.ts';
import { type Pack, PackError } from '../packs/pack.ts';
import { covers, foldTerm, type Validity, validityOf } from '../packs/validity.ts';
import type { Reading } from '../report.ts';

/** How far apart traces of synonym replacement still support each other. */
const COMPANY_REACH = 600;

export interface Slip {
  wrong: string;
  right: string;
  kind: MarkKind;
  severity: Severity;
  pack: string;
  validity: Validity;
  /** Longer strings in which the form is right, with the place of the form in them. */
  guards: readonly { text: string; offset: number }[];
  note: string;
}

interface SlipHit {
  slip: Slip;
  /** Normal units. */
  start: number;
  end: number;
}

/** Entries of the packs of layer `slips`. Throws PackError. */
export function compileSlips(packs: readonly Pack[]): Slip[] {
  const slips: Slip[] = [];
  for (const { meta, rows, lines } of packs)
    for (const [i, row] of rows.entries()) {
      const wrong = foldTerm(row.get('wrong')!);
      const right = row.get('right')!;
      if (wrong.length < 2) throw new PackError(meta.id, lines[i]!, '“wrong”至少两个字');
      if (wrong === foldTerm(right)) throw new PackError(meta.id, lines[i]!, '正误两种写法相同');
      slips.push({
        wrong,
        right,
        kind: (row.get('kind') || meta.kind || 'typo') as MarkKind,
        severity: (row.get('severity') || meta.severity || 'ordinary') as Severity,
        pack: meta.id,
        validity: validityOf(meta, row),
        guards: guardsOf(meta.id, lines[i]!, wrong, row.get('not-in') ?? ''),
        note: row.get('note') ?? '',
      });
    }
  return slips;
}

function guardsOf(pack: string, row: number, wrong: string, cell: string): { text: string; offset: number }[] {
  return cell
    .split('|')
    .filter((guard) => guard !== '')
    .flatMap((guard) => {
      const text = foldTerm(guard);
      if (!text.includes(wrong)) throw new PackError(pack, row, `“not-in”中的“${guard}”不含“${wrong}”`);
      const places: { text: string; offset: number }[] = [];
      for (let offset = text.indexOf(wrong); offset >= 0; offset = text.indexOf(wrong, offset + 1)) places.push({ text, offset });
      return places;
    });
}

/** Marks the slips (triples: index, start, end; in the order of starts) whose guards all stay silent; of overlapping ones the longest. */
export function judgeSlips(
  reading: Reading,
  triples: IntList,
  slips: readonly Slip[],
  known: (start: number, end: number) => boolean,
): void {
  if (triples.length === 0) return;
  const hits: SlipHit[] = [];
  for (let i = 0; i < triples.length; i += 3)
    hits.push({ slip: slips[triples.data[i]!]!, start: triples.data[i + 1]!, end: triples.data[i + 2]! });
  const { text, options, report } = reading;
  let last: SlipHit | null = null;
  const give = ({ slip, start, end }: SlipHit) => {
    const [from, to] = [sourceStart(text, start), sourceEnd(text, end)];
    if (speaksOfWording(text.source, from, to)) return;
    report({
      kind: slip.kind,
      severity: slip.severity,
      rule: `${slip.kind}.${slip.pack}`,
      start: from,
      end: to,
      message: slip.note === '' ? `“${text.source.slice(from, to)}”应为“${slip.right}”` : slip.note,
      suggestion: slip.right,
      confidence: slip.severity === 'hint' ? 0.6 : 0.97,
    });
  };
  for (const [at, hit] of hits.entries()) {
    if (hit.slip.kind === 'tampering' && !hasCompany(hits, at)) continue;
    if (!covers(hit.slip.validity, options) || isGuarded(text, hit) || known(hit.start, hit.end)) continue;
    if (last && hit.start < last.end) {
      if (hit.end - hit.start > last.end - last.start) last = hit;
      continue;
    }
    if (last) give(last);
    last = hit;
  }
  if (last) give(last);
}

/** One odd wording is a slip or a term of some trade; two different ones close together are a machine's work. */
function hasCompany(hits: readonly SlipHit[], at: number): boolean {
  const hit = hits[at]!;
  for (const step of [-1, 1])
    for (let i = at + step; hits[i] !== undefined && Math.abs(hits[i]!.start - hit.start) <= COMPANY_REACH; i += step)
      if (hits[i]!.slip.kind === 'tampering' && hits[i]!.slip !== hit.slip && (hits[i]!.end <= hit.start || hits[i]!.start >= hit.end))
        return true;
  return false;
}

function isGuarded({ units, length }: NormalText, { slip, start }: SlipHit): boolean {
  return slip.guards.some(({ text, offset }) => {
    const from = start - offset;
    if (from < 0 || from + text.length > length) return false;
    for (let i = 0; i < text.length; i++) if (units[from + i] !== text.charCodeAt(i)) return false;
    return true;
  });
}
