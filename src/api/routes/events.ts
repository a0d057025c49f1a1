/** What happens in a round, live: server-sent events that go on where they were cut off, and end with the session. */
import { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { round, roundChanges, type SeenChange } from '../../campaign/server.ts';
import { InputError } from '../../platform/index.ts';
import { perform } from '../../platform/server.ts';
import { Id } from '../contract/common.ts';
import type { Api, ApiOptions } from '../options.ts';
import { type RoundFeed, roundFeed } from '../round-feed.ts';
import { signedIn } from '../signed-in.ts';

/** Between two signs of life; then it is also looked whether the session still is. */
const HEARTBEAT_MS = 15_000;
/** Least time between two readings: changes that come together are told together. */
const LEAST_GAP_MS = 500;
const BATCH = 500;

export function eventRoutes(app: Api, options: ApiOptions): void {
  const feed = roundFeed(options.platform.database, (error) => app.log.warn({ err: error }, '批次变化的监听中断，稍后重连'));
  app.addHook('preClose', async () => feed.close());

  app.get(
    '/rounds/:id/events',
    {
      schema: {
        params: Type.Object({ id: Id }),
        querystring: Type.Object({ after: Type.Optional(Type.Integer({ minimum: 0, description: 'as Last-Event-ID' })) }),
        response: { 200: Type.String({ description: 'text/event-stream: events `round` and `object`, ids in the order of changes' }) },
      },
    },
    async (request, reply) => {
      const { actor } = await signedIn(options.platform, request);
      await perform(options.platform, actor, 'round.read', (work) => round(work, request.params.id));
      const after = lastSeen(request.headers['last-event-id']) ?? request.query.after ?? 0;
      const stream = Readable.from(events(options, feed, request, request.params.id, after), { objectMode: false });
      return reply
        .type('text/event-stream; charset=utf-8')
        .header('x-accel-buffering', 'no')
        .send(stream as never);
    },
  );
}

/** Null without. Throws InputError for what no event was called. */
function lastSeen(header: string | string[] | undefined): number | null {
  if (header === undefined || header === '') return null;
  if (typeof header === 'string' && /^\d{1,15}$/.test(header)) return Number(header);
  throw new InputError('Last-Event-ID 不是本系统给出的编号，请去掉后重试', { code: 'event-id-malformed' });
}

/** The text of the events, until the session, the client or the service ends. */
async function* events(
  { platform }: ApiOptions,
  feed: RoundFeed,
  request: FastifyRequest,
  roundId: string,
  from: number,
): AsyncGenerator<string> {
  const left = new AbortController();
  request.raw.once('close', () => left.abort());
  const signal = AbortSignal.any([left.signal, feed.signal]);
  const news = bell(signal);
  const unwatch = feed.watch(roundId, news.ring);
  try {
    yield 'retry: 3000\n\n';
    for (let after = from; !signal.aborted; ) {
      const { actor } = await signedIn(platform, request, { isUse: false });
      const changes = await perform(platform, actor, 'round.read', (work) => roundChanges(work, roundId, after, BATCH));
      after = changes.at(-1)?.number ?? after;
      yield changes.length === 0 ? ': \n\n' : changes.map(eventText).join('');
      if (changes.length === BATCH) continue;
      await news.quiet(LEAST_GAP_MS);
      await news.rung(HEARTBEAT_MS);
    }
  } catch (error) {
    // Too late for an answer: the client comes again with the last id it saw, and is told then.
    request.log.info({ err: error }, '批次变化的推送结束');
  } finally {
    unwatch();
  }
}

const eventText = (change: SeenChange) =>
  `id: ${change.number}\nevent: ${change.kind}\ndata: ${JSON.stringify(change.kind === 'round' ? change.round : change.object)}\n\n`;

/** Something to be waited for: rung, after a time, or at the end. */
function bell(signal: AbortSignal) {
  let isRung = false;
  let wake: () => void = () => undefined;
  const wait = (ms: number, untilRung: boolean) =>
    new Promise<void>((resolve) => {
      if (signal.aborted || (untilRung && isRung)) return resolve();
      const end = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', end);
        wake = () => undefined;
        resolve();
      };
      const timer = setTimeout(end, ms);
      signal.addEventListener('abort', end);
      if (untilRung) wake = end;
    });
  return {
    ring() {
      isRung = true;
      wake();
    },
    quiet: (ms: number) => wait(ms, false),
    async rung(ms: number) {
      await wait(ms, true);
      isRung = false;
    },
  };
}
