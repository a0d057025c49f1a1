/**
 * Pages that say "not found" with status 200. Two signals: the page's own words (read by the page reader) and
 * sameness with what the site answers to an address that cannot exist; that answer is asked for once per kind of place.
 */
import { randomBytes } from 'node:crypto';
import { taskOf } from './answers.ts';
import { isHtml } from './observations.ts';
import type { ReadingHints } from './packed.ts';
import { ask, type CrawlRun, type NotFoundSense } from './run.ts';

/** Kinds of place (host, depth of the directory, ending) that are asked. */
const MOST_PLACES = 8;

/** Remembers fingerprints of the site's own not-found pages. */
export class NotFoundPages implements NotFoundSense {
  readonly #run: () => CrawlRun;
  readonly #fingerprints: string[];
  readonly #asked = new Set<string>();
  readonly #pending: Promise<void>[] = [];

  /** `fingerprints`: those known so far; grows in place. */
  constructor(run: () => CrawlRun, fingerprints: string[]) {
    this.#run = run;
    this.#fingerprints = fingerprints;
  }

  async learn(homeUrl: string): Promise<void> {
    const name = randomName();
    await Promise.all([this.#probe(new URL(`/${name}.html`, homeUrl).href), this.#probe(new URL(`/${name}/`, homeUrl).href)]);
  }

  is(hints: ReadingHints): boolean {
    return hints.fingerprint !== '' && this.#fingerprints.includes(hints.fingerprint);
  }

  weigh(id: number, url: string, hints: ReadingHints): void {
    const { store } = this.#run();
    const words = hints.soft404 !== null;
    const same = this.is(hints);
    store.setSoft404(id, words && same ? 'both' : words ? 'words' : 'fingerprint');
    if (!words || same) return;
    const beside = besides(url);
    if (beside === null || this.#asked.has(beside.place) || this.#asked.size >= MOST_PLACES) return;
    this.#asked.add(beside.place);
    this.#pending.push(
      this.#probe(beside.url).then(() => {
        if (this.is(hints)) store.setSoft404(id, 'both');
      }),
    );
  }

  async settle(): Promise<void> {
    await Promise.all(this.#pending.splice(0));
  }

  async #probe(url: string): Promise<void> {
    const run = this.#run();
    const { outcome } = await ask(run, url, { maxBytes: run.limits.maxPageBytes });
    if (outcome.kind !== 'answered' || outcome.status !== 200 || !isHtml(outcome) || !run.scope.includes(outcome.finalUrl)) return;
    const { hints, problem } = await run.pool.read({ ...taskOf(run, outcome, false, null), whole: true });
    // The home page given for every address proves nothing about other pages.
    if (problem === null && hints.fingerprint !== '' && hints.kind !== 'home' && !this.is(hints))
      this.#fingerprints.push(hints.fingerprint);
  }
}

/** An address that cannot exist in the same directory with the same ending. */
function besides(url: string): { url: string; place: string } | null {
  const parsed = URL.parse(url);
  if (!parsed) return null;
  const directory = parsed.pathname.slice(0, parsed.pathname.lastIndexOf('/') + 1);
  const file = parsed.pathname.slice(directory.length);
  const dot = file.lastIndexOf('.');
  const ending = dot < 0 ? '' : file.slice(dot, dot + 6);
  return {
    url: new URL(`${directory}${randomName()}${ending}`, parsed).href,
    place: `${parsed.host} ${directory.split('/').length} ${ending}`,
  };
}

const randomName = () => `zx-${randomBytes(6).toString('hex')}`;
