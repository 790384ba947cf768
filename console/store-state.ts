import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { StoreState } from './api-types.ts';
import { callApi, Refused } from './call-api.ts';

/** Between two looks; the console's own socket comes with its pages, until then it asks. */
const LOOK_AGAIN_MS = 5_000;

/** Keeps the state of a store fresh while its host is on a page that somebody sees. */
export class StoreStateController implements ReactiveController {
  state: StoreState | undefined;
  /** What the last look failed with. */
  problem: Refused | undefined;
  readonly #host: ReactiveControllerHost;
  #store: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Answers of an earlier look than the last are dropped. */
  #look = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#onVisible);
    void this.lookNow();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#onVisible);
    clearTimeout(this.#timer);
    this.#look += 1;
  }

  /** Which store to look at. */
  watch(store: string | undefined): void {
    if (store === this.#store) return;
    this.#store = store;
    this.state = undefined;
    void this.lookNow();
  }

  async lookNow(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#store === undefined || document.hidden) return;
    this.#look += 1;
    const look = this.#look;
    try {
      const state = await callApi<StoreState>('GET', `/api/stores/${this.#store}/state`);
      if (look !== this.#look) return;
      this.state = state;
      this.problem = undefined;
    } catch (error) {
      if (look !== this.#look) return;
      this.problem = error instanceof Refused ? error : undefined;
    }
    this.#host.requestUpdate();
    this.#timer = setTimeout(() => void this.lookNow(), LOOK_AGAIN_MS);
  }

  #onVisible = (): void => {
    if (!document.hidden) void this.lookNow();
  };
}
