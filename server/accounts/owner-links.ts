import { createHash, randomBytes } from 'node:crypto';
import type { PeopleRecords } from '../records/records.ts';

/** How long a one-time link may wait to be opened. */
export const OWNER_LINK_MS = 24 * 3_600_000;

/**
 * Makes a one-time link's token: whoever opens `/setup#<token>` within 24 hours becomes owner, or sets a new password
 * for the owner of that e-mail address. Only its hash is kept.
 */
export async function createOwnerLink(
  people: Pick<PeopleRecords, 'putLink'>,
  nowMs: number,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await people.putLink(hashOfToken(token), nowMs + OWNER_LINK_MS);
  return token;
}

/** SHA-256, base64url. The token has 256 random bits, so it needs no slow hash. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
