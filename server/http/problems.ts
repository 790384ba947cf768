import { z } from 'zod';
import { type ErrorCode, VitrineError } from '../../playlists/vitrine-error.ts';
import { PreconditionFailed } from './preconditions.ts';

/** Status of each error code. A conflict is 409 where nobody sent a precondition, 412 where somebody did. */
const STATUS: Readonly<Record<ErrorCode, number>> = {
  invalid: 400,
  'not-found': 404,
  conflict: 409,
  'precondition-required': 428,
  unauthenticated: 401,
  forbidden: 403,
  'too-many': 429,
  'too-large': 413,
  gone: 410,
  'storage-full': 507,
  'storage-failed': 503,
  locked: 503,
  'newer-format': 503,
  unreachable: 502,
  'refused-address': 422,
  'not-supported': 415,
};

const TITLES: Readonly<Record<ErrorCode, string>> = {
  invalid: 'Something in the request is not as it should be',
  'not-found': 'There is nothing here',
  conflict: 'Somebody was faster',
  'precondition-required': 'Say which revision you saw',
  unauthenticated: 'Sign in first',
  forbidden: 'This is not yours to do',
  'too-many': 'Too many attempts',
  'too-large': 'This is too large',
  gone: 'This was used or is over',
  'storage-full': 'The disk is full',
  'storage-failed': 'The disk refuses to write',
  locked: 'Another process holds the data',
  'newer-format': 'The data were written by a later Vitrine',
  unreachable: 'An outside address does not answer',
  'refused-address': 'This address is not opened',
  'not-supported': 'This is not supported',
};

/** An answer that tells what went wrong, as RFC 9457 describes it, and as `application/problem+json`. */
export const problemSchema = z.object({
  type: z.string(),
  code: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  /** Refused fields. */
  issues: z.array(z.object({ field: z.string(), message: z.string() })).exactOptional(),
  /** Of a conflict: the version that stands, `null` when there is none any more. */
  current: z.unknown().optional(),
  /** Of a conflict: the body that was sent, so that nothing typed is lost. */
  yours: z.unknown().optional(),
  retryAfterSeconds: z.int().exactOptional(),
});
export type Problem = z.infer<typeof problemSchema>;

/** A problem of HTTP itself (method, media type, host), which has no code of the domain. */
export class HttpProblem extends Error {
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    code: string,
    title: string,
    detail: string,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(detail);
    this.problem = { type: `urn:vitrine:problem:${code}`, code, title, status, detail };
    this.headers = headers;
  }
}

/**
 * Turns anything that was thrown into a problem. What is not a {@link VitrineError} is told as 500 without a word of its
 * inside: the caller writes it to the log.
 */
export function problemOf(thrown: unknown): Problem {
  if (thrown instanceof HttpProblem) return thrown.problem;
  if (thrown instanceof PreconditionFailed)
    return { ...problemOfVitrine(thrown), status: 412, yours: thrown.yours ?? null };
  if (thrown instanceof VitrineError) return problemOfVitrine(thrown);
  const parserProblem = problemOfParser(thrown);
  if (parserProblem !== undefined) return parserProblem;
  return {
    type: 'urn:vitrine:problem:internal',
    code: 'internal',
    title: 'The controller made a mistake',
    status: 500,
    detail: 'The controller could not answer. Nothing of this request was kept; its log says why.',
  };
}

function problemOfVitrine(error: VitrineError): Problem {
  const isConflict = error.code === 'conflict';
  return {
    type: `urn:vitrine:problem:${error.code}`,
    code: error.code,
    title: TITLES[error.code],
    status: STATUS[error.code],
    detail: error.message,
    ...(error.issues.length > 0 ? { issues: [...error.issues] } : {}),
    ...(isConflict ? { current: error.current ?? null } : {}),
    ...(error.retryAfterMs === undefined
      ? {}
      : { retryAfterSeconds: Math.max(1, Math.ceil(error.retryAfterMs / 1000)) }),
  };
}

/** Errors of express and its body parsers carry a status of the 400s; their texts may name inner paths, so ours replace them. */
function problemOfParser(thrown: unknown): Problem | undefined {
  if (typeof thrown !== 'object' || thrown === null || !('status' in thrown)) return undefined;
  const status = thrown.status;
  if (typeof status !== 'number' || status < 400 || status > 499) return undefined;
  if (status === 413)
    return problemOfVitrine(new VitrineError('too-large', 'The body is larger than this address takes.'));
  if (status === 415)
    return problemOfVitrine(new VitrineError('not-supported', 'The encoding of the body is not supported.'));
  return {
    ...problemOfVitrine(new VitrineError('invalid', 'The request cannot be read: is it well-formed?')),
    status: 400,
  };
}
