import type { z } from 'zod';
import { type CloseReason, SUPPORTED_PROTOCOLS } from './protocol.ts';

/** A message that fits its schema, or why the socket is closed. */
export type ReadMessage<M> = { readonly message: M } | { readonly refused: CloseReason };

/**
 * Reads one text message from a socket. Never throws.
 *
 * The version is judged before the rest: a later protocol's hello may look otherwise, and its sender deserves to be told
 * that the version is the reason.
 */
export function readMessage<M>(text: string, schema: z.ZodType<M>): ReadMessage<M> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { refused: 'bad-message' };
  }
  if (isHelloOfUnknownVersion(value)) return { refused: 'unsupported-version' };
  const parsed = schema.safeParse(value);
  return parsed.success ? { message: parsed.data } : { refused: 'bad-message' };
}

function isHelloOfUnknownVersion(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('type' in value) || value.type !== 'hello')
    return false;
  if (!('protocol' in value) || typeof value.protocol !== 'number') return false;
  return !SUPPORTED_PROTOCOLS.includes(value.protocol);
}
