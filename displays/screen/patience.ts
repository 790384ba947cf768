import type { SlideLayer } from './slide-layer.ts';

/** A slide that is not ready this long after its turn has come is given up: another fills its slot. */
const PATIENCE_MS = 4_000;

/** Waits for one layer whose turn has come, then says that it is late. Waiting again begins anew. */
export class Patience {
  readonly #onLate: (layer: SlideLayer, detail: string) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param onLate - Judges whether the layer is still waited for; `detail` says how late it is. */
  constructor(onLate: (layer: SlideLayer, detail: string) => void) {
    this.#onLate = onLate;
  }

  begin(layer: SlideLayer): void {
    this.end();
    const detail = `not ready ${PATIENCE_MS / 1_000} s after its turn`;
    this.#timer = setTimeout(() => this.#onLate(layer, detail), PATIENCE_MS);
  }

  end(): void {
    clearTimeout(this.#timer);
  }
}
