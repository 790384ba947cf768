import { describe, expect, it } from 'vitest';
import type { Head } from '../../../playlists/programme/programme.ts';
import { createPartShelf } from '../../../server/programmes/part-shelf.ts';

const HOUR = 3_600_000;

/** A head of one day and one slide. */
function headOf(day: string, slide: string): Head {
  return {
    format: 1,
    store: {} as Head['store'],
    publication: 1,
    locales: ['fr'],
    days: [day],
    wheels: {},
    slides: { lamp: slide },
    layouts: {},
    media: 'media',
    zoneChanges: [],
  };
}

function shelfWith(...names: readonly string[]) {
  const shelf = createPartShelf();
  for (const name of names) put(shelf, name, 0);
  return shelf;
}

function put(shelf: ReturnType<typeof createPartShelf>, name: string, atMs: number): void {
  const texts = new Map([
    ['day', 'a day'],
    ['media', '[]'],
    [`slide-${name}`, `slide of ${name}`],
  ]);
  shelf.put(name, headOf('day', `slide-${name}`), texts, `head ${name}`, atMs);
}

describe('a part shelf', () => {
  it('gives heads and parts by hash, and a bundle of a head with one part a line', () => {
    const shelf = shelfWith('a', 'b');
    expect(shelf.text('a')).toBe('head a');
    expect(shelf.text('slide-b')).toBe('slide of b');
    expect(shelf.bundle('b')?.split('\n').sort()).toEqual(['[]', 'a day', 'slide of b']);
    expect(shelf.bundle('c')).toBeUndefined();
    expect(shelf.text('c')).toBeUndefined();
  });

  it('forgets a head and its parts a day after its last use, and nothing that another head shares', () => {
    const shelf = shelfWith('a');
    put(shelf, 'b', 24 * HOUR);
    expect(shelf.head('a')).toBeDefined();
    put(shelf, 'c', 24 * HOUR + 1);
    expect(shelf.head('a')).toBeUndefined();
    expect(shelf.text('slide-a')).toBeUndefined();
    expect(shelf.text('day')).toBe('a day');
    expect(shelf.head('b')).toBeDefined();
  });

  it('counts the day of a head from when it was last in use, not from when it was made', () => {
    const shelf = shelfWith('a');
    shelf.use(['a', 'unknown'], 72 * HOUR);
    put(shelf, 'b', 72 * HOUR);
    expect(shelf.text('slide-a')).toBe('slide of a');
    put(shelf, 'c', 97 * HOUR);
    expect(shelf.text('slide-a')).toBeUndefined();
  });
});
