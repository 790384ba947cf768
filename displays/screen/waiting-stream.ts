import { kindOf } from '../slides/slide-table.ts';
import type { Showing } from './showing.ts';
import type { SlideLayer } from './slide-layer.ts';

/** A stream that broke in its slot: kept alive beneath what fills the slot, so that it comes back by itself. */
export class WaitingStream {
  readonly #close: (layer: SlideLayer) => void;
  #layer: SlideLayer | undefined;

  /** @param close - Frees a layer for good. */
  constructor(close: (layer: SlideLayer) => void) {
    this.#close = close;
  }

  /** Keeps a layer that is left, if it is a broken stream of a slot that still matters. @returns whether it does. */
  keep(layer: SlideLayer, showings: readonly (Showing | undefined)[]): boolean {
    const isLive = kindOf(layer.showing.slide) === 'live';
    if (!layer.hasBroken || !isLive || !isOfSlot(layer, showings)) return false;
    if (this.#layer !== layer) this.drop();
    layer.element.style.zIndex = '0';
    this.#layer = layer;
    return true;
  }

  /** Whether it is this layer that waits. */
  is(layer: SlideLayer): boolean {
    return layer === this.#layer;
  }

  /** Gives the layer back for a showing, if its slide waits and works again: a stream goes on in another language. */
  take({ slideId, locale }: Showing): SlideLayer | undefined {
    const layer = this.#layer;
    if (layer?.slideId !== slideId || layer.state !== 'ready') return undefined;
    this.#layer = undefined;
    layer.showing = { ...layer.showing, locale };
    return layer;
  }

  /** Lets the stream go once its slot is over. */
  follow(showings: readonly (Showing | undefined)[]): void {
    if (this.#layer && !isOfSlot(this.#layer, showings)) this.drop();
  }

  drop(): void {
    if (this.#layer) this.#close(this.#layer);
    this.#layer = undefined;
  }
}

function isOfSlot({ slideId }: SlideLayer, showings: readonly (Showing | undefined)[]): boolean {
  return showings.some((showing) => showing?.ownSlideId === slideId);
}
