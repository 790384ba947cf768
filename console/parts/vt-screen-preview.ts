import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { ConsoleElement } from '../app/console-element.ts';
import '../../displays/screen/vt-screen.ts';
import type { VtScreen } from '../../displays/screen/vt-screen.ts';
import type { ScreenShape } from '../../playlists/documents/screen.ts';
import type { ScreenMarks } from '../../playlists/documents/target.ts';
import { EMPTY_LIVE_LIST, type LiveList } from '../../playlists/programme/live-list.ts';
import type { Programme } from '../../playlists/programme/programme.ts';
import { renditionFor } from '../../playlists/programme/renditions.ts';
import { InSight } from './in-sight.ts';
import { texts } from './texts.ts';

/** As a display asks for it: the smallest picture that fills its box on this monitor. */
function addressOf(hash: string, widthPx?: number): string {
  return widthPx === undefined ? `/media/${hash}` : `/media/${hash}/${renditionFor(widthPx)}`;
}

/**
 * A screen as it is at an instant, in a thin black bezel of its true shape: the displays' own code, at thumbnail size,
 * still. It decodes no video, sleeps until something changes, and is there only while it is near to being seen.
 *
 * ```html
 * <vt-screen-preview shape="portrait" .programme=${programme} .live=${feed.live} .marks=${{ id, tags }} .now=${feed.now}>
 * </vt-screen-preview>
 * ```
 *
 * Its width is its host's; its height follows from the shape.
 */
@customElement('vt-screen-preview')
export class VtScreenPreview extends ConsoleElement {
  static override styles = css`
    :host {
      display: block;
      position: relative;
      padding: 3px;
      border-radius: 6px;
      background: #14131c;
      /* Black on black: its edge is seen in the dark, too. */
      box-shadow: 0 0 0 1px rgb(255 255 255 / 0.1);
      container-type: inline-size;
    }
    :host([shape="portrait"]) {
      --ratio: 9 / 16;
    }
    :host([shape="wide"]) {
      --ratio: 16 / 3;
    }
    .picture {
      aspect-ratio: var(--ratio, 16 / 9);
      border-radius: 3px;
      overflow: hidden;
      background: #26252e;
    }
    vt-screen {
      animation: come 150ms both;
    }
    @keyframes come {
      from {
        opacity: 0;
      }
    }
    .foreseen {
      position: absolute;
      inset: auto auto 3px 3px;
      padding: 1px 7px;
      border-radius: 0 4px 0 3px;
      background: rgb(20 19 28 / 0.86);
      color: white;
      font-size: 11px;
      font-weight: var(--wa-font-weight-semibold);
      white-space: nowrap;
    }
    @container (max-width: 80px) {
      .foreseen {
        padding-inline: 2px;
        font-size: 8px;
      }
    }
  `;

  @property({ reflect: true }) shape: ScreenShape = 'landscape';
  @property({ attribute: false }) programme: Programme | undefined;
  /** From when on `programme` counts, where another one plays until then. */
  @property({ attribute: false }) appliesAtMs = 0;
  @property({ attribute: false }) live: LiveList = EMPTY_LIVE_LIST;
  @property({ attribute: false }) marks: ScreenMarks & { readonly name?: string } = { id: '', tags: [] };
  /** Controller time: the present one, or any other for "what plays then?". */
  @property({ attribute: false }) now: () => number = Date.now;
  @property({ type: Boolean }) isCalm = false;
  /** Computed, not confirmed by the screen: said on the picture. */
  @property({ type: Boolean }) isForeseen = false;
  /** Plays, with motion and video, instead of standing still. */
  @property({ type: Boolean }) isPlaying = false;
  @query('vt-screen') private screen!: VtScreen | null;
  readonly #sight = new InSight(this);

  override render() {
    return html`<div class="picture" inert aria-hidden="true">
        ${this.programme === undefined || !this.#sight.isNear ? nothing : this.#screen()}
      </div>
      ${this.isForeseen ? html`<span class="foreseen">${texts.foreseen}</span>` : nothing}`;
  }

  #screen() {
    const { id, tags, name = id } = this.marks;
    return html`<vt-screen
      .live=${this.live}
      .self=${{ id, code: id, name, tags: [...tags], calm: this.isCalm, isDemo: true }}
      .now=${this.now}
      .isStill=${!this.isPlaying}
      .mediaAddress=${addressOf}
    ></vt-screen>`;
  }

  override updated(changed: PropertyValues<this>): void {
    const { screen, programme } = this;
    if (screen === null || programme === undefined) return;
    if (!changed.has('programme') && screen.programme !== undefined) return;
    const isFirst = screen.programme === undefined;
    // As on the wall: what is published plays from its instant on, and what changes in between comes at once.
    if (!isFirst && this.appliesAtMs > this.now()) screen.take(programme, this.appliesAtMs);
    else screen.programme = programme;
  }

  /** Looks again at once: `now` tells another instant. */
  refresh(): void {
    this.screen?.refresh();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-screen-preview': VtScreenPreview;
  }
}
