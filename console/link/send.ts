import { Refused, type RefusedField } from './refused.ts';
import { texts } from './texts.ts';

export interface Request {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Sent as JSON; a Blob or a string as it is, with {@link Request.contentType}. */
  readonly body?: unknown;
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
}

/** An answer that was not refused. `body` is `undefined` where there is none (204, 304). */
export interface Answer<T> {
  readonly status: number;
  readonly body: T;
  readonly etag: string | undefined;
}

/** Told to the window when the controller does not know the session any more. */
export const SESSION_ENDED = 'session-ended';

/**
 * Calls the controller.
 *
 * @returns Its answer; the shape of the body is the controller's promise (`/api/openapi.json`).
 * @throws Refused with the controller's sentence; an AbortError where `signal` said so.
 */
export async function send<T>(path: string, request: Request): Promise<Answer<T>> {
  const { method, body, contentType, headers, signal } = request;
  const isRaw = body instanceof Blob || contentType !== undefined;
  let answer: Response;
  try {
    answer = await fetch(path, {
      method,
      credentials: 'same-origin',
      signal: signal ?? null,
      headers: {
        ...(body === undefined || isRaw ? {} : { 'Content-Type': 'application/json' }),
        ...(contentType === undefined ? {} : { 'Content-Type': contentType }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: isRaw ? (body as BodyInit) : JSON.stringify(body) }),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Refused(0, 'unreachable', texts.cutOff);
  }
  const told = await bodyOf(answer);
  if (!answer.ok && answer.status !== 304) {
    const refusal = refusalOf(answer.status, told);
    // Wherever it is noticed: the person has to sign in again, and comes back to the same page.
    if (refusal.code === 'unauthenticated') window.dispatchEvent(new Event(SESSION_ENDED));
    throw refusal;
  }
  return { status: answer.status, body: told as T, etag: answer.headers.get('etag') ?? undefined };
}

async function bodyOf(answer: Response): Promise<unknown> {
  const isJson = /\bjson\b/.test(answer.headers.get('content-type') ?? '');
  return isJson ? await answer.json().catch(() => undefined) : undefined;
}

/** What an answer that is no success says; @param told - Its body, where it is JSON. */
export function refusalOf(status: number, told: unknown): Refused {
  const problem = (typeof told === 'object' && told !== null ? told : {}) as {
    code?: string;
    detail?: string;
    issues?: readonly RefusedField[];
    current?: unknown;
  };
  return new Refused(status, problem.code ?? 'unknown', problem.detail ?? texts.failed, {
    fields: problem.issues ?? [],
    current: problem.current,
  });
}
