import { base64Url } from './base64-url.ts';

/** Random bytes as base64url: `getRandomValues` is there on plain http, `randomUUID` is not. */
export function randomText(byteCount: number): string {
  return base64Url(crypto.getRandomValues(new Uint8Array(byteCount)));
}
