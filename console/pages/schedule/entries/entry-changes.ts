import type { Entry } from '../../../../playlists/documents/entry.ts';
import type { Schedule } from '../../../../playlists/documents/schedule.ts';

/** One edit of the schedule: of one entry, created (no `before`), changed, or deleted (no `after`). */
export interface EntryChange {
  readonly id: string;
  readonly before: Entry | undefined;
  readonly after: Entry | undefined;
  /** Where a deleted one stood, for one that comes back. */
  readonly index?: number;
}

/** The schedule with the change; all other entries as they stand. */
export function withChange(schedule: Schedule, { id, after, index }: EntryChange): Schedule {
  const at = schedule.entries.findIndex((entry) => entry.id === id);
  const entries = [...schedule.entries];
  if (at < 0) {
    if (after !== undefined) entries.splice(index ?? entries.length, 0, after);
  } else entries.splice(at, 1, ...(after === undefined ? [] : [after]));
  return { ...schedule, entries };
}

/** The way back. */
export function undoOf(schedule: Schedule, { id, before, after }: EntryChange): EntryChange {
  const index = schedule.entries.findIndex((entry) => entry.id === id);
  return { id, before: after, after: before, ...(index < 0 ? {} : { index }) };
}

/**
 * Whether somebody else changed the very entry since it was read. Edits of two entries never clash, though both are in
 * the one document of the schedule.
 */
export function doesClash(schedule: Schedule, { id, before, after }: EntryChange): boolean {
  const standing = schedule.entries.find((entry) => entry.id === id);
  return !isSame(standing, before) && !isSame(standing, after);
}

/** What a publication of the schedule would change. */
export interface ScheduleChanges {
  readonly added: readonly Entry[];
  readonly removed: readonly Entry[];
  readonly edited: readonly { readonly before: Entry; readonly after: Entry }[];
}

/** @param published - What plays; an empty schedule where none is published. */
export function changesBetween(published: Schedule, draft: Schedule): ScheduleChanges {
  const old = new Map(published.entries.map((entry) => [entry.id, entry]));
  const ids = new Set(draft.entries.map(({ id }) => id));
  return {
    added: draft.entries.filter(({ id }) => !old.has(id)),
    removed: published.entries.filter(({ id }) => !ids.has(id)),
    edited: draft.entries.flatMap((after) => {
      const before = old.get(after.id);
      return before === undefined || isSame(before, after) ? [] : [{ before, after }];
    }),
  };
}

export function countOf({ added, removed, edited }: ScheduleChanges): number {
  return added.length + removed.length + edited.length;
}

/** Whether two entries say the same, in whatever order their fields were written. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(ordered(one)) === JSON.stringify(ordered(other));
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, field]) => [name, ordered(field)]),
  );
}
