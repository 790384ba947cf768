import type { LitElement } from 'lit';
import type { Picture } from '../../playlists/programme/slide.ts';
import { type PictureRequest, VtPicture } from './vt-picture.ts';

/** How the slide wants a picture drawn; `undefined` while it has no context. */
export type HowDrawn = (picture: Picture) => Omit<PictureRequest, 'picture'> | undefined;

/**
 * The one picture of a slide, and its element for the slide's life. What `standing` says is what stands: after an edit
 * the old picture stays until the new one is decoded, and for good if it cannot be.
 */
export class StandingPicture {
  readonly element = new VtPicture();
  standing: Picture | undefined;

  readonly #host: LitElement;
  readonly #howDrawn: HowDrawn;
  #wanted: string | undefined;

  constructor(host: LitElement, howDrawn: HowDrawn) {
    this.#host = host;
    this.#howDrawn = howDrawn;
  }

  /** Begins a slide: its picture counts as standing, the composition follows from it. */
  begin(picture: Picture | undefined): void {
    this.standing = picture;
    this.#wanted = picture?.media;
    this.#host.requestUpdate();
  }

  /** Resolves when the picture is painted. The host has rendered. @throws SlideFailure */
  async load(picture = this.standing): Promise<void> {
    const how = picture && this.#howDrawn(picture);
    if (how) await this.element.show({ picture, ...how });
  }

  /** The slide that stands was edited. */
  async follow(picture: Picture | undefined): Promise<void> {
    if (picture?.media === this.#wanted) return;
    this.#wanted = picture?.media;
    try {
      if (picture) await this.load(picture);
      if (this.#wanted !== picture?.media) return;
      this.standing = picture;
      if (!picture) this.element.clear();
      this.#host.requestUpdate();
    } catch {
      // The old picture stands on. The slide's next turn in the wheel tells that the new one fails.
    }
  }

  clear(): void {
    this.standing = undefined;
    this.#wanted = undefined;
    this.element.clear();
  }
}
