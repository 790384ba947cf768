import { beforeAll, describe, expect, it } from 'vitest';
import { effectsOf } from '../../../console/pages/settings/effects.ts';
import { storeSchema } from '../../../playlists/documents/store.ts';
import { plain, speak } from '../in-locale.ts';

const before = storeSchema.parse({
  name: 'Pop-up',
  timeZone: 'Europe/Paris',
  locales: ['fr', 'en'],
  openingHours: { MO: [{ from: '10:00', until: '20:00' }], TH: [{ from: '10:00', until: '21:00' }] },
  holidays: [
    { date: '2026-12-24', name: 'Réveillon', hours: [{ from: '10:00', until: '18:00' }] },
    { date: '2026-12-25', name: 'Noël', hours: [] },
  ],
  brand: { name: 'Pop-up' },
});
const nowMs = Date.UTC(2026, 10, 25, 17);

function sentences(change: object, followers: readonly string[] = []): readonly string[] {
  const after = { ...before, ...change };
  return effectsOf({ before, after, followers, nowMs }).map(plain);
}

describe('what a change of the settings does on the screens', () => {
  beforeAll(() => speak('fr'));

  it('is nothing where nothing that plays changes', () => {
    expect(sentences({})).toEqual([]);
    expect(sentences({ name: 'Autre nom' })).toEqual([]);
    expect(sentences({ outOfStock: 'show' })).toEqual([]);
  });

  it('names the day, the hours, those before, and the entries that follow them', () => {
    const openingHours = { ...before.openingHours, TH: [{ from: '09:30', until: '22:00' }], SU: [] };
    expect(sentences({ openingHours }, ['Soirée', 'Vitrine'])).toEqual([
      'Chaque jeudi : 9 h 30 – 22 h, au lieu de 10 h – 21 h.',
      'Suivent ces horaires sur les écrans : « Soirée » et « Vitrine ».',
    ]);
  });

  it('says so where no entry follows the hours', () => {
    const openingHours = { MO: before.openingHours.MO };
    expect(sentences({ openingHours })).toEqual([
      'Chaque jeudi : fermé, au lieu de 10 h – 21 h.',
      'Aucune entrée du planning ne suit les horaires d’ouverture : les écrans jouent la même chose qu’avant.',
    ]);
  });

  it('tells a first opening from a day that was open as a whole', () => {
    const [first] = effectsOf({
      before: { ...before, openingHours: {} },
      after: before,
      followers: [],
      nowMs,
    }).map(plain);
    expect(first).toBe('Chaque lundi : 10 h – 20 h, au lieu de ouvert tout le jour.');
  });

  it('tells a holiday that comes, one that goes, and leaves out one that is only renamed', () => {
    const holidays = [
      { date: '2026-12-25', name: 'Jour de Noël', hours: [] },
      { date: '2026-12-31', name: '', hours: [{ from: '10:00', until: '17:00' }] },
    ];
    expect(sentences({ holidays }).slice(0, -1)).toEqual([
      'Le jeudi 24 décembre 2026 redevient un jour ordinaire.',
      'Le jeudi 31 décembre 2026 : 10 h – 17 h.',
    ]);
  });

  it.each([
    {
      change: { dayStart: '05:00' },
      says: 'La journée commence à 5 h au lieu de 4 h : le programme de la veille dure jusque-là.',
    },
    {
      change: { timeZone: 'Asia/Tokyo' },
      says: 'Tout le planning suit l’heure de Tokyo : il y est 2 h, et non 18 h.',
    },
    {
      change: { locales: ['en', 'fr'] },
      says: 'Les écrans qui suivent la boutique alternent : anglais et français.',
    },
    {
      change: { outOfStock: 'hide' },
      says: 'Les produits épuisés quittent les écrans ; ils y reviennent avec leur stock.',
    },
    {
      change: { visitorsAddress: 'https://vitrine.example' },
      says: 'Les codes QR des écrans mènent à https://vitrine.example.',
    },
    {
      change: { brand: { ...before.brand, colourA: '#0a7d4b' } },
      says: 'Toutes les diapositives prennent les nouvelles couleurs.',
    },
    { change: { brand: { ...before.brand, name: 'Les Halles' } }, says: 'Les écrans disent « Les Halles ».' },
  ])('says: $says', ({ change, says }) => {
    expect(sentences(change)).toEqual([says]);
  });
});
