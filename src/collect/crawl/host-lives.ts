/**
 * Which hosts are known to live after they last failed us. A connection that fails, or a 5xx, says that an address is
 * dead only while its host answers others; counted by the order of requests, so that no clock is needed.
 */
import type { Observation } from '../../page/index.ts';
import type { FetchOutcome } from '../outcome.ts';
import { hostOf } from './addresses.ts';
import { CONNECTION_FAILURES } from './observations.ts';

interface Life {
  /** Begin of the latest request that was answered; 0: none was. */
  answered: number;
  /** End of the latest request that broke down. */
  brokeDown: number;
  /** The address that answered last: asked again, it shows whether the host still lives. */
  witness: string | null;
}

export class HostLives {
  readonly #lives = new Map<string, Life>();
  #moment = 0;

  /** A request begins; its moment, to be given to `note`. */
  begin(): number {
    return ++this.#moment;
  }

  /** A request that began at that moment has ended. An answer begun before the last breakdown says nothing about after. */
  note(began: number, outcome: FetchOutcome): void {
    const ended = ++this.#moment;
    if (isBreakdown(outcome)) this.#lifeOf(outcome.url).brokeDown = ended;
    else if (outcome.kind === 'answered') {
      this.#answered(outcome.url, began);
      // A redirect may lead to another host: both have answered.
      if (outcome.finalUrl !== outcome.url) this.#answered(outcome.finalUrl, began);
    }
  }

  /** An address answered in an earlier start of the crawl: whether its host lives is to be seen. */
  expect(url: string): void {
    this.#lifeOf(url).witness ??= url;
  }

  /**
   * `alive`: answered a request begun after its last breakdown; `silent`: answered before, and not since; `unseen`: it
   * never answered.
   */
  stateOf(url: string): 'alive' | 'silent' | 'unseen' {
    const life = this.#lives.get(hostOf(url) ?? '');
    if (life === undefined || life.witness === null) return 'unseen';
    return life.answered > life.brokeDown ? 'alive' : 'silent';
  }

  /** The address of the host that answered last, null when none did. */
  witnessOf(url: string): string | null {
    return this.#lives.get(hostOf(url) ?? '')?.witness ?? null;
  }

  #answered(url: string, began: number): void {
    const life = this.#lifeOf(url);
    life.answered = Math.max(life.answered, began);
    life.witness = url;
  }

  #lifeOf(url: string): Life {
    const host = hostOf(url) ?? '';
    let life = this.#lives.get(host);
    if (!life) this.#lives.set(host, (life = { answered: 0, brokeDown: 0, witness: null }));
    return life;
  }
}

/** A failure that a dying host shows at every address alike: the connection's, or of the server as a whole (5xx). */
export function isBreakdown({ kind, status }: Pick<Observation, 'kind' | 'status'>): boolean {
  return kind === 'answered' ? status !== null && status >= 500 : CONNECTION_FAILURES.has(kind);
}

/**
 * What observations of an address prove. Those made before it was confirmed are of one time: of its breakdowns only the
 * first is left, which alone proves nothing, unless the address broke down again when it was confirmed.
 */
export function proven(observations: readonly Observation[], isConfirmed: boolean): Observation[] {
  const last = observations.at(-1);
  if (last === undefined || (isConfirmed && isBreakdown(last))) return [...observations];
  const first = observations.find(isBreakdown);
  return observations.filter((seen) => seen === first || !isBreakdown(seen));
}
