import { type IncomingMessage, ServerResponse } from 'node:http';
import type { Request, RequestHandler, Response } from 'express';
import session, { type SessionData } from 'express-session';
import { type Accounts, passwordMark } from '../accounts/accounts.ts';
import { RecordSessionStore, SESSION_MS } from '../accounts/session-store.ts';
import type { Clock } from '../clock.ts';
import type { PeopleRecords, PersonRecord } from '../records/records.ts';

declare module 'express-session' {
  interface SessionData {
    person: string;
    /** Of the password that was given; another one ends the session. */
    passwordMark: string;
    /** Instead of a person: the staff link by which it was begun. */
    staffLink: string;
  }
}

export const SESSION_COOKIE = 'vitrine.sid';

export interface SessionOptions {
  readonly people: PeopleRecords;
  readonly clock: Clock;
  /** Signs the cookie. */
  readonly secret: string;
  /** PUBLIC_URL is https: the cookie is never sent without it. */
  readonly isHttps: boolean;
}

/** Reads and writes the session cookie. */
export function readSessions({ people, clock, secret, isHttps }: SessionOptions): RequestHandler {
  return session({
    name: SESSION_COOKIE,
    secret,
    store: new RecordSessionStore(people, clock),
    resave: false,
    // Nobody gets a cookie before he signs in.
    saveUninitialized: false,
    // With https the encryption ends at a proxy; its word counts for this alone: whether the cookie may be set.
    proxy: isHttps,
    cookie: { httpOnly: true, sameSite: 'lax', secure: isHttps, path: '/', maxAge: SESSION_MS },
  });
}

/** Who sessions belong to. */
export interface SessionPeople {
  readonly byId: Accounts['byId'];
  /** Who acts by a staff link; `undefined` once it is revoked. */
  readonly byStaffLink: (id: string) => Promise<PersonRecord | undefined>;
}

/** Signs in under a new session id, so that an id planted before is worth nothing. */
export function startSession(request: Request, person: PersonRecord): Promise<void> {
  return begin(request, { person: person.id, passwordMark: passwordMark(person) });
}

/** The same by a staff link: the session lives as long as the link does. */
export function startStaffSession(request: Request, staffLink: string): Promise<void> {
  return begin(request, { staffLink });
}

function begin(request: Request, data: Partial<SessionData>): Promise<void> {
  return new Promise((resolve, reject) => {
    request.session.regenerate((error: unknown) => {
      if (error) return reject(error);
      Object.assign(request.session, data);
      // Stored before the answer leaves: the next request may come over another connection.
      request.session.save((saved: unknown) => (saved ? reject(saved) : resolve()));
    });
  });
}

/** Deletes the session, here and in the browser. */
export function endSession(request: Request, response: Response): Promise<void> {
  return new Promise((resolve, reject) => {
    request.session.destroy((error: unknown) => {
      if (error) return reject(error);
      response.clearCookie(SESSION_COOKIE, { path: '/', httpOnly: true, sameSite: 'lax' });
      resolve();
    });
  });
}

/** Who a session belongs to; nobody once the person is deleted or has another password. */
export async function personOfSession(
  people: SessionPeople,
  request: Request,
): Promise<PersonRecord | undefined> {
  const { person: id, passwordMark: mark, staffLink } = request.session ?? {};
  if (staffLink !== undefined) return people.byStaffLink(staffLink);
  if (id === undefined) return undefined;
  const person = await people.byId(id);
  return person !== undefined && passwordMark(person) === mark ? person : undefined;
}

/** The same for a request that no app handles: the upgrade of a web socket. */
export async function personOfRaw(
  sessions: RequestHandler,
  people: SessionPeople,
  raw: IncomingMessage,
): Promise<PersonRecord | undefined> {
  // Laid over the raw one, so that it can be asked again later: express-session reads a request once. It reads the
  // address to match the cookie's path, and writes to an answer that never leaves.
  const request: Request = Object.create(raw, { originalUrl: { value: raw.url ?? '/' } });
  await new Promise<void>((resolve, reject) => {
    const response = new ServerResponse(raw) as Response;
    void sessions(request, response, (error?: unknown) => (error ? reject(error) : resolve()));
  });
  return personOfSession(people, request);
}
