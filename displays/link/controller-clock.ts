/** One exchange of four timestamps, milliseconds: two of this machine's clock, two of the controller's (RFC 5905, 8). */
export interface ClockExchange {
  readonly sentAtMs: number;
  readonly receivedAtMs: number;
  readonly answeredAtMs: number;
  readonly arrivedAtMs: number;
}

const WINDOW = 64;
/** A wrong clock is walked back at 2 %: nobody sees it, and time never runs backwards. */
const SLEW_RATE = 0.02;
/** Beyond this it is a step: slewing would take minutes. It shows at the next slide boundary. */
const STEP_MS = 2_000;

interface Sample {
  readonly offsetMs: number;
  readonly roundTripMs: number;
}

/**
 * Estimates the controller's clock: of the last 64 exchanges the one with the smallest round trip is believed. Half its
 * round trip bounds the error; what is left, an asymmetric path, cannot be seen from here.
 */
export class ControllerClock {
  readonly #localNow: () => number;
  #samples: Sample[] = [];
  #offsetMs: number | undefined;
  #slewedAtMs = 0;

  constructor(localNow: () => number) {
    this.#localNow = localNow;
  }

  /** The controller was heard at least once. */
  get isSet(): boolean {
    return this.#samples.length > 0;
  }

  /** The estimate is right within this; infinite before the first exchange. */
  get errorMs(): number {
    return this.#samples.length === 0 ? Number.POSITIVE_INFINITY : this.#best().roundTripMs / 2;
  }

  /** Takes an exchange in. One whose answer came before its question was sent is thrown away. */
  take(exchange: ClockExchange): void {
    const roundTripMs =
      exchange.arrivedAtMs - exchange.sentAtMs - (exchange.answeredAtMs - exchange.receivedAtMs);
    if (!(roundTripMs >= 0)) return;
    const offsetMs =
      (exchange.receivedAtMs - exchange.sentAtMs + exchange.answeredAtMs - exchange.arrivedAtMs) / 2;

    // The controller's clock was stepped: what was measured before tells nothing any more.
    if (this.isSet && Math.abs(offsetMs - this.#best().offsetMs) > STEP_MS + roundTripMs) this.#samples = [];
    this.#samples.push({ offsetMs, roundTripMs });
    if (this.#samples.length > WINDOW) this.#samples.shift();

    this.#slew();
    const target = this.#best().offsetMs;
    if (this.#offsetMs === undefined || Math.abs(target - this.#offsetMs) > STEP_MS) this.#offsetMs = target;
  }

  /** Controller time now, epoch milliseconds; this machine's own time until the controller was heard. */
  now(): number {
    this.#slew();
    return this.#localNow() + (this.#offsetMs ?? 0);
  }

  #best(): Sample {
    return this.#samples.reduce((best, sample) => (sample.roundTripMs < best.roundTripMs ? sample : best));
  }

  #slew(): void {
    const nowMs = this.#localNow();
    const elapsedMs = nowMs - this.#slewedAtMs;
    this.#slewedAtMs = nowMs;
    if (this.#offsetMs === undefined || this.#samples.length === 0) return;
    const missingMs = this.#best().offsetMs - this.#offsetMs;
    const stepMs = Math.min(Math.abs(missingMs), elapsedMs * SLEW_RATE);
    this.#offsetMs += Math.sign(missingMs) * stepMs;
  }
}
