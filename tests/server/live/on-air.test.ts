import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isOnAirAt } from '../../../playlists/timeline/cues-at.ts';
import { type LiveRig, startRig } from './support/live-rig.ts';

const MINUTE_MS = 60_000;

describe('setOnAir', () => {
  let rig: LiveRig;
  beforeEach(async () => {
    rig = await startRig();
    await rig.commit({
      type: 'put',
      kind: 'streams',
      id: 'studio',
      body: { name: 'Studio', kind: 'hls', address: '/streams/studio/live.m3u8' },
    });
  });
  afterEach(() => rig.close());

  const set = (isOnAir: boolean) => rig.live.announcements.setOnAir('main', 'studio', isOnAir, 'malik');
  const isOnAir = async (atMs: number) => isOnAirAt(rig.programmes.liveList('main'), 'studio', atMs);
  const nowMs = () => performance.timeOrigin + performance.now() + rig.clock.aheadMs;

  it('takes a stream that nobody ever set off the air, 300 ms after the commit', async () => {
    const beforeMs = nowMs();
    expect(await isOnAir(beforeMs)).toBe(true);
    await set(false);
    expect(await isOnAir(beforeMs + 290)).toBe(true);
    expect(await isOnAir(nowMs() + 301)).toBe(false);
  });

  it('switches back and forth, and keeps the past as it was', async () => {
    const instants: number[] = [];
    for (const value of [false, true, false, true]) {
      await set(value);
      rig.clock.aheadMs += MINUTE_MS;
      instants.push(nowMs() - 1_000);
    }
    expect(await Promise.all(instants.map(isOnAir))).toEqual([false, true, false, true]);
  });

  it.each([true, false])('changes nothing when it is %s already', async (value) => {
    await set(value);
    const { liveVersion } = await rig.documents.shop('main');
    await set(value);
    expect((await rig.documents.shop('main')).liveVersion).toBe(liveVersion);
  });

  it.each(['none', 'constructor', '__proto__'])(
    'refuses a stream that is not planned: %s',
    async (stream) => {
      await expect(rig.live.announcements.setOnAir('main', stream, true, 'malik')).rejects.toMatchObject({
        code: 'not-found',
      });
    },
  );
});
