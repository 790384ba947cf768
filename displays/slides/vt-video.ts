import { css, html, LitElement } from 'lit';
import { followTimeline } from './follow-timeline.ts';
import { partOf } from './part-of.ts';
import { SlideFailure } from './slide-element.ts';

/** A video whose first frame is not there after this long will not come in time. */
const FIRST_FRAME_MS = 15_000;

/** What is to be shown, and by which time it runs. */
export interface VideoRequest {
  readonly address: string;
  readonly fit: 'cover' | 'contain';
  /** What stays in view where it is cropped, fractions of the frame. */
  readonly focus: { readonly x: number; readonly y: number };
  /** Time since the slot's start: all screens stand at the frame that it says. */
  readonly timelineMs: () => number;
  /** It breaks while it plays. */
  readonly onBroken: (failure: SlideFailure) => void;
}

/** A muted video that follows the timeline, and begins again where it is shorter than its slot. */
export class VtVideo extends LitElement {
  static override readonly styles = css`
    :host,
    video {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
    }
  `;

  get #video(): HTMLVideoElement {
    return partOf(this, 'video') as HTMLVideoElement;
  }

  #request: VideoRequest | undefined;
  #following: { close(): void } | undefined;

  protected override render() {
    return html`<video muted playsinline loop preload="auto" .muted=${true}></video>`;
  }

  /** Resolves when its frame of now can be painted. @throws SlideFailure */
  async show(request: VideoRequest): Promise<void> {
    await this.updateComplete;
    this.#request = request;
    const video = this.#video;
    const { address, fit, focus } = request;
    video.style.objectFit = fit;
    video.style.objectPosition = `${focus.x * 100}% ${focus.y * 100}%`;
    if (video.getAttribute('src') !== address) video.src = address;
    if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) await once(video, 'loadeddata');
    if (Number.isFinite(video.duration) && video.duration > 0) {
      video.currentTime = (Math.max(0, request.timelineMs()) / 1_000) % video.duration;
    }
    if (video.seeking) await once(video, 'seeked');
  }

  /** Plays on from the frame that stands. */
  play(): void {
    const video = this.#video;
    const request = this.#request;
    if (!request) return;
    this.#following?.close();
    this.#following = followTimeline(video, request.timelineMs);
    const tell = (detail: string) => request.onBroken(new SlideFailure('media-damaged', detail));
    video.onerror = () => tell(video.error?.message ?? '');
    video.play().catch((error: unknown) => {
      if (video.error) tell(String(error));
    });
  }

  /** Gives decoder and buffers back at once; a removed element would keep them until the next collection. */
  clear(): void {
    this.#following?.close();
    this.#request = this.#following = undefined;
    const video = this.#video;
    if (!video) return;
    video.onerror = null;
    video.pause();
    video.removeAttribute('src');
    video.load();
  }
}

/** Resolves at the next such event. @throws SlideFailure when the video fails, or takes too long. */
function once(video: HTMLVideoElement, event: string): Promise<void> {
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
  const patience = setTimeout(() => reject(new SlideFailure('slow', `no ${event} in time`)), FIRST_FRAME_MS);
  return promise.finally(() => {
    clearTimeout(patience);
    done.abort();
  });
}

customElements.define('vt-video', VtVideo);

declare global {
  interface HTMLElementTagNameMap {
    'vt-video': VtVideo;
  }
}
