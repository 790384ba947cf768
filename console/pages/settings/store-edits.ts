import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Store } from '../../../playlists/documents/store.ts';
import type { Desk } from '../../app/desk.ts';
import { Refused } from '../../link/refused.ts';
import type { Stored } from '../../link/store-api.ts';

/** Fields that were changed; `undefined` takes a field away. */
export type StorePatch = { readonly [K in keyof Store]?: Store[K] | undefined };

/** What was changed and is not saved, and what it was changed from. */
interface Kept {
  readonly base: Stored<Store>;
  readonly patch: StorePatch;
}

/** By store: another page may be looked at in between. A reload of the whole console forgets it. */
const kept = new Map<string, Kept>();

/** Told by any part of the page: these fields are to be so. */
export function storeChanged(patch: StorePatch): CustomEvent<StorePatch> {
  return new CustomEvent('store-changed', { detail: patch, bubbles: true, composed: true });
}

/** A store's settings with changes put over them; changes that change nothing are left out. */
export function patched(
  body: Store,
  patch: StorePatch,
): { readonly body: Store; readonly patch: StorePatch } {
  const differs = ([field, value]: [string, unknown]) =>
    JSON.stringify(body[field as keyof Store]) !== JSON.stringify(value);
  const real = Object.fromEntries(Object.entries(patch).filter(differs)) as StorePatch;
  const whole = Object.entries({ ...body, ...real }).filter(([, value]) => value !== undefined);
  // Only optional fields are ever taken away.
  return { body: Object.fromEntries(whole) as Store, patch: real };
}

/**
 * The settings of a store while they are changed: everything is saved together, by the revision that the person began from,
 * so that whoever was faster is noticed; fields that were not touched stay as the other left them.
 */
export class StoreEdits implements ReactiveController {
  refusal: Refused | undefined;
  isBusy = false;
  /** When it was last saved here, controller time. */
  savedAtMs: number | undefined;
  /** Of each screen, what it was to play before the last saving. */
  headsBefore: ReadonlyMap<string, string> = new Map();
  readonly #host: ReactiveControllerHost;
  readonly #desk: () => Desk;
  readonly #read: () => Stored<Store> | undefined;
  #saved: Stored<Store> | undefined;

  constructor(host: ReactiveControllerHost, desk: () => Desk, read: () => Stored<Store> | undefined) {
    this.#host = host;
    this.#desk = desk;
    this.#read = read;
    host.addController(this);
  }

  hostConnected(): void {}

  /** What stands on the controller, as far as it is known; what was begun from, while something is changed. */
  get standing(): Stored<Store> | undefined {
    const read = this.#read();
    const [begun, saved] = [this.#kept?.base, this.#saved];
    if (begun !== undefined) return begun;
    return saved !== undefined && (read === undefined || saved.revision > read.revision) ? saved : read;
  }

  /** As it will stand once it is saved. */
  get store(): Store | undefined {
    const { standing } = this;
    return standing && patched(standing.body, this.#kept?.patch ?? {}).body;
  }

  /** My changes over other settings than those that I began from. */
  over(body: Store): Store {
    return patched(body, this.#kept?.patch ?? {}).body;
  }

  get isChanged(): boolean {
    return this.#kept !== undefined;
  }

  change(patch: StorePatch): void {
    const { standing } = this;
    if (standing === undefined) return;
    const { patch: real } = patched(standing.body, { ...this.#kept?.patch, ...patch });
    if (Object.keys(real).length === 0) this.forget();
    else kept.set(this.#desk().store.id, { base: standing, patch: real });
    this.savedAtMs = undefined;
    this.#host.requestUpdate();
  }

  /** Back to what stands. */
  forget(): void {
    kept.delete(this.#desk().store.id);
    this.refusal = undefined;
    this.#host.requestUpdate();
  }

  async save(): Promise<void> {
    const { store, standing } = this;
    if (store === undefined || standing === undefined || this.isBusy) return;
    const { api, feed } = this.#desk();
    this.isBusy = true;
    this.headsBefore = new Map([...feed.screens.values()].map(({ id, head }) => [id, head]));
    this.#host.requestUpdate();
    try {
      this.#saved = await api.put<Store>('store/main', store, standing.revision);
      this.forget();
      this.savedAtMs = feed.now();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.refusal = error;
    }
    this.isBusy = false;
    this.#host.requestUpdate();
  }

  /** Somebody was faster: mine over theirs, field by field. */
  async keepMine(): Promise<void> {
    const patch = this.#kept?.patch ?? {};
    this.#takeCurrent();
    this.change(patch);
    if (this.isChanged) await this.save();
  }

  takeTheirs(): void {
    this.#takeCurrent();
    this.#host.requestUpdate();
  }

  get #kept(): Kept | undefined {
    return kept.get(this.#desk().store.id);
  }

  #takeCurrent(): void {
    const theirs = this.refusal?.current as Stored<Store> | null | undefined;
    if (theirs != null) this.#saved = { ...theirs, id: 'main' };
    this.forget();
  }
}
