/** Question and answer of one exchange of clocks: the controller's three instants, and when the answer came. */
interface Exchange {
  readonly sentAtMs: number;
  readonly receivedAtMs: number;
  readonly answeredAtMs: number;
}

const WINDOW = 16;

/**
 * The controller's clock, as near as a page needs it: of the last exchanges the one with the smallest round trip counts.
 * A preview may jump by the milliseconds that a better exchange brings; a wall may not, so displays have their own.
 */
export class ShopClock {
  #samples: { readonly offsetMs: number; readonly roundTripMs: number }[] = [];

  take({ sentAtMs, receivedAtMs, answeredAtMs }: Exchange, arrivedAtMs: number): void {
    const roundTripMs = arrivedAtMs - sentAtMs - (answeredAtMs - receivedAtMs);
    if (!(roundTripMs >= 0)) return;
    const offsetMs = (receivedAtMs - sentAtMs + answeredAtMs - arrivedAtMs) / 2;
    this.#samples = [...this.#samples.slice(1 - WINDOW), { offsetMs, roundTripMs }];
  }

  /** What was measured counts no more: the controller's clock was stepped, or it is another controller. */
  forget(): void {
    this.#samples = [];
  }

  /** Controller time, epoch milliseconds; this device's own until the controller was heard. */
  now(): number {
    const best = this.#samples.reduce<{ offsetMs: number; roundTripMs: number } | undefined>(
      (found, one) => (found === undefined || one.roundTripMs < found.roundTripMs ? one : found),
      undefined,
    );
    return best === undefined ? Date.now() : performance.now() + best.offsetMs;
  }
}
