/** What can go wrong, by name. Each code is told with a sentence that says what to do; HTTP adds the status (server/http/problems). */
export type ErrorCode =
  | 'invalid' // a field does not fit its schema; `issues` name the fields
  | 'not-found'
  | 'conflict' // somebody was faster; `current` is their version
  | 'precondition-required' // an existing document is changed without If-Match
  | 'unauthenticated'
  | 'forbidden'
  | 'too-many' // throttled; try again after `retryAfterMs`
  | 'too-large'
  | 'gone' // a code or link that is used up
  | 'storage-full'
  | 'storage-failed'
  | 'locked' // another process holds the data folder
  | 'newer-format' // written by a later Vitrine
  | 'unreachable' // an outside address does not answer as it should
  | 'refused-address' // an outside address that must not be opened
  | 'not-supported';

/** A refused field: where it stands and what is wrong with it. */
export interface FieldIssue {
  /** `items.3.durationMs` */
  readonly field: string;
  readonly message: string;
}

/** The one error of the project. The message is a sentence for people: what happened, what was kept, what to do. */
export class VitrineError extends Error {
  override readonly name = 'VitrineError';
  readonly code: ErrorCode;
  readonly issues: readonly FieldIssue[];
  /** Of a conflict: the version that stands now, `undefined` when it was deleted. */
  readonly current: unknown;
  readonly retryAfterMs: number | undefined;

  constructor(
    code: ErrorCode,
    message: string,
    details: {
      issues?: readonly FieldIssue[];
      current?: unknown;
      retryAfterMs?: number;
      cause?: unknown;
    } = {},
  ) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.issues = details.issues ?? [];
    this.current = details.current;
    this.retryAfterMs = details.retryAfterMs;
  }
}
