import type { Store } from '../documents/store.ts';

type Weekdays = NonNullable<Store['openingHours']>;

const UNTIL_EIGHT = [{ from: '10:00', until: '20:00' }];
const SUNDAY = [{ from: '11:00', until: '19:00' }];

const OPENING_HOURS: Weekdays = {
  MO: UNTIL_EIGHT,
  TU: UNTIL_EIGHT,
  WE: UNTIL_EIGHT,
  TH: [{ from: '10:00', until: '21:00' }],
  FR: UNTIL_EIGHT,
  SA: [{ from: '09:30', until: '20:00' }],
  SU: SUNDAY,
};

/** The pop-up's own document. Colours are the defaults of the house; the brand slide's pictures come in by hash. */
export function demoStore(brandPictures: readonly string[], year: number): Store {
  return {
    name: 'Pop-up Paris, Les Halles',
    timeZone: 'Europe/Paris',
    dayStart: '04:00',
    locales: ['fr', 'en'],
    currency: 'EUR',
    openingHours: OPENING_HOURS,
    holidays: [year, year + 1].flatMap((each) => [
      { date: `${each}-05-01`, name: 'Fête du Travail', hours: [] },
      { date: `${each}-12-24`, name: 'Réveillon de Noël', hours: [{ from: '10:00', until: '18:00' }] },
      { date: `${each}-12-25`, name: 'Noël', hours: [] },
    ]),
    brand: {
      name: 'Vitrine Les Halles',
      colourA: '#2d1fe0',
      colourB: '#e3f54b',
      ink: '#130f26',
      paper: '#faf6ee',
      pictures: [...brandPictures],
    },
    scanLeadsTo: 'page',
    defaultPlaylist: 'favourites',
  };
}
