import { describe, expect, it } from 'vitest';
import { parseCronWords } from '../../../playlists/documents/cron-words.ts';
import { nextCronTime } from '../../../playlists/schedule/cron-times.ts';

const PARIS = 'Europe/Paris';
const at = (text: string) => Date.parse(text);

function next(words: string, after: string, zone = PARIS): string | undefined {
  const times = parseCronWords(words);
  if ('fault' in times) throw new Error(times.fault);
  const found = nextCronTime(times, zone, at(after));
  return found === undefined ? undefined : new Date(found).toISOString();
}

describe('parseCronWords', () => {
  it.each([
    ['* * * *', 'needs five words'],
    ['60 * * * *', '"60" for the minute'],
    ['* 24 * * *', '"24" for the hour'],
    ['* * 0 * *', '"0" for the day of the month'],
    ['* * * 13 *', '"13" for the month'],
    ['* * * * 8', '"8" for the weekday'],
    ['5-1 * * * *', '"5-1"'],
    ['*/0 * * * *', '"*/0"'],
    ['a * * * *', '"a"'],
    ['0 0 30 2 *', 'no month has'],
    ['constructor * * * *', '"constructor"'],
  ])('refuses %j and says why', (words, fault) => {
    expect(parseCronWords(words)).toMatchObject({ fault: expect.stringContaining(fault) });
  });
});

describe('nextCronTime', () => {
  it.each([
    { words: '0 * * * *', after: '2026-11-24T09:00:00Z', is: '2026-11-24T10:00:00.000Z', rule: 'each hour' },
    { words: '*/15 * * * *', after: '2026-11-24T09:01:30Z', is: '2026-11-24T09:15:00.000Z', rule: 'a step' },
    {
      words: '0 7 * * *',
      after: '2026-11-24T09:00:00Z',
      is: '2026-11-25T06:00:00.000Z',
      rule: "the store's zone",
    },
    {
      words: '0 7 * * mon-fri',
      after: '2026-11-27T09:00:00Z',
      is: '2026-11-30T06:00:00.000Z',
      rule: 'weekdays by name',
    },
    {
      words: '0 7 * * 7',
      after: '2026-11-24T09:00:00Z',
      is: '2026-11-29T06:00:00.000Z',
      rule: 'Sunday is 0 and 7',
    },
    {
      words: '0 0 1 jan,jul *',
      after: '2026-11-24T09:00:00Z',
      is: '2026-12-31T23:00:00.000Z',
      rule: 'months by name',
    },
    {
      words: '0 0 13 * fri',
      after: '2026-11-24T09:00:00Z',
      is: '2026-11-26T23:00:00.000Z',
      rule: 'either day is enough',
    },
    {
      words: '0 0 29 2 *',
      after: '2026-11-24T09:00:00Z',
      is: '2028-02-28T23:00:00.000Z',
      rule: 'the next leap day',
    },
    {
      words: '30 2 * * *',
      after: '2026-03-28T12:00:00Z',
      is: '2026-03-29T01:30:00.000Z',
      rule: 'a time that the spring skips rings an hour later',
    },
    {
      words: '30 2 * * *',
      after: '2026-10-25T00:00:00Z',
      is: '2026-10-25T00:30:00.000Z',
      rule: 'a time that comes twice rings the first time',
    },
    {
      words: '30 2 * * *',
      after: '2026-10-25T00:30:00Z',
      is: '2026-10-26T01:30:00.000Z',
      rule: 'and not the second',
    },
    {
      words: '*/30 * * * *',
      after: '2026-10-25T01:10:00Z',
      is: '2026-10-25T02:00:00.000Z',
      rule: 'asked within a repeated hour it looks forward',
    },
  ])('$rule ($words after $after)', ({ words, after, is }) => {
    expect(next(words, after)).toBe(is);
  });
});
