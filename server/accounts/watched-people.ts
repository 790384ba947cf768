import type { PeopleRecords } from '../records/records.ts';

export interface WatchedPeople extends PeopleRecords {
  /** Called when somebody may be another, or out, since: a person, a role or a session changed. Returns how to stop. */
  onChanged(listener: () => void): () => void;
}

/** The people records, telling that something changed: whoever holds a socket open is judged anew, not at its next request. */
export function watchPeople(people: PeopleRecords): WatchedPeople {
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    ...people,
    async put(person) {
      await people.put(person);
      tell();
    },
    async delete(id) {
      await people.delete(id);
      tell();
    },
    async deleteSession(id) {
      await people.deleteSession(id);
      tell();
    },
    onChanged(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
