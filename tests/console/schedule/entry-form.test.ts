import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginForm, entryOf, formOf, startedForm } from '../../../console/pages/schedule/form/entry-form.ts';
import { problemsIn, problemsOf } from '../../../console/pages/schedule/form/form-problems.ts';
import { openKeptForms } from '../../../console/pages/schedule/form/kept-forms.ts';
import { demoSchedule } from '../../../playlists/demo/schedule.ts';
import { DEMO_SCREENS } from '../../../playlists/demo/screens.ts';
import { type Entry, entrySchema } from '../../../playlists/documents/entry.ts';

const TODAY = '2026-11-25';
const blank = beginForm(TODAY, true);
const EMPTY = { entries: [] };
const parse = (fields: object): Entry => entrySchema.parse({ id: 'one', playlist: 'evening', ...fields });

describe('the form of an entry', () => {
  it.each(demoSchedule(TODAY).entries.map((entry) => [entry.id, entry] as const))(
    'writes %s back as it was read',
    (_, entry) => {
      expect(entryOf(formOf(entry, TODAY), entry.id)).toEqual(entry);
    },
  );

  it('writes every rule back that says the same', () => {
    const weekdays = fc.subarray(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const);
    const rule = fc.oneof(
      fc
        .record({ every: fc.integer({ min: 1, max: 52 }), days: weekdays })
        .map(
          ({ every, days }) =>
            `FREQ=WEEKLY;INTERVAL=${every}${days.length > 0 ? `;BYDAY=${days.join()}` : ''}`,
        ),
      fc.constantFrom('FREQ=MONTHLY;BYDAY=1SA', 'FREQ=MONTHLY;BYDAY=-1FR', 'FREQ=YEARLY'),
      fc.integer({ min: 1, max: 31 }).map((day) => `FREQ=MONTHLY;BYMONTHDAY=${day}`),
      fc.constantFrom(
        'FREQ=DAILY;COUNT=3',
        'FREQ=MONTHLY;BYDAY=5MO',
        'FREQ=WEEKLY;WKST=SU',
        'FREQ=MONTHLY;BYDAY=MO',
      ),
    );
    const entry = fc.record({ rrule: rule, weekdays: fc.option(weekdays.filter((days) => days.length > 0)) });
    fc.assert(
      fc.property(entry, ({ rrule, weekdays: days }) => {
        const written = parse({ rrule, dateFrom: TODAY, ...(days === null ? {} : { weekdays: days }) });
        expect(entryOf(formOf(written, TODAY), 'one')).toEqual(written);
      }),
    );
  });

  it('begins with what the address asks for', () => {
    expect(startedForm('?playlist=evening')).toEqual({ playlist: 'evening' });
    expect(startedForm('')).toEqual({});
  });

  it('begins within the opening hours where the shop has told some', () => {
    expect(blank.hours).toBe('open');
    expect(beginForm(TODAY, false).hours).toBe('day');
  });
});

describe('problemsOf', () => {
  const whole = { ...blank, playlist: 'evening' };
  it.each([
    {
      fields: {},
      wrong: [],
      rule: 'finds nothing wrong with a playlist on all screens while the shop is open',
    },
    { fields: { playlist: '' }, wrong: ['playlist'], rule: 'asks for a playlist' },
    { fields: { playlist: '', layout: 'side' }, wrong: [], rule: 'takes a layout alone' },
    { fields: { aims: 'some' }, wrong: ['aims'], rule: 'asks for a tag or a screen' },
    { fields: { aims: 'some', tags: ['entrance'] }, wrong: [], rule: 'takes a tag alone' },
    { fields: { hours: 'times' }, wrong: ['from', 'until'], rule: 'asks for both times' },
    { fields: { hours: 'times', from: '22:00', until: '08:00' }, wrong: [], rule: 'takes a night' },
    {
      fields: { dateFrom: '2026-12-02', dateUntil: '2026-12-01' },
      wrong: ['dateUntil'],
      rule: 'refuses an end before the start',
    },
    {
      fields: { repeats: 'month-day' },
      wrong: ['dateFrom'],
      rule: 'asks where a repetition is counted from',
    },
    {
      fields: { repeats: 'weeks', everyWeeks: 0, dateFrom: TODAY },
      wrong: ['everyWeeks'],
      rule: 'refuses every 0 weeks',
    },
    {
      fields: { repeats: 'own', ownRule: 'daily', dateFrom: TODAY },
      wrong: ['ownRule'],
      rule: 'refuses a rule that cannot be read',
    },
    { fields: { priority: 101 }, wrong: ['priority'], rule: 'keeps priorities within their bounds' },
    { fields: { share: 0.5 }, wrong: ['share'], rule: 'refuses half a per cent' },
  ] as const)('$rule', ({ fields, wrong }) => {
    expect(Object.keys(problemsOf({ ...whole, ...fields }, 'new', EMPTY))).toEqual(wrong);
  });

  it('agrees with the schema: what it passes is accepted', () => {
    const form = fc.record({
      playlist: fc.constantFrom('', 'evening'),
      layout: fc.constantFrom('', 'side'),
      aims: fc.constantFrom('all' as const, 'some' as const),
      tags: fc.subarray(['entrance', 'fashion']),
      screens: fc.subarray(Object.keys(DEMO_SCREENS)),
      repeats: fc.constantFrom(
        'none' as const,
        'weeks' as const,
        'month-day' as const,
        'year' as const,
        'own' as const,
      ),
      ownRule: fc.constantFrom('', 'FREQ=DAILY', 'FREQ=HOURLY'),
      hours: fc.constantFrom('day' as const, 'open' as const, 'times' as const),
      from: fc.constantFrom('', '09:30', '22:00'),
      until: fc.constantFrom('', '09:30', '24:00'),
      dateFrom: fc.constantFrom('', '2026-12-01'),
      dateUntil: fc.constantFrom('', '2026-11-01', '2027-01-01'),
      priority: fc.constantFrom(-1, 0, 50, 100, 1.5),
      share: fc.constantFrom(undefined, 0, 30),
    });
    fc.assert(
      fc.property(form, (fields) => {
        const typed = { ...blank, ...fields };
        const isRight = Object.keys(problemsOf(typed, 'new', EMPTY)).length === 0;
        expect(entrySchema.safeParse(entryOf(typed, 'new')).success).toBe(isRight);
      }),
    );
  });

  it('says that shares mix at equal priority only', () => {
    const other = parse({ id: 'other', share: 30, priority: 60 });
    expect(Object.keys(problemsOf({ ...whole, share: 20 }, 'new', { entries: [other] }))).toEqual(['share']);
  });

  it('is told only where somebody was', () => {
    const problems = problemsOf({ ...whole, playlist: '', aims: 'some' }, 'new', EMPTY);
    expect(problemsIn(problems, new Set())).toEqual({});
    expect(Object.keys(problemsIn(problems, new Set(['layout', 'tags'])))).toEqual(['playlist', 'aims']);
  });
});

describe('openKeptForms', () => {
  const map = new Map<string, string>();
  const storage = {
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, text: string) => void map.set(key, text),
    removeItem: (key: string) => void map.delete(key),
  } as Storage;
  const kept = openKeptForms('main', storage);

  it('keeps what was typed until it is saved', () => {
    const form = { ...blank, name: 'Samedi' };
    kept.keep('one', { form, atMs: 7 });
    expect(openKeptForms('main', storage).read('one', blank)).toEqual({ form, atMs: 7 });
    expect(kept.read('other', blank)).toBeUndefined();
    kept.forget('one');
    expect(kept.read('one', blank)).toBeUndefined();
  });

  it.each(['{', 'null', '{"form":{},"atMs":1}', '{"form":{"name":7},"atMs":1}'])(
    'drops what it cannot read: %s',
    (text) => {
      storage.setItem('vitrine.draft.main.schedule/one', text);
      expect(kept.read('one', blank)).toBeUndefined();
    },
  );

  it('does without a storage that is full', () => {
    const full = {
      ...storage,
      setItem: () => {
        throw new Error('full');
      },
    } as Storage;
    expect(() => openKeptForms('main', full).keep('one', { form: blank, atMs: 1 })).not.toThrow();
  });
});
