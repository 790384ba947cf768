import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AnnouncementRequest } from '../../../playlists/documents/preset.ts';
import { VitrineError } from '../../../playlists/vitrine-error.ts';
import { shownOf } from './support/fact-of.ts';
import { type LiveRig, startRig } from './support/live-rig.ts';
import { press } from './support/press.ts';

const MINUTE_MS = 60_000;

const EVACUATE: AnnouncementRequest['content'] = {
  style: 'emergency',
  title: { fr: 'Sortie' },
  text: {},
  symbol: 'exit',
};

describe('announcements', () => {
  let rig: LiveRig;
  beforeEach(async () => {
    rig = await startRig();
  });
  afterEach(() => rig.close());

  const announce = (request: AnnouncementRequest) =>
    rig.live.announcements.announce('main', request, 'malik');
  const cues = async () => (await rig.documents.shop('main')).cues;
  const nowMs = () => performance.timeOrigin + performance.now() + rig.clock.aheadMs;

  it('are stored, then reach every screen of the store, aimed at or not', async () => {
    const displays = [await rig.seated('screen-0'), await rig.seated('screen-1')];
    const { cue, recorded } = await announce(press({ target: { tags: ['even'] } }));
    expect(recorded).toBe(true);
    expect(await cues()).toEqual([cue]);
    expect(cue.untilMs - cue.fromMs).toBe(MINUTE_MS);
    for (const display of displays)
      expect(await display.next('live')).toEqual({ type: 'live', version: 1, isWhole: true, cues: [cue] });
  });

  it('overtake a content change that waits on the same socket', async () => {
    const display = await rig.seated('screen-0');
    const sent = announce(press());
    rig.documents.onCommitted(() => rig.programmes.edit('even', 's0', 'prix'));
    await sent;
    await display.next('programme');
    expect(display.received.slice(-2).map(({ type }) => type)).toEqual(['live', 'programme']);
  });

  it('come with a preset, its target and its time to live', async () => {
    await rig.commit({
      type: 'put',
      kind: 'presets',
      id: 'gift',
      body: {
        name: 'Cadeau',
        content: press().content,
        target: { screens: ['screen-1'] },
        timeToLiveMs: 30_000,
      },
    });
    const { cue } = await announce({ id: randomUUID(), preset: 'gift' });
    expect(cue).toMatchObject({ target: { screens: ['screen-1'] }, content: { title: { fr: 'Flash' } } });
    expect(cue.untilMs - cue.fromMs).toBe(30_000);
    for (const preset of ['none', 'constructor', 'toString'])
      await expect(announce({ id: randomUUID(), preset })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('pressed again with the same id show once and give the same answer, at once or later', async () => {
    const display = await rig.seated('screen-0');
    const request = press();
    const [one, other] = await Promise.all([announce(request), announce(request)]);
    expect(other).toEqual(one);
    expect(await announce(request)).toEqual(one);
    await display.settled();
    expect(display.received.filter(({ type }) => type === 'live')).toHaveLength(1);
  });

  it('pressed in one turn leave as one message, in which all of them are', async () => {
    const display = await rig.seated('screen-0');
    const pressed = await Promise.all(Array.from({ length: 8 }, () => announce(press())));
    expect((await display.next('live')).cues).toEqual(pressed.map(({ cue }) => cue));
    await display.settled();
    expect(display.received.filter(({ type }) => type === 'live')).toHaveLength(1);
  });

  it('reach a late screen with the list that it lacks', async () => {
    const display = await rig.seated('screen-0');
    const first = await announce(press());
    await display.next('live');
    await display.leave();
    const second = await announce(press());
    const back = await rig.connect({ secret: display.secret });
    back.hello({ live: 1 });
    expect(await back.next('live')).toMatchObject({ isWhole: false, cues: [second.cue] });
    await back.leave();
    const fresh = await rig.connect({ secret: display.secret });
    fresh.hello({ live: 0 });
    expect(await fresh.next('live')).toMatchObject({ isWhole: true, cues: [first.cue, second.cue] });
    await fresh.leave();
    const present = await rig.connect({ secret: display.secret });
    present.hello({ live: 2 });
    await present.next('programme');
    expect(present.received.some(({ type }) => type === 'live')).toBe(false);
  });

  it('cancelled end now, and a second time changes nothing', async () => {
    const { cue } = await announce(press());
    const ended = await rig.live.announcements.cancel('main', cue.id, 'malik');
    expect(ended.cue.untilMs).toBeLessThanOrEqual(nowMs() + 1);
    expect((await rig.live.announcements.cancel('main', cue.id, 'malik')).cue).toEqual(ended.cue);
    await expect(rig.live.announcements.cancel('main', randomUUID(), 'malik')).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('are all cleared at once, on the screens too, and clearing again ends nothing', async () => {
    const display = await rig.seated('screen-0');
    const [one, other] = [await announce(press()), await announce(press({ content: EVACUATE }))];
    await rig.live.announcements.cancel('main', one.cue.id, 'malik');
    const third = await announce(press());
    const ended = await rig.live.announcements.clear('main', 'malik');
    expect([...ended].sort()).toEqual([other.cue.id, third.cue.id].sort());
    expect((await cues()).every(({ untilMs }) => untilMs <= nowMs() + 1)).toBe(true);
    expect(await rig.live.announcements.clear('main', 'malik')).toEqual([]);
    expect((await display.next('live')).type).toBe('live');
  });

  it('are prolonged to an instant: the same press again changes nothing, and none is ever cut short', async () => {
    const { cue } = await announce(press());
    const untilMs = cue.untilMs + 30_000;
    const prolong = (wantedMs: number) =>
      rig.live.announcements.prolong('main', cue.id, wantedMs, 'malik').then((done) => done.cue);
    const longer = await prolong(untilMs);
    expect(longer).toMatchObject({ id: cue.id, fromMs: cue.fromMs, untilMs });
    expect(await prolong(untilMs)).toEqual(longer);
    expect(await prolong(untilMs - 10_000)).toEqual(longer);
    expect((await prolong(untilMs + 100 * 24 * 60 * MINUTE_MS)).untilMs - nowMs()).toBeLessThanOrEqual(
      24 * 60 * MINUTE_MS,
    );
    await rig.live.announcements.cancel('main', cue.id, 'malik');
    await expect(prolong(untilMs + MINUTE_MS)).rejects.toMatchObject({ code: 'gone' });
  });

  it('of an emergency are prolonged by half an hour from now, no further', async () => {
    const { cue } = await announce(press({ content: EVACUATE }));
    rig.clock.aheadMs = 10 * MINUTE_MS;
    const again = await rig.live.announcements.prolong('main', cue.id, cue.untilMs + 60 * MINUTE_MS, 'malik');
    expect(again.cue.untilMs).toBeGreaterThan(cue.untilMs);
    expect(again.cue.untilMs - nowMs()).toBeLessThanOrEqual(30 * MINUTE_MS + 1);
  });

  it('of an emergency end half an hour after the last press', async () => {
    const first = await announce(press({ content: EVACUATE, timeToLiveMs: 5_000 }));
    expect(first.cue.untilMs - first.cue.fromMs).toBe(30 * MINUTE_MS);
    rig.clock.aheadMs = 20 * MINUTE_MS;
    const again = await announce(press({ content: EVACUATE }));
    expect(again.cue).toMatchObject({ id: first.cue.id, fromMs: first.cue.fromMs });
    expect(again.cue.untilMs - nowMs()).toBeGreaterThan(29 * MINUTE_MS);
    expect(await cues()).toHaveLength(1);
    rig.clock.aheadMs = 60 * MINUTE_MS;
    expect((await announce(press({ content: EVACUATE }))).cue.id).not.toBe(first.cue.id);
  });

  it('are shown all the same when the disk is full, told as not recorded, and reach a screen that comes back', async () => {
    const display = await rig.seated('screen-0');
    const commit = rig.documents.commit;
    rig.documents.commit = () => Promise.reject(new VitrineError('storage-full', 'The disk is full.'));
    const request = press();
    const { cue, recorded } = await announce(request);
    expect(recorded).toBe(false);
    expect((await display.next('live')).cues).toEqual([cue]);
    expect((await announce(request)).cue).toEqual(cue);
    await display.leave();
    const back = await rig.connect({ secret: display.secret });
    back.hello();
    expect((await back.next('live')).cues).toEqual([cue]);
    // Once there is room again, the next one is stored and still reaches everybody.
    rig.documents.commit = commit;
    const stored = await announce(press());
    expect((await back.next('live')).cues).toContainEqual(stored.cue);
  });

  it('that could not be stored have receipts, and are taken off everywhere, once the disk has room too', async () => {
    const displays = [await rig.seated('screen-0'), await rig.seated('screen-1')];
    const away = displays.pop()!;
    const commit = rig.documents.commit;
    rig.documents.commit = () => Promise.reject(new VitrineError('storage-full', 'The disk is full.'));
    const { cue } = await announce(press());
    await away.next('live');
    await away.leave();
    displays[0]!.send({ type: 'facts', facts: [shownOf('screen-0', cue.id, cue.fromMs + 40)] });
    await displays[0]!.next('facts-stored');
    const receipts = () => rig.live.announcements.receipts('main', cue.id);
    expect(await receipts()).toMatchObject({ of: 3, shown: [{ screen: 'screen-0' }], p50Ms: 40 });

    rig.documents.commit = commit;
    await displays[0]!.next('live');
    const ended = await rig.live.announcements.cancel('main', cue.id, 'malik');
    expect(ended).toMatchObject({ recorded: false, cue: { id: cue.id, fromMs: cue.fromMs } });
    expect(ended.cue.untilMs).toBeLessThanOrEqual(nowMs() + 1);
    expect(ended.cue.version).toBeGreaterThan(cue.version);
    expect((await displays[0]!.next('live')).cues).toEqual([ended.cue]);
    const back = await rig.connect({ secret: away.secret });
    back.hello();
    expect((await back.next('live')).cues).toEqual([ended.cue]);
    expect((await rig.live.announcements.cancel('main', cue.id, 'malik')).cue).toEqual(ended.cue);
    expect(await receipts()).toMatchObject({ shown: [{ screen: 'screen-0' }] });
  });

  it('of an emergency are prolonged without the disk, and begin when they began', async () => {
    rig.documents.commit = () => Promise.reject(new VitrineError('storage-full', 'The disk is full.'));
    const first = await announce(press({ content: EVACUATE }));
    rig.clock.aheadMs = 20 * MINUTE_MS;
    const again = await announce(press({ content: EVACUATE }));
    expect(again.cue).toMatchObject({ id: first.cue.id, fromMs: first.cue.fromMs });
    expect(again.cue.untilMs - nowMs()).toBeGreaterThan(29 * MINUTE_MS);
    expect(again.cue.version).toBeGreaterThan(first.cue.version);
  });

  it('refused for another reason than storage are not shown', async () => {
    await expect(announce(press({ content: { ...press().content!, title: {} } }))).rejects.toMatchObject({
      code: 'invalid',
    });
  });
});
