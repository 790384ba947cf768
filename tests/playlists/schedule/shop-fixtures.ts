import { type Entry, entrySchema } from '../../../playlists/documents/entry.ts';
import { type Schedule, scheduleSchema } from '../../../playlists/documents/schedule.ts';
import { type Store, storeSchema } from '../../../playlists/documents/store.ts';
import type { ScreenMarks } from '../../../playlists/documents/target.ts';

type Input<T> = { readonly [K in keyof T]?: unknown };

/** A shop in Paris whose day starts at 04:00, unless told otherwise. */
export function store(more: Input<Store> = {}): Store {
  return storeSchema.parse({
    name: 'Rive',
    timeZone: 'Europe/Paris',
    locales: ['fr', 'en'],
    brand: { name: 'Rive' },
    ...more,
  });
}

/** An entry of the schedule that plays the playlist with its own id. */
export function entry(id: string, more: Input<Entry> = {}): Entry {
  return entrySchema.parse({ id, playlist: id, ...more });
}

export function schedule(...entries: readonly Entry[]): Schedule {
  return scheduleSchema.parse({ entries });
}

/** Screen 7, at the entrance. */
export const SCREEN: ScreenMarks = { id: 'seven', tags: ['entrance', 'portrait'] };

/** Epoch milliseconds of an instant written with its offset: `2026-10-25T03:00+01:00`. */
export function ms(instant: string): number {
  return Date.parse(instant);
}

/** An instant as a test fails with it. */
export function iso(atMs: number): string {
  return new Date(atMs).toISOString().replace(':00.000Z', 'Z');
}
