/**
 * Trap guards: endless spaces of addresses, told by the shape of addresses and by what the pages of one shape
 * turned out to be. A shape that is a trap is closed: its addresses are skipped, counted and named.
 */

export type TrapName =
  | 'long-address'
  | 'repeating-path'
  | 'calendar'
  | 'far-dates'
  | 'parameter-explosion'
  | 'same-content'
  | 'endless-space'
  | 'soft404-flood';

export interface Trap {
  name: TrapName;
  /** Address with digits as `#` and the parameters' names only. */
  shape: string;
  /** Addresses skipped for it. */
  count: number;
  /** One of them. */
  sample: string;
}

const LONGEST_ADDRESS = 2000;
const DEEPEST_PATH = 25;
const NAME_SETS_PER_PATH = 40;
const CALENDAR_PAGES = 400;
const YEARS_AHEAD = 2;
const OLDEST_YEAR = 1990;
/** Pages in a row of one shape that showed the same; without parameters more are needed, a template may be filled by script. */
const SAME_IN_A_ROW = 6;
const SAME_IN_A_ROW_PLAIN = 40;
/** Pages in a row of one shape that led nowhere but to their own shape. */
const BARREN_IN_A_ROW = 50;
/** Each is a dead link of its own that someone should hear of, so a flood begins late. */
const SOFT404_PAGES = 200;
const SOFT404_SHARE = 0.9;
/** Shapes remembered; further ones are no longer told apart by content. */
const MOST_SHAPES = 50_000;

/** Traps of single addresses: they do not close a shape. */
const SINGLE: ReadonlySet<TrapName> = new Set(['long-address', 'repeating-path', 'far-dates']);

interface ShapeState {
  seen: number;
  read: number;
  soft404: number;
  lastFingerprint: string;
  same: number;
  barren: number;
  closed: TrapName | null;
}

export class Traps {
  readonly #shapes = new Map<string, ShapeState>();
  /** Path → sets of parameter names seen with it. */
  readonly #nameSets = new Map<string, Set<string>>();
  readonly #traps = new Map<string, Trap>();
  readonly #thisYear: number;
  readonly #changed = new Set<Trap>();
  #lastShape = '';

  /** `thisYear`: of the crawl's start; `known`: traps found before a restart. */
  constructor(thisYear: number, known: Iterable<Trap> = []) {
    this.#thisYear = thisYear;
    for (const trap of known) {
      this.#traps.set(`${trap.name} ${trap.shape}`, { ...trap });
      if (!SINGLE.has(trap.name)) this.#state(trap.shape).closed = trap.name;
    }
  }

  /** Whether a new canonical address belongs to a trap; counts it if so. */
  enter(canonical: string): TrapName | null {
    const shape = shapeOf(canonical);
    this.#lastShape = shape;
    const name = this.#judge(canonical, shape);
    if (name !== null) this.#count(name, shape, canonical);
    return name;
  }

  /** Shape of the address entered last. */
  get lastShape(): string {
    return this.#lastShape;
  }

  /** No trap was met so far. */
  get isEmpty(): boolean {
    return this.#traps.size === 0;
  }

  /** Whether an address that waits has meanwhile turned out to belong to a trap; counts it if so. */
  recheck(canonical: string): TrapName | null {
    if (this.isEmpty) return null;
    const shape = shapeOf(canonical);
    const closed = this.#shapes.get(shape)?.closed ?? null;
    if (closed !== null) this.#count(closed, shape, canonical);
    return closed;
  }

  /** Enters an address of an earlier run without counting it as a trap. */
  restore(canonical: string): void {
    this.#judge(canonical, shapeOf(canonical));
  }

  /**
   * What the page of an address was like: hash of its text ('' when it has none), whether it says that it does
   * not exist, whether it led to addresses of other shapes or carries content of its own.
   */
  read(canonical: string, page: { fingerprint: string; soft404: boolean; fruitful: boolean }): void {
    const shape = shapeOf(canonical);
    const state = this.#shapes.get(shape);
    if (!state) return;
    state.read++;
    if (page.soft404) state.soft404++;
    state.same = page.fingerprint !== '' && page.fingerprint === state.lastFingerprint ? state.same + 1 : 0;
    state.lastFingerprint = page.fingerprint;
    state.barren = page.fruitful ? 0 : state.barren + 1;
    if (state.closed !== null) return;
    const plain = !shape.includes('?');
    if (state.same >= (plain ? SAME_IN_A_ROW_PLAIN : SAME_IN_A_ROW) - 1) state.closed = 'same-content';
    else if (state.read >= SOFT404_PAGES && state.soft404 >= state.read * SOFT404_SHARE) state.closed = 'soft404-flood';
    else if (!plain && state.barren >= BARREN_IN_A_ROW) state.closed = 'endless-space';
    if (state.closed !== null) this.#count(state.closed, shape, canonical, 0);
  }

  /** Traps whose count changed since the last call. */
  changed(): Trap[] {
    const changed = [...this.#changed];
    this.#changed.clear();
    return changed;
  }

  #judge(canonical: string, shape: string): TrapName | null {
    if (canonical.length > LONGEST_ADDRESS) return 'long-address';
    const question = canonical.indexOf('?');
    const path = question < 0 ? canonical : canonical.slice(0, question);
    const segments = path.split('/').slice(3);
    if (segments.length > DEEPEST_PATH) return 'long-address';
    if (repeats(segments)) return 'repeating-path';
    const state = this.#state(shape);
    state.seen++;
    if (state.closed !== null) return state.closed;
    if (isCalendar(canonical, question)) {
      const year = calendarYear(canonical);
      if (year !== null && (year > this.#thisYear + YEARS_AHEAD || year < OLDEST_YEAR)) return 'far-dates';
      if (state.seen > CALENDAR_PAGES) {
        state.closed = 'calendar';
        return 'calendar';
      }
    }
    if (question >= 0 && this.#explodes(path, shape.slice(shape.indexOf('?')))) return 'parameter-explosion';
    return null;
  }

  #explodes(path: string, names: string): boolean {
    let sets = this.#nameSets.get(path);
    if (!sets) {
      if (this.#nameSets.size >= MOST_SHAPES) return false;
      this.#nameSets.set(path, (sets = new Set()));
    }
    if (sets.has(names)) return false;
    if (sets.size >= NAME_SETS_PER_PATH) return true;
    sets.add(names);
    return false;
  }

  #state(shape: string): ShapeState {
    let state = this.#shapes.get(shape);
    if (!state) {
      state = { seen: 0, read: 0, soft404: 0, lastFingerprint: '', same: 0, barren: 0, closed: null };
      if (this.#shapes.size < MOST_SHAPES) this.#shapes.set(shape, state);
    }
    return state;
  }

  #count(name: TrapName, shape: string, sample: string, by = 1): void {
    const key = `${name} ${name === 'long-address' || name === 'repeating-path' ? shape.slice(0, 120) : shape}`;
    let trap = this.#traps.get(key);
    if (!trap) {
      if (this.#traps.size >= MOST_SHAPES) return;
      trap = { name, shape: key.slice(name.length + 1), count: 0, sample: sample.slice(0, LONGEST_ADDRESS) };
      this.#traps.set(key, trap);
    }
    trap.count += by;
    this.#changed.add(trap);
  }
}

/** Address with runs of digits as `#` and of the query only the sorted names of parameters. */
export function shapeOf(canonical: string): string {
  const question = canonical.indexOf('?');
  if (question < 0) return canonical.slice(0, LONGEST_ADDRESS).replace(/\d+/g, '#');
  const names: string[] = [];
  for (const part of canonical.slice(question + 1, question + LONGEST_ADDRESS).split('&')) {
    const equals = part.indexOf('=');
    names.push((equals < 0 ? part : part.slice(0, equals)).replace(/\d+/g, '#'));
  }
  return `${canonical.slice(0, Math.min(question, LONGEST_ADDRESS)).replace(/\d+/g, '#')}?${[...new Set(names)].sort().join('&')}`;
}

/** The same directory thrice in a row, four times at all, or a group of two or three thrice in a row. */
function repeats(segments: readonly string[]): boolean {
  const counts = new Map<string, number>();
  for (let i = 0; i < segments.length; i++) {
    const segment = segments[i]!;
    if (segment === '' || /^\d+$/.test(segment)) continue;
    const count = (counts.get(segment) ?? 0) + 1;
    counts.set(segment, count);
    if (count >= 4 || (count >= 3 && endsThrice(segments, i))) return true;
  }
  return false;
}

function endsThrice(segments: readonly string[], end: number): boolean {
  for (const length of [1, 2, 3]) {
    let same = end + 1 >= length * 3;
    for (let i = 0; same && i < length * 2; i++) same = segments[end - i] === segments[end - i - length];
    if (same) return true;
  }
  return false;
}

const CALENDAR_NAME = /[?&](?:year|month|day|date|ym|ymd|yearmonth|cal_?date|start_?date|end_?date|week|nian|yue|riqi)=/i;
const CALENDAR_PATH = /\/(?:calendar|rili|events-calendar)(?=[/._-]|$)/i;

function isCalendar(canonical: string, question: number): boolean {
  return (question >= 0 && CALENDAR_NAME.test(canonical.slice(question))) || CALENDAR_PATH.test(canonical);
}

const CALENDAR_YEAR = /[?&](?:year|date|ym|ymd|yearmonth|cal_?date|start_?date|end_?date|nian|riqi)=(\d{4})(?:-?\d{1,2}){0,2}(?!\d)/i;
const CALENDAR_PATH_YEAR = /\/(?:calendar|rili|events-calendar)[/._-](\d{4})(?:\d{2}){0,2}(?!\d)/i;

/** Year a calendar address asks for, null when none can be told. */
function calendarYear(canonical: string): number | null {
  const match = CALENDAR_YEAR.exec(canonical) ?? CALENDAR_PATH_YEAR.exec(canonical);
  return match ? Number(match[1]) : null;
}
