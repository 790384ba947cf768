import { texts } from './texts.ts';

/** What the controller refused, in its own words (RFC 9457). */
export class Refused extends Error {
  readonly status: number;
  readonly issues: readonly { readonly field: string; readonly message: string }[];

  constructor(status: number, detail: string, issues: Refused['issues'] = []) {
    super(detail);
    this.status = status;
    this.issues = issues;
  }
}

/**
 * Calls the controller.
 *
 * @returns What it answers, `undefined` where it answers nothing. Its shape is the controller's promise
 *   (`/api/openapi.json`).
 * @throws Refused with its sentence; `status` 0 where it could not be reached.
 */
export async function callApi<T>(method: string, path: string, body?: unknown): Promise<T> {
  let answer: Response;
  try {
    answer = await fetch(path, {
      method,
      credentials: 'same-origin',
      ...(body === undefined
        ? {}
        : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
    });
  } catch {
    throw new Refused(0, texts.cutOff);
  }
  const told: unknown = answer.status === 204 ? undefined : await answer.json().catch(() => undefined);
  if (answer.ok) return told as T;
  const problem = (told ?? {}) as { detail?: string; issues?: Refused['issues'] };
  throw new Refused(answer.status, problem.detail ?? texts.failed, problem.issues);
}
