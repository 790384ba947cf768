import { describe, expect, it } from 'vitest';
import { changesBetween, zoneChanges } from '../../../playlists/schedule/zone-changes.ts';
import { iso, ms } from './shop-fixtures.ts';

const told = (changes: readonly (readonly [number, number])[]) =>
  changes.map(([atMs, minutes]) => `${iso(atMs)} ${minutes}`);

describe('zoneChanges', () => {
  it('begins with the offset in force and lists the clock changes of two years', () => {
    expect(told(zoneChanges({ timeZone: 'Europe/Paris' }, ms('2026-11-24T04:00+01:00')))).toEqual([
      '2026-11-24T03:00Z 60',
      '2027-03-28T01:00Z 120',
      '2027-10-31T01:00Z 60',
      '2028-03-26T01:00Z 120',
      '2028-10-29T01:00Z 60',
    ]);
  });

  it('lists one offset for a zone without clock changes', () => {
    expect(told(zoneChanges({ timeZone: 'Asia/Kathmandu' }, ms('2026-11-24T00:00Z')))).toEqual([
      '2026-11-24T00:00Z 345',
    ]);
  });

  it('knows the summer time of the southern half', () => {
    expect(
      told(changesBetween('Australia/Sydney', ms('2026-06-01T00:00Z'), ms('2027-06-01T00:00Z'))),
    ).toEqual(['2026-06-01T00:00Z 600', '2026-10-03T16:00Z 660', '2027-04-03T16:00Z 600']);
  });

  it('takes a change at the very start as in force', () => {
    const atMs = ms('2026-10-25T01:00Z');
    expect(told(changesBetween('Europe/Paris', atMs, atMs + 86_400_000))).toEqual(['2026-10-25T01:00Z 60']);
  });
});
