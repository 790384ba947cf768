import type { Role } from './role.ts';

/** A link that lets staff announce in one store, until it is revoked. */
export interface StaffLinkRecord {
  readonly id: string;
  readonly store: string;
  /** Where it hangs or who has it: `Caisse`. */
  readonly name: string;
  readonly tokenHash: string;
  readonly by: string;
  readonly at: number;
  readonly lastUsedMs: number | null;
}

/** A one-time link by which somebody becomes a person with these roles. */
export interface InvitationRecord {
  readonly id: string;
  readonly name: string;
  readonly roles: Readonly<Record<string, Role>>;
  readonly tokenHash: string;
  readonly by: string;
  readonly at: number;
  readonly expiresAtMs: number;
}

/** Ways in besides an account of one's own; of tokens only their hashes. */
export interface AccessRecords {
  /** In the order of their making. */
  staffLinks(store: string): Promise<readonly StaffLinkRecord[]>;
  staffLink(id: string): Promise<StaffLinkRecord | undefined>;
  staffLinkOf(tokenHash: string): Promise<StaffLinkRecord | undefined>;
  putStaffLink(link: StaffLinkRecord): Promise<void>;
  /** Remembers when it was last used; nothing happens where there is none. */
  touchStaffLink(id: string, atMs: number): Promise<void>;
  /** Returns whether there was one. */
  deleteStaffLink(store: string, id: string): Promise<boolean>;
  /** Those that are not over, in the order of their making. */
  invitations(nowMs: number): Promise<readonly InvitationRecord[]>;
  invitationOf(tokenHash: string, nowMs: number): Promise<InvitationRecord | undefined>;
  putInvitation(invitation: InvitationRecord): Promise<void>;
  /** Uses an invitation up: given once, for a known one that is not over. */
  takeInvitation(tokenHash: string, nowMs: number): Promise<InvitationRecord | undefined>;
  deleteInvitation(id: string): Promise<boolean>;
}
