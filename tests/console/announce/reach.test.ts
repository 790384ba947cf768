import { describe, expect, it } from 'vitest';
import { EVERYWHERE, reachOf, type StoredScreen, tagsOf, toggled } from '../../../console/announce/reach.ts';
import type { ScreenNews } from '../../../playlists/protocol/console-news.ts';

function screen(id: string, ...tags: string[]): StoredScreen {
  const body = { name: id.toUpperCase(), tags, shape: 'landscape', place: '', calm: false } as const;
  return { id, revision: 1, body: { ...body, tags } };
}

function news(states: Readonly<Record<string, ScreenNews['state']>>): ReadonlyMap<string, ScreenNews> {
  const rest = { sinceMs: 1, audience: 'a', head: 'h', appliesAtMs: 0 };
  return new Map(Object.entries(states).map(([id, state]) => [id, { id, state, ...rest }]));
}

const shop = [screen('till', 'tills'), screen('window', 'street'), screen('door', 'street'), screen('plan')];
const told = news({ till: 'up-to-date', window: 'outdated', door: 'unreachable', plan: 'unpaired' });

describe('reachOf', () => {
  it.each([
    {
      rule: 'counts screens that have a display, and of these the connected',
      target: EVERYWHERE,
      of: 3,
      on: 2,
    },
    { rule: 'aims at a tag', target: { tags: ['street'] }, of: 2, on: 1 },
    {
      rule: 'counts a screen once that is aimed at twice',
      target: { tags: ['street'], screens: ['door'] },
      of: 2,
      on: 1,
    },
    { rule: 'leaves out one without a display', target: { screens: ['plan'] }, of: 0, on: 0 },
  ])('$rule', ({ target, of, on }) => {
    expect(reachOf(target, shop, told)).toMatchObject({ of, reachable: on });
  });

  it('names who cannot be reached, and counts who has no display', () => {
    const reach = reachOf(EVERYWHERE, shop, told);
    expect(reach.unreachable.map(({ id }) => id)).toEqual(['door']);
    expect(reach.unpaired).toBe(1);
  });

  it('promises nothing of a screen that nothing is known of', () => {
    expect(reachOf(EVERYWHERE, [screen('new')], news({}))).toMatchObject({ of: 1, reachable: 0 });
  });
});

describe('targets', () => {
  it('are added up from tags and screens, and are everywhere again with none left', () => {
    const street = toggled(EVERYWHERE, 'tags', 'street');
    expect(street).toEqual({ tags: ['street'] });
    const more = toggled(street, 'screens', 'till');
    expect(more).toEqual({ tags: ['street'], screens: ['till'] });
    expect(toggled(more, 'tags', 'street')).toEqual({ screens: ['till'] });
    expect(toggled(toggled(more, 'tags', 'street'), 'screens', 'till')).toEqual(EVERYWHERE);
  });

  it('offer each tag once, in order', () => {
    expect(tagsOf(shop)).toEqual(['street', 'tills']);
  });
});
