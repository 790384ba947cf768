import { LitElement, type PropertyValues } from 'lit';
import type { SlideContext, SlideFailure } from '../slides/slide-element.ts';
import { motionLevel } from '../styles/motion.ts';
import { fadeIn } from './fade-in.ts';
import { painted } from './painted.ts';
import { Patience } from './patience.ts';
import { PlayRecord } from './play-record.ts';
import { regionStyles } from './region-styles.ts';
import type { Showing } from './showing.ts';
import { dress, isReadyFor, isSameSlide, type SlideLayer, SlideLayers } from './slide-layer.ts';
import { tellFailed, tellReturned, tellTaken } from './slide-news.ts';
import { WaitingStream } from './waiting-stream.ts';

/**
 * One named area of a screen. Shows what it is told to show now and gets ready what comes next.
 *
 * Two layers: the next slide is prepared beneath the standing one, takes over in one animation frame and fades in above
 * it; the old stays opaque beneath until the new one is painted whole. So nothing between two slides is ever blank. It
 * knows no programme and reads no schedule.
 */
export class VtRegion extends LitElement {
  static override readonly styles = regionStyles;

  static override readonly properties = {
    area: { attribute: false },
    now: { attribute: false },
    next: { attribute: false },
    context: { attribute: false },
    isCovered: { type: Boolean },
  };

  /** Where it stands, per cent of the stage. */
  area = { x: 0, y: 0, width: 100, height: 100 };
  now: Showing | undefined;
  next: Showing | undefined;
  context: SlideContext | undefined;
  /** Something lies above the whole region: what plays beneath counts as not shown. */
  isCovered = false;

  #layers: SlideLayers | undefined;
  readonly #record = new PlayRecord(this, () => this.context?.now() ?? 0);
  #standing: SlideLayer | undefined;
  #coming: SlideLayer | undefined;
  #leaving: SlideLayer | undefined;
  readonly #waiting = new WaitingStream((layer) => this.#layers?.close(layer));
  readonly #patience = new Patience((layer, detail) => {
    if (layer !== this.#coming || layer.state !== 'preparing') return;
    layer.state = 'failed';
    tellFailed(this, layer.showing, 'slow', detail);
  });
  #opening: string | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#patience.end();
    this.#record.end('cut');
    for (const layer of [this.#standing, this.#coming, this.#leaving]) {
      if (layer) this.#layers?.close(layer);
    }
    this.#waiting.drop();
    this.#standing = this.#coming = this.#leaving = undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.requestUpdate('now');
  }

  /** Whether a slide stands that was painted. */
  get hasSlide(): boolean {
    return this.#standing !== undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('area')) return;
    const { x, y, width, height } = this.area;
    // By property: the policy of the page forbids style attributes, which `styleMap` begins with.
    Object.assign(this.style, { left: `${x}%`, top: `${y}%`, width: `${width}%`, height: `${height}%` });
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!this.context) return;
    if (changed.has('now') || changed.has('next') || changed.has('context')) {
      this.#waiting.follow([this.now, this.next]);
      this.#follow();
    }
    if (changed.has('isCovered') && this.#standing) {
      if (this.isCovered) this.#record.end('cut');
      else void this.#record.begin(this.#standing.showing);
    }
  }

  /** Brings what stands in line with what shall stand. */
  #follow(): void {
    const { now, context } = this;
    if (now && context && this.#standing && isSameSlide(this.#standing, now)) {
      const isSameShowing = this.#standing.showing.key === now.key;
      this.#standing.showing = now;
      dress(this.#standing.element, now, context);
      if (isSameShowing) this.#record.goOn(now);
      else {
        this.#record.end('cut');
        this.#begin(this.#standing);
      }
    } else if (now) {
      this.#want(now);
      return;
    }
    if (this.next) this.#want(this.next);
  }

  /** Gets a showing ready, unless it is already; takes over at once when its turn has come. */
  #want(showing: Showing): void {
    const { context } = this;
    if (!context) return;
    const isDue = showing === this.now;
    const coming = this.#coming;
    if (coming && isReadyFor(coming, showing)) {
      const isEdited = coming.showing.slide !== showing.slide;
      coming.showing = showing;
      dress(coming.element, showing, context);
      if (isEdited) void this.#layers?.prepare(coming);
      if (isDue && coming.state === 'ready') this.#takeOver(coming);
      else if (isDue) this.#patience.begin(coming);
      return;
    }
    // What stands already under another key (a slide that follows itself) needs no second element.
    if (!isDue && this.#standing && isSameSlide(this.#standing, showing)) return;
    void this.#open(showing);
  }

  async #open(showing: Showing): Promise<void> {
    const wanted = showing.key;
    if (this.#opening === wanted || !this.context) return;
    this.#opening = wanted;
    if (this.#coming) this.#shelve(this.#coming);
    this.#coming = undefined;

    const returned = this.#waiting.take(showing);
    if (returned) {
      this.#opening = undefined;
      this.#coming = returned;
      this.#want(showing);
      return;
    }

    this.#layers ??= this.#createLayers();
    const layer = await this.#layers.open(showing, this.context).catch((error: unknown) => {
      // The element's code could not be fetched.
      this.#opening = undefined;
      tellFailed(this, showing, 'error', String(error));
    });
    if (!layer) return;
    if (this.#opening !== wanted || !this.isConnected) {
      this.#layers.close(layer);
      return;
    }
    this.#opening = undefined;
    this.#coming = layer;
    // Its code took its time: the turn may have come, or the slide may have been edited meanwhile.
    const latest = [this.now, this.next].find((other) => other && isReadyFor(layer, other));
    if (latest) this.#want(latest);
  }

  #createLayers(): SlideLayers {
    return new SlideLayers({
      root: this.renderRoot as ShadowRoot,
      onReady: (layer) => {
        if (layer === this.#coming && this.now && isReadyFor(layer, this.now)) {
          requestAnimationFrame(() => {
            if (layer === this.#coming && this.now && isReadyFor(layer, this.now)) this.#takeOver(layer);
          });
        }
      },
      onFailed: (layer, failure) => this.#fail(layer, failure),
      onMended: (layer) => {
        if (this.#waiting.is(layer)) tellReturned(this, layer.showing);
      },
    });
  }

  /** The change itself, in one animation frame. */
  #takeOver(layer: SlideLayer): void {
    this.#patience.end();
    const { now, context } = this;
    if (!now || !context) return;
    if (this.#leaving) this.#shelve(this.#leaving);
    const old = this.#standing;
    this.#coming = undefined;
    this.#standing = layer;
    this.#leaving = old;
    layer.showing = now;

    if (old) {
      this.#record.end('cut');
      old.element.style.zIndex = '2';
      old.element.leave();
    }
    layer.element.style.zIndex = '3';
    layer.element.enter();
    this.#begin(layer);
    void this.#cover(layer, old, now.transition === 'cut');
    if (this.next) this.#want(this.next);
  }

  /** Fades the new slide in above the old, then frees the old. */
  async #cover(layer: SlideLayer, old: SlideLayer | undefined, isCut: boolean): Promise<void> {
    if (old && this.context && !isCut) {
      await fadeIn(layer.element, motionLevel(this.context))?.finished.catch(() => undefined);
    }
    await painted();
    if (this.#leaving === old && old) {
      this.#leaving = undefined;
      this.#shelve(old);
    }
    if (this.#standing === layer) layer.element.style.zIndex = '2';
  }

  #begin(layer: SlideLayer): void {
    tellTaken(this, layer.showing);
    if (!this.isCovered) void this.#record.begin(layer.showing);
  }

  #fail(layer: SlideLayer, { reason, message }: SlideFailure): void {
    if (layer === this.#standing) this.#record.end('failed');
    if (layer === this.#coming) {
      this.#coming = undefined;
      this.#shelve(layer);
    }
    tellFailed(this, layer.showing, reason, message);
  }

  /** Frees a layer; a stream that broke waits beneath while its slot stands filled. */
  #shelve(layer: SlideLayer): void {
    if (this.#waiting.keep(layer, [this.now, this.next])) {
      // It came back while it was still fading out.
      if (layer.state === 'ready') tellReturned(this, layer.showing);
      return;
    }
    this.#layers?.close(layer);
  }
}

customElements.define('vt-region', VtRegion);

declare global {
  interface HTMLElementTagNameMap {
    'vt-region': VtRegion;
  }
}
