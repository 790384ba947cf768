import { describe, expect, it } from 'vitest';
import { scheduleSchema } from '../../../playlists/documents/schedule.ts';
import { shareIssues } from '../../../playlists/documents/share-mixes.ts';
import { entry } from '../schedule/shop-fixtures.ts';

describe('shareIssues', () => {
  it.each([
    { a: { share: 30 }, b: { share: 70 }, fields: [], rule: 'takes shares of equal priority and layout' },
    {
      a: { share: 30, layout: 'l' },
      b: { share: 70 },
      fields: ['1.layout'],
      rule: 'refuses shares in two layouts',
    },
    {
      a: { share: 30 },
      b: { share: 70, priority: 60 },
      fields: ['0.priority', '1.priority'],
      rule: 'refuses shares of two priorities that mix with nobody',
    },
    { a: { share: 30 }, b: { priority: 60 }, fields: [], rule: 'leaves alone what no share asks for' },
    {
      a: { share: 30, layout: 'l' },
      b: { share: 70, isOn: false },
      fields: [],
      rule: 'leaves alone what is switched off',
    },
    {
      a: { share: 30, layout: 'l', target: { tags: ['x'] } },
      b: { share: 70, target: { tags: ['y'] } },
      fields: [],
      rule: 'keeps other tags apart',
    },
    {
      a: { share: 30, layout: 'l', target: { screens: ['x'] } },
      b: { share: 70, target: { screens: ['x', 'y'] } },
      fields: ['1.layout'],
      rule: 'sees a screen that both name',
    },
    {
      a: { share: 30, layout: 'l', target: { screens: ['x'] } },
      b: { share: 70, target: { tags: ['y'] } },
      fields: ['1.layout'],
      rule: 'knows that a screen may carry any tag',
    },
    {
      a: { share: 30, layout: 'l', target: { tags: ['x'] } },
      b: { share: 70 },
      fields: ['1.layout'],
      rule: 'knows that all screens are all',
    },
    {
      a: { share: 30, layout: 'l', dateUntil: '2026-11-24' },
      b: { share: 70, dateFrom: '2026-11-25' },
      fields: [],
      rule: 'keeps other dates apart',
    },
    {
      a: { share: 30, layout: 'l', dateFrom: '2026-11-25' },
      b: { share: 70, dateUntil: '2026-11-24' },
      fields: [],
      rule: 'keeps other dates apart either way',
    },
    {
      a: { share: 30, layout: 'l', weekdays: ['MO'] },
      b: { share: 70, weekdays: ['TU'] },
      fields: [],
      rule: 'keeps other weekdays apart',
    },
    {
      a: { share: 30, layout: 'l', weekdays: ['MO'] },
      b: { share: 70 },
      fields: ['1.layout'],
      rule: 'knows that no weekdays are all',
    },
    {
      a: { share: 30, layout: 'l', from: '09:00', until: '12:00' },
      b: { share: 70, from: '12:00', until: '18:00' },
      fields: [],
      rule: 'keeps other times apart',
    },
    {
      a: { share: 30, layout: 'l', from: '22:00', until: '02:00' },
      b: { share: 70, from: '01:00', until: '03:00' },
      fields: ['1.layout'],
      rule: 'sees the night that both take',
    },
    {
      a: { share: 30, layout: 'l', weekdays: ['MO'], from: '22:00', until: '06:00' },
      b: { share: 70, weekdays: ['TU'], from: '05:00', until: '07:00' },
      fields: ['1.layout'],
      rule: 'sees a night that reaches into the next day',
    },
  ])('$rule', ({ a, b, fields }) => {
    const issues = shareIssues([entry('a', a), entry('b', b)]);
    expect(issues.map(({ index, field }) => `${index}.${field}`)).toEqual(fields);
  });

  it('lets a pair at one priority stand above a pair at another', () => {
    const pair = (name: string, priority: number) =>
      [1, 2].map((number) => entry(`${name}${number}`, { share: 50, priority }));
    expect(shareIssues([...pair('a', 50), ...pair('b', 60)])).toEqual([]);
  });

  it('names the field when a schedule is refused', () => {
    const refused = scheduleSchema.safeParse({
      entries: [
        { id: 'a', playlist: 'a', share: 30 },
        { id: 'b', playlist: 'b', share: 70, layout: 'wide' },
      ],
    });
    expect(refused.error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`)).toEqual([
      'entries.1.layout differs from that of "a", with which it shares: shares mix in one layout only',
    ]);
  });
});
