import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changeItems,
  duplicateItems,
  freeItemId,
  insertItems,
  moveItems,
  removeItems,
  restoreItems,
  stepItems,
} from '../../../console/pages/playlists/items/item-edits.ts';
import { newItem } from '../../../console/pages/playlists/items/new-items.ts';
import { type Playlist, playlistSchema } from '../../../playlists/documents/playlist.ts';

const listOf = (text: string): Playlist =>
  playlistSchema.parse({
    name: 'List',
    items: [...text].map((id) => ({ id, kind: 'spotlight', product: id })),
  });
const order = (playlist: Playlist) => playlist.items.map(({ id }) => id).join('');
const ids = (text: string) => new Set(text);

describe('moveItems', () => {
  it.each([
    { of: 'abcd', move: 'a', before: 'c', gives: 'bacd', rule: 'puts one down before another' },
    { of: 'abcd', move: 'a', before: undefined, gives: 'bcda', rule: 'or at the end' },
    {
      of: 'abcdef',
      move: 'be',
      before: 'a',
      gives: 'beacdf',
      rule: 'takes several together, in their order',
    },
    { of: 'abcd', move: 'bc', before: 'c', gives: 'abcd', rule: 'stays where it is before one of its own' },
    { of: 'abcd', move: 'bd', before: 'd', gives: 'acbd', rule: 'comes before the next that stays' },
  ])('$rule', ({ of, move, before, gives }) => {
    expect(order(moveItems(listOf(of), ids(move), before))).toBe(gives);
  });

  it('loses nothing and doubles nothing, whatever is moved where', () => {
    const letters = [...'abcdefgh'];
    fc.assert(
      fc.property(fc.subarray(letters), fc.constantFrom(...letters, undefined), (moved, before) => {
        const after = moveItems(listOf(letters.join('')), new Set(moved), before);
        expect([...order(after)].sort()).toEqual(letters);
      }),
    );
  });
});

describe('stepItems', () => {
  it.each([
    { of: 'abc', step: 'b', by: -1, gives: 'bac' },
    { of: 'abc', step: 'b', by: 1, gives: 'acb' },
    { of: 'abc', step: 'a', by: -1, gives: 'abc' },
    { of: 'abc', step: 'c', by: 1, gives: 'abc' },
    { of: 'abcd', step: 'bc', by: 1, gives: 'adbc' },
    { of: 'abcd', step: 'bc', by: -1, gives: 'bcad' },
  ] as const)('Alt arrow $by on $step of $of gives $gives', ({ of, step, by, gives }) => {
    expect(order(stepItems(listOf(of), ids(step), by))).toBe(gives);
  });
});

describe('adding and taking out', () => {
  it('gives every item an id of its own', () => {
    const lamp = newItem({ kind: 'spotlight', product: 'lamp' });
    const once = insertItems(listOf('ab'), [lamp], 1).playlist;
    const twice = insertItems(once, [lamp], 1);
    expect(twice.playlist.items.map(({ id }) => id)).toEqual(['a', 'lamp-2', 'lamp', 'b']);
    expect(twice.ids).toEqual(['lamp-2']);
    expect(freeItemId(twice.playlist.items, 'lamp-2')).toBe('lamp-3');
    expect(playlistSchema.safeParse(twice.playlist).success).toBe(true);
  });

  it('copies several together behind the last of them', () => {
    const { playlist, ids: copies } = duplicateItems(listOf('abcd'), ids('ac'));
    expect(playlist.items.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'a-2', 'c-2', 'd']);
    expect(copies).toEqual(['a-2', 'c-2']);
  });

  it('forgets a fallback that is taken out: the controller would refuse it', () => {
    const list = changeItems(listOf('abc'), ids('a'), { fallback: 'b' });
    const without = removeItems(list, ids('b'));
    expect(without.items[0]).not.toHaveProperty('fallback');
    expect(playlistSchema.safeParse(without).success).toBe(true);
  });

  it('puts back what was taken out, where it stood, whatever came meanwhile', () => {
    const before = listOf('abcd');
    const meanwhile = moveItems(removeItems(before, ids('bd')), ids('c'), 'a');
    expect(order(restoreItems(meanwhile, before, ids('bd')))).toBe('cbad');
    expect(order(restoreItems(before, before, ids('bd')))).toBe('abcd');
  });
});

describe('newItem', () => {
  it('lasts as long as a video does, and a message has the language of the store', () => {
    const hash = 'A'.repeat(43);
    const video = newItem({ kind: 'media', media: hash, name: 'Été à Paris.mp4', durationMs: 17_500 });
    expect(video).toMatchObject({ id: 'ete-a-paris', durationMs: 17_500, fit: 'cover' });
    const message = newItem({ kind: 'message', locale: 'fr', title: 'Bonjour' });
    expect(message).toMatchObject({ title: { fr: 'Bonjour' }, tone: 'a' });
  });
});
