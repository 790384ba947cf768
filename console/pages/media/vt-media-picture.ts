import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Media } from '../../../playlists/documents/media.ts';
import { ConsoleElement } from '../../app/console-element.ts';
import { durationText } from '../../texts/formats.ts';
import { commonStyles } from '../../theme/common-styles.ts';
import { kindOf, type MediaKind } from './media-words.ts';
import { texts } from './texts.ts';

/** What a medium looks like, small: the picture itself, the poster of a film with its length, a sign for what has no face. */
@customElement('vt-media-picture')
export class VtMediaPicture extends ConsoleElement {
  static override styles = [
    commonStyles,
    css`
      :host {
        position: relative;
        display: grid;
        place-items: center;
        aspect-ratio: 4 / 3;
        border-radius: var(--wa-border-radius-m);
        overflow: hidden;
        background: var(--wa-color-neutral-fill-quiet);
      }
      /* Out of the flow: its own height never stretches the box. */
      img {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
        object-fit: cover;
      }
      img.cutout {
        padding: 8px;
        object-fit: contain;
      }
      .sign {
        display: grid;
        justify-items: center;
        gap: var(--wa-space-2xs);
        color: var(--wa-color-text-quiet);
        font-size: var(--wa-font-size-s);
      }
      .sign wa-icon {
        font-size: 32px;
      }
      .length {
        position: absolute;
        inset: auto 6px 6px auto;
        display: flex;
        align-items: center;
        gap: 4px;
        padding: 1px 8px;
        border-radius: var(--wa-border-radius-pill);
        background: oklch(0.2 0.008 280);
        color: white;
        font-size: var(--wa-font-size-xs);
        font-weight: var(--wa-font-weight-semibold);
      }
    `,
  ];

  @property({ attribute: false }) media!: Media;
  /** As asked of the controller: `w320`. */
  @property() rendition = 'w320';
  @state() private isWithoutFace = false;

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    const former = changed.get('media') as Media | undefined;
    if (former !== undefined && former.hash !== this.media.hash) this.isWithoutFace = false;
  }

  override render() {
    const { hash, durationMs, cutout } = this.media;
    const kind = kindOf(this.media);
    const rendition = kind === 'film' ? 'poster' : this.rendition;
    const hasFace = (kind === 'picture' || kind === 'film') && !this.isWithoutFace;
    return html`${
      hasFace
        ? html`<img
            class=${cutout ? 'cutout' : ''}
            alt=""
            loading="lazy"
            src=${`/media/${hash}/${rendition}`}
            @error=${this.#failed}
          />`
        : html`<span class="sign"><wa-icon name=${SIGNS[kind]}></wa-icon>${texts.noPreview}</span>`
    }
    ${
      durationMs === undefined
        ? nothing
        : html`<span class="length"><wa-icon name=${SIGNS[kind]}></wa-icon>${durationText(durationMs)}</span>`
    }`;
  }

  /** A controller without ffmpeg makes no posters. */
  #failed = (): void => {
    this.isWithoutFace = true;
  };
}

const SIGNS: Readonly<Record<MediaKind, string>> = {
  picture: 'media',
  film: 'video',
  sound: 'audio',
  font: 'file',
};

declare global {
  interface HTMLElementTagNameMap {
    'vt-media-picture': VtMediaPicture;
  }
}
