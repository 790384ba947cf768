/**
 * Where a preview stands: runs with the page's clock while it plays, stands while it does not, goes where it is sent.
 * All in milliseconds since the beginning of the loop's first pass.
 */
export class PreviewClock {
  #elapsedMs = 0;
  #startedAtMs: number | undefined;
  readonly #tick: () => number;

  /** @param tick - A clock that only ever goes forward, milliseconds. */
  constructor(tick: () => number) {
    this.#tick = tick;
  }

  get elapsedMs(): number {
    return this.#elapsedMs + (this.#startedAtMs === undefined ? 0 : this.#tick() - this.#startedAtMs);
  }

  get isPlaying(): boolean {
    return this.#startedAtMs !== undefined;
  }

  play(): void {
    this.#startedAtMs ??= this.#tick();
  }

  pause(): void {
    this.#elapsedMs = this.elapsedMs;
    this.#startedAtMs = undefined;
  }

  seek(elapsedMs: number): void {
    this.#elapsedMs = Math.max(0, elapsedMs);
    if (this.#startedAtMs !== undefined) this.#startedAtMs = this.#tick();
  }
}
