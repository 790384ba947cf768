import type { Media } from '../../../../playlists/documents/media.ts';
import { Refused } from '../../../link/refused.ts';
import type { Sending } from './send-file.ts';

/** How far a file is on its way. */
export type UploadState =
  | { readonly is: 'waiting' }
  | { readonly is: 'sending'; readonly sentBytes: number }
  /** All of it is with the controller, which reads it, and converts it where it has to. */
  | { readonly is: 'read' }
  | { readonly is: 'kept'; readonly media: Media }
  | { readonly is: 'refused'; readonly refusal: Refused }
  | { readonly is: 'cancelled' };

export interface Upload {
  readonly id: number;
  readonly file: File;
  readonly state: UploadState;
}

export type SendFile = (file: File, sending: Sending) => Promise<Media>;

/**
 * Files on their way to the controller, one after the other: over a shop's line two at once are no sooner there. It lives
 * as long as the console is open, whatever page stands there.
 */
export class UploadQueue {
  /** In the order in which they were added. */
  uploads: readonly Upload[] = [];
  readonly #send: SendFile;
  readonly #listeners = new Set<() => void>();
  #lastId = 0;
  #sending: { readonly id: number; readonly abort: AbortController } | undefined;

  constructor(send: SendFile) {
    this.#send = send;
  }

  /** Whether leaving the console now would break something off. */
  get isBusy(): boolean {
    return this.#sending !== undefined;
  }

  /** @returns a function that ends it. */
  on(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  add(files: readonly File[]): void {
    const added = files.map((file) => {
      this.#lastId += 1;
      return { id: this.#lastId, file, state: { is: 'waiting' } } as const;
    });
    this.#become([...this.uploads, ...added]);
    void this.#sendNext();
  }

  /** Calls one off: nothing of it stays on the controller. */
  cancel(id: number): void {
    if (this.#sending?.id === id) this.#sending.abort.abort();
    else if (this.#find(id)?.state.is === 'waiting') this.#put(id, { is: 'cancelled' });
  }

  /** Sends one again that was refused or called off. */
  retry(id: number): void {
    const is = this.#find(id)?.state.is;
    if (is !== 'refused' && is !== 'cancelled') return;
    this.#put(id, { is: 'waiting' });
    void this.#sendNext();
  }

  /** Takes out of the list what has come to an end. */
  clear(): void {
    this.#become(
      this.uploads.filter(({ state: { is } }) => is === 'waiting' || is === 'sending' || is === 'read'),
    );
  }

  async #sendNext(): Promise<void> {
    const next = this.uploads.find(({ state }) => state.is === 'waiting');
    if (next === undefined || this.#sending !== undefined) return;
    const { id, file } = next;
    const abort = new AbortController();
    this.#sending = { id, abort };
    this.#put(id, { is: 'sending', sentBytes: 0 });
    try {
      const media = await this.#send(file, {
        signal: abort.signal,
        onSent: (bytes) =>
          this.#put(id, bytes < file.size ? { is: 'sending', sentBytes: bytes } : { is: 'read' }),
      });
      this.#end(id, { is: 'kept', media });
    } catch (error) {
      if (!abort.signal.aborted && !(error instanceof Refused)) {
        this.#end(id, { is: 'cancelled' });
        throw error;
      }
      this.#end(id, error instanceof Refused ? { is: 'refused', refusal: error } : { is: 'cancelled' });
    }
  }

  #end(id: number, state: UploadState): void {
    this.#sending = undefined;
    this.#put(id, state);
    void this.#sendNext();
  }

  #find(id: number): Upload | undefined {
    return this.uploads.find((one) => one.id === id);
  }

  #put(id: number, state: UploadState): void {
    this.#become(this.uploads.map((one) => (one.id === id ? { ...one, state } : one)));
  }

  #become(uploads: readonly Upload[]): void {
    this.uploads = uploads;
    for (const listener of this.#listeners) listener();
  }
}
