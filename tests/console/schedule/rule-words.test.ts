import { beforeAll, describe, expect, it } from 'vitest';
import { ruleWords } from '../../../console/pages/schedule/words/rule-words.ts';
import { entrySchema } from '../../../playlists/documents/entry.ts';
import { plain, speak } from '../in-locale.ts';

const TODAY = '2026-11-25';
const afternoon = { from: '14:00', until: '18:00' };

const RULES: readonly (readonly [rule: object, fr: string, en: string])[] = [
  [
    { weekdays: ['SA'], ...afternoon, dateUntil: '2026-12-24' },
    'Chaque samedi de 14 h à 18 h, jusqu’au 24 décembre',
    'Every Saturday from 14:00 to 18:00, until 24 December',
  ],
  [{}, 'Tous les jours, toute la journée', 'Every day, all day'],
  [{ whileOpen: true }, 'Tous les jours, pendant l’ouverture', 'Every day, while the shop is open'],
  [
    { weekdays: ['FR', 'MO', 'TU', 'WE', 'TH'], from: '12:00', until: '13:30' },
    'Du lundi au vendredi de 12 h à 13 h 30',
    'Monday to Friday from 12:00 to 13:30',
  ],
  [
    { weekdays: ['SA', 'SU'], ...afternoon, whileOpen: true },
    'Le samedi et le dimanche de 14 h à 18 h, pendant l’ouverture seulement',
    'Every Saturday and Sunday from 14:00 to 18:00, only while the shop is open',
  ],
  [
    { from: '22:00', until: '08:00' },
    'Tous les jours de 22 h à 8 h le lendemain',
    'Every day from 22:00 to 08:00 the next day',
  ],
  [{ from: '20:00', until: '24:00' }, 'Tous les jours de 20 h à minuit', 'Every day from 20:00 to midnight'],
  [
    { dateFrom: '2026-12-01', dateUntil: '2026-12-01', ...afternoon },
    'Le mardi 1er décembre de 14 h à 18 h',
    'On Tuesday 1 December from 14:00 to 18:00',
  ],
  [
    { dateFrom: '2026-12-01', dateUntil: '2027-01-02' },
    'Tous les jours, toute la journée, du 1er décembre au 2 janvier 2027',
    'Every day, all day, 1 December to 2 January 2027',
  ],
  [
    { weekdays: ['SA'], dateFrom: '2026-12-05', exceptDates: ['2026-12-12', '2026-12-26'] },
    'Chaque samedi, toute la journée, à partir du 5 décembre, sauf le 12 décembre et le 26 décembre',
    'Every Saturday, all day, from 5 December on, except 12 December and 26 December',
  ],
  [
    { exceptDates: ['2026-12-12', '2026-12-13', '2026-12-14'] },
    'Tous les jours, toute la journée, sauf 3 dates',
    'Every day, all day, except 3 dates',
  ],
  [
    { dateFrom: '2026-11-01', rrule: 'FREQ=MONTHLY;BYDAY=1SA', ...afternoon },
    'Le premier samedi du mois de 14 h à 18 h',
    'The first Saturday of the month from 14:00 to 18:00',
  ],
  [
    { dateFrom: '2026-11-01', rrule: 'FREQ=MONTHLY;BYDAY=-1FR' },
    'Le dernier vendredi du mois, toute la journée',
    'The last Friday of the month, all day',
  ],
  [
    { dateFrom: '2026-11-01', rrule: 'FREQ=MONTHLY;BYMONTHDAY=-1' },
    'Le dernier jour du mois, toute la journée',
    'The last day of the month, all day',
  ],
  [
    { dateFrom: '2026-11-01', rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH,SA' },
    'Toutes les 2 semaines, le jeudi et le samedi, toute la journée',
    'Every 2 weeks, on Thursday and Saturday, all day',
  ],
  [
    { dateFrom: '2025-12-24', rrule: 'FREQ=YEARLY', ...afternoon },
    'Chaque année, le 24 décembre de 14 h à 18 h',
    'Every year, on 24 December from 14:00 to 18:00',
  ],
  [
    { dateFrom: '2026-11-01', rrule: 'FREQ=DAILY;INTERVAL=3', weekdays: ['MO'] },
    'Selon la règle FREQ=DAILY;INTERVAL=3, chaque lundi seulement, toute la journée',
    'By the rule FREQ=DAILY;INTERVAL=3, every Monday only, all day',
  ],
];

describe.each([
  ['fr', 1],
  ['en', 2],
] as const)('ruleWords in %s', (locale, column) => {
  beforeAll(() => speak(locale));

  it.each(RULES.map((row) => [row[column], row[0]] as const))('%s', (words, rule) => {
    const entry = entrySchema.parse({ id: 'one', playlist: 'evening', ...rule });
    expect(plain(ruleWords(entry, TODAY))).toBe(words);
  });
});
