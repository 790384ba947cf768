import { css, html, LitElement } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import type { Picture } from '../../playlists/programme/slide.ts';
import { containedIn, coverCrop, type Rect, widthToCover } from './crop.ts';
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
@customElement('vt-picture')
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

  @query('canvas') private readonly canvas!: HTMLCanvasElement;

  private request: PictureRequest | undefined;
  private abort: AbortController | undefined;
  private drawn = { width: 0, height: 0 };
  private readonly resizes = new ResizeObserver(() => this.redraw());

  override connectedCallback(): void {
    super.connectedCallback();
    this.resizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resizes.disconnect();
  }

  /** Width by height of what stands on the canvas: of a cut-out, without the air around it. */
  ratio = 1;

  /** Hash of the picture that stands on the canvas or is on its way. */
  get media(): string | undefined {
    return this.request?.picture.media;
  }

  /** Resolves when the picture stands on the canvas (or a newer request has taken its place). @throws SlideFailure */
  async show(request: PictureRequest): Promise<void> {
    await this.updateComplete;
    this.request = request;
    this.abort?.abort();
    const abort = new AbortController();
    this.abort = abort;
    const late = new SlideFailure(
      'media-missing',
      `${request.picture.media}: not there after ${FETCH_MS} ms`,
    );
    const patience = setTimeout(() => abort.abort(late), FETCH_MS);
    try {
      await this.draw(request, abort.signal);
    } catch (error) {
      // A newer request, or a release, is no failure.
      if (abort !== this.abort || !this.request) return;
      // A failed picture may be asked for again.
      this.request = undefined;
      throw error;
    } finally {
      clearTimeout(patience);
    }
  }

  /** Forgets the picture and gives its memory back. */
  clear(): void {
    this.abort?.abort();
    this.request = undefined;
    this.drawn = { width: 0, height: 0 };
    if (this.canvas) this.canvas.width = this.canvas.height = 0;
  }

  protected override render() {
    return html`<canvas width="0" height="0"></canvas>`;
  }

  private async draw(request: PictureRequest, signal: AbortSignal): Promise<void> {
    const box = {
      width: Math.max(1, Math.round(this.clientWidth * devicePixelRatio)),
      height: Math.max(1, Math.round(this.clientHeight * devicePixelRatio)),
    };
    const { picture, fit } = request;
    const bitmap = await decoded(
      request.mediaAddress(picture.media, fit === 'cover' ? widthToCover(picture, box) : box.width),
      signal,
    );
    try {
      if (signal.aborted) return;
      this.canvas.width = box.width;
      this.canvas.height = box.height;
      const paint = this.canvas.getContext('2d');
      if (!paint) throw new SlideFailure('error', 'no canvas to draw a picture on');
      paint.imageSmoothingQuality = 'high';
      if (fit === 'cover') {
        const part = coverCrop(bitmap, box, picture.focus, request.aim);
        paint.drawImage(bitmap, part.x, part.y, part.width, part.height, 0, 0, box.width, box.height);
      } else {
        const part = opaquePart(bitmap);
        this.ratio = part.width / part.height;
        drawCutout(paint, bitmap, part, containedIn(part, box, request.margin ?? 0, request.aim));
      }
      this.drawn = box;
    } finally {
      bitmap.close();
    }
  }

  private redraw(): void {
    const { width, height } = this.drawn;
    if (!this.request || width === 0 || this.clientWidth === 0) return;
    const grown = Math.abs((this.clientWidth * devicePixelRatio) / width - 1);
    const changed = Math.abs((this.clientWidth / this.clientHeight) * (height / width) - 1);
    // The picture already stands there: failing to draw it sharper is no failure of the slide.
    if (grown > 0.02 || changed > 0.02) this.show(this.request).catch(() => {});
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

/** A cut-out never floats: a wide cast shadow and a close contact shadow, drawn once into the picture. */
function drawCutout(paint: CanvasRenderingContext2D, bitmap: ImageBitmap, part: Rect, at: Rect): void {
  const unit = Math.min(at.width, at.height) / 100;
  for (const { opacity, offset, blur } of [
    { opacity: 0.2, offset: 5, blur: 11 },
    { opacity: 0.28, offset: 1.4, blur: 2.6 },
  ]) {
    paint.shadowColor = `rgb(19 15 38 / ${opacity})`;
    paint.shadowOffsetY = offset * unit;
    paint.shadowBlur = blur * unit;
    paint.drawImage(bitmap, part.x, part.y, part.width, part.height, at.x, at.y, at.width, at.height);
  }
}

/** Side of the grid on which the edges of a cut-out are looked for. */
const GRID = 96;

/** The part of a cut-out that is not empty: people leave more or less air around theirs. */
function opaquePart(bitmap: ImageBitmap): Rect {
  const paint = new OffscreenCanvas(GRID, GRID).getContext('2d', { willReadFrequently: true });
  const whole = { x: 0, y: 0, width: bitmap.width, height: bitmap.height };
  if (!paint) return whole;
  paint.drawImage(bitmap, 0, 0, GRID, GRID);
  const { data } = paint.getImageData(0, 0, GRID, GRID);
  let [left, top, right, bottom] = [GRID, GRID, -1, -1];
  for (let cell = 0; cell < GRID * GRID; cell++) {
    if ((data[cell * 4 + 3] ?? 0) < 24) continue;
    const x = cell % GRID;
    const y = Math.floor(cell / GRID);
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  if (right < left) return whole;
  // A cell of air, so that no soft edge is cut.
  const [fromX, fromY] = [Math.max(0, left - 1), Math.max(0, top - 1)];
  const [toX, toY] = [Math.min(GRID, right + 2), Math.min(GRID, bottom + 2)];
  const [cellX, cellY] = [bitmap.width / GRID, bitmap.height / GRID];
  return { x: fromX * cellX, y: fromY * cellY, width: (toX - fromX) * cellX, height: (toY - fromY) * cellY };
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-picture': VtPicture;
  }
}
