import { base64Url } from './base64-url.ts';
import { sha256 } from './sha256.ts';

/**
 * SHA-256 of a text as base64url, the address of programme parts. In plain JavaScript, because `crypto.subtle` is
 * missing on plain http under a LAN name, the default install.
 */
export function contentHash(text: string): string {
  return base64Url(sha256(new TextEncoder().encode(text)));
}
