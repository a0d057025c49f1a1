/** What the judge is told about a candidate, as a row of numbers. */
import type { Candidate, Rooms } from './candidates.ts';
import { isForeign, isHan } from './characters.ts';
import { Likeness } from './confusion.ts';
import type { Seen } from './seen.ts';

/** Names of the columns; their order is part of a learned judge. */
export const FEATURES = [
  ...['gain', 'net', 'cost', 'lead', 'tone', 'sound', 'fuzzy', 'near', 'shape', 'none', 'mishap', 'changes', 'size'],
  ...[
    'wordAlone',
    'wordChance',
    'wordTimes',
    'overLength',
    'overChance',
    'overAlone',
    'overTimes',
    'withinOne',
    'typedAlone',
    'meantAlone',
  ],
  ...[
    'overName',
    'typedLeft',
    'typedRight',
    'typed3',
    'typed4',
    'meantLeft',
    'meantRight',
    'meant3',
    'meant4',
    'typedFlow',
    'meantFlow',
    'flow',
  ],
  ...['surname', 'place', 'quoted', 'titled', 'foreign', 'edge', 'particle', 'company'],
] as const;

const codes = (text: string) => new Set([...text].map((c) => c.charCodeAt(0)));
const SURNAMES = codes(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤',
);
const PLACES = codes('村镇乡街道路县市区州旗省屯寨港湾山河湖桥站店庄组院校园');
const PARTICLES = codes('的地得了着过在是为和与及');
const NO_WORD = -18;
/** How far back an open quotation or title mark is looked for. */
const MARK_REACH = 80;

/** The row of a candidate; `at` is where its piece starts in the text. */
export function featuresOf(candidate: Candidate, text: Uint16Array, at: number, { lexicon, counts, seen }: Rooms): Float64Array {
  const { kind, over, suggestion } = candidate;
  const start = at + candidate.start;
  const end = at + candidate.end;
  const long = over.reduce((a, b) => (b.length > a.length ? b : a));
  const meant = changed(text, start, end, suggestion);
  const size = suggestion.length;
  const alone = (units: Uint16Array, from: number, length: number) => {
    let least = 0;
    for (let i = from; i < from + length; i++)
      least = Math.min(least, lexicon.single[units[i]!]! < 0 ? NO_WORD : counts.logAlone[lexicon.single[units[i]!]!]!);
    return least;
  };
  const from = meant.offset;
  const typedFlow = flow(text, start - 1, end + 1, seen);
  const meantFlow = flow(meant.units, from - 1, from + size + 1, seen);
  const is = (truth: boolean) => (truth ? 1 : 0);
  const before = at + candidate.wordStart - 1;
  const after = at + candidate.wordEnd;
  const withinOne = long.length >= 2 && long.start <= candidate.start && long.start + long.length >= candidate.end;
  return Float64Array.of(
    candidate.gain,
    candidate.gain - candidate.cost,
    candidate.cost,
    candidate.lead,
    is(kind === Likeness.tone),
    is(kind === Likeness.sound),
    is(kind === Likeness.fuzzy),
    is(kind === Likeness.near),
    is(kind === Likeness.shape),
    is(kind === Likeness.none),
    kind > Likeness.none ? kind : 0,
    candidate.changes,
    lexicon.length(candidate.word),
    counts.logAlone[candidate.word]!,
    candidate.chance,
    Math.log2(1 + counts.times[candidate.word]!),
    long.length,
    Math.min(...over.map((word) => word.chance)),
    counts.logAlone[long.word]!,
    Math.log2(1 + counts.times[long.word]!),
    is(withinOne),
    alone(text, start, end - start),
    alone(meant.units, from, size),
    lexicon.isName[long.word]!,
    seen.level(text, start - 1, 2),
    seen.level(text, end - 1, 2),
    best(text, start, end, 3, seen),
    best(text, start, end, 4, seen),
    seen.level(meant.units, from - 1, 2),
    seen.level(meant.units, from + size - 1, 2),
    best(meant.units, from, from + size, 3, seen),
    best(meant.units, from, from + size, 4, seen),
    typedFlow,
    meantFlow,
    meantFlow - typedFlow,
    is([start, start - 1, start - 2].some((i) => SURNAMES.has(text[i] ?? 0))),
    is([end, end + 1, after].some((i) => PLACES.has(text[i] ?? 0))),
    is(opened(text, start, '“', '”')),
    is(opened(text, start, '《', '》')),
    is(isForeign(text[start - 1] ?? 0) || isForeign(text[end] ?? 0)),
    is(!isHan(text[before] ?? 0) || !isHan(text[after] ?? 0)),
    is(end - start === 1 && (PARTICLES.has(text[start]!) || PARTICLES.has(suggestion.charCodeAt(0)))),
    candidate.company,
  );
}

/** The neighbourhood of a change after it is made; `offset` is where the change starts there. */
function changed(text: Uint16Array, start: number, end: number, suggestion: string): { units: Uint16Array; offset: number } {
  const low = Math.max(0, start - 6);
  const left = text.subarray(low, start);
  const right = text.subarray(end, end + 6);
  const units = new Uint16Array(left.length + suggestion.length + right.length);
  units.set(left);
  for (let i = 0; i < suggestion.length; i++) units[left.length + i] = suggestion.charCodeAt(i);
  units.set(right, left.length + suggestion.length);
  return { units, offset: left.length };
}

/** How often the best attested sequence of this length over the change was seen. */
function best(units: Uint16Array, start: number, end: number, length: number, seen: Seen): number {
  let most = 0;
  for (let i = Math.max(0, start - length + Math.max(1, end - start)); i <= start && i + length <= units.length; i++)
    most = Math.max(most, seen.level(units, i, length));
  return most;
}

/** How well the characters from `from` up to `to` follow on those before them: mean of what share of the shorter sequence goes on so. */
function flow(units: Uint16Array, from: number, to: number, seen: Seen): number {
  let sum = 0;
  let count = 0;
  for (let i = Math.max(1, from); i < Math.min(units.length, to); i++) {
    if (!isHan(units[i]!)) continue;
    const four = seen.level(units, i - 3, 4);
    const three = seen.level(units, i - 2, 3);
    const two = seen.level(units, i - 1, 2);
    if (four > 0) sum += four - seen.level(units, i - 3, 3) + 4;
    else if (three > 0) sum += three - seen.level(units, i - 2, 2) + 2;
    else sum += two / 4 - 8;
    count++;
  }
  return count === 0 ? 0 : sum / count;
}

function opened(text: Uint16Array, at: number, open: string, close: string): boolean {
  for (let i = at - 1; i >= 0 && i > at - MARK_REACH; i--) {
    if (text[i] === close.charCodeAt(0)) return false;
    if (text[i] === open.charCodeAt(0)) return true;
  }
  return false;
}
