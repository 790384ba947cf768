import { sha256 } from '@noble/hashes/sha2.js';
import { base64Url } from './base64-url.ts';

/**
 * SHA-256 of a text as base64url, the address of programme parts. By a library in plain JavaScript, because
 * `crypto.subtle` is missing on plain http under a LAN name, the default install.
 */
export function contentHash(text: string): string {
  return base64Url(sha256(new TextEncoder().encode(text)));
}
