import type { DatabaseSync } from 'node:sqlite';
import type { InvitationRecord, StaffLinkRecord } from '../access-records.ts';

const LINK = 'id, store, name, token_hash AS tokenHash, by, at, last_used_ms AS lastUsedMs';
const INVITATION = 'id, name, roles, token_hash AS tokenHash, by, at, expires_ms AS expiresAtMs';

type InvitationRow = Omit<InvitationRecord, 'roles'> & { readonly roles: string };

export function readAccess(db: DatabaseSync) {
  const links = db.prepare(`SELECT ${LINK} FROM staff_links WHERE store = ? ORDER BY at, id`);
  const link = db.prepare(`SELECT ${LINK} FROM staff_links WHERE id = ?`);
  const linkOf = db.prepare(`SELECT ${LINK} FROM staff_links WHERE token_hash = ?`);
  const invitations = db.prepare(
    `SELECT ${INVITATION} FROM invitations WHERE expires_ms > ? ORDER BY at, id`,
  );
  const invitation = db.prepare(
    `SELECT ${INVITATION} FROM invitations WHERE token_hash = ? AND expires_ms > ?`,
  );
  return {
    'access.invitationOf': (tokenHash: string, nowMs: number) =>
      invitationOfRow(invitation.get(tokenHash, nowMs)),
    'access.staffLinks': (store: string): StaffLinkRecord[] =>
      (links.all(store) as unknown as StaffLinkRecord[]).map((row) => ({ ...row })),
    'access.staffLink': (id: string) => linkOfRow(link.get(id)),
    'access.staffLinkOf': (tokenHash: string) => linkOfRow(linkOf.get(tokenHash)),
    'access.invitations': (nowMs: number): InvitationRecord[] =>
      (invitations.all(nowMs) as unknown as InvitationRow[]).map(invitationOf),
  };
}

export function writeAccess(db: DatabaseSync) {
  const putLink = db.prepare(
    'INSERT INTO staff_links (id, store, name, token_hash, by, at, last_used_ms) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const touchLink = db.prepare('UPDATE staff_links SET last_used_ms = ? WHERE id = ?');
  const removeLink = db.prepare('DELETE FROM staff_links WHERE store = ? AND id = ?');
  const putInvitation = db.prepare(
    'INSERT INTO invitations (id, name, roles, token_hash, by, at, expires_ms) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const take = db.prepare(
    `DELETE FROM invitations WHERE token_hash = ? AND expires_ms > ? RETURNING ${INVITATION}`,
  );
  const removeInvitation = db.prepare('DELETE FROM invitations WHERE id = ?');
  const removeEnded = db.prepare('DELETE FROM invitations WHERE expires_ms <= ?');
  return {
    'access.putStaffLink'(link: StaffLinkRecord): void {
      const { id, store, name, tokenHash, by, at, lastUsedMs } = link;
      putLink.run(id, store, name, tokenHash, by, at, lastUsedMs);
    },
    'access.touchStaffLink'(id: string, atMs: number): void {
      touchLink.run(Math.floor(atMs), id);
    },
    'access.deleteStaffLink': (store: string, id: string): boolean => removeLink.run(store, id).changes === 1,
    'access.putInvitation'(invitation: InvitationRecord): void {
      const { id, name, roles, tokenHash, by, at, expiresAtMs } = invitation;
      removeEnded.run(at);
      putInvitation.run(id, name, JSON.stringify(roles), tokenHash, by, at, expiresAtMs);
    },
    'access.takeInvitation'(tokenHash: string, nowMs: number): InvitationRecord | undefined {
      return invitationOfRow(take.get(tokenHash, nowMs));
    },
    'access.deleteInvitation': (id: string): boolean => removeInvitation.run(id).changes === 1,
  };
}

function linkOfRow(row: unknown): StaffLinkRecord | undefined {
  return row === undefined ? undefined : { ...(row as StaffLinkRecord) };
}

function invitationOfRow(row: unknown): InvitationRecord | undefined {
  return row === undefined ? undefined : invitationOf(row as InvitationRow);
}

function invitationOf(row: InvitationRow): InvitationRecord {
  return { ...row, roles: JSON.parse(row.roles) as InvitationRecord['roles'] };
}
