import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { instantOfLocal, localOf } from '../../../playlists/schedule/wall-clock.ts';
import { changesBetween } from '../../../playlists/schedule/zone-changes.ts';

const START = Date.UTC(2026, 0, 1);
const END = Date.UTC(2028, 0, 1);
const ZONES = ['Europe/Paris', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Casablanca', 'Asia/Tokyo'];
const CHANGES = new Map(ZONES.map((zone) => [zone, changesBetween(zone, START, END)]));

describe('localOf and instantOfLocal', () => {
  it('agree with Temporal in any zone', () => {
    const instant = fc.integer({ min: START / 60_000, max: END / 60_000 }).map((minutes) => minutes * 60_000);
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), instant, (zone, atMs) => {
        const changes = CHANGES.get(zone)!;
        const local = Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(zone).toPlainDateTime();
        expect(localOf(changes, atMs)).toBe(local.toZonedDateTime('UTC').epochMilliseconds);
        // A doubled time comes back as its first.
        const again = local.toZonedDateTime(zone).epochMilliseconds;
        expect(instantOfLocal(changes, localOf(changes, atMs))).toBe(again);
      }),
      { numRuns: 500 },
    );
  }, 60_000);

  it('take a skipped time with the offset before it', () => {
    const changes = CHANGES.get('Europe/Paris')!;
    expect(instantOfLocal(changes, Date.UTC(2026, 2, 29, 2, 30))).toBe(Date.UTC(2026, 2, 29, 1, 30));
  });

  it('know one offset where nothing changes', () => {
    expect(instantOfLocal([[0, 540]], localOf([[0, 540]], 12_345))).toBe(12_345);
    expect(localOf([], 12_345)).toBe(12_345);
    expect(instantOfLocal([], 12_345)).toBe(12_345);
  });
});
