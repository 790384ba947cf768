import type { ReactiveControllerHost } from 'lit';
import type { Layout } from '../../../playlists/documents/layout.ts';
import type { Playlist } from '../../../playlists/documents/playlist.ts';
import type { Schedule } from '../../../playlists/documents/schedule.ts';
import type { Screen } from '../../../playlists/documents/screen.ts';
import type { Store } from '../../../playlists/documents/store.ts';
import type { ScreenMarks } from '../../../playlists/documents/target.ts';
import type { OpenDraft } from '../../../playlists/publishing/drafts.ts';
import { businessDayOf } from '../../../playlists/schedule/business-day.ts';
import type { Desk } from '../../app/desk.ts';
import { KeptQuery } from '../../link/kept-query.ts';
import { Refused } from '../../link/refused.ts';
import type { Stored } from '../../link/store-api.ts';
import { changesBetween, countOf } from './entries/entry-changes.ts';
import { entryName, type ShopNames } from './words/entry-words.ts';
import { wordTexts } from './words/texts.ts';

/** The schedule's document, with who wrote it last. */
export type StoredSchedule = Stored<Schedule> & { readonly at: number; readonly by: string };

/** A screen as the schedule's pages need it. */
export interface PlannedScreen extends ScreenMarks {
  readonly name: string;
  readonly shape: Screen['shape'];
}

/** How the draft stands to what plays. */
export interface Publishing {
  /** Of the schedule alone; `undefined`: what stands is published. */
  readonly draft: OpenDraft | undefined;
  /** What plays; `undefined` where the history does not keep it, or must not be read by this person. */
  readonly published: Schedule | undefined;
  /** Playlists and layouts that were never published: entries that name them would show the brand. */
  readonly unpublished: ReadonlySet<string>;
}

const EMPTY: Schedule = { entries: [] };
const LOOK_BACK = 500;

/** Everything that the schedule's page reads of the store, kept fresh. */
export class ScheduleReading {
  readonly schedule: KeptQuery<StoredSchedule>;
  readonly store: KeptQuery<Stored<Store>>;
  readonly publishing: KeptQuery<Publishing>;
  readonly #screens: KeptQuery<readonly Stored<Screen>[]>;
  readonly #playlists: KeptQuery<readonly Stored<Playlist>[]>;
  readonly #layouts: KeptQuery<readonly Stored<Layout>[]>;
  readonly #desk: () => Desk;

  constructor(host: ReactiveControllerHost, desk: () => Desk) {
    this.#desk = desk;
    const kept = <T>(kinds: readonly string[], read: (signal: AbortSignal) => Promise<T>) =>
      new KeptQuery<T>(host, { feed: () => desk()?.feed, kinds, read });
    const list = <T>(kind: string) =>
      kept(['publications', kind], (signal) => desk().api.get<readonly Stored<T>[]>(kind, signal));
    this.schedule = kept(['schedule'], (signal) => readSchedule(desk(), signal));
    this.store = kept(['store'], (signal) => desk().api.get<Stored<Store>>('store/main', signal));
    this.publishing = kept(['schedule', 'playlists', 'layouts', 'publications'], (signal) =>
      readPublishing(desk(), signal),
    );
    this.#screens = list<Screen>('screens');
    this.#playlists = list<Playlist>('playlists');
    this.#layouts = list<Layout>('layouts');
  }

  /** Why nothing can be shown. */
  get problem(): Refused | undefined {
    return [this.schedule, this.store, this.#screens, this.#playlists, this.#layouts].find(
      ({ value, problem }) => value === undefined && problem !== undefined,
    )?.problem;
  }

  /** Whether everything was read once. */
  get isWhole(): boolean {
    return [this.schedule, this.store, this.#screens, this.#playlists, this.#layouts].every(
      ({ value }) => value !== undefined,
    );
  }

  get screens(): readonly PlannedScreen[] {
    return (this.#screens.value ?? [])
      .map(({ id, body }) => ({ id, name: body.name, tags: body.tags, shape: body.shape }))
      .sort((one, other) => one.name.localeCompare(other.name));
  }

  get playlists(): readonly Stored<Playlist>[] {
    return this.#playlists.value ?? [];
  }

  get layouts(): readonly Stored<Layout>[] {
    return this.#layouts.value ?? [];
  }

  get names(): ShopNames {
    const named = (documents: readonly Stored<{ readonly name: string }>[]) =>
      new Map(documents.map(({ id, body }) => [id, body.name]));
    return {
      playlists: named(this.playlists),
      layouts: named(this.layouts),
      screens: named(this.#screens.value ?? []),
    };
  }

  /**
   * Whether the draft says something else than what is published. One that was changed and changed back has another
   * revision, and says the same.
   */
  get hasChanges(): boolean {
    const { draft, published } = this.publishing.value ?? {};
    if (draft === undefined) return false;
    const schedule = this.schedule.value?.body;
    const isKnown = draft.published !== null && published !== undefined && schedule !== undefined;
    return !isKnown || countOf(changesBetween(published, schedule)) > 0;
  }

  /** What plays where no entry does. */
  get defaultName(): string {
    const id = this.store.value?.body.defaultPlaylist;
    return id === undefined ? wordTexts.brandOnly : (this.names.playlists.get(id) ?? id);
  }

  /** What an entry of a programme is called, by the published schedule where it is known: `default`, several by `+`. */
  readonly nameOf = (entry: string): string => {
    if (entry === 'default') return this.defaultName;
    const { entries } = this.publishing.value?.published ?? this.schedule.value?.body ?? EMPTY;
    const nameOf = (id: string) => {
      const found = entries.find((one) => one.id === id);
      return found === undefined ? id : entryName(found, this.names);
    };
    return entry.split('+').map(nameOf).join(' + ');
  };

  /** The business day at hand, `2026-11-24`; empty until the store was read. */
  get today(): string {
    const store = this.store.value?.body;
    return store === undefined ? '' : businessDayOf(store, this.#desk().feed.now()).date;
  }
}

/** A store that never had a schedule has an empty one, of revision 0. */
async function readSchedule({ api }: Desk, signal: AbortSignal): Promise<StoredSchedule> {
  try {
    return await api.get<StoredSchedule>('schedule/main', signal);
  } catch (error) {
    if (!(error instanceof Refused) || error.status !== 404) throw error;
    return { id: 'main', body: EMPTY, revision: 0, at: 0, by: '' };
  }
}

async function readPublishing(desk: Desk, signal: AbortSignal): Promise<Publishing> {
  const drafts = await desk.api.get<readonly OpenDraft[]>('drafts', signal);
  const draft = drafts.find(({ reference }) => reference === 'schedule/main');
  const unpublished = drafts.filter(({ published }) => published === null).map(({ reference }) => reference);
  return {
    draft,
    published: draft === undefined ? undefined : await readPublished(desk, draft.published, signal),
    unpublished: new Set(unpublished),
  };
}

async function readPublished(
  desk: Desk,
  revision: number | null,
  signal: AbortSignal,
): Promise<Schedule | undefined> {
  if (revision === null) return EMPTY;
  // The history is for those who may edit.
  if (!desk.may('edit')) return undefined;
  const path = `history?reference=schedule/main&limit=${LOOK_BACK}`;
  const history = await desk.api.get<readonly { revision: number; body: Schedule | null }[]>(path, signal);
  return history.find((entry) => entry.revision === revision)?.body ?? undefined;
}
