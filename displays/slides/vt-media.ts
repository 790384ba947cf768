import { css, html, nothing } from 'lit';
import type { MediaSlide } from '../../playlists/programme/slide.ts';
import { slideStyles } from '../styles/slide-styles.ts';
import { partOf } from './part-of.ts';
import { SlideElement } from './slide-element.ts';
import type { VtPicture } from './vt-picture.ts';
import type { VtVideo } from './vt-video.ts';
import './vt-picture.ts';

/**
 * An image or a video as it is, filling its region or whole in it. A video is muted, follows the timeline (all screens
 * stand at the same frame), and begins again where it is shorter than its slot.
 */
export class VtMedia extends SlideElement<MediaSlide> {
  static override readonly styles = [
    slideStyles,
    css`
      :host {
        background: var(--ink);
      }
      vt-picture {
        position: absolute;
        inset: 0;
        margin: auto;
      }
      .contain {
        aspect-ratio: var(--ratio);
        width: min(100cqw, var(--ratio) * 100cqh);
        height: auto;
      }
    `,
  ];

  get #picture(): VtPicture | null {
    return partOf(this, 'vt-picture');
  }

  get #videoPart(): VtVideo | null {
    return partOf(this, 'vt-video');
  }

  /** Stands for the element as soon as its code is there. */
  #video: VtVideo | undefined;

  protected override willUpdate(): void {
    const { width = 16, height = 9 } = this.slide ?? {};
    this.style.setProperty('--ratio', String(width / height));
  }

  protected override render() {
    const { slide, context } = this;
    if (!slide) return nothing;
    if (isVideo(slide) && !context?.isStill) return html`<vt-video></vt-video>`;
    return html`<vt-picture class=${slide.fit}></vt-picture>`;
  }

  async prepare(): Promise<void> {
    await this.updateComplete;
    const { slide, context } = this;
    if (!slide || !context) return;
    const { media, fit, focus, width = 1_920, height = 1_080 } = slide;
    if (this.#videoPart) {
      await import('./vt-video.ts');
      this.#video = this.#videoPart ?? undefined;
      await this.#video?.show({
        address: context.mediaAddress(media),
        fit,
        focus,
        timelineMs: () => context.now() - this.startMs,
        onBroken: (detail) => this.dispatchEvent(new CustomEvent('slide-broken', { detail })),
      });
      return;
    }
    // A still preview of a video shows its poster rendition, which is a picture.
    await this.#picture?.show({
      picture: { media, width, height, focus },
      fit: 'cover',
      mediaAddress: context.mediaAddress,
    });
  }

  protected override updated(): void {
    const { slide } = this;
    const shown = this.#picture?.media;
    if (slide && shown !== undefined && shown !== slide.media) void this.prepare().catch(() => undefined);
  }

  override enter(): void {
    this.#video?.play();
  }

  override release(): void {
    this.#picture?.clear();
    this.#video?.clear();
    this.#video = undefined;
  }
}

function isVideo(slide: MediaSlide): boolean {
  return slide.type.startsWith('video/');
}

customElements.define('vt-media', VtMedia);

declare global {
  interface HTMLElementTagNameMap {
    'vt-media': VtMedia;
  }
}
