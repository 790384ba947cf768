import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * SHA-256 of a text as base64url, the address of programme parts. In plain JavaScript, because `crypto.subtle` is
 * missing on plain http under a LAN name, the default install.
 */
export function contentHash(text: string): string {
  const bytes = sha256(utf8ToBytes(text));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}
