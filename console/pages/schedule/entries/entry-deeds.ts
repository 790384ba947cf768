import type { Entry } from '../../../../playlists/documents/entry.ts';
import type { Schedule } from '../../../../playlists/documents/schedule.ts';
import type { Desk } from '../../../app/desk.ts';
import { texts } from '../texts.ts';
import { entryName, type ShopNames } from '../words/entry-words.ts';
import { type EntryChange, undoOf } from './entry-changes.ts';
import { newEntryId } from './entry-id.ts';
import type { ScheduleEdits } from './schedule-edits.ts';

/** What a person may do to an entry without opening it. */
export type EntryDeed = 'turn' | 'duplicate' | 'delete';

/** The change that a deed makes. */
export function changeOf(deed: EntryDeed, entry: Entry, schedule: Schedule, names: ShopNames): EntryChange {
  switch (deed) {
    case 'turn':
      return { id: entry.id, before: entry, after: { ...entry, isOn: !entry.isOn } };
    case 'delete':
      return { id: entry.id, before: entry, after: undefined };
    case 'duplicate': {
      // Stands right after the one that it was made from, and waits to be switched on.
      const name = texts.copyOf(entryName(entry, names)).slice(0, 80);
      const id = newEntryId(name, new Set(schedule.entries.map((one) => one.id)));
      const index = schedule.entries.indexOf(entry) + 1;
      return { id, before: undefined, after: { ...entry, id, name, isOn: false }, index };
    }
  }
}

/** Says what was done to an entry, and offers the way back. @param schedule - As it stood before. */
export function sayChange(
  change: EntryChange,
  schedule: Schedule,
  names: ShopNames,
  { desk, edits }: { readonly desk: Desk; readonly edits: ScheduleEdits },
): void {
  const undo = undoOf(schedule, change);
  desk.say({
    text: saidOf(change, names),
    undo: { label: change.after === undefined ? texts.undoDelete : texts.undo, act: () => edits.apply(undo) },
  });
}

function saidOf({ before, after }: EntryChange, names: ShopNames): string {
  if (after === undefined) return texts.deleted(before === undefined ? '' : entryName(before, names));
  const name = entryName(after, names);
  if (before === undefined) return texts.created(name);
  if (before.isOn === after.isOn) return texts.edited(name);
  return after.isOn ? texts.turnedOn(name) : texts.turnedOff(name);
}
