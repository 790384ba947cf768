import { expect, it } from 'vitest';
import type { InvitationRecord, StaffLinkRecord } from '../../../server/records/access-records.ts';
import type { Records } from '../../../server/records/records.ts';

const link = (id: string, more: Partial<StaffLinkRecord> = {}): StaffLinkRecord => ({
  ...{ id, store: 'main', name: id, tokenHash: `hash of ${id}`, by: 'camille', at: 1_000, lastUsedMs: null },
  ...more,
});

const invitation = (id: string, expiresAtMs: number): InvitationRecord => ({
  ...{ id, name: id, roles: { main: 'staff' }, tokenHash: `hash of ${id}`, by: 'camille', at: 1_000 },
  expiresAtMs,
});

/** What every engine must do with staff links and invitations. */
export function accessContract(records: () => Records): void {
  it('keeps staff links of each store in the order of their making, found by their token too', async () => {
    const { access } = records();
    const [first, second] = [link('second', { at: 900 }), link('first', { at: 2_000 })];
    await access.putStaffLink(second);
    await access.putStaffLink(first);
    await access.putStaffLink(link('lyon', { store: 'lyon' }));
    expect(await access.staffLinks('main')).toEqual([first, second]);
    expect(await access.staffLink('first')).toEqual(second);
    expect(await access.staffLinkOf('hash of second')).toEqual(first);
    expect(await access.staffLinkOf('hash of none')).toBeUndefined();
  });

  it('remembers when a staff link was used, and brings no revoked one back by that', async () => {
    const { access } = records();
    await access.putStaffLink(link('till'));
    await access.touchStaffLink('till', 5_000);
    expect((await access.staffLink('till'))?.lastUsedMs).toBe(5_000);
    expect(await access.deleteStaffLink('lyon', 'till')).toBe(false);
    expect(await access.deleteStaffLink('main', 'till')).toBe(true);
    await access.touchStaffLink('till', 6_000);
    expect(await access.staffLink('till')).toBeUndefined();
  });

  it('gives an invitation once, to one of many who ask at the same time, and none that is over', async () => {
    const { access } = records();
    await access.putInvitation(invitation('good', 10_000));
    await access.putInvitation(invitation('late', 2_000));
    expect(await access.invitationOf('hash of good', 5_000)).toEqual(invitation('good', 10_000));
    expect(await access.invitationOf('hash of late', 2_000)).toBeUndefined();
    expect(await access.invitations(5_000)).toEqual([invitation('good', 10_000)]);
    expect(await access.takeInvitation('hash of late', 5_000)).toBeUndefined();
    const taken = await Promise.all([1, 2, 3].map(() => access.takeInvitation('hash of good', 5_000)));
    expect(taken.filter((one) => one !== undefined)).toEqual([invitation('good', 10_000)]);
    expect(await access.deleteInvitation('good')).toBe(false);
  });
}
