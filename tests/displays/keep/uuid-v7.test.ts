import { describe, expect, it } from 'vitest';
import { uuidV7 } from '../../../displays/keep/uuid-v7.ts';
import { factId } from '../../../playlists/facts/fact.ts';

describe('uuidV7', () => {
  it('is an id that the controller accepts', () => {
    expect(factId.safeParse(uuidV7(1_795_500_000_000)).success).toBe(true);
  });

  it('sorts by the instant at which it was made', () => {
    const ids = [1, 255, 65_536, 2 ** 32, 1_795_500_000_000].map(uuidV7);
    expect([...ids].sort()).toEqual(ids);
  });
});
