import type { Request } from 'express';
import { VitrineError } from '../../playlists/vitrine-error.ts';
import type { Answer, Call } from './route.ts';

/** Strong tag of a revision: `"7"`. */
export function etagOf(revision: number | string): string {
  return `"${revision}"`;
}

/**
 * Which revision a change expects, from its headers.
 *
 * @param current - Revision that stands, `undefined` where there is none.
 * @returns The revision to hand to the store; `0` means "must not exist yet".
 * @throws VitrineError precondition-required (it exists and nobody said which revision he saw), not-found, invalid.
 */
export function expectedRevision(request: Request, current: number | undefined): number {
  const ifNoneMatch = request.get('if-none-match');
  const ifMatch = request.get('if-match');
  if (ifNoneMatch !== undefined && ifNoneMatch.trim() !== '*')
    throw new VitrineError('invalid', 'If-None-Match: a change takes "*" only.', {
      issues: [{ field: 'If-None-Match', message: 'takes "*" only' }],
    });
  if (ifNoneMatch !== undefined) return 0;
  if (ifMatch === undefined) {
    if (current === undefined) return 0;
    throw new VitrineError(
      'precondition-required',
      `This exists already, at revision ${current}: send If-Match with the revision that you saw, so that nobody's change is lost.`,
    );
  }
  if (ifMatch.trim() === '*') {
    if (current === undefined) throw new VitrineError('conflict', 'There is nothing here any more.');
    return current;
  }
  const revisions = revisionsIn(ifMatch);
  // Of several, the one that stands; else any of them, which the store then refuses with what stands.
  return revisions.find((revision) => revision === current) ?? revisions[0] ?? 0;
}

/** A cache between may have weakened the tag to `W/"7"`: a revision stays what it is. */
function revisionsIn(header: string): readonly number[] {
  const revisions = header.split(',').map((tag) => {
    const digits = /^\s*(?:W\/)?"(\d{1,15})"\s*$/.exec(tag)?.[1];
    if (digits === undefined || Number(digits) === 0)
      throw new VitrineError('invalid', 'If-Match: is not a revision such as "7", in quotes.', {
        issues: [{ field: 'If-Match', message: 'is not a revision such as "7", in quotes' }],
      });
    return Number(digits);
  });
  return revisions;
}

/** Answers 304 where the caller holds this tag already. */
export function answerTagged(call: Call<unknown, unknown>, tag: string, body: unknown): Answer {
  const held = call.request.get('if-none-match');
  const headers = { ETag: tag, 'Cache-Control': 'private, no-cache' };
  const isHeld = held
    ?.split(',')
    .map((one) => one.trim().replace(/^W\//, ''))
    .some((one) => one === '*' || one === tag);
  return isHeld === true ? { status: 304, headers } : { status: 200, headers, body };
}

/**
 * Runs a change that had preconditions; a conflict becomes 412 with both versions.
 *
 * @param yours - What the caller sent, given back to him.
 */
export async function withPreconditions(yours: unknown, change: () => Promise<Answer>): Promise<Answer> {
  try {
    return await change();
  } catch (error) {
    if (!(error instanceof VitrineError) || error.code !== 'conflict') throw error;
    throw new PreconditionFailed(error.message, error.current, yours);
  }
}

/** Somebody was faster: both versions, so that a person can compare them. */
export class PreconditionFailed extends VitrineError {
  readonly yours: unknown;

  constructor(message: string, current: unknown, yours: unknown) {
    super('conflict', message, { current });
    this.yours = yours;
  }
}
