import { describe, expect, it } from 'vitest';
import { choose, chooseUntil, NONE_CHOSEN } from '../../../console/pages/products/list/chosen-products.ts';
import { takenBy } from '../../../console/pages/products/list/taken-by-screens.ts';
import type { ScreenNews } from '../../../playlists/protocol/console-news.ts';

const ids = ['a', 'b', 'c', 'd', 'e'];
const idAt = (place: number) => ids[place];

describe('choosing products', () => {
  it('adds one, and takes it away again', () => {
    const one = choose(NONE_CHOSEN, 'b', 1);
    expect([...one.ids]).toEqual(['b']);
    expect([...choose(one, 'b', 1).ids]).toEqual([]);
  });

  it('reaches with Shift from the last one, both ways', () => {
    const from = choose(NONE_CHOSEN, 'c', 2);
    expect([...chooseUntil(from, 4, idAt).ids].sort()).toEqual(['c', 'd', 'e']);
    expect([...chooseUntil(from, 0, idAt).ids].sort()).toEqual(['a', 'b', 'c']);
  });

  it('leaves out what was not read yet', () => {
    expect([...chooseUntil(choose(NONE_CHOSEN, 'e', 4), 6, idAt).ids]).toEqual(['e']);
  });
});

describe('takenBy', () => {
  const screen = (id: string, head: string, state: ScreenNews['state']) =>
    ({ id, head, state, sinceMs: 0, audience: '', appliesAtMs: 0 }) as ScreenNews;
  const before = new Map([
    ['entrance', 'old'],
    ['till', 'old'],
    ['window', 'old'],
  ]);

  it('counts those alone that were sent another programme and confirmed it', () => {
    const screens = [
      screen('entrance', 'new', 'up-to-date'),
      screen('till', 'new', 'updating'),
      screen('window', 'old', 'up-to-date'),
      screen('added', 'new', 'up-to-date'),
    ];
    expect(takenBy(screens, before)).toEqual(['entrance']);
  });
});
