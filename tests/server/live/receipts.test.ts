import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { shownOf } from './support/fact-of.ts';
import { type LiveRig, startRig } from './support/live-rig.ts';
import { press } from './support/press.ts';

describe('receipts of announcements', () => {
  let rig: LiveRig;
  beforeEach(async () => {
    rig = await startRig();
  });
  afterEach(() => rig.close());

  const announce = (request: Parameters<LiveRig['live']['announcements']['announce']>[1]) =>
    rig.live.announcements.announce('main', request, 'malik');

  it('count the screens aimed at, reached and shown on', async () => {
    const displays = [await rig.seated('screen-0'), await rig.seated('screen-1')];
    const { cue } = await announce(press({ target: { tags: ['even'] } }));
    const receipts = () => rig.live.announcements.receipts('main', cue.id);
    expect(await receipts()).toEqual({
      of: 2,
      reachable: 1,
      shown: [],
      missing: [
        { screen: 'screen-0', reason: 'not-yet', sinceMs: cue.fromMs },
        { screen: 'screen-2', reason: 'unpaired', sinceMs: expect.any(Number) },
      ],
    });
    displays[0]!.send({ type: 'facts', facts: [shownOf('screen-0', cue.id, cue.fromMs + 40)] });
    await displays[0]!.next('facts-stored');
    expect(await receipts()).toEqual({
      of: 2,
      reachable: 1,
      shown: [{ screen: 'screen-0', atMs: cue.fromMs + 40 }],
      p50Ms: 40,
      p95Ms: 40,
      missing: [{ screen: 'screen-2', reason: 'unpaired', sinceMs: expect.any(Number) }],
    });
    await expect(rig.live.announcements.receipts('main', randomUUID())).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('are never counted for a screen that another one speaks for', async () => {
    const display = await rig.seated('screen-1');
    const { cue } = await announce(press());
    const forged = shownOf('screen-0', cue.id, cue.fromMs);
    display.send({ type: 'facts', facts: [forged] });
    expect((await display.next('facts-stored')).ids).toEqual([forged.id]);
    expect((await rig.live.announcements.receipts('main', cue.id)).shown).toEqual([]);
    expect(rig.live.hub.metrics.factsForeign).toBe(1);
  });
});
