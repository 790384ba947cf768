import type { Entry } from '../documents/entry.ts';
import type { Schedule } from '../documents/schedule.ts';

type EntryFields = Partial<Entry> & Pick<Entry, 'id' | 'name' | 'target'>;

const entry = (fields: EntryFields): Entry => ({
  whileOpen: false,
  exceptDates: [],
  priority: 50,
  isOn: true,
  ...fields,
});

/**
 * A week of the pop-up. Dayparts at the entrance and in the window; each department's best sellers while the shop is
 * open, with a lunch break and a late Thursday; one overnight programme for all; where nothing wins, the favourites play (store.defaultPlaylist).
 *
 * @param today - Business day on which the shop is first opened: dated rules count from it.
 */
export function demoSchedule(today: string): Schedule {
  const doors = { tags: ['entrance', 'window'] };
  return {
    entries: [
      entry({
        id: 'morning',
        name: 'Matin',
        target: doors,
        playlist: 'entrance',
        from: '08:00',
        until: '14:00',
      }),
      entry({
        id: 'afternoon-demo',
        name: 'Après-midi, démo en direct',
        target: { tags: ['entrance'] },
        playlist: 'afternoon',
        layout: 'with-side-bar',
        from: '14:00',
        until: '18:00',
      }),
      entry({
        id: 'afternoon-window',
        name: 'Après-midi en vitrine',
        target: { tags: ['window'] },
        playlist: 'entrance',
        from: '14:00',
        until: '18:00',
      }),
      entry({
        id: 'evening',
        name: 'Soirée du tirage',
        target: doors,
        playlist: 'evening',
        from: '18:00',
        until: '22:00',
      }),
      entry({
        id: 'night',
        name: 'Vitrine de nuit',
        target: { all: true },
        playlist: 'night',
        from: '22:00',
        until: '08:00',
        priority: 40,
      }),
      entry({
        id: 'fashion',
        name: 'Rayon mode',
        target: { tags: ['fashion'] },
        playlist: 'fashion',
        whileOpen: true,
      }),
      entry({
        id: 'home',
        name: 'Rayon maison',
        target: { tags: ['home'] },
        playlist: 'home',
        whileOpen: true,
      }),
      entry({
        id: 'electronics',
        name: 'Rayon high-tech',
        target: { tags: ['electronics'] },
        playlist: 'electronics',
        whileOpen: true,
      }),
      entry({
        id: 'lunch-break',
        name: 'Pause déjeuner',
        target: { tags: ['fashion'] },
        playlist: 'favourites',
        weekdays: ['MO', 'TU', 'WE', 'TH', 'FR'],
        from: '12:00',
        until: '14:00',
        priority: 60,
      }),
      entry({
        id: 'late-thursday',
        name: 'Nocturne du jeudi',
        target: { tags: ['fashion', 'home', 'electronics'] },
        playlist: 'evening',
        weekdays: ['TH'],
        from: '19:00',
        until: '21:00',
        priority: 60,
      }),
      entry({
        id: 'sunday-at-home',
        name: 'Dimanche à la maison',
        target: { tags: ['window'] },
        playlist: 'home',
        weekdays: ['SU'],
        from: '11:00',
        until: '18:00',
        priority: 60,
      }),
      entry({
        id: 'first-saturday',
        name: 'Samedi des créateurs',
        target: { tags: ['window'] },
        playlist: 'fashion',
        dateFrom: today,
        rrule: 'FREQ=MONTHLY;BYDAY=1SA',
        from: '11:00',
        until: '18:00',
        priority: 60,
      }),
    ],
  };
}
