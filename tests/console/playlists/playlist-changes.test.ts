import { describe, expect, it } from 'vitest';
import { playlistChanges } from '../../../console/pages/playlists/items/playlist-changes.ts';
import { playlistSchema } from '../../../playlists/documents/playlist.ts';

const item = (id: string, more: object = {}) => ({ id, kind: 'spotlight', product: id, ...more });
const listOf = (items: readonly object[], more: object = {}) =>
  playlistSchema.parse({ name: 'List', items, ...more });
const ABC = listOf([item('a'), item('b'), item('c')]);

describe('playlistChanges', () => {
  it('counts nothing between equal versions, whatever the order of their fields', () => {
    const same = JSON.parse(JSON.stringify(ABC, ['items', 'product', 'kind', 'id', 'name']));
    expect(playlistChanges(ABC, playlistSchema.parse(same)).count).toBe(0);
  });

  it('counts an item that was dragged to the top as one change', () => {
    const moved = playlistChanges(ABC, listOf([item('c'), item('a'), item('b')]));
    expect(moved).toMatchObject({ moved: ['c'], count: 1 });
  });

  it('counts an item that was moved and edited once', () => {
    const both = playlistChanges(ABC, listOf([item('c', { durationMs: 5_000 }), item('a'), item('b')]));
    expect(both).toMatchObject({ moved: ['c'], edited: ['c'], count: 1 });
  });

  it('tells what came, what went, and what concerns the whole list', () => {
    const after = listOf([item('a'), item('d')], { name: 'Other', rule: {}, shuffle: true });
    expect(playlistChanges(ABC, after)).toMatchObject({
      ...{ added: ['d'], removed: ['b', 'c'], isRenamed: true, isRuleChanged: true, isOrderChanged: true },
      count: 6,
    });
  });

  it('takes a version that is not there as empty', () => {
    expect(playlistChanges(undefined, ABC)).toMatchObject({
      added: ['a', 'b', 'c'],
      isRenamed: false,
      count: 3,
    });
  });
});
