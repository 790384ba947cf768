import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Playlist } from '../../../../playlists/documents/playlist.ts';
import type { Desk } from '../../../app/desk.ts';
import { Refused } from '../../../link/refused.ts';
import { createPlaylist } from '../create-playlist.ts';
import { texts as publishTexts } from '../publish/texts.ts';
import { texts } from '../texts.ts';
import type { PlaylistDraft } from './playlist-draft.ts';

/** Characters that a playlist's name holds. */
const LONGEST_NAME = 80;

/** What is done with a draft as a whole; what could not be done is kept to be said on the page. */
export class DraftDeeds implements ReactiveController {
  /** Why the last thing that was asked for was not done. */
  failure: string | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #draft: PlaylistDraft;
  readonly #of: () => { readonly desk: Desk; readonly id: string };

  constructor(
    host: ReactiveControllerHost,
    draft: PlaylistDraft,
    of: () => { readonly desk: Desk; readonly id: string },
  ) {
    this.#host = host;
    this.#draft = draft;
    this.#of = of;
    host.addController(this);
  }

  hostConnected(): void {
    this.failure = undefined;
  }

  forgetFailure(): void {
    this.#fail(undefined);
  }

  /** What was typed last goes out first: what is published is what is seen. @returns whether it is on the controller. */
  async makeReady(): Promise<boolean> {
    await this.#draft.save();
    const isReady = this.#draft.state.is === 'saved';
    this.#fail(isReady ? undefined : texts.saveFirst);
    return isReady;
  }

  /** The published version again; the draft stays one step back. */
  abandon(published: Playlist | undefined): void {
    if (published === undefined) return;
    this.#draft.edit(published);
    this.#of().desk.say({
      text: publishTexts.abandoned,
      undo: { label: publishTexts.undo, act: async () => this.#draft.undo() },
    });
  }

  /** Publishes the version before again. */
  async revert(former: Playlist): Promise<void> {
    const { desk, id } = this.#of();
    this.#draft.edit(former);
    if (!(await this.makeReady())) return;
    await this.#try(async () => {
      await desk.api.post('publications', { takes: [`playlists/${id}`] });
      desk.say({ text: publishTexts.reverted });
    });
  }

  /** Of a conflict: mine under a name of its own, theirs where it was. */
  async keepBoth(mine: Playlist): Promise<void> {
    const { desk } = this.#of();
    await this.#try(async () => {
      const name = texts.copyOf(mine.name).slice(0, LONGEST_NAME);
      const copy = await createPlaylist(desk.api, { ...mine, name });
      this.#draft.takeTheirs();
      desk.say({ text: texts.keptBoth(copy.body.name) });
    });
  }

  async #try(act: () => Promise<void>): Promise<void> {
    this.#fail(undefined);
    try {
      await act();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.#fail(error.message);
    }
  }

  #fail(failure: string | undefined): void {
    this.failure = failure;
    this.#host.requestUpdate();
  }
}
