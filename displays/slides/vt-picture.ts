import { css, html, LitElement } from 'lit';
import type { Picture } from '../../playlists/programme/slide.ts';
import { coverCrop, widthToCover } from './crop.ts';
import { partOf } from './part-of.ts';
import { SlideFailure } from './slide-element.ts';

/** What is to be drawn, and where its bytes come from. */
export interface PictureRequest {
  readonly picture: Picture;
  /** Opaque pictures fill their box around their focus; cut-outs stand whole in it, with their two shadows. */
  readonly fit: 'cover' | 'contain';
  readonly mediaAddress: (hash: string, widthPx?: number) => string;
  /** Where the focus (of a cut-out: its middle) comes to stand, fractions of the box; without it the middle. */
  readonly aim?: { readonly x: number; readonly y: number };
  /** Free space around a cut-out, a fraction of its box. */
  readonly margin?: number;
}

/** A picture that is not there after this long will not come in time. */
const FETCH_MS = 20_000;

/**
 * A picture on a canvas. Decoded off the main thread and closed after it was drawn, so that no decode cache grows over
 * months: `<img>` elements swapped for weeks fill the renderer with hundreds of megabytes.
 *
 * The old picture stays until the new one is decoded; a late answer never overwrites a newer request. After a change of
 * size the picture is stretched as `object-fit` does and drawn anew.
 */
export class VtPicture extends LitElement {
  static override readonly styles = css`
    :host,
    canvas {
      display: block;
      width: 100%;
      height: 100%;
    }
    canvas {
      object-fit: cover;
    }
  `;

  get #canvas(): HTMLCanvasElement {
    return partOf(this, 'canvas') as HTMLCanvasElement;
  }

  #request: PictureRequest | undefined;
  #abort: AbortController | undefined;
  #drawn = { width: 0, height: 0 };
  readonly #resizes = new ResizeObserver(() => this.#redraw());

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resizes.disconnect();
  }

  /** Width by height of what stands on the canvas: of a cut-out, without the air around it. */
  ratio = 1;

  /** Hash of the picture that stands on the canvas or is on its way. */
  get media(): string | undefined {
    return this.#request?.picture.media;
  }

  /** Resolves when the picture stands on the canvas (or a newer request has taken its place). @throws SlideFailure */
  async show(request: PictureRequest): Promise<void> {
    await this.updateComplete;
    this.#request = request;
    this.#abort?.abort();
    const abort = new AbortController();
    this.#abort = abort;
    const late = new SlideFailure(
      'media-missing',
      `${request.picture.media}: not there after ${FETCH_MS} ms`,
    );
    const patience = setTimeout(() => abort.abort(late), FETCH_MS);
    try {
      await this.#draw(request, abort.signal);
    } catch (error) {
      // A newer request, or a release, is no failure.
      if (abort !== this.#abort || !this.#request) return;
      // A failed picture may be asked for again.
      this.#request = undefined;
      throw error;
    } finally {
      clearTimeout(patience);
    }
  }

  /** Forgets the picture and gives its memory back. */
  clear(): void {
    this.#abort?.abort();
    this.#request = undefined;
    this.#drawn = { width: 0, height: 0 };
    if (this.#canvas) this.#canvas.width = this.#canvas.height = 0;
  }

  protected override render() {
    return html`<canvas width="0" height="0"></canvas>`;
  }

  async #draw(request: PictureRequest, signal: AbortSignal): Promise<void> {
    const box = {
      width: Math.max(1, Math.round(this.clientWidth * devicePixelRatio)),
      height: Math.max(1, Math.round(this.clientHeight * devicePixelRatio)),
    };
    const { picture, fit } = request;
    const widthPx = fit === 'cover' ? widthToCover(picture, box) : box.width;
    const [bitmap, cutout] = await Promise.all([
      decoded(request.mediaAddress(picture.media, widthPx), signal),
      fit === 'cover' ? undefined : import('./cutout.ts'),
    ]);
    try {
      if (signal.aborted) return;
      this.#canvas.width = box.width;
      this.#canvas.height = box.height;
      const paint = this.#canvas.getContext('2d');
      if (!paint) throw new SlideFailure('error', 'no canvas to draw a picture on');
      paint.imageSmoothingQuality = 'high';
      if (cutout === undefined) {
        const part = coverCrop(bitmap, box, picture.focus, request.aim);
        paint.drawImage(bitmap, part.x, part.y, part.width, part.height, 0, 0, box.width, box.height);
      } else {
        const part = cutout.opaquePart(bitmap);
        this.ratio = part.width / part.height;
        const at = cutout.containedIn(part, box, request.margin ?? 0, request.aim);
        cutout.drawCutout(paint, bitmap, part, at);
      }
      this.#drawn = box;
    } finally {
      bitmap.close();
    }
  }

  #redraw(): void {
    const { width, height } = this.#drawn;
    if (!this.#request || width === 0 || this.clientWidth === 0) return;
    const grown = Math.abs((this.clientWidth * devicePixelRatio) / width - 1);
    const changed = Math.abs((this.clientWidth / this.clientHeight) * (height / width) - 1);
    // The picture already stands there: failing to draw it sharper is no failure of the slide.
    if (grown > 0.02 || changed > 0.02) this.show(this.#request).catch(() => {});
  }
}

async function decoded(address: string, signal: AbortSignal): Promise<ImageBitmap> {
  let bytes: Blob;
  try {
    const response = await fetch(address, { signal });
    if (!response.ok) throw new Error(`answered ${response.status}`);
    bytes = await response.blob();
  } catch (error) {
    throw new SlideFailure('media-missing', `${address}: ${String(error)}`);
  }
  try {
    return await createImageBitmap(bytes);
  } catch (error) {
    throw new SlideFailure('media-damaged', `${address}: ${String(error)}`);
  }
}

customElements.define('vt-picture', VtPicture);

declare global {
  interface HTMLElementTagNameMap {
    'vt-picture': VtPicture;
  }
}
