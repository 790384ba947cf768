import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sequenceChange } from '../../../playlists/publishing/sequence-change.ts';
import { message, plainDays, programme, segment, wheel } from '../timeline/programme-fixtures.ts';

const play = (items: string, entry = 'main') =>
  programme({
    wheels: { main: wheel(items) },
    days: plainDays(0, 2, (dayMs) => [{ ...segment(dayMs, 'main'), entry }]),
  });

describe('sequenceChange', () => {
  it.each([
    { rule: 'tells nothing of equal programmes', before: 'a b c', after: 'a b c' },
    { rule: 'tells what comes', before: 'a b', after: 'a c b', added: ['c'] },
    { rule: 'tells what goes', before: 'a b c', after: 'a c', removed: ['b'] },
    {
      rule: 'counts an item dragged to the top as one move',
      before: 'a b c d',
      after: 'd a b c',
      moved: ['d'],
    },
    { rule: 'counts an item dragged down as one move', before: 'a b c d', after: 'b c d a', moved: ['a'] },
    { rule: 'tells another duration as an edit', before: 'a:10 b', after: 'a:12 b', edited: ['a'] },
    {
      rule: 'tells all of it at once',
      before: 'a b c d',
      after: 'e d a:3 b',
      added: ['e'],
      removed: ['c'],
      moved: ['d'],
      edited: ['a'],
    },
  ])('$rule', ({ before, after, added = [], removed = [], moved = [], edited = [] }) => {
    const items = (names: readonly string[]) => names.map((name) => `p/${name}`);
    expect(sequenceChange(play(before), play(after), 0)).toEqual({
      added: items(added),
      removed: items(removed),
      moved: items(moved),
      edited: items(edited),
      days: [],
    });
  });

  it('tells a slide that looks otherwise as an edit', () => {
    const before = play('a b');
    const after = { ...before, slides: { ...before.slides, a: { ...message(), tone: 'b' as const } } };
    expect(sequenceChange(before, after, 0).edited).toEqual(['p/a']);
  });

  it('tells days whose plan is another, not those that a publication merely cuts', () => {
    const before = play('a');
    expect(sequenceChange(before, play('a', 'evening'), 0).days).toHaveLength(2);
    const [first, second] = before.days;
    const cut = { ...first!, segments: [...first!.segments, { ...first!.segments[0]!, fromMs: 5_000 }] };
    expect(sequenceChange(before, { ...before, days: [cut, second!] }, 0).days).toEqual([]);
  });

  it('asks only what plays from its instant on', () => {
    const after = programme({
      wheels: { old: wheel('a b'), main: wheel('a') },
      days: plainDays(0, 2, (dayMs) => [
        segment(dayMs, 'old'),
        { ...segment(dayMs + 5_000, 'main'), entry: 'old' },
      ]),
    });
    const before = programme({
      wheels: { old: wheel('a b') },
      days: plainDays(0, 2, (dayMs) => [segment(dayMs, 'old')]),
    });
    const onceADay = {
      ...after,
      days: [after.days[0]!, { ...after.days[1]!, segments: after.days[1]!.segments.slice(1) }],
    };
    expect(sequenceChange(before, onceADay, 5_000).removed).toEqual(['p/b']);
    expect(sequenceChange(before, onceADay, 4_999).removed).toEqual([]);
  });

  it('leaves what it does not call moved in its order', () => {
    const orders = fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e', 'f'], { minLength: 6 });
    fc.assert(
      fc.property(orders, orders, (before, after) => {
        const { moved } = sequenceChange(play(before.join(' ')), play(after.join(' ')), 0);
        const stays = (items: string[]) => items.filter((item) => !moved.includes(`p/${item}`));
        expect(stays(after)).toEqual(stays(before));
      }),
      { numRuns: 200 },
    );
  });
});
