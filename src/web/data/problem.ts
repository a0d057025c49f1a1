/** What went wrong with a request, as one class: the platform's own sentence, or that nothing answered. */

export class RequestProblem extends Error {
  /** Stable; `connection-lost` when nothing answered. */
  readonly code: string;
  /** 0: no answer. */
  readonly status: number;
  /** To be told to an administrator; null without an answer. */
  readonly requestId: string | null;

  constructor({ code, status, detail, requestId }: { code: string; status: number; detail: string; requestId: string | null }) {
    super(detail);
    this.code = code;
    this.status = status;
    this.requestId = requestId;
  }
}

/** The problem in an answer's body; what is no problem+json becomes one by its status. */
export function problemFrom(body: unknown, status: number): RequestProblem {
  const told = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  return new RequestProblem({
    code: text(told.code) ?? `status-${status}`,
    status,
    detail: text(told.detail) ?? '',
    requestId: text(told.requestId),
  });
}
