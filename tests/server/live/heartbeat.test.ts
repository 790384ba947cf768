import { describe, expect, it } from 'vitest';
import { type Beating, createHeartbeat } from '../../../server/live/heartbeat.ts';

interface Fake extends Beating {
  pings: number;
  isCut: boolean;
}

function fake(): Fake {
  const one: Fake = {
    missedPings: 0,
    heartbeatSlot: 0,
    pings: 0,
    isCut: false,
    outbox: {
      ping() {
        one.pings += 1;
      },
      terminate() {
        one.isCut = true;
      },
    },
  };
  return one;
}

describe('createHeartbeat', () => {
  it('spreads the pings of a round evenly over its ticks', () => {
    const heartbeat = createHeartbeat<Fake>({ slots: 10, onSilent: () => undefined });
    const all = Array.from({ length: 95 }, fake);
    for (const one of all) heartbeat.add(one);
    let before = 0;
    const perTick = Array.from({ length: 10 }, () => {
      heartbeat.tick();
      const sum = all.reduce((total, { pings }) => total + pings, 0);
      const pinged = sum - before;
      before = sum;
      return pinged;
    });
    expect(all.every(({ pings }) => pings === 1)).toBe(true);
    expect(Math.max(...perTick) - Math.min(...perTick)).toBeLessThanOrEqual(1);
  });

  it('cuts after two misses, never one that was heard in between, and forgets who left', () => {
    const silent: Fake[] = [];
    const heartbeat = createHeartbeat<Fake>({ slots: 1, onSilent: (one) => silent.push(one) });
    const [dead, lively, gone] = [fake(), fake(), fake()] as const;
    for (const one of [dead, lively, gone]) heartbeat.add(one);
    heartbeat.remove(gone);
    for (let round = 0; round < 3; round++) {
      heartbeat.tick();
      heartbeat.heard(lively);
    }
    expect(silent).toEqual([dead]);
    expect([dead.isCut, lively.isCut, gone.isCut]).toEqual([true, false, false]);
    expect(gone.pings).toBe(0);
  });
});
