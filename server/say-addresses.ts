import { createOwnerLink } from './accounts/owner-links.ts';
import type { PeopleRecords } from './records/records.ts';
import { say } from './say.ts';

export interface Addresses {
  /** Without a slash at its end: `http://192.168.1.20:8080`. */
  readonly publicUrl: string;
  readonly port: number;
  /** The demo shop was loaded just now: a display of it opens here without pairing. */
  readonly isNewDemo: boolean;
}

/** Says where everything is, with a one-time owner link only while nobody has an account. */
export async function sayAddresses(
  { publicUrl, port, isNewDemo }: Addresses,
  people: Pick<PeopleRecords, 'hasOwner' | 'putLink'>,
  nowMs: number,
): Promise<void> {
  say('Display', `${publicUrl}/display`);
  if (isNewDemo) say('', `here at once, without pairing: http://localhost:${port}/display?demo=entrance`);
  say('Console', `${publicUrl}/console`);
  say('API', `${publicUrl}/api/openapi.json`);
  if (await people.hasOwner()) return;
  const token = await createOwnerLink(people, nowMs);
  say('Owner', `create your account within 24 hours, once: ${publicUrl}/setup#${token}`);
}
