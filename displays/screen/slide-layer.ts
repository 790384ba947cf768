import { type SlideContext, type SlideElement, SlideFailure } from '../slides/slide-element.ts';
import { createSlideElement, keepsRunning, kindOf } from '../slides/slide-table.ts';
import type { Showing } from './showing.ts';

/** One slide element on its way: getting ready, ready, or failed. */
export interface SlideLayer {
  readonly element: SlideElement;
  readonly slideId: string;
  showing: Showing;
  state: 'preparing' | 'ready' | 'failed';
  /** It failed at least once since it was opened. */
  hasBroken: boolean;
}

export interface SlideLayersOptions {
  /** Where the elements live. */
  readonly root: ParentNode & Node;
  readonly onReady: (layer: SlideLayer) => void;
  readonly onFailed: (layer: SlideLayer, failure: SlideFailure) => void;
  readonly onMended: (layer: SlideLayer) => void;
}

/** Elements of one kind that wait for their next slide: more than two never play in one region. */
const IDLE_PER_KIND = 2;

/**
 * The slide elements of one region. They are made once per kind and used again and again, so that nodes, listeners and
 * decoders do not grow over the months.
 */
export class SlideLayers {
  readonly #options: SlideLayersOptions;
  readonly #idle = new Map<string, SlideElement[]>();
  readonly #byElement = new Map<SlideElement, SlideLayer>();

  constructor(options: SlideLayersOptions) {
    this.#options = options;
  }

  /** Takes an element for a showing and gets it ready, beneath whatever stands. */
  async open(showing: Showing, context: SlideContext): Promise<SlideLayer> {
    const element = this.#idle.get(kindOf(showing.slide))?.pop() ?? (await this.#create(showing));
    const layer: SlideLayer = {
      element,
      slideId: showing.slideId,
      showing,
      state: 'preparing',
      hasBroken: false,
    };
    this.#byElement.set(element, layer);
    dress(element, showing, context);
    element.style.zIndex = '1';
    element.style.opacity = '';
    element.hidden = false;
    void this.prepare(layer);
    return layer;
  }

  /** Gets a layer ready (anew, when its slide has changed). A late answer for an older state is not heard. */
  async prepare(layer: SlideLayer): Promise<void> {
    const { slide } = layer.showing;
    layer.state = 'preparing';
    const isLate = () => layer.showing.slide !== slide || this.#byElement.get(layer.element) !== layer;
    try {
      await layer.element.updateComplete;
      await layer.element.prepare();
      if (isLate() || layer.state !== 'preparing') return;
      layer.state = 'ready';
      this.#options.onReady(layer);
    } catch (error) {
      if (isLate() || layer.state !== 'preparing') return;
      this.#fail(layer, failureOf(error));
    }
  }

  /** Frees what the slide held and keeps the element for another. */
  close(layer: SlideLayer): void {
    const { element } = layer;
    if (this.#byElement.get(element) !== layer) return;
    this.#byElement.delete(element);
    for (const animation of element.getAnimations()) animation.cancel();
    element.release();
    element.hidden = true;
    const kind = kindOf(layer.showing.slide);
    const idle = this.#idle.get(kind) ?? [];
    // One that still gets ready may answer late: it is not used again.
    if (layer.state === 'preparing' || idle.length >= IDLE_PER_KIND) element.remove();
    else this.#idle.set(kind, [...idle, element]);
  }

  async #create(showing: Showing): Promise<SlideElement> {
    const element = await createSlideElement(showing.slide);
    element.addEventListener('slide-broken', (event) => {
      event.stopPropagation();
      const layer = this.#byElement.get(element);
      if (layer === undefined || layer.state === 'failed') return;
      this.#fail(layer, failureOf((event as CustomEvent<unknown>).detail));
    });
    element.addEventListener('slide-mended', (event) => {
      event.stopPropagation();
      const layer = this.#byElement.get(element);
      if (layer?.state !== 'failed') return;
      layer.state = 'ready';
      this.#options.onMended(layer);
    });
    this.#options.root.append(element);
    return element;
  }

  #fail(layer: SlideLayer, failure: SlideFailure): void {
    layer.state = 'failed';
    layer.hasBroken = true;
    this.#options.onFailed(layer, failure);
  }
}

/** Gives an element its slide, or the standing one its new text. */
export function dress(element: SlideElement, showing: Showing, context: SlideContext): void {
  // The brand slide has none: what its element used last stays away from it.
  if (showing.slide === undefined) delete element.slide;
  else element.slide = showing.slide;
  element.context = context;
  element.locale = showing.locale;
  element.place = showing.place;
  element.startMs = showing.startMs;
  element.endMs = showing.endMs;
}

/** Whether the standing element can go on for a showing: only its texts change, or nothing. */
export function isSameSlide(layer: SlideLayer, showing: Showing): boolean {
  if (layer.state === 'failed' || layer.slideId !== showing.slideId) return false;
  return layer.showing.locale === showing.locale || keepsRunning(showing.slide);
}

/** Whether a prepared element is the one that a showing needs. */
export function isReadyFor(layer: SlideLayer, showing: Showing): boolean {
  return (
    layer.state !== 'failed' && layer.slideId === showing.slideId && layer.showing.locale === showing.locale
  );
}

function failureOf(error: unknown): SlideFailure {
  if (error instanceof SlideFailure) return error;
  return new SlideFailure('error', error instanceof Error ? error.message : String(error));
}
