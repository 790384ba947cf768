import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Health } from '../../../playlists/protocol/screen-messages.ts';
import type { ScreenPresence } from '../../../server/live/presence.ts';
import { type LiveRig, startRig } from './support/live-rig.ts';
import { contentHashOf } from './support/plain-programmes.ts';

const HEALTH: Health = {
  type: 'health',
  head: contentHashOf('head'),
  live: 3,
  uptimeMs: 5_000,
  clockErrorMs: 0.4,
  unsentFacts: 0,
  isSecureContext: true,
  isPastHorizon: false,
};

describe('presence', () => {
  let rig: LiveRig;
  let told: ScreenPresence[];
  beforeEach(async () => {
    rig = await startRig();
    told = [];
    rig.live.hub.presence.onPresence((presence) => told.push(presence));
  });
  afterEach(() => rig.close());

  it('knows nothing of a screen that never came', () => {
    expect(rig.live.hub.presence.of('main', 'screen-0')).toBeUndefined();
  });

  it('tells when a screen comes, reports and goes, and keeps its last report', async () => {
    const display = await rig.seated('screen-0', { head: contentHashOf('old'), live: 2 });
    expect(told.at(-1)).toMatchObject({
      screen: 'screen-0',
      isConnected: true,
      head: contentHashOf('old'),
      live: 2,
      address: '127.0.0.1',
    });
    display.send(HEALTH);
    await display.settled();
    expect(told.at(-1)).toMatchObject({
      isConnected: true,
      head: HEALTH.head,
      live: 3,
      health: { clockErrorMs: 0.4 },
    });
    await display.leave();
    while (told.at(-1)?.isConnected) await new Promise((resolve) => setImmediate(resolve));
    expect(told.at(-1)).toMatchObject({ isConnected: false, health: { uptimeMs: 5_000 } });
    expect(told.at(-1)!.sinceMs).toBeGreaterThanOrEqual(told[0]!.sinceMs);
    expect(rig.live.hub.presence.list('main')).toEqual([told.at(-1)]);
  });

  it('stops telling who asked it to stop', async () => {
    const more: ScreenPresence[] = [];
    const stop = rig.live.hub.presence.onPresence((presence) => more.push(presence));
    stop();
    await rig.seated('screen-0');
    expect(more).toEqual([]);
    expect(told).toHaveLength(1);
  });
});

describe('heartbeats', () => {
  it('cut a display that misses two of them', async () => {
    const rig = await startRig({ heartbeatMs: 60 });
    const display = await rig.connect({ autoPong: false });
    display.hello({ demo: 'screen-0' });
    expect((await display.closed).code).toBe(1006);
    expect(rig.live.hub.metrics.silent).toBe(1);
    await rig.close();
  });

  it('leave a display alone that answers them', async () => {
    const rig = await startRig({ heartbeatMs: 60 });
    const display = await rig.connect();
    display.hello({ demo: 'screen-0' });
    for (let pings = 0; pings < 5; pings++) await new Promise((resolve) => display.ws.once('ping', resolve));
    expect(display.ws.readyState).toBe(display.ws.OPEN);
    await rig.close();
  });
});
