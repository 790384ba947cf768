import type { Schedule } from '../../../../playlists/documents/schedule.ts';
import type { Desk } from '../../../app/desk.ts';
import type { KeptQuery } from '../../../link/kept-query.ts';
import { Refused } from '../../../link/refused.ts';
import type { StoredSchedule } from '../schedule-reading.ts';
import { texts } from '../texts.ts';
import { doesClash, type EntryChange, withChange } from './entry-changes.ts';

/** Others may be faster this often before it is told. */
const MOST_TRIES = 5;

export interface ScheduleEditsOptions {
  readonly desk: () => Desk;
  readonly schedule: KeptQuery<StoredSchedule>;
  /** The schedule is another: render. */
  readonly onChange: () => void;
}

/** Writes the schedule, entry by entry, though all entries are one document. */
export class ScheduleEdits {
  readonly #options: ScheduleEditsOptions;

  constructor(options: ScheduleEditsOptions) {
    this.#options = options;
  }

  /**
   * Puts one entry's change into the draft. What others did to other entries meanwhile stays.
   *
   * @throws Refused with `isConflict` where somebody changed the same entry: `current` is the schedule that stands.
   */
  async apply(change: EntryChange): Promise<void> {
    const { schedule } = this.#options;
    let standing: StoredSchedule = schedule.value ?? {
      id: 'main',
      body: { entries: [] },
      revision: 0,
      at: 0,
      by: '',
    };
    for (let tries = 1; ; tries += 1) {
      // The page may have read what others did since the person began.
      if (doesClash(standing.body, change))
        throw new Refused(412, 'conflict', texts.changedMeanwhile, { current: standing });
      try {
        await this.#put(withChange(standing.body, change), standing.revision);
        return;
      } catch (error) {
        if (!(error instanceof Refused) || !error.isConflict || tries === MOST_TRIES) throw error;
        const current = error.current as Omit<StoredSchedule, 'id'> | null;
        if (current === null) throw error;
        standing = { ...current, id: 'main' };
      }
    }
  }

  async #put(body: Schedule, revision: number): Promise<void> {
    const { desk, schedule, onChange } = this.#options;
    const stored = await desk().api.put<Schedule>('schedule/main', body, revision);
    schedule.value = { ...stored, at: desk().feed.now(), by: desk().person.email };
    onChange();
  }
}
