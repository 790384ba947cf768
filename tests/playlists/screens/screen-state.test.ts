import { describe, expect, it } from 'vitest';
import { type KnownScreen, nextStateChange, screenState } from '../../../playlists/screens/screen-state.ts';

const NEW = { head: 'new', sinceMs: 100_000, appliesAtMs: 100_300 };
const connected = (head: string | undefined, headSinceMs: number, sinceMs = 50_000) => ({
  isConnected: true,
  sinceMs,
  head,
  headSinceMs,
});

function known(more: Partial<KnownScreen>): KnownScreen {
  return { isPaired: true, pairedSinceMs: 10_000, wanted: NEW, controllerSinceMs: 1_000, ...more };
}

describe('screenState', () => {
  it.each([
    {
      rule: 'is up to date once the display has confirmed the present programme and that counts',
      of: known({ display: connected('new', 100_200) }),
      at: 100_300,
      is: { state: 'up-to-date', sinceMs: 100_300 },
    },
    {
      rule: 'is up to date since the display confirmed it, where that was later than its instant',
      of: known({ display: connected('new', 104_000) }),
      at: 110_000,
      is: { state: 'up-to-date', sinceMs: 104_000 },
    },
    {
      rule: 'waits for the switch while what is held does not count yet',
      of: known({ display: connected('new', 100_200) }),
      at: 100_299,
      is: { state: 'updating', reason: 'waiting-for-switch', sinceMs: 100_200 },
    },
    {
      rule: 'is updating for ten seconds after a newer programme was sent',
      of: known({ display: connected('old', 60_000) }),
      at: 109_999,
      is: { state: 'updating', reason: 'fetching', sinceMs: 100_000 },
    },
    {
      rule: 'is outdated from then on, since it was sent',
      of: known({ display: connected('old', 60_000) }),
      at: 110_000,
      is: { state: 'outdated', reason: 'holds-older', sinceMs: 100_000 },
    },
    {
      rule: 'counts the ten seconds of a display that came later from its coming',
      of: known({ display: connected('old', 120_000, 120_000) }),
      at: 129_999,
      is: { state: 'updating', reason: 'fetching', sinceMs: 120_000 },
    },
    {
      rule: 'says so where a display holds nothing at all',
      of: known({ display: connected(undefined, 50_000) }),
      at: 200_000,
      is: { state: 'outdated', reason: 'holds-nothing', sinceMs: 100_000 },
    },
    {
      rule: 'is unreachable since the connection went, whatever the display held',
      of: known({ display: { ...connected('new', 100_200), isConnected: false, sinceMs: 150_000 } }),
      at: 200_000,
      is: { state: 'unreachable', reason: 'cut-off', sinceMs: 150_000 },
    },
    {
      rule: 'claims to know no more than that it was not seen since the start of the controller',
      of: known({}),
      at: 200_000,
      is: { state: 'unreachable', reason: 'not-seen', sinceMs: 1_000 },
    },
    {
      rule: 'is unpaired without a display, even while the former one still hangs on',
      of: known({ isPaired: false, display: connected('new', 100_200) }),
      at: 200_000,
      is: { state: 'unpaired', sinceMs: 10_000 },
    },
  ])('$rule', ({ of, at, is }) => {
    expect(screenState(of, at)).toEqual(is);
  });
});

describe('nextStateChange', () => {
  it.each([
    {
      rule: 'is the end of the ten seconds',
      of: known({ display: connected('old', 0) }),
      at: 100_001,
      next: 110_000,
    },
    { rule: 'is the switch', of: known({ display: connected('new', 100_100) }), at: 100_200, next: 100_300 },
    { rule: 'is none for what only a display can change', of: known({}), at: 100_001, next: undefined },
  ])('$rule', ({ of, at, next }) => {
    expect(nextStateChange(of, at)).toBe(next);
    if (next === undefined) return;
    expect(screenState(of, next - 1)).toEqual(screenState(of, at));
    expect(screenState(of, next)).not.toEqual(screenState(of, at));
  });
});
