import { describe, expect, it } from 'vitest';
import { keyAct } from '../../../console/pages/playlists/items/list-keys.ts';
import { confirmationOf } from '../../../console/parts/publication/publication-preview.ts';
import type { ScreenNews } from '../../../playlists/protocol/console-news.ts';

const news = (id: string, state: ScreenNews['state'], head: string): [string, ScreenNews] => [
  id,
  { id, state, head, sinceMs: 0, audience: '', appliesAtMs: 0 },
];

describe('confirmationOf', () => {
  const before = new Map([
    ['door', 'old'],
    ['till', 'old'],
    ['window', 'old'],
    ['gone', 'old'],
  ]);

  it('counts only screens that confirmed another programme than they had', () => {
    const screens = new Map([
      news('door', 'up-to-date', 'new'),
      news('till', 'up-to-date', 'old'),
      news('window', 'updating', 'new'),
      news('other', 'up-to-date', 'new'),
    ]);
    expect(confirmationOf(before, screens)).toEqual({
      confirmed: ['door'],
      missing: ['till', 'window', 'gone'],
    });
  });
});

describe('keyAct', () => {
  const key = (name: string, more: object = {}) => ({
    ...{ key: name, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
    ...more,
  });
  it.each([
    { pressed: key('ArrowUp', { altKey: true }), act: { is: 'step', by: -1 } },
    { pressed: key('ArrowDown', { altKey: true }), act: { is: 'step', by: 1 } },
    { pressed: key('ArrowDown', { shiftKey: true }), act: { is: 'extend', by: 1 } },
    { pressed: key('ArrowDown'), act: undefined },
    { pressed: key('d', { ctrlKey: true }), act: { is: 'duplicate' } },
    { pressed: key('d'), act: undefined },
    { pressed: key('a', { metaKey: true }), act: { is: 'choose-all' } },
    { pressed: key('Delete'), act: { is: 'remove' } },
    { pressed: key(' '), act: { is: 'toggle' } },
    { pressed: key('Enter'), act: { is: 'form' } },
    { pressed: key('Enter', { ctrlKey: true }), act: undefined },
  ])('reads $pressed.key', ({ pressed, act }) => {
    expect(keyAct(pressed)).toEqual(act);
  });
});
