import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Desk } from '../../../console/app/desk.ts';
import { Refused } from '../../../console/link/refused.ts';
import { PlaylistDraft } from '../../../console/pages/playlists/draft/playlist-draft.ts';
import { type Playlist, playlistSchema } from '../../../playlists/documents/playlist.ts';

const named = (name: string): Playlist => playlistSchema.parse({ name });

/** A controller with one playlist, a browser with its storage, and a page that shows it. */
class Shop {
  stands = { id: 'evening', revision: 1, at: 5, by: 'camille', body: named('First') };
  isReachable = true;
  puts = 0;
  readonly #listeners = new Map<string, (news: unknown) => void>();
  readonly #storage: Map<string, string>;

  constructor(storage = new Map<string, string>()) {
    this.#storage = storage;
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => storage.get(key) ?? null,
      setItem: (key: string, text: string) => storage.set(key, text),
      removeItem: (key: string) => storage.delete(key),
    });
  }

  get kept(): number {
    return this.#storage.size;
  }

  tell(topic: 'committed' | 'welcome', news?: unknown): void {
    this.#listeners.get(topic)?.(news);
  }

  /** Somebody else writes. */
  write(body: Playlist): void {
    this.stands = { ...this.stands, revision: this.stands.revision + 1, by: 'karim', body };
    const changes = [{ kind: 'playlists', id: 'evening', revision: this.stands.revision }];
    this.tell('committed', { changes, more: 0 });
  }

  readonly desk = {
    store: { id: 'main' },
    feed: {
      now: () => 10,
      on: (topic: string, listener: (news: unknown) => void) => {
        this.#listeners.set(topic, listener);
        return () => this.#listeners.delete(topic);
      },
    },
    api: {
      get: async () => {
        this.#reach();
        return this.stands;
      },
      put: async (_path: string, body: Playlist, revision: number) => {
        this.#reach();
        this.puts += 1;
        const { stands } = this;
        if (revision !== stands.revision) throw new Refused(412, 'conflict', 'Changed.', { current: stands });
        this.stands = { ...stands, revision: revision + 1, body };
        return this.stands;
      },
    },
  } as unknown as Desk;

  open(): PlaylistDraft {
    const host = { addController: (_: ReactiveController) => {}, requestUpdate: () => {} };
    const draft = new PlaylistDraft(host as unknown as ReactiveControllerHost, () => ({
      desk: this.desk,
      id: 'evening',
    }));
    draft.hostUpdate();
    return draft;
  }

  #reach(): void {
    if (!this.isReachable) throw new Refused(0, 'unreachable', 'No answer.');
  }
}

const settled = () => vi.advanceTimersByTimeAsync(1_000);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('PlaylistDraft', () => {
  it('saves itself once after a pause, however many edits there were', async () => {
    const shop = new Shop();
    const draft = shop.open();
    await settled();
    for (const name of ['A', 'AB', 'ABC']) draft.edit(named(name), 'name');
    expect(draft.state.is).toBe('unsaved');
    expect(shop.kept).toBe(1);
    await settled();
    expect(shop).toMatchObject({ puts: 1, kept: 0, stands: { body: { name: 'ABC' } } });
    expect(draft.state.is).toBe('saved');
    draft.undo();
    await settled();
    expect(shop.stands.body.name).toBe('First');
  });

  it('is kept in the browser while the controller does not answer, and sent when the line is back', async () => {
    const shop = new Shop();
    const draft = shop.open();
    await settled();
    shop.isReachable = false;
    draft.edit(named('Kept'));
    await settled();
    expect(draft.state.is).toBe('kept-here');
    shop.isReachable = true;
    shop.tell('welcome');
    await settled();
    expect(draft.state.is).toBe('saved');
    expect(shop.stands.body.name).toBe('Kept');
  });

  it('survives a reload: another page takes up what was kept', async () => {
    const storage = new Map<string, string>();
    const shop = new Shop(storage);
    const first = shop.open();
    await settled();
    shop.isReachable = false;
    first.edit(named('Half done'));
    await settled();
    first.hostDisconnected();
    shop.isReachable = true;
    const second = shop.open();
    expect(second.playlist?.name).toBe('Half done');
    await settled();
    expect(shop.stands.body.name).toBe('Half done');
  });

  it('never writes over what somebody else wrote: both versions are at hand', async () => {
    const shop = new Shop();
    const draft = shop.open();
    await settled();
    draft.edit(named('Mine'));
    shop.write(named('Theirs'));
    await settled();
    expect(shop.stands.body.name).toBe('Theirs');
    expect(draft).toMatchObject({ state: { is: 'conflict' }, playlist: { name: 'Mine' } });
    draft.edit(named('Mine, longer'));
    await settled();
    expect(draft.state.is).toBe('conflict');

    await draft.keepMine(shop.stands.revision);
    expect(shop.stands.body.name).toBe('Mine, longer');
  });

  it('takes theirs, and mine stays one step back', async () => {
    const shop = new Shop();
    const draft = shop.open();
    await settled();
    draft.edit(named('Mine'));
    shop.write(named('Theirs'));
    await settled();
    draft.takeTheirs();
    expect(draft).toMatchObject({ state: { is: 'saved' }, playlist: { name: 'Theirs' } });
    expect(shop.kept).toBe(0);
    draft.undo();
    await settled();
    expect(shop.stands.body.name).toBe('Mine');
  });

  it('follows what others write while nothing is unsaved', async () => {
    const shop = new Shop();
    const draft = shop.open();
    await settled();
    shop.write(named('Theirs'));
    await settled();
    expect(draft.playlist?.name).toBe('Theirs');
    draft.edit(named('After'));
    await settled();
    expect(shop.stands.body.name).toBe('After');
  });

  it('takes a save whose answer was lost as done', async () => {
    const shop = new Shop();
    const draft = shop.open();
    await settled();
    draft.edit(named('Once'));
    shop.stands = { ...shop.stands, revision: 2, body: named('Once') };
    await settled();
    expect(draft.state.is).toBe('saved');
    expect(draft.revision).toBe(2);
  });

  it('is on the controller once it was told to save, though one was on its way; nothing is sent twice', async () => {
    const shop = new Shop();
    const draft = shop.open();
    await settled();
    draft.edit(named('One'));
    const first = draft.save();
    draft.edit(named('Two'));
    await Promise.all([first, draft.save()]);
    expect(draft.state.is).toBe('saved');
    expect(shop.stands.body.name).toBe('Two');
    await draft.save();
    expect(shop.puts).toBe(2);
  });

  it('keeps nothing that is no playlist', async () => {
    const storage = new Map([
      ['vitrine.draft.main.playlists/evening', '{"playlist":{"name":5},"revision":1}'],
    ]);
    const shop = new Shop(storage);
    const draft = shop.open();
    await settled();
    expect(draft.playlist?.name).toBe('First');
  });
});
