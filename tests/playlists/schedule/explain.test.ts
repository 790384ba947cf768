import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../playlists/documents/entry.ts';
import { explainAll, explainAt } from '../../../playlists/schedule/explain.ts';
import { entry, ms, SCREEN, schedule, store } from './shop-fixtures.ts';

const paris = store({
  openingHours: { TU: [{ from: '10:00', until: '19:00' }], FR: [{ from: '10:00', until: '19:00' }] },
  holidays: [{ date: '2026-12-25' }],
});

/** Tuesday afternoon. */
const AT = '2026-11-24T15:02:10+01:00';

const verdictOf = (one: Entry, at = AT) => explainAt(paris, schedule(one), SCREEN, ms(at)).verdicts[0];

describe('explainAt', () => {
  it.each([
    { of: {}, code: 'wins', rule: 'lets the only candidate win' },
    { of: { isOn: false }, code: 'off', rule: 'says that it is switched off' },
    {
      of: { isOn: false, target: { screens: ['eight'] } },
      code: 'off',
      rule: 'says first that it is switched off',
    },
    { of: { target: { screens: ['eight'] } }, code: 'target', rule: 'says that it aims at another screen' },
    { of: { target: { tags: ['fashion'] } }, code: 'target', rule: 'says that it aims at another tag' },
    {
      of: { target: { tags: ['fashion'], screens: ['seven'] } },
      code: 'wins',
      rule: 'takes either aim of a target',
    },
    { of: { dateFrom: '2026-11-25' }, code: 'date', rule: 'says that its dates are yet to come' },
    { of: { dateUntil: '2026-11-23' }, code: 'date', rule: 'says that its dates are over' },
    { of: { weekdays: ['MO'] }, code: 'weekday', rule: 'says that it is another weekday' },
    {
      of: { dateFrom: '2026-11-23', rrule: 'FREQ=DAILY;INTERVAL=2' },
      code: 'recurrence',
      rule: 'says that it does not recur today',
    },
    { of: { exceptDates: ['2026-11-24'] }, code: 'exception', rule: 'says that today is an exception' },
    { of: { from: '09:00', until: '15:02' }, code: 'time', rule: 'says that its time is over' },
    { of: { from: '15:02', until: '16:00' }, code: 'wins', rule: 'knows that it has begun' },
  ])('$rule', ({ of, code }) => {
    expect(verdictOf(entry('lamp', of))).toEqual({ code });
  });

  it.each([
    { at: '2026-11-24T20:00+01:00', code: 'closed', rule: 'says that the shop is closed' },
    { at: '2026-11-25T15:00+01:00', code: 'closed', rule: 'says so on a weekday without hours' },
    { at: '2026-12-25T15:00+01:00', code: 'holiday', rule: 'says that a holiday keeps the shop closed' },
    { at: '2026-11-27T15:00+01:00', code: 'wins', rule: 'lets it play while open' },
  ])('$rule', ({ at, code }) => {
    expect(verdictOf(entry('lamp', { whileOpen: true }), at)).toEqual({ code });
  });

  it.each([
    { at: '2026-11-24T03:59+01:00', code: 'wins', rule: 'plays in the night of its weekday' },
    { at: '2026-11-24T05:00+01:00', code: 'wins', rule: 'plays on past the day start' },
    { at: '2026-11-24T06:00+01:00', code: 'weekday', rule: 'ends, and asks the new day' },
    { at: '2026-11-24T23:00+01:00', code: 'weekday', rule: 'rests on the evening after' },
    { at: '2026-11-23T12:00+01:00', code: 'time', rule: 'waits for its evening' },
  ])('of an overnight entry of Monday: $rule', ({ at, code }) => {
    expect(verdictOf(entry('night', { weekdays: ['MO'], from: '22:00', until: '06:00' }), at)).toEqual({
      code,
    });
  });

  it('asks the day of the evening why a night is missing', () => {
    const night = entry('night', { from: '22:00', until: '06:00', exceptDates: ['2026-11-23'] });
    expect(verdictOf(night, '2026-11-24T05:00+01:00')).toEqual({ code: 'exception' });
  });

  it.each([
    {
      a: { priority: 60 },
      b: { target: { screens: ['seven'] } },
      loser: { code: 'lost-priority', to: 'a' },
      rule: 'puts priority before all',
    },
    {
      a: { target: { screens: ['seven'] } },
      b: { target: { tags: ['entrance'] } },
      loser: { code: 'lost-specificity', to: 'a' },
      rule: 'puts a named screen before a tag',
    },
    {
      a: { target: { tags: ['entrance'] } },
      b: { from: '15:00', until: '16:00' },
      loser: { code: 'lost-specificity', to: 'a' },
      rule: 'puts a tag before all, also before a later start',
    },
    {
      a: { target: { all: true, screens: ['seven'] } },
      b: { target: { tags: ['entrance'] } },
      loser: { code: 'lost-specificity', to: 'a' },
      rule: 'takes the closest aim of a target',
    },
    {
      a: { from: '15:00', until: '16:00' },
      b: { from: '14:00', until: '16:00' },
      loser: { code: 'lost-later-start', to: 'a' },
      rule: 'puts the later start before the earlier',
    },
    { a: {}, b: {}, loser: { code: 'lost-id', to: 'a' }, rule: 'puts the smaller id before the greater' },
  ])('$rule', ({ a, b, loser }) => {
    const both = [entry('b', b), entry('a', a)];
    const { winners, verdicts } = explainAt(paris, schedule(...both), SCREEN, ms(AT));
    expect(winners.map(({ id }) => id)).toEqual(['a']);
    expect(verdicts).toEqual([loser, { code: 'wins' }]);
  });

  it('mixes shares of equal priority and layout, wherever they aim', () => {
    const entries = schedule(
      entry('b', { share: 30 }),
      entry('a', { share: 70, target: { tags: ['entrance'] } }),
      entry('c'),
    );
    const { winners, verdicts } = explainAt(paris, entries, SCREEN, ms(AT));
    expect(winners.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(verdicts).toEqual([
      { code: 'shares', with: ['a'] },
      { code: 'shares', with: ['b'] },
      { code: 'lost-specificity', to: 'a' },
    ]);
  });

  it('lets what no share asks for win alone', () => {
    const entries = schedule(entry('a', { target: { tags: ['entrance'] } }), entry('b', { share: 30 }));
    expect(explainAt(paris, entries, SCREEN, ms(AT)).verdicts).toEqual([
      { code: 'wins' },
      { code: 'lost-specificity', to: 'a' },
    ]);
  });

  it('names nobody for the default content, and the business day of the evening before', () => {
    const { date, winners } = explainAt(paris, schedule(), SCREEN, ms('2026-11-25T02:00+01:00'));
    expect({ date, winners }).toEqual({ date: '2026-11-24', winners: [] });
  });
});

describe('explainAll', () => {
  it('answers for each screen as if it were asked alone', () => {
    const entries = schedule(
      entry('a', { priority: 60, target: { tags: ['entrance'] } }),
      entry('b', { target: { screens: ['eight'] } }),
      entry('c'),
      entry('d', { isOn: false }),
    );
    const screens = [SCREEN, { id: 'eight', tags: [] }, { id: 'nine', tags: ['entrance', 'fashion'] }];
    const answers = explainAll(paris, entries, screens, ms(AT));
    expect(answers).toEqual(screens.map((screen) => explainAt(paris, entries, screen, ms(AT))));
    expect(answers.map(({ winners }) => winners[0]?.id)).toEqual(['a', 'b', 'a']);
  });
});
