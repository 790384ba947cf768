import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Playlist } from '../../../../playlists/documents/playlist.ts';
import type { Desk } from '../../../app/desk.ts';
import { Refused } from '../../../link/refused.ts';
import type { CommittedNews } from '../../../link/shop-feed.ts';
import type { Stored } from '../../../link/store-api.ts';
import { isSame } from '../items/playlist-changes.ts';
import { beginHistory, type EditHistory, edited, redone, undone } from './edit-history.ts';
import { type KeptDrafts, openKeptDrafts } from './kept-drafts.ts';

/** Where the draft stands: on the controller, on its way, or only here. */
export type DraftState =
  | { readonly is: 'loading' }
  | { readonly is: 'absent'; readonly why: Refused }
  | { readonly is: 'saved'; readonly atMs: number | undefined }
  | { readonly is: 'unsaved' }
  /** The controller does not answer: it is kept in this browser and sent when the line is back. */
  | { readonly is: 'kept-here'; readonly sinceMs: number }
  | { readonly is: 'refused'; readonly why: Refused }
  | { readonly is: 'conflict'; readonly why: Refused };

/** A pause in editing after which the draft is sent. */
const PAUSE_MS = 600;
/** What could not be sent is tried again after this, whatever the line says; its return is heard at once. */
const RETRY_MS = 4_000;

/**
 * The draft of a playlist while it is edited: saves itself after a short pause, lives through a lost line, a killed
 * controller and a reload, and never writes over what somebody else wrote.
 */
export class PlaylistDraft implements ReactiveController {
  state: DraftState = { is: 'loading' };
  /** Revision on the controller that this was made from. */
  revision = 0;
  #history: EditHistory<Playlist> | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #of: () => { readonly desk: Desk; readonly id: string };
  #kept: KeptDrafts | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> | undefined;
  #ends: (() => void)[] = [];

  constructor(host: ReactiveControllerHost, of: () => { readonly desk: Desk; readonly id: string }) {
    this.#host = host;
    this.#of = of;
    host.addController(this);
  }

  /** The playlist as it is being edited; `undefined` until it was read. */
  get playlist(): Playlist | undefined {
    return this.#history?.present;
  }

  get canUndo(): boolean {
    return (this.#history?.past.length ?? 0) > 0;
  }

  get canRedo(): boolean {
    return (this.#history?.future.length ?? 0) > 0;
  }

  /** Not when the host is connected: its properties come after. */
  hostUpdate(): void {
    if (this.#ends.length > 0) return;
    const { desk } = this.#of();
    this.#kept = openKeptDrafts(desk.store.id, localStorage);
    this.#ends = [
      desk.feed.on('committed', (news) => this.#committed(news as CommittedNews)),
      desk.feed.on('welcome', () => void this.#lineIsBack()),
    ];
    void this.#open();
  }

  hostDisconnected(): void {
    for (const end of this.#ends) end();
    this.#ends = [];
    const isWaiting = this.#timer !== undefined;
    clearTimeout(this.#timer);
    // What waits for its pause is sent at once: another page is opened.
    if (isWaiting) void this.save();
  }

  /** @param touched - See `edited`: typing on in one field is one step back. */
  edit(next: Playlist, touched?: string): void {
    if (this.#history === undefined || isSame(next, this.playlist)) return;
    this.#enter(edited(this.#history, next, touched));
  }

  undo(): void {
    if (this.#history !== undefined && this.canUndo) this.#enter(undone(this.#history));
  }

  redo(): void {
    if (this.#history !== undefined && this.canRedo) this.#enter(redone(this.#history));
  }

  /** Mine over theirs, of a conflict. @param revision - The one that the person saw; 0 where it was deleted. */
  async keepMine(revision: number): Promise<void> {
    this.revision = revision;
    this.state = { is: 'unsaved' };
    this.#keepHere();
    await this.save();
  }

  /** Theirs, of a conflict. Mine stays one Ctrl Z away. */
  takeTheirs(): void {
    if (this.state.is !== 'conflict' || this.#history === undefined) return;
    const current = this.state.why.current as (Stored<Playlist> & { readonly at: number }) | null;
    this.#kept?.forget(this.#of().id);
    if (current === null) {
      this.state = { is: 'absent', why: this.state.why };
    } else {
      this.#history = edited(this.#history, current.body);
      this.revision = current.revision;
      this.state = { is: 'saved', atMs: current.at };
    }
    this.#host.requestUpdate();
  }

  /** Sends what is not stored yet. Resolves when that is over, well or not. */
  async save(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    while (this.#saving !== undefined) await this.#saving;
    if (this.playlist === undefined || this.state.is === 'saved' || this.state.is === 'conflict') return;
    this.#saving = this.#send(this.playlist);
    await this.#saving;
    this.#host.requestUpdate();
    // What was typed while it was on its way.
    if (this.state.is === 'unsaved') this.#saveSoon();
    if (this.state.is === 'kept-here') this.#saveSoon(RETRY_MS);
  }

  async #send(sent: Playlist): Promise<void> {
    const { desk, id } = this.#of();
    try {
      const stored = await desk.api.put<Playlist>(`playlists/${id}`, sent, this.revision);
      this.revision = stored.revision;
      this.#stored(sent);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.#notStored(error, sent);
    } finally {
      this.#saving = undefined;
    }
  }

  #stored(sent: Playlist): void {
    const { desk, id } = this.#of();
    if (this.playlist === sent) {
      this.#kept?.forget(id);
      this.state = { is: 'saved', atMs: desk.feed.now() };
    } else {
      this.state = { is: 'unsaved' };
      this.#keepHere();
    }
  }

  #notStored(why: Refused, sent: Playlist): void {
    if (why.isUnreachable) {
      this.state = { is: 'kept-here', sinceMs: this.#of().desk.feed.now() };
      return;
    }
    const current = why.current as Stored<Playlist> | null | undefined;
    // Somebody, or this page before a reload, wrote the very same.
    if (why.isConflict && current && isSame(current.body, sent)) {
      this.revision = current.revision;
      this.#stored(sent);
      return;
    }
    this.state = why.isConflict ? { is: 'conflict', why } : { is: 'refused', why };
  }

  async #open(): Promise<void> {
    const { desk, id } = this.#of();
    const kept = this.#kept?.read(id);
    if (kept !== undefined) {
      this.#history ??= beginHistory(kept.playlist);
      this.revision = kept.revision;
      this.state = { is: 'unsaved' };
      this.#host.requestUpdate();
      await this.save();
      return;
    }
    try {
      const stored = await desk.api.get<Stored<Playlist> & { readonly at: number }>(`playlists/${id}`);
      this.#history = beginHistory(stored.body);
      this.revision = stored.revision;
      this.state = { is: 'saved', atMs: stored.at };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.state = { is: 'absent', why: error };
    }
    this.#host.requestUpdate();
  }

  /** What was kept goes out; what stands still is looked at again, it may have changed meanwhile. */
  async #lineIsBack(): Promise<void> {
    if (this.state.is === 'kept-here' || this.state.is === 'unsaved') await this.save();
    else if (this.state.is === 'absent') await this.#open();
    else if (this.state.is === 'saved') await this.#readAgain();
  }

  #committed({ changes, more }: CommittedNews): void {
    const { id } = this.#of();
    const isMeant = more > 0 || changes.some((one) => one.kind === 'playlists' && one.id === id);
    // Unsaved edits meet it when they are sent: the conflict shows both.
    if (isMeant && this.#saving === undefined && this.state.is === 'saved') void this.#readAgain();
  }

  async #readAgain(): Promise<void> {
    const { desk, id } = this.#of();
    try {
      const stored = await desk.api.get<Stored<Playlist> & { readonly at: number }>(`playlists/${id}`);
      if (this.state.is !== 'saved' || this.#saving !== undefined || this.#history === undefined) return;
      if (stored.revision === this.revision) return;
      this.revision = stored.revision;
      this.state = { is: 'saved', atMs: stored.at };
      if (!isSame(stored.body, this.playlist)) this.#history = edited(this.#history, stored.body);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (error.status === 404 && this.state.is === 'saved') this.state = { is: 'absent', why: error };
    }
    this.#host.requestUpdate();
  }

  #enter(history: EditHistory<Playlist>): void {
    this.#history = history;
    if (this.state.is !== 'conflict') this.state = { is: 'unsaved' };
    this.#keepHere();
    this.#host.requestUpdate();
    if (this.state.is === 'unsaved') this.#saveSoon();
  }

  #keepHere(): void {
    const { desk, id } = this.#of();
    if (this.playlist === undefined) return;
    this.#kept?.keep(id, { playlist: this.playlist, revision: this.revision, atMs: desk.feed.now() });
  }

  #saveSoon(afterMs = PAUSE_MS): void {
    clearTimeout(this.#timer);
    // A page that is left sends nothing more by itself: the next one takes up what is kept.
    if (this.#ends.length > 0) this.#timer = setTimeout(() => void this.save(), afterMs);
  }
}
