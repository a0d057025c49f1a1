/** The draft of an answer: kept on the platform as it is written, one change after the other, until it is sent. */
import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { changing } from '../data/changing.ts';
import { answer, api } from '../data/client.ts';
import type { ProofFile } from '../ui/proof-files.tsx';
import type { Answer, OpenedOrder } from './orders.ts';

export interface DraftValues {
  remark?: string | null;
  items?: Record<string, { says?: Answer['items'][number]['says']; text?: string | null; files?: ProofFile[] }>;
}

const draftOf = ({ answers }: OpenedOrder): Answer | null => answers.find(({ sentAt }) => sentAt === null) ?? null;

/** What the form begins with. */
export function valuesOf(order: OpenedOrder): DraftValues {
  const draft = draftOf(order);
  const items = (draft?.items ?? []).map(({ findingId, says, text, files }) => [findingId, { says, text, files }] as const);
  return { remark: draft?.remark ?? null, items: Object.fromEntries(items) };
}

export interface Draft {
  /** Throws RequestProblem; 412: somebody else changed it. */
  keep: (values: DraftValues) => Promise<void>;
  /** Keeps it, then sends it to the office. Throws as `keep`, and when a finding has no answer. */
  send: (values: DraftValues) => Promise<void>;
  /** From now on changes are made to what the platform has now, which this returns. */
  catchUp: () => Promise<OpenedOrder>;
}

export function useDraft(order: OpenedOrder): Draft {
  const client = useQueryClient();
  const version = useRef(draftOf(order)?.version ?? 0);
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const params = { path: { id: order.id } };
  const inLine = <Result>(act: () => Promise<Result>): Promise<Result> => {
    const next = line.current.then(act, act);
    line.current = next.catch(() => undefined);
    return next;
  };
  const put = async ({ remark = null, items = {} }: DraftValues) => {
    const said = Object.entries(items).flatMap(([findingId, { says, text = null, files = [] }]) =>
      says === undefined ? [] : [{ findingId, says, text, fileIds: files.map(({ id }) => id) }],
    );
    const kept = await answer(
      api.PUT('/api/v1/orders/{id}/answer', { params, headers: changing(version.current), body: { remark, items: said } }),
    );
    version.current = kept.version;
  };
  return {
    keep: (values) => inLine(() => put(values)),
    send: (values) =>
      inLine(async () => {
        await put(values);
        await answer(api.POST('/api/v1/orders/{id}/answer', { params, headers: changing(version.current) }));
        await client.invalidateQueries({ queryKey: ['orders'] });
      }),
    catchUp: () =>
      inLine(async () => {
        const now = await answer(api.GET('/api/v1/orders/{id}', { params }));
        version.current = draftOf(now)?.version ?? 0;
        return now;
      }),
  };
}
