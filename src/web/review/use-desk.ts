/** The desk of one reviewer with the platform behind it: matters are kept a few at a time, decisions leave at once and are sent one after the other. */
import { App } from 'antd';
import { useEffect, useEffectEvent, useReducer, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { paths } from '../../api/client.ts';
import { changing } from '../data/changing.ts';
import { answer, api } from '../data/client.ts';
import { connected } from '../data/connection.ts';
import { RequestProblem } from '../data/problem.ts';
import { useTroubleLine } from '../ui/trouble.tsx';
import { type Desk, EMPTY_DESK, type Matter, nextDesk, type Stage } from './desk-state.ts';

type Body<Path extends keyof paths, Method extends 'post'> = paths[Path] extends {
  [m in Method]: { requestBody: { content: { 'application/json': infer Content } } };
}
  ? Content
  : never;
export type Decision = Omit<Body<'/api/v1/review-items/{id}/decisions', 'post'>, 'stage'>;

export interface DeskFilter {
  stage: Stage;
  check?: string;
  organisationId?: string;
  roundObjectId?: string;
}

export interface DeskWork {
  desk: Desk;
  /** Why nothing could be fetched; null: nothing is wrong. */
  error: unknown;
  retry(): void;
  decide(matter: Matter, decision: Decision): void;
  /** The same for all of its template; resolves when done. */
  decideTemplate(matter: Matter, decision: Pick<Decision, 'says' | 'reasonCode' | 'reason'>): Promise<void>;
  ask(matter: Matter, text: string, days: number | null): void;
  takeBack(): void;
  move(by: 1 | -1): void;
  putOff(): void;
}

/** So many lie open beside the one in hand: their evidence is fetched before they are looked at. */
const AHEAD = 4;
const MORE = 10;
const MOST_KEPT = 50;
/** Somebody was faster, or the same person at another window. */
const isOvertaken = (cause: unknown): boolean =>
  cause instanceof RequestProblem && (cause.status === 409 || cause.status === 412 || cause.code === 'decided-before');

/** A desk of the round; what was kept for this person goes back when the page is left. */
export function useDesk(roundId: string, filter: DeskFilter): DeskWork {
  const { t } = useTranslation('review');
  const { message } = App.useApp();
  const line = useTroubleLine();
  const [desk, send] = useReducer(nextDesk, EMPTY_DESK);
  const [error, setError] = useState<unknown>(null);
  const pending = useRef<Promise<void>>(Promise.resolve());
  const isAsking = useRef(false);
  const batches = useRef(new Set<string>());
  const { stage } = filter;
  const params = { params: { path: { id: roundId } } };

  const fetchMore = useEffectEvent(async () => {
    if (isAsking.current) return;
    isAsking.current = true;
    try {
      // What was decided must be known there before more is asked for.
      await pending.current;
      const count = Math.min(MOST_KEPT, desk.matters.length + MORE);
      const { items } = await answer(api.POST('/api/v1/rounds/{id}/review-claims', { ...params, body: { ...filter, count } }));
      const query = { ...filter, limit: 1 };
      const { total } = await answer(api.GET('/api/v1/rounds/{id}/review-queue', { params: { path: { id: roundId }, query } }));
      setError(null);
      send({ type: 'kept', matters: items, left: total, isAll: items.length < count });
    } catch (cause) {
      setError(cause);
    } finally {
      isAsking.current = false;
    }
  });

  const needsMore = !desk.isAll && error === null && desk.matters.length - desk.at < AHEAD;
  // After every change of the desk: what was fetched may not have been enough.
  useEffect(() => {
    if (needsMore) void fetchMore();
  });

  useEffect(
    () => () =>
      void api
        .DELETE('/api/v1/rounds/{id}/review-claims', { params: { path: { id: roundId }, query: { stage } }, keepalive: true })
        .catch(() => undefined),
    [roundId, stage],
  );

  /** Sends behind what is on its way; a lost line is waited for, with the same key. */
  const queue = (work: () => Promise<void>) => {
    pending.current = pending.current.then(async () => {
      for (;;) {
        try {
          return await work();
        } catch (cause) {
          if (!(cause instanceof RequestProblem && cause.status === 0)) throw cause;
          await connected();
        }
      }
    });
    return pending.current.catch((cause: unknown) => {
      pending.current = Promise.resolve();
      throw cause;
    });
  };

  const notTaken = (matter: Matter, cause: unknown) => {
    const isGone = isOvertaken(cause);
    send(isGone ? { type: 'gone', id: matter.id } : { type: 'refused', matter });
    void (isGone ? message.info(t('overtaken', { why: line(cause) })) : message.error(line(cause)));
  };

  return {
    desk,
    error,
    retry: () => setError(null),

    decide(matter, decision) {
      send({ type: 'decided', ids: [matter.id] });
      const headers = changing(matter.version);
      queue(async () => {
        await answer(
          api.POST('/api/v1/review-items/{id}/decisions', {
            params: { path: { id: matter.id } },
            headers,
            body: { stage, ...decision },
          }),
        );
      }).catch((cause: unknown) => notTaken(matter, cause));
    },

    async decideTemplate(matter, decision) {
      const headers = changing();
      const body = { stage, ...decision, templateKey: matter.templateKey, expected: matter.sameTemplate };
      try {
        await queue(async () => {
          const { decided } = await answer(api.POST('/api/v1/rounds/{id}/review-batches', { ...params, headers, body }));
          const ids = desk.matters.filter(({ templateKey }) => templateKey === matter.templateKey).map(({ id }) => id);
          for (const id of ids) batches.current.add(id);
          send({ type: 'decided', ids });
          void message.success(t('batchDone', { count: decided }));
        });
      } catch (cause) {
        void message.error(line(cause));
      }
    },

    ask(matter, text, days) {
      send({ type: 'asked', id: matter.id });
      const headers = changing(matter.version);
      queue(async () => {
        await answer(
          api.POST('/api/v1/review-items/{id}/questions', {
            params: { path: { id: matter.id } },
            headers,
            body: { stage, text, ...(days === null ? {} : { days }) },
          }),
        );
      }).catch((cause: unknown) => notTaken(matter, cause));
    },

    takeBack() {
      const id = desk.decided.at(-1);
      if (id === undefined) {
        void message.info(t('nothingToTakeBack'));
        return;
      }
      const headers = changing();
      queue(async () => {
        const path = { params: { path: { id } } };
        const { items } = await answer(
          api.POST('/api/v1/review-items/{id}/undo', { ...path, headers, body: { stage, wholeBatch: batches.current.has(id) } }),
        );
        const matter = await answer(api.GET('/api/v1/review-items/{id}', { params: { path: { id }, query: { stage } } }));
        for (const one of items) batches.current.delete(one);
        send({ type: 'taken-back', matter, ids: [...new Set([id, ...items])] });
        void message.success(t('takenBack'));
      }).catch((cause: unknown) => void message.error(line(cause)));
    },

    move: (by) => send({ type: 'moved', by }),
    putOff: () => send({ type: 'put-off' }),
  };
}
