import { describe, expect, it } from 'vitest';
import { Refused } from '../../../console/link/refused.ts';
import {
  changesBetween,
  countOf,
  doesClash,
  type EntryChange,
  undoOf,
  withChange,
} from '../../../console/pages/schedule/entries/entry-changes.ts';
import { changeOf } from '../../../console/pages/schedule/entries/entry-deeds.ts';
import { newEntryId } from '../../../console/pages/schedule/entries/entry-id.ts';
import { ScheduleEdits } from '../../../console/pages/schedule/entries/schedule-edits.ts';
import { neededDrafts } from '../../../console/pages/schedule/publish/needed-drafts.ts';
import { entrySchema } from '../../../playlists/documents/entry.ts';
import type { Schedule } from '../../../playlists/documents/schedule.ts';

const entry = (id: string, fields: object = {}) =>
  entrySchema.parse({ id, name: id, playlist: 'evening', ...fields });
const [a, b, c] = [entry('a'), entry('b'), entry('c')];
const three: Schedule = { entries: [a, b, c] };
const ids = ({ entries }: Schedule) => entries.map(({ id }) => id);

describe('a change of one entry', () => {
  const lower = entry('b', { priority: 10 });
  it('touches no other', () => {
    const after = withChange(three, { id: 'b', before: b, after: lower });
    expect(after.entries).toEqual([a, lower, c]);
    expect(after.entries[0]).toBe(a);
  });

  it.each([
    [{ id: 'b', before: b, after: lower }],
    [{ id: 'b', before: b, after: undefined }],
    [{ id: 'd', before: undefined, after: entry('d') }],
  ] satisfies [EntryChange][])('is undone to the very place: %j', (change) => {
    expect(withChange(withChange(three, change), undoOf(three, change))).toEqual(three);
  });

  it('clashes only with a change of the same entry', () => {
    const change = { id: 'b', before: b, after: lower };
    expect(doesClash({ entries: [entry('a', { priority: 1 }), b] }, change)).toBe(false);
    expect(doesClash({ entries: [a, entry('b', { priority: 99 })] }, change)).toBe(true);
    expect(doesClash({ entries: [a] }, change)).toBe(true);
  });

  it('does not clash with somebody who made the very same', () => {
    expect(doesClash({ entries: [lower] }, { id: 'b', before: b, after: lower })).toBe(false);
  });
});

describe('changesBetween', () => {
  it('tells what a publication adds, edits and takes out', () => {
    const draft = { entries: [a, entry('b', { priority: 10 }), entry('d')] };
    const changes = changesBetween(three, draft);
    expect(ids({ entries: [...changes.added] })).toEqual(['d']);
    expect(changes.edited.map(({ after }) => after.priority)).toEqual([10]);
    expect(ids({ entries: [...changes.removed] })).toEqual(['c']);
    expect(countOf(changes)).toBe(3);
  });

  it('does not take another order of fields for a change', () => {
    const turned = Object.fromEntries(Object.entries(a).reverse()) as typeof a;
    expect(countOf(changesBetween({ entries: [a] }, { entries: [turned] }))).toBe(0);
  });
});

describe('changeOf', () => {
  const names = { playlists: new Map(), layouts: new Map(), screens: new Map() };
  it('makes a copy that waits beside its original', () => {
    const after = withChange(three, changeOf('duplicate', b, three, names));
    expect(ids(after)).toEqual(['a', 'b', 'b-copie', 'c']);
    expect(after.entries[2]).toMatchObject({ isOn: false, playlist: 'evening' });
  });

  it('switches off and on', () => {
    expect(changeOf('turn', b, three, names).after?.isOn).toBe(false);
  });
});

describe('newEntryId', () => {
  it.each([
    ['Samedi à l’entrée', 'samedi-a-l-entree'],
    ['a', 'a-2'],
    ['→', 'entry'],
    ['constructor', 'entry'],
  ])('%s becomes %s', (name, id) => {
    expect(newEntryId(name, new Set(['a']))).toBe(id);
  });

  it('is an id whatever the name', () => {
    const id = newEntryId('Très long '.repeat(20), new Set());
    expect(entrySchema.safeParse({ id, playlist: 'evening' }).success).toBe(true);
  });
});

describe('neededDrafts', () => {
  it('names the playlists and layouts that were never published and that an entry plays', () => {
    const schedule = { entries: [entry('a', { playlist: 'new', layout: 'side' }), entry('b')] };
    const unpublished = new Set(['playlists/new', 'playlists/other', 'layouts/side']);
    expect(neededDrafts(schedule, unpublished)).toEqual(['layouts/side', 'playlists/new']);
  });
});

describe('ScheduleEdits', () => {
  /** A controller with one schedule. */
  function at(body: Schedule, revision: number) {
    const standing = { body, revision };
    const api = {
      async put(_path: string, put: Schedule, expected: number) {
        if (expected !== standing.revision)
          throw new Refused(412, 'conflict', 'Somebody was faster.', {
            current: { ...standing, at: 1, by: 'k' },
          });
        standing.body = put;
        standing.revision += 1;
        return { id: 'main', body: put, revision: standing.revision };
      },
    };
    const seen = { value: { id: 'main', body: three, revision: 1, at: 0, by: '' } };
    const desk = { api, feed: { now: () => 5 }, person: { email: 'me' } };
    const edits = new ScheduleEdits({ desk: () => desk, schedule: seen, onChange: () => {} } as never);
    return { standing, seen, edits };
  }
  const off = { id: 'b', before: b, after: entry('b', { isOn: false }) };

  it('puts a change upon what was read', async () => {
    const { standing, seen, edits } = at(three, 1);
    await edits.apply(off);
    expect(standing.body.entries[1]?.isOn).toBe(false);
    expect(seen.value.revision).toBe(2);
  });

  it('keeps what somebody else did to another entry meanwhile', async () => {
    const { standing, edits } = at({ entries: [entry('a', { priority: 1 }), b, c, entry('d')] }, 4);
    await edits.apply(off);
    expect(ids(standing.body)).toEqual(['a', 'b', 'c', 'd']);
    expect(standing.body.entries.map(({ priority, isOn }) => [priority, isOn])).toEqual([
      [1, true],
      [50, false],
      [50, true],
      [50, true],
    ]);
  });

  it('writes over nobody: a change of the same entry is told, with what stands', async () => {
    const { standing, edits } = at({ entries: [a, entry('b', { priority: 99 }), c] }, 4);
    await expect(edits.apply(off)).rejects.toMatchObject({ isConflict: true, current: { revision: 4 } });
    expect(standing.revision).toBe(4);
  });

  it('tells it too where the page has read the change already', async () => {
    const { standing, seen, edits } = at({ entries: [a, entry('b', { priority: 99 }), c] }, 4);
    seen.value = { ...seen.value, ...standing };
    await expect(edits.apply(off)).rejects.toMatchObject({ isConflict: true, current: { revision: 4 } });
    expect(standing.revision).toBe(4);
  });
});
