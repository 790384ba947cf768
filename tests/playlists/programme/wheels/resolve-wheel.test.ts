import { describe, expect, it } from 'vitest';
import { type Playlist, playlistSchema } from '../../../../playlists/documents/playlist.ts';
import { resolveWheel, type WheelVoice } from '../../../../playlists/programme/wheels/resolve-wheel.ts';
import { hash, playlistOf } from '../support/small-shop.ts';

const voice = (playlist: string, share = 100): WheelVoice => ({
  entry: `${playlist}-entry`,
  playlist,
  share,
});

function wheelOf(
  playlists: Readonly<Record<string, unknown>>,
  voices: readonly WheelVoice[] = [voice('a')],
  tags: readonly string[] = [],
  ruleResults: Readonly<Record<string, readonly string[]>> = {},
) {
  const parsed = new Map<string, Playlist>(
    Object.entries(playlists).map(([id, body]) => [id, playlistSchema.parse(body)]),
  );
  return resolveWheel('a', voices, {
    playlist: (id) => parsed.get(id),
    ruleResult: (id) => ruleResults[id] ?? [],
    tags,
    hash,
  });
}

const idsOf = (resolved: ReturnType<typeof wheelOf>) => resolved.wheel.slots.map((slot) => slot.id);

describe('resolveWheel', () => {
  it('plays items in their order and counts their turns', () => {
    const resolved = wheelOf({ a: playlistOf('lamp', { id: 'mug', product: 'mug', durationMs: 4_000 }) });
    expect(idsOf(resolved)).toEqual(['a/lamp#1', 'a/mug#1']);
    expect(resolved.wheel.loopMs).toBe(14_000);
    expect(resolved.wheel.slots[0]).toEqual({
      id: 'a/lamp#1',
      item: 'a/lamp',
      slide: 'spotlight:lamp',
      durationMs: 10_000,
    });
  });

  it('writes nested playlists out under their path, as often as they weigh', () => {
    const outer = {
      name: 'Outer',
      items: [
        { id: 'gifts', kind: 'playlist', playlist: 'b', weight: 2 },
        { id: 'one', kind: 'spotlight', product: 'one' },
        { id: 'two', kind: 'spotlight', product: 'two' },
      ],
    };
    expect(idsOf(wheelOf({ a: outer, b: playlistOf('lamp', 'mug') }))).toEqual([
      'a/gifts/lamp#1',
      'a/gifts/mug#1',
      'a/one#1',
      'a/gifts/lamp#2',
      'a/gifts/mug#2',
      'a/two#1',
    ]);
  });

  it('gives one product one slide, wherever it stands, and another one to other options', () => {
    const { wheel, sources } = wheelOf({
      a: playlistOf(
        'lamp',
        { id: 'again', product: 'lamp' },
        { id: 'calling', product: 'lamp', call: { fr: 'Venez' } },
        { id: 'late', product: 'lamp', conditions: { hours: { from: '18:00', until: '20:00' } } },
      ),
    });
    const slides = wheel.slots.map((slot) => slot.slide);
    expect(slides[1]).toBe(slides[0]);
    expect(new Set(slides).size).toBe(3);
    expect(slides[2]).toMatch(/^spotlight:lamp~[\w-]{8}$/);
    expect([...sources.keys()].sort()).toEqual([...new Set(slides)].sort());
  });

  it('leaves out what is for other tags', () => {
    const playlists = {
      a: playlistOf(
        { id: 'all', product: 'all' },
        { id: 'window', product: 'w', conditions: { tags: ['window', 'door'] } },
      ),
    };
    expect(idsOf(wheelOf(playlists))).toEqual(['a/all#1']);
    expect(idsOf(wheelOf(playlists, [voice('a')], ['door']))).toEqual(['a/all#1', 'a/window#1']);
  });

  it('plays what the rule yielded after the items', () => {
    const a = { ...playlistOf('lamp'), rule: { durationMs: 7_000, transition: 'fade' } };
    const { wheel } = wheelOf({ a }, [voice('a')], [], { a: ['mug', 'lamp'] });
    expect(wheel.slots.map((slot) => [slot.id, slot.slide, slot.durationMs, slot.transition])).toEqual([
      ['a/lamp#1', 'spotlight:lamp', 10_000, undefined],
      ['a/rule:mug#1', 'spotlight:mug', 7_000, 'fade'],
      ['a/rule:lamp#1', 'spotlight:lamp', 7_000, 'fade'],
    ]);
  });

  it('hands language, fallback and conditions of a nested playlist on to what is in it', () => {
    const outer = {
      name: 'Outer',
      items: [
        {
          id: 'in',
          kind: 'playlist',
          playlist: 'b',
          locale: 'en',
          fallback: 'spare',
          validUntilMs: 5_000,
          conditions: { inStock: true, hours: { from: '10:00', until: '12:00' } },
        },
        { id: 'spare', kind: 'spotlight', product: 'spare' },
      ],
    };
    const inner = playlistOf({
      id: 'lamp',
      product: 'lamp',
      validUntilMs: 9_000,
      conditions: { hours: { from: '11:00', until: '13:00' } },
    });
    const { wheel, sources } = wheelOf({ a: outer, b: inner });
    const [slot] = wheel.slots;
    expect(slot).toMatchObject({ item: 'a/in/lamp', locale: 'en', fallback: 'spotlight:spare' });
    expect(sources.get(slot!.slide)?.conditions).toEqual({
      validUntilMs: 5_000,
      inStock: true,
      hours: [
        { from: '10:00', until: '12:00' },
        { from: '11:00', until: '13:00' },
      ],
    });
  });

  const nested = (id: string, playlist: string) => ({
    name: id,
    items: [{ id, kind: 'playlist', playlist }],
  });
  it.each([
    {
      rule: 'an unknown playlist',
      playlists: { a: nested('in', 'gone') },
      warning: { code: 'playlist-unknown', where: 'a/in', what: 'gone' },
    },
    {
      rule: 'a playlist that leads back to itself',
      playlists: { a: nested('in', 'b'), b: nested('back', 'a') },
      warning: { code: 'playlist-within-itself', where: 'a/in/back', what: 'a' },
    },
    {
      rule: 'nesting beyond four',
      playlists: {
        a: nested('in', 'b'),
        b: nested('in', 'c'),
        c: nested('in', 'd'),
        d: nested('in', 'e'),
        e: playlistOf('lamp'),
      },
      warning: { code: 'nested-too-deep', where: 'a/in/in/in/in', what: 'e' },
    },
  ])('cuts $rule with a warning, and says that the wheel is empty', ({ playlists, warning }) => {
    const resolved = wheelOf(playlists);
    expect(resolved.wheel).toEqual({ slots: [], loopMs: 0 });
    expect(resolved.warnings).toEqual([warning, { code: 'empty-wheel', where: 'a' }]);
  });

  it('ends for playlists that name one another five hundred times', () => {
    const wide = (to: string) => ({
      name: to,
      items: Array.from({ length: 500 }, (_, index) => ({ id: `i${index}`, kind: 'playlist', playlist: to })),
    });
    const empty = { name: 'Empty', items: [] };
    const resolved = wheelOf({ a: wide('b'), b: wide('c'), c: wide('d'), d: empty });
    expect(resolved.warnings.map(({ code }) => code)).toContain('too-many-slots');
    const full = wheelOf({ a: wide('b'), b: wide('c'), c: wide('d'), d: playlistOf('lamp') });
    expect(full.wheel.slots).toHaveLength(2_000);
  });

  it('says so where a fallback cannot stand in', () => {
    const a = {
      name: 'A',
      items: [
        { id: 'lamp', kind: 'spotlight', product: 'lamp', fallback: 'in' },
        { id: 'in', kind: 'playlist', playlist: 'b' },
      ],
    };
    const { wheel, warnings } = wheelOf({ a, b: playlistOf('mug') });
    expect(wheel.slots[0]).not.toHaveProperty('fallback');
    expect(warnings).toEqual([{ code: 'fallback-unplayable', where: 'a/lamp', what: 'in' }]);
  });

  it('shuffles the same way every time, and leaves the others in place when one is added', () => {
    const names = Array.from({ length: 30 }, (_, index) => `p${index}`);
    const order = (items: readonly string[]) =>
      idsOf(wheelOf({ a: { ...playlistOf(...items), shuffle: true } })).map((id) => id.slice(2, -2));
    const first = order(names);
    expect(order(names)).toEqual(first);
    expect(first).not.toEqual(names);
    expect([...first].sort()).toEqual([...names].sort());
    expect(order([...names, 'new']).filter((name) => name !== 'new')).toEqual(first);
  });

  it('mixes two playlists by share of time and tells what each obtained', () => {
    const playlists = {
      a: playlistOf({ id: 'x', product: 'x', durationMs: 30_000 }),
      b: playlistOf({ id: 'y', product: 'y', durationMs: 10_000 }, { id: 'z', product: 'z' }),
    };
    const { wheel, shares, warnings } = wheelOf(playlists, [voice('a', 25), voice('b', 75)]);
    expect(warnings).toEqual([]);
    expect(shares.map(({ entry, asked }) => [entry, asked])).toEqual([
      ['a-entry', 25],
      ['b-entry', 75],
    ]);
    const timeOf = (prefix: string) =>
      wheel.slots
        .filter((slot) => slot.item.startsWith(prefix))
        .reduce((sum, slot) => sum + slot.durationMs, 0);
    expect((100 * timeOf('a/')) / wheel.loopMs).toBeCloseTo(shares[0]!.obtained);
    expect(Math.abs(shares[0]!.obtained - 25)).toBeLessThan(0.5);
  });

  it('warns where a share cannot be had', () => {
    const many = playlistOf(...Array.from({ length: 400 }, (_, index) => `p${index}`));
    const { shares, warnings } = wheelOf({ a: many, b: playlistOf('lamp') }, [voice('a', 5), voice('b', 95)]);
    expect(Math.abs(shares[0]!.obtained - 5)).toBeGreaterThan(2);
    expect(warnings.map(({ code }) => code)).toEqual(['share-missed', 'share-missed']);
  });
});
