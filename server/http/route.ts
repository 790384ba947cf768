import type { Request, Response } from 'express';
import type { z } from 'zod';
import type { PersonRecord } from '../records/records.ts';
import type { Role } from '../records/role.ts';

/**
 * Who may call a route: anybody, anybody who signed in, owners of any store, or these roles in the route's store.
 * The middleware that judges and the OpenAPI document that tells both read it from here.
 */
export type Who = 'anyone' | 'signed-in' | 'any-owner' | readonly Role[];

/** A call whose sender is known to be allowed, with parameters and body that fit their schemas. */
export interface Call<Body = unknown, Query = unknown> {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Query;
  readonly body: Body;
  readonly request: Request;
  readonly response: Response;
  /** @throws VitrineError unauthenticated where nobody signed in (a route for `anyone`). */
  readonly person: () => PersonRecord;
  /** Who signed in, if somebody did: for routes that anyone may call. */
  readonly personIfAny: () => Promise<PersonRecord | undefined>;
  /** Network address of the peer; forwarded headers are not believed. */
  readonly address: string;
}

/** What a handler answers. `send` writes a body that is no JSON. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly send?: (response: Response) => void | Promise<void>;
}

/** A possible answer, for the OpenAPI document. */
export interface AnswerDescription {
  readonly description: string;
  readonly schema?: z.ZodType;
  /** Media type where it is not JSON. */
  readonly type?: string;
}

/** One operation: what registers it with express is also what describes it, so the description cannot lie. */
export interface Route {
  readonly method: 'get' | 'put' | 'post' | 'patch' | 'delete';
  /** As OpenAPI writes it: `/api/stores/{store}/screens/{id}`. */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly who: Who;
  readonly body?: z.ZodType;
  /** Bytes of a body that it takes; 64 KB where not said. */
  readonly bodyLimit?: number;
  /** Takes bodies of these types instead of JSON; the handler reads `call.request` itself and bounds it. */
  readonly takes?: readonly string[];
  readonly query?: z.ZodObject;
  /** Tells `If-Match` and `If-None-Match` in the document. */
  readonly preconditions?: 'read' | 'write' | 'delete';
  readonly answers: Readonly<Record<number, AnswerDescription>>;
  readonly handle: (call: Call<never, never>) => Answer | Promise<Answer>;
}

interface TypedRoute<B extends z.ZodType, Q extends z.ZodObject> extends Omit<Route, 'handle'> {
  readonly body?: B;
  readonly query?: Q;
  readonly handle: (call: Call<z.infer<B>, z.infer<Q>>) => Answer | Promise<Answer>;
}

/** Writes a route down with the types of its own body and query. */
export function route<B extends z.ZodType = z.ZodUnknown, Q extends z.ZodObject = z.ZodObject>(
  typed: TypedRoute<B, Q>,
): Route {
  return typed;
}
