/**
 * A process that watches: visits what it holds by schedule, confirms failures with a second client, watches its own line, writes
 * down what it saw and does the care of the history. Everything it does is a step that tests call themselves.
 */
import { randomUUIDv7 } from 'node:crypto';
import type { CloseProbers, ProbeResult, Prober } from '../../collect/index.ts';
import type { Every, Log } from '../../platform/index.ts';
import { isDatabaseAway, type Platform, SYSTEM, transact, type Work } from '../../platform/server.ts';
import { recordEvents } from '../events.ts';
import { careForWatch, makeParts } from './care.ts';
import { giveBack, renewLeases } from './leases.ts';
import { OurLine } from './line.ts';
import { closeLooksDue, recordCloseLook } from './looks.ts';
import { dropFuture, noteLineChange, openOurSide } from './our-side.ts';
import { recordSights, type Sight } from './record.ts';
import { Sweeper, type SweeperStats } from './sweeper.ts';
import { loadTargets, syncTargets } from './targets.ts';
import type { WatchTerms } from './terms.ts';

export interface WatcherSetup extends Platform {
  /** Where it stands, as the operator calls it: places must agree on failures. */
  place: string;
  machine: string;
  software: string;
  log: Log;
  /** By what it watches today. */
  terms: () => WatchTerms;
  first: Prober;
  /** The other client. */
  second: Prober;
  close: CloseProbers;
  /** Whether a reference address answers; null: there are none, and the line is judged by the probers alone. */
  referencesAnswer: (() => Promise<boolean>) | null;
  /** A clock that only goes forward, ms. */
  steady: () => number;
  /** Visits at once of one host, and in all. */
  perHost: number;
  total: number;
}

export interface WatcherStats extends SweeperStats {
  id: string;
  shards: number;
  /** Seen and not written down yet. */
  unwritten: number;
  isLineDown: boolean;
  clockJumps: number;
}

/** Sights that are kept while the database is away; more are let go, the oldest first. */
const MOST_UNWRITTEN = 100_000;
const BATCH = 500;
/** A watcher that begins does not know when its history was last cared for: not longer ago than this, or the verdict does it. */
const UNKNOWN_CARE_MS = 6 * 3_600_000;

export class Watcher {
  readonly id = randomUUIDv7();
  readonly #setup: WatcherSetup;
  readonly #startedAt: Date;
  readonly #sweeper: Sweeper;
  #line: OurLine;
  #shards: number[] = [];
  #unwritten: Sight[] = [];
  #jumps: number[] = [];
  #clockJumps = 0;
  #failures = 0;
  #caredAt: Date;

  constructor(setup: WatcherSetup) {
    this.#setup = setup;
    this.#startedAt = new Date(setup.clock.now());
    this.#line = new OurLine(setup.clock.now());
    this.#caredAt = new Date(setup.clock.now() - UNKNOWN_CARE_MS);
    this.#sweeper = new Sweeper({
      clock: setup.clock,
      steady: setup.steady,
      perHost: setup.perHost,
      total: setup.total,
      onJump: (byMs) => this.#jumps.push(byMs),
      visit: (target, visitAt) => this.#visit(target.number, target.url, visitAt),
    });
  }

  /** First steps: parts of the tables, the registry's addresses, the line as it was left, a share of the work. */
  async begin(): Promise<void> {
    await this.#within(async (work) => {
      await makeParts(work);
      await syncTargets(work);
      this.#line = new OurLine(work.now.getTime(), await openOurSide(work, this.#setup.place));
    });
    await this.renew();
  }

  /** Starts the visits that are due; how many. */
  tick(): number {
    return this.#sweeper.tick();
  }

  /** Says that it lives, holds its share, and takes what the registry and the schedules say now. */
  async renew(): Promise<void> {
    const { lateMs, targets, done } = this.#sweeper.stats();
    const { place, machine, software, terms } = this.#setup;
    const beat = {
      id: this.id,
      place,
      machine,
      process: process.pid,
      software,
      startedAt: this.#startedAt,
      targets,
      probes: done,
      lateMs,
      memoryBytes: process.memoryUsage.rss(),
      clockJumps: this.#clockJumps,
    };
    const loaded = await this.#within(async (work) => {
      const shards = await renewLeases(work, beat);
      return { shards, targets: await loadTargets(work, shards, terms().intervalS) };
    });
    this.#shards = loaded.shards;
    this.#sweeper.setTargets(loaded.targets);
  }

  /** Takes the registry's changes over. */
  async sync(): Promise<void> {
    await this.#within(syncTargets);
  }

  /** Writes down what was seen; what cannot be written now is kept. */
  async flush(): Promise<void> {
    for (const byMs of this.#jumps.splice(0)) await this.#noteJump(byMs);
    while (this.#unwritten.length > 0) {
      const batch = this.#unwritten.slice(0, BATCH);
      await this.#within((work) => recordSights(work, this.#setup.place, batch, this.#setup.terms()));
      this.#unwritten.splice(0, batch.length);
    }
  }

  /** Looks whether our own line is up. */
  async lookAtLine(): Promise<void> {
    const { referencesAnswer, clock, place, log } = this.#setup;
    if (referencesAnswer === null) return;
    const answered = await referencesAnswer();
    const change = this.#line.look(clock.now(), answered);
    if (change === null) return;
    log.warn({ place, ...change }, change.kind === 'went-down' ? '本机网络不通，期间的探测不计入' : '本机网络已恢复');
    await this.#within((work) => noteLineChange(work, place, change));
  }

  /** Care of the history. */
  async care(): Promise<void> {
    this.#caredAt = await this.#within(async (work) => {
      await careForWatch(work, this.#setup.terms(), this.#caredAt);
      return work.now;
    });
  }

  /** Looks closely at those of its addresses whose turn it is; how many. */
  async lookClosely(most: number): Promise<number> {
    if (this.#line.isDown) return 0;
    const due = await this.#within((work) => closeLooksDue(work, this.#shards, most));
    for (const { number, url } of due) {
      const sights = await this.#setup.close.look(url);
      await this.#within((work) => recordCloseLook(work, number, sights));
    }
    return due.length;
  }

  stats(): WatcherStats {
    return {
      ...this.#sweeper.stats(),
      id: this.id,
      shards: this.#shards.length,
      unwritten: this.#unwritten.length,
      isLineDown: this.#line.isDown,
      clockJumps: this.#clockJumps,
    };
  }

  /** When the next visit is due, ms since the epoch; null without addresses. */
  nextDue(): number | null {
    return this.#sweeper.nextDue();
  }

  /** Resolves when no visit runs. */
  idle(): Promise<void> {
    return this.#sweeper.idle();
  }

  /** Ends the visits under way as if they had not been, writes down the rest, gives its share back. */
  async stop(): Promise<void> {
    const { first, second, close } = this.#setup;
    const ended = this.#sweeper.stop();
    first.cancel();
    second.cancel();
    await ended;
    await this.#attempt('flush', () => this.flush());
    await this.#attempt('give-back', () => this.#within((work) => giveBack(work, this.id)));
    for (const prober of [first, second, close]) prober.close();
  }

  /** A step of which nobody waits for the end: what goes wrong is told in the log, and comes again with the next turn. */
  async #attempt(step: string, run: () => Promise<unknown>): Promise<void> {
    try {
      await run();
      this.#failures = 0;
    } catch (error) {
      this.#failures++;
      const sentence = isDatabaseAway(error) ? '数据库暂时连接不上，已看到的先留在内存' : '监测的一个步骤未能完成';
      this.#setup.log.error({ err: error, step, failures: this.#failures }, sentence);
    }
  }

  /** Does the steps again and again until told to stop; a step that is still at it is not begun twice. */
  run(every: Every): () => void {
    const turns: [string, number, () => Promise<unknown>][] = [
      ['flush', 1000, () => this.flush()],
      ['renew', 10_000, () => this.renew()],
      ['line', 20_000, () => this.lookAtLine()],
      ['sync', 60_000, () => this.sync()],
      ['looks', 60_000, () => this.lookClosely(20)],
      ['care', 300_000, () => this.care()],
    ];
    const stops = turns.map(([step, ms, run]) => {
      let isBusy = false;
      return every(ms, () => {
        if (isBusy) return;
        isBusy = true;
        void this.#attempt(step, run).finally(() => {
          isBusy = false;
        });
      });
    });
    stops.push(every(1000, () => void this.tick()));
    return () => {
      for (const stop of stops) stop();
    };
  }

  async #visit(target: number, url: string, visitAt: number): Promise<void> {
    const { first: prober, second: other } = this.#setup;
    const first = await prober.probe(url);
    const second: ProbeResult | null = first.verdict === 'failed' ? await other.probe(url) : null;
    if (first.kind === 'cancelled' || second?.kind === 'cancelled') return;
    if (this.#unwritten.length >= MOST_UNWRITTEN) this.#unwritten.shift();
    this.#unwritten.push({ target, visitAt, first, second });
  }

  async #noteJump(byMs: number): Promise<void> {
    this.#clockJumps++;
    const { place, log } = this.#setup;
    log.warn({ place, byMs }, '本机时钟跳变，探测计划已按新的时间重排');
    // What was seen under a time that has not come was seen at another time.
    this.#unwritten = this.#unwritten.filter(({ visitAt }) => visitAt <= this.#setup.clock.now());
    await this.#within(async (work) => {
      const dropped = byMs < 0 ? await dropFuture(work, place) : 0;
      await recordEvents(work, [
        {
          kind: 'clock',
          organisationId: null,
          object: null,
          trouble: `clock:${place}`,
          isOver: true,
          at: work.now,
          sentence: `监测点“${place}”的时钟${byMs > 0 ? '向前' : '向后'}跳变了 ${Math.round(Math.abs(byMs) / 1000)} 秒，请检查该机的时间同步`,
          details: { place, byMs, dropped },
        },
      ]);
    });
  }

  #within<T>(run: (work: Work) => Promise<T>): Promise<T> {
    return transact(this.#setup.database, this.#setup.clock, SYSTEM, run);
  }
}
