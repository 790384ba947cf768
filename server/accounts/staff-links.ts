import { randomBytes, randomUUID } from 'node:crypto';
import { VitrineError } from '../../playlists/vitrine-error.ts';
import type { Clock } from '../clock.ts';
import type { AccessRecords, StaffLinkRecord } from '../records/access-records.ts';
import type { PersonRecord } from '../records/records.ts';
import { createAttemptLimit } from './attempt-limit.ts';
import { hashOfToken } from './owner-links.ts';

/** A link as it is made: its token is told this once, only its hash is kept. */
export interface MadeStaffLink {
  readonly link: StaffLinkRecord;
  readonly token: string;
}

/** Links and QR codes by which staff announce without an account: made by managers, revocable at once. */
export interface StaffLinks {
  /** @throws VitrineError too-large */
  make(store: string, name: string, by: string): Promise<MadeStaffLink>;
  list(store: string): Promise<readonly StaffLinkRecord[]>;
  /** Every session that came by it ends. @throws VitrineError not-found */
  revoke(store: string, id: string, by: string): Promise<void>;
  /** @throws VitrineError gone (unknown or revoked), too-many */
  open(token: string, address: string): Promise<StaffLinkRecord>;
  /** Who acts by a link; `undefined` once it is revoked. */
  personOf(id: string): Promise<PersonRecord | undefined>;
}

export interface StaffLinksOptions {
  readonly access: AccessRecords;
  readonly clock: Clock;
  /** Into the audit. */
  readonly note: (store: string, reference: string, body: unknown, by: string) => Promise<void>;
  /** A link was revoked: whoever holds a socket by it is judged anew. */
  readonly onRevoked: () => void;
  readonly addressKey?: (address: string) => string;
}

/** Bounds the list that a person can keep an eye on. */
const MAX_LINKS = 50;
const WRONG_TOKENS = 10;
const WINDOW_MS = 10 * 60_000;

export function createStaffLinks(options: StaffLinksOptions): StaffLinks {
  const { access, clock, note, addressKey = (address) => address } = options;
  const wrong = createAttemptLimit({ clock, max: WRONG_TOKENS, windowMs: WINDOW_MS, what: 'links' });

  return {
    async make(store, name, by) {
      if ((await access.staffLinks(store)).length >= MAX_LINKS)
        throw new VitrineError('too-large', `This store has ${MAX_LINKS} staff links: revoke some first.`);
      const token = randomBytes(32).toString('base64url');
      const at = Math.round(clock());
      const tokenHash = hashOfToken(token);
      const link = { id: randomUUID(), store, name, tokenHash, by, at, lastUsedMs: null };
      await access.putStaffLink(link);
      await note(store, `staff-links/${link.id}`, { name }, by);
      return { link, token };
    },

    list: (store) => access.staffLinks(store),

    async revoke(store, id, by) {
      if (!(await access.deleteStaffLink(store, id)))
        throw new VitrineError('not-found', 'There is no such staff link in this store.');
      options.onRevoked();
      await note(store, `staff-links/${id}`, null, by);
    },

    async open(token, address) {
      const giveBack = wrong.take(addressKey(address));
      const link = await access.staffLinkOf(hashOfToken(token));
      if (link === undefined)
        throw new VitrineError('gone', 'This staff link was revoked. Ask whoever gave it for a new one.');
      giveBack();
      await access.touchStaffLink(link.id, clock());
      return link;
    },

    async personOf(id) {
      const link = await access.staffLink(id);
      if (link === undefined) return undefined;
      // No account: an author for the audit, and one role in one store.
      return {
        id: `staff-link-${link.id}`,
        email: `staff:${link.name}`,
        name: link.name,
        passwordHash: '',
        roles: { [link.store]: 'staff' },
      };
    },
  };
}
