import { describe, expect, it } from 'vitest';
import { nextPlays } from '../../../console/pages/schedule/entries/next-plays.ts';
import { addressOf, around, datesOf, moved, viewIn } from '../../../console/pages/schedule/schedule-view.ts';
import { playlistHues } from '../../../console/pages/schedule/week/playlist-hues.ts';
import { weekDates, weekDays } from '../../../console/pages/schedule/week/week-days.ts';
import { instantIn, localInput } from '../../../console/pages/schedule/why/local-instant.ts';
import { demoSchedule } from '../../../playlists/demo/schedule.ts';
import { DEMO_SCREENS } from '../../../playlists/demo/screens.ts';
import { demoStore } from '../../../playlists/demo/store.ts';
import { entrySchema } from '../../../playlists/documents/entry.ts';
import type { Interval } from '../../../playlists/schedule/opening-hours.ts';

const store = demoStore([], 2026);
const demo = demoSchedule('2026-11-25');
const screens = Object.entries(DEMO_SCREENS).map(([id, { tags }]) => ({ id, tags }));
const screen = (id: string) => screens.find((one) => one.id === id) ?? { id, tags: [] };
const schedule = (...entries: object[]) => ({
  entries: entries.map((fields) => entrySchema.parse({ playlist: 'evening', ...fields })),
});

function local({ fromMs, untilMs }: Interval): string {
  return `${localInput(store, fromMs).slice(8)} ${localInput(store, untilMs).slice(8)}`;
}

describe('weekDays', () => {
  it('tiles each day from its day start to the next, over midnight', () => {
    const [day] = weekDays(store, demo, screen('entrance'), ['2026-11-25']);
    expect(day?.blocks.map((block) => `${local(block)} ${block.entries[0]?.id}`)).toEqual([
      '25T04:00 25T08:00 night',
      '25T08:00 25T14:00 morning',
      '25T14:00 25T18:00 afternoon-demo',
      '25T18:00 25T22:00 evening',
      '25T22:00 26T04:00 night',
    ]);
  });

  it('says what began the evening before, and what goes on', () => {
    const [day] = weekDays(store, demo, screen('entrance'), ['2026-11-25']);
    expect(day?.blocks.map(({ comesFromBefore }) => comesFromBefore)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(day?.blocks.map(({ goesOnAfter }) => goesOnAfter)).toEqual([false, false, false, false, true]);
  });

  it('shows what loses, for as long as it loses, and to whom', () => {
    const [thursday] = weekDays(store, demo, screen('fashion'), ['2026-11-26']);
    expect(thursday?.losing.map((block) => `${local(block)} ${block.entry.id}`)).toEqual([
      '26T12:00 26T14:00 fashion',
      '26T19:00 26T21:00 fashion',
    ]);
    const lunch = thursday?.blocks.find(({ entries }) => entries[0]?.id === 'lunch-break');
    expect(lunch?.losers.map(({ id }) => id)).toEqual(['fashion']);
  });

  it('puts those that lose at once beside one another', () => {
    const three = schedule(
      { id: 'top', priority: 90, from: '10:00', until: '12:00' },
      { id: 'one', from: '10:00', until: '11:30' },
      { id: 'two', priority: 40, from: '11:00', until: '12:00' },
      { id: 'later', priority: 30, from: '11:30', until: '12:00' },
    );
    const [day] = weekDays(store, three, screen('home'), ['2026-11-26']);
    expect(day?.losing.map(({ entry, lane }) => [entry.id, lane])).toEqual([
      ['one', 0],
      ['two', 1],
      ['later', 0],
    ]);
    expect(day?.lanes).toBe(2);
  });

  it('leaves out what is switched off or aims elsewhere', () => {
    const none = schedule({ id: 'off', isOn: false }, { id: 'there', target: { tags: ['fashion'] } });
    const [day] = weekDays(store, none, screen('home'), ['2026-11-26']);
    expect(day?.losing).toEqual([]);
    expect(day?.blocks.map(({ entries }) => entries)).toEqual([[]]);
  });

  it.each([
    ['2026-03-28', 23, '29T03:00'],
    ['2026-10-24', 25, '25T02:00'],
  ])('%s has %i hours, and says where the clock changes', (date, hours, at) => {
    const [day] = weekDays(store, demo, screen('entrance'), [date]);
    expect(day?.hours).toBe(hours);
    expect(day?.clockChanges.map((atMs) => localInput(store, atMs).slice(8))).toEqual([at]);
    expect(day?.blocks.reduce((sum, block) => sum + block.untilMs - block.fromMs, 0)).toBe(hours * 3_600_000);
  });

  it('knows when the shop is closed', () => {
    const closed = (date: string) => weekDays(store, demo, screen('home'), [date])[0]?.closed.map(local);
    expect(closed('2026-11-25')).toEqual(['25T04:00 25T10:00', '25T20:00 26T04:00']);
    expect(closed('2026-12-25')).toEqual(['25T04:00 26T04:00']);
  });
});

describe('nextPlays', () => {
  const now = Date.parse('2026-11-25T16:00Z');
  it('tells when an entry is seen next, on any screen', () => {
    const plays = nextPlays(store, demo, screens, now);
    expect(plays.get('afternoon-demo')).toMatchObject({ is: 'plays' });
    const told = (id: string) => {
      const play = plays.get(id);
      return play !== undefined && 'fromMs' in play ? `${play.is} ${local(play)}` : play?.is;
    };
    expect(told('afternoon-demo')).toBe('plays 25T14:00 25T18:00');
    expect(told('night')).toBe('plays 25T22:00 26T08:00');
    expect(told('late-thursday')).toBe('plays 26T19:00 26T21:00');
    expect(told('first-saturday')).toBe('plays 05T11:00 05T18:00');
  });

  it('says why one is not', () => {
    const entries = schedule(
      { id: 'above', priority: 90 },
      { id: 'below' },
      { id: 'off', isOn: false },
      { id: 'nowhere', target: { tags: ['roof'] } },
      { id: 'over', dateUntil: '2026-11-01', priority: 95 },
      { id: 'later', dateFrom: '2027-06-01', priority: 95 },
    );
    const plays = nextPlays(store, entries, screens, now);
    expect([...plays].map(([id, { is }]) => `${id} ${is}`)).toEqual([
      'above plays',
      'below loses',
      'off off',
      'nowhere nowhere',
      'over over',
      'later later',
    ]);
  });
});

describe('the view', () => {
  it('is the week on the desk, the list on a phone, and what the address says', () => {
    expect(viewIn('', false).view).toBe('week');
    expect(viewIn('', true).view).toBe('list');
    const view = { view: 'day', date: '2026-12-01', screen: 'home' } as const;
    expect(viewIn(new URL(`http://x${addressOf(view)}`).search, false)).toEqual(view);
    expect(viewIn('?view=month&date=2026-13-01', false)).toEqual({
      view: 'week',
      date: undefined,
      screen: undefined,
    });
  });

  it('moves by weeks and days, and to an instant', () => {
    const view = { view: 'week', date: undefined, screen: undefined } as const;
    expect(weekDates('2026-11-25')).toEqual(datesOf(view, '2026-11-25'));
    expect(datesOf(view, '2026-11-25')[0]).toBe('2026-11-23');
    expect(moved(view, '2026-11-25', 1).date).toBe('2026-12-02');
    expect(moved({ ...view, view: 'day' }, '2026-12-01', -1).date).toBe('2026-11-30');
    // 02:00 is still the evening before.
    expect(around(view, store, Date.parse('2026-11-28T01:00Z')).date).toBe('2026-11-27');
  });
});

describe('instants on the clock of the shop', () => {
  it.each(['2026-11-25T17:30', '2026-07-01T00:05', '2026-10-25T02:30'])(
    '%s is read as it is told',
    (text) => {
      expect(localInput(store, instantIn(store, text) ?? 0)).toBe(text);
    },
  );

  it('takes nothing for what is no time', () => {
    expect(instantIn(store, '2026-11')).toBeUndefined();
  });
});

describe('playlistHues', () => {
  it('gives neighbours different hues, and the same to the same playlist', () => {
    const hues = playlistHues(demo.entries);
    expect(new Set([...hues.values()]).size).toBeGreaterThanOrEqual(Math.min(hues.size, 8));
    expect(playlistHues([...demo.entries].reverse())).toEqual(hues);
  });
});
