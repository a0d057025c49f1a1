/** Errors whose class says what happens next. Never match on message text: use `code`. Source: style of errors in docs/architecture.md. */

export interface ErrorOptionsWithCode {
  /** Stable, kebab-case. */
  code: string;
  details?: Record<string, unknown>;
  cause?: unknown;
}

abstract class ZhengxunError extends Error {
  readonly code: string;
  readonly details: Record<string, unknown>;

  constructor(sentence: string, { code, details = {}, cause }: ErrorOptionsWithCode) {
    super(sentence, { cause });
    this.name = new.target.name;
    this.code = code;
    this.details = details;
  }
}

/** The caller can correct it: exit status 2, HTTP 400. The message is one Chinese sentence that says what to do. */
export class InputError extends ZhengxunError {}

/** Nothing will make it work: shown with the job, never tried again. */
export class GiveUpError extends ZhengxunError {}

/** The process cannot go on (disk full, store damaged): stops cleanly, keeps what can be resumed. */
export class FatalError extends ZhengxunError {}

/** The actor may not do this, or may not know of it: HTTP 403. */
export class RefusedError extends ZhengxunError {}

/** No such record for this actor, whether it exists or not: HTTP 404. */
export class NotFoundError extends ZhengxunError {}

/** Somebody else was first: the record changed or stands in the way: HTTP 409 or 412. */
export class ConflictError extends ZhengxunError {}
