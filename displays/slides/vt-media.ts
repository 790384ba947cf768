import { css, html, nothing } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import type { MediaSlide } from '../../playlists/programme/slide.ts';
import { slideStyles } from '../styles/slide-styles.ts';
import { followTimeline } from './follow-timeline.ts';
import { SlideElement, SlideFailure } from './slide-element.ts';
import type { VtPicture } from './vt-picture.ts';
import './vt-picture.ts';

/** A video whose first frame is not there after this long will not come in time. */
const FIRST_FRAME_MS = 15_000;

/**
 * An image or a video as it is, filling its region or whole in it. A video is muted, follows the timeline (all screens
 * stand at the same frame), and begins again where it is shorter than its slot.
 */
@customElement('vt-media')
export class VtMedia extends SlideElement<MediaSlide> {
  static override readonly styles = [
    slideStyles,
    css`
      :host {
        background: var(--ink);
      }
      vt-picture,
      video {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
      }
      video {
        object-fit: cover;
      }
      .whole {
        display: grid;
        place-items: center;
        position: absolute;
        inset: 0;
      }
      .whole vt-picture {
        position: relative;
        inset: auto;
        height: auto;
      }
      .contain {
        object-fit: contain;
      }
    `,
  ];

  @query('vt-picture') private _picture!: VtPicture | null;
  @query('video') private _video!: HTMLVideoElement | null;

  #following: { close(): void } | undefined;

  protected override render() {
    const { slide } = this;
    if (!slide) return nothing;
    const { fit, focus } = slide;
    if (isVideo(slide) && !this.context?.isStill) {
      const position = `${focus.x * 100}% ${focus.y * 100}%`;
      return html`<video
        class=${fit}
        style="object-position: ${position}"
        muted
        playsinline
        loop
        preload="auto"
        .muted=${true}
      ></video>`;
    }
    if (fit === 'cover') return html`<vt-picture></vt-picture>`;
    const ratio = (slide.width ?? 16) / (slide.height ?? 9);
    return html`<div class="whole">
      <vt-picture style="aspect-ratio: ${ratio}; width: min(100cqw, ${ratio * 100}cqh)"></vt-picture>
    </div>`;
  }

  async prepare(): Promise<void> {
    await this.updateComplete;
    const { slide, context } = this;
    if (!slide || !context) return;
    if (this._video) {
      await this.#loadVideo(this._video, context.mediaAddress(slide.media));
      return;
    }
    // A still preview of a video shows its poster rendition, which is a picture.
    const { media, focus, width = 1_920, height = 1_080 } = slide;
    await this._picture?.show({
      picture: { media, width, height, focus },
      fit: 'cover',
      mediaAddress: context.mediaAddress,
    });
  }

  protected override updated(): void {
    const { slide, context } = this;
    const shown = this._picture?.media;
    if (slide && context && shown !== undefined && shown !== slide.media) {
      void this.prepare().catch(() => undefined);
    }
  }

  override enter(): void {
    const { _video: video, context } = this;
    if (!video || !context) return;
    const timeline = () => context.now() - this.startMs;
    this.#following?.close();
    this.#following = followTimeline(video, timeline);
    video.onerror = () => this.#break('media-damaged', video.error?.message ?? '');
    video.play().catch((error: unknown) => {
      if (video.error) this.#break('media-damaged', String(error));
    });
  }

  override release(): void {
    this.#following?.close();
    this.#following = undefined;
    this._picture?.clear();
    const video = this._video;
    if (!video) return;
    video.onerror = null;
    video.pause();
    // Gives decoder and buffers back at once; a removed element would keep them until the next collection.
    video.removeAttribute('src');
    video.load();
  }

  async #loadVideo(video: HTMLVideoElement, address: string): Promise<void> {
    if (video.getAttribute('src') !== address) video.src = address;
    await firstFrame(video);
    const positionMs = Math.max(0, (this.context?.now() ?? 0) - this.startMs);
    if (Number.isFinite(video.duration) && video.duration > 0) {
      video.currentTime = (positionMs / 1_000) % video.duration;
    }
    if (video.seeking) await once(video, 'seeked', FIRST_FRAME_MS);
  }

  #break(reason: SlideFailure['reason'], detail: string): void {
    this.dispatchEvent(new CustomEvent('slide-broken', { detail: new SlideFailure(reason, detail) }));
  }
}

function isVideo(slide: MediaSlide): boolean {
  return slide.type.startsWith('video/');
}

/** Resolves when a frame can be painted. @throws SlideFailure */
async function firstFrame(video: HTMLVideoElement): Promise<void> {
  if (video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA) return;
  await once(video, 'loadeddata', FIRST_FRAME_MS);
}

function once(video: HTMLVideoElement, event: string, patienceMs: number): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const done = new AbortController();
  const { signal } = done;
  video.addEventListener(event, () => resolve(), { signal });
  video.addEventListener(
    'error',
    () => {
      const isMissing = video.error?.code === MediaError.MEDIA_ERR_NETWORK;
      reject(new SlideFailure(isMissing ? 'media-missing' : 'media-damaged', video.error?.message ?? ''));
    },
    { signal },
  );
  const patience = setTimeout(() => reject(new SlideFailure('slow', `no ${event} in time`)), patienceMs);
  return promise.finally(() => {
    clearTimeout(patience);
    done.abort();
  });
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-media': VtMedia;
  }
}
