import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A timer may be late by this much; the rest of the way goes by animation frames. */
const EARLY_MS = 24;
/** `setTimeout` cannot hold more than 24 days, and a clock that is slewed meanwhile must not make us late by much. */
const LONGEST_SLEEP_MS = 600_000;

/**
 * Sleeps until an instant of the controller's clock, then calls back in the first animation frame at or after it: the
 * change is painted in that very frame. One timer; asking again replaces the former.
 */
export class WakeUp implements ReactiveController {
  readonly #now: () => number;
  readonly #onWake: (frameTimeMs: number) => void;
  #atMs = Number.POSITIVE_INFINITY;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #frame: number | undefined;
  #isConnected = false;

  constructor(host: ReactiveControllerHost, now: () => number, onWake: (frameTimeMs: number) => void) {
    this.#now = now;
    this.#onWake = onWake;
    host.addController(this);
  }

  hostConnected(): void {
    this.#isConnected = true;
    this.#sleep();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    this.#cancel();
  }

  /** Wakes at an instant, or at once when it has passed. */
  sleepUntil(atMs: number): void {
    this.#atMs = atMs;
    if (this.#isConnected) this.#sleep();
  }

  #sleep(): void {
    this.#cancel();
    if (!Number.isFinite(this.#atMs)) return;
    const delayMs = this.#atMs - this.#now() - EARLY_MS;
    if (delayMs <= 0) this.#awaitFrame();
    else this.#timer = setTimeout(() => this.#sleep(), Math.min(delayMs, LONGEST_SLEEP_MS));
  }

  #awaitFrame(): void {
    this.#frame = requestAnimationFrame((frameTimeMs) => {
      this.#frame = undefined;
      if (this.#now() >= this.#atMs) this.#onWake(frameTimeMs);
      else this.#sleep();
    });
  }

  #cancel(): void {
    clearTimeout(this.#timer);
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
  }
}
