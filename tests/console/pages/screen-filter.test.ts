import { describe, expect, it } from 'vitest';
import { readTags } from '../../../console/pages/screens/read-tags.ts';
import { commonTags, matches, type ScreenFilter } from '../../../console/pages/screens/screen-filter.ts';
import { type Ordered, wallOrder } from '../../../console/parts/wall-order.ts';
import { screenSchema } from '../../../playlists/documents/screen.ts';

const screen = (name: string, tags: string[] = [], place = '') => screenSchema.parse({ name, tags, place });
const all = { words: '', tag: undefined, isTroubleOnly: false };

describe('matches', () => {
  const till = screen('Caisse 1', ['mode'], 'Près de l’entrée');

  it.each<[ScreenFilter, boolean, string]>([
    [{ ...all }, true, 'lets everything through without a filter'],
    [
      { ...all, words: 'entree caisse' },
      true,
      'finds words of name and place, in any order, without accents',
    ],
    [{ ...all, words: 'caisse 2' }, false, 'wants every word'],
    [{ ...all, tag: 'mode' }, true, 'finds a tag'],
    [{ ...all, tag: 'mod' }, false, 'wants the whole tag'],
    [{ ...all, isTroubleOnly: true }, false, 'leaves out what plays as planned'],
  ])('%j: %s', (filter, isFound) => {
    expect(matches(filter, till, false)).toBe(isFound);
  });
});

describe('commonTags', () => {
  it('offers the tags of most screens, equal ones by name', () => {
    const screens = [screen('a', ['mode', 'vitrine']), screen('b', ['mode']), screen('c', ['caisse'])];
    expect(commonTags(screens, 2)).toEqual(['mode', 'caisse']);
  });
});

describe('readTags', () => {
  it('takes spaces and commas, small letters, each once', () => {
    expect(readTags(' Mode, entree  mode;caisse ')).toEqual(['mode', 'entree', 'caisse']);
  });
});

describe('wallOrder', () => {
  const one = (id: string, more: Partial<Ordered> = {}): Ordered => ({
    id,
    name: id,
    place: '',
    isTrouble: false,
    isPlanned: false,
    ...more,
  });

  it('puts what needs a person first, what is only planned last, the shop floor by place between', () => {
    const wall = wallOrder([
      one('planned', { isPlanned: true }),
      one('upstairs', { place: 'Mezzanine' }),
      one('door', { place: 'Entrée' }),
      one('lost', { place: 'Zinc', isTrouble: true }),
    ]);
    expect(wall.map(({ id }) => id)).toEqual(['lost', 'door', 'upstairs', 'planned']);
  });

  it('counts as people do: Caisse 2 before Caisse 10', () => {
    const wall = wallOrder([one('x', { name: 'Caisse 10' }), one('y', { name: 'Caisse 2' })]);
    expect(wall.map(({ name }) => name)).toEqual(['Caisse 2', 'Caisse 10']);
  });
});
