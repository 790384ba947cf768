import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ScreenShape } from '../../../../playlists/documents/screen.ts';
import type { Programme, Slot } from '../../../../playlists/programme/programme.ts';
import { ConsoleElement } from '../../../app/console-element.ts';
import '../../../parts/vt-screen-preview.ts';
import { stillProgramme } from './still-programme.ts';

const NOT_YET = () => 0;

/** What one slot shows, by the displays' own code, as large as its box. Drawn once it comes into view. */
@customElement('vt-slide-thumbnail')
export class VtSlideThumbnail extends ConsoleElement {
  static override styles = css`
    :host {
      display: block;
      aspect-ratio: var(--ratio, 16 / 9);
      border-radius: 4px;
      overflow: hidden;
      background: var(--wa-color-neutral-fill-quiet);
    }
    :host([shape="portrait"]) {
      --ratio: 9 / 16;
    }
    vt-screen-preview {
      padding: 0;
      border-radius: 0;
      background: none;
    }
  `;

  @property({ attribute: false }) programme: Programme | undefined;
  @property({ attribute: false }) place: Slot | undefined;
  @property({ reflect: true }) shape: ScreenShape = 'landscape';
  @state() private isSeen = false;
  #still: Programme | undefined;
  #watch: IntersectionObserver | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watch = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      this.isSeen = true;
      this.#watch?.disconnect();
    });
    this.#watch.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch?.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('programme') && !changed.has('place')) return;
    const { programme, place: slot } = this;
    if (programme === undefined || slot === undefined) this.#still = undefined;
    else if (this.#isAnother(programme, slot)) this.#still = stillProgramme(programme, slot);
  }

  override render() {
    if (!this.isSeen || this.#still === undefined) return nothing;
    return html`<vt-screen-preview
      shape=${this.shape}
      .programme=${this.#still}
      .now=${NOT_YET}
    ></vt-screen-preview>`;
  }

  /** Every edit brings a new programme; a picture that looks the same is not drawn anew. */
  #isAnother(programme: Programme, slot: Slot): boolean {
    const still = this.#still;
    if (still === undefined) return true;
    const isSameSlide =
      JSON.stringify(still.slides[slot.slide]) ===
      JSON.stringify(stillProgramme(programme, slot).slides[slot.slide]);
    const [former] = still.wheels.still?.slots ?? [];
    const isSameStore = JSON.stringify(still.head.store) === JSON.stringify(programme.head.store);
    return !isSameSlide || !isSameStore || former?.slide !== slot.slide || former.locale !== slot.locale;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-slide-thumbnail': VtSlideThumbnail;
  }
}
