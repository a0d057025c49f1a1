/** The one way to the platform: the generated client, typed by the OpenAPI document, with our session, errors and lost lines. */
import { QueryClient } from '@tanstack/react-query';
import { pageClient } from '../../api/client.ts';
import { isConnectionLost, noteConnection, whenConnectionChanges } from './connection.ts';
import { sessionBack } from './expiry.ts';
import { problemFrom, RequestProblem } from './problem.ts';

/** `api.GET('/api/v1/sites', { params })`; use with {@link answer}. */
export const api = pageClient(location.origin, send);

/** The body of an answer. Throws RequestProblem for everything else. */
export async function answer<Data>(request: Promise<{ data?: Data; error?: unknown; response: Response }>): Promise<Data> {
  const { data, error, response } = await request;
  if (!response.ok) throw problemFrom(error, response.status);
  return data as Data;
}

/** Sends a file as it is; the generated client sends JSON. `address`: path with its query. Throws RequestProblem. */
export async function sendFile<Data>(address: string, file: Blob, type = file.type): Promise<Data> {
  const response = await send(new Request(address, { method: 'POST', headers: { 'content-type': type }, body: file }));
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) throw problemFrom(body, response.status);
  return body as Data;
}

/** What was asked once is not asked again; what fails for a reason is not repeated. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // The band says that the line is lost; waiting silently would say nothing.
      networkMode: 'always',
      retry: (count, error) => count < 2 && error instanceof RequestProblem && error.status >= 500,
      refetchOnWindowFocus: true,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});
whenConnectionChanges(() => {
  if (!isConnectionLost()) void queries.invalidateQueries();
});

async function send(request: Request): Promise<Response> {
  for (;;) {
    const attempt = request.clone();
    const began = performance.now();
    const response = await fetch(attempt).catch((cause: unknown) => {
      if (request.signal.aborted) throw cause;
      noteConnection(false);
      throw new RequestProblem({ code: 'connection-lost', status: 0, detail: '', requestId: null });
    });
    noteConnection(true, began);
    if (response.status !== 401 || new URL(request.url).pathname === '/api/v1/session') return response;
    if (!(await sessionBack())) return response;
  }
}
