import { type SessionData, Store } from 'express-session';
import type { Clock } from '../clock.ts';
import type { PeopleRecords } from '../records/records.ts';
import { hashOfToken } from './owner-links.ts';

/** How long one may stay signed in. */
export const SESSION_MS = 30 * 86_400_000;

type Sessions = Pick<PeopleRecords, 'session' | 'putSession' | 'deleteSession'>;

/**
 * Keeps express-session's sessions in the records, so that they survive a restart and can be revoked. Session ids are
 * kept as hashes: a copy of the data folder opens no session.
 */
export class RecordSessionStore extends Store {
  readonly #people: Sessions;
  readonly #clock: Clock;

  constructor(people: Sessions, clock: Clock) {
    super();
    this.#people = people;
    this.#clock = clock;
  }

  override get(id: string, done: (error: unknown, session?: SessionData | null) => void): void {
    this.#people
      .session(hashOfToken(id), this.#clock())
      // Read here, not in the answer: a session that does not parse must be told, not thrown where nobody listens.
      .then((text) => (text === undefined ? null : (JSON.parse(text) as SessionData)))
      .then(
        (session) => done(undefined, session),
        (error: unknown) => done(error),
      );
  }

  override set(id: string, session: SessionData, done?: (error?: unknown) => void): void {
    const expiresAtMs = this.#clock() + (session.cookie.originalMaxAge ?? SESSION_MS);
    this.#people.putSession(hashOfToken(id), JSON.stringify(session), expiresAtMs).then(
      () => done?.(),
      (error: unknown) => done?.(error),
    );
  }

  override destroy(id: string, done?: (error?: unknown) => void): void {
    this.#people.deleteSession(hashOfToken(id)).then(
      () => done?.(),
      (error: unknown) => done?.(error),
    );
  }
}
