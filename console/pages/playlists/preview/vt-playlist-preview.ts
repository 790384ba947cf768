import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import type { ScreenShape } from '../../../../playlists/documents/screen.ts';
import type { LiveList } from '../../../../playlists/programme/live-list.ts';
import type { Programme } from '../../../../playlists/programme/programme.ts';
import { screenAt } from '../../../../playlists/timeline/screen-at.ts';
import { ConsoleElement } from '../../../app/console-element.ts';
import '../../../parts/vt-screen-preview.ts';
import type { VtScreenPreview } from '../../../parts/vt-screen-preview.ts';
import { instantText } from '../../../texts/formats.ts';
import { commonStyles } from '../../../theme/common-styles.ts';
import { fromLocalInput, toLocalInput } from './local-input.ts';
import { playlistPreviewStyles } from './playlist-preview-styles.ts';
import { PreviewClock } from './preview-clock.ts';
import { neighbourMs, placeAfterEdit, placeOfItem, slotAt } from './preview-place.ts';
import { itemOfSlot, loopMsOf, type PlacedSlot, placedSlots } from './preview-query.ts';
import { texts } from './texts.ts';
import './vt-preview-choices.ts';
import './vt-scrubber.ts';

/**
 * A playlist as a screen plays it: the displays' own code, with a strip to go anywhere in the loop, at any instant, in any
 * shape and language.
 *
 * @fires item-shown - With the id of the item that shows now.
 * @fires instant-chosen - With the instant to simulate; `undefined`: now.
 */
@customElement('vt-playlist-preview')
export class VtPlaylistPreview extends ConsoleElement {
  static override styles = [commonStyles, playlistPreviewStyles];

  @property({ attribute: false }) programme: Programme | undefined;
  /** What is on air; announcements are not of the playlist. */
  @property({ attribute: false }) live!: LiveList;
  /** How an item is called. */
  @property({ attribute: false }) nameOf: (item: string) => string = (item) => item;
  /** The instant that is simulated; `undefined`: now. */
  @property({ attribute: false }) atMs: number | undefined;
  @property({ attribute: false }) now: () => number = Date.now;
  @state() private shape: ScreenShape = 'landscape';
  @state() private locale = '';
  @state() private placeMs = 0;
  @state() private isPlaying = false;
  @query('input[type="datetime-local"]') private picker!: HTMLInputElement | null;
  @query('vt-screen-preview') private screen!: VtScreenPreview | null;

  readonly #clock = new PreviewClock(() => performance.now());
  #frame: number | undefined;
  #shown: Programme | undefined;
  #shownItem = '';
  #wanted: string | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#pause();
  }

  /** Goes to where an item first shows. */
  showItem(item: string): void {
    const slots = placedSlots(this.programme);
    const here = slotAt(slots, loopMsOf(this.programme), this.#clock.elapsedMs);
    if (here !== undefined && itemOfSlot(here.slot) === item) return;
    const placeMs = placeOfItem(slots, item);
    if (placeMs !== undefined) this.#seek(placeMs);
    // Just put in: its programme is on its way.
    this.#wanted = placeMs === undefined ? item : undefined;
  }

  /** One second on or back, or play and pause: the keys of the page. */
  step(byMs: number): void {
    this.#seek(Math.max(0, this.#clock.elapsedMs + byMs));
  }

  toggle(): void {
    if (this.isPlaying) this.#pause();
    else this.#play();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('programme') && !changed.has('locale')) return;
    const former = changed.get('programme') as Programme | undefined;
    const { programme } = this;
    if (former !== undefined && programme !== undefined && changed.has('programme')) {
      const [before, after] = [placedSlots(former), placedSlots(programme)];
      this.#clock.seek(placeAfterEdit(before, after, loopMsOf(former), this.#clock.elapsedMs));
    }
    this.#shown = programme && this.#inLanguage(programme);
    this.placeMs = this.#placeOf(loopMsOf(programme));
  }

  override render() {
    const { programme } = this;
    const slots = placedSlots(programme);
    const loopMs = loopMsOf(programme);
    const here = slotAt(slots, loopMs, this.placeMs);
    return html`
      <vt-preview-choices
        shape=${this.shape}
        .locales=${programme?.head.locales ?? []}
        locale=${this.locale}
        @shape-chosen=${(event: CustomEvent<ScreenShape>) => {
          this.shape = event.detail;
        }}
        @locale-chosen=${(event: CustomEvent<string>) => {
          this.locale = event.detail;
        }}
      ></vt-preview-choices>
      <div class="stage ${this.shape}">
        <vt-screen-preview
          shape=${this.shape}
          .programme=${this.#shown}
          .live=${this.live}
          .now=${this.#instant}
          .isPlaying=${this.isPlaying}
        ></vt-screen-preview>
      </div>
      ${this.#filledNote(here)}
      <div class="controls">
        <vt-scrubber
          .slots=${slots}
          .loopMs=${loopMs}
          .placeMs=${this.placeMs}
          words=${texts.placeWords(here ? this.nameOf(itemOfSlot(here.slot)) : '', clockText(this.placeMs), clockText(loopMs))}
          @sought=${(event: CustomEvent<number>) => this.#seek(event.detail)}
        ></vt-scrubber>
        <div class="buttons">
          ${this.#button('step-back', texts.previous, () => this.#seek(neighbourMs(slots, loopMs, this.#clock.elapsedMs, -1)))}
          ${this.#button(this.isPlaying ? 'pause' : 'play', this.isPlaying ? texts.pause : texts.play, () => this.toggle())}
          ${this.#button('step-forward', texts.next, () => this.#seek(neighbourMs(slots, loopMs, this.#clock.elapsedMs, 1)))}
          <span class="time"><strong>${clockText(this.placeMs)}</strong> <span class="quiet">/ ${clockText(loopMs)}</span></span>
          ${this.#simulated()}
        </div>
      </div>
    `;
  }

  #button(icon: string, label: string, act: () => void) {
    return html`<button class="icon" aria-label=${label} title=${label} ?disabled=${this.programme === undefined} @click=${act}>
      <wa-icon name=${icon}></wa-icon>
    </button>`;
  }

  #simulated() {
    const { atMs } = this;
    return html`<span class="instant">
      ${atMs === undefined ? nothing : html`<span class="quiet">${texts.simulated}</span>`}
      <button class="chip" @click=${this.#openPicker}>
        <wa-icon name="schedule"></wa-icon>${atMs === undefined ? texts.now : instantText(atMs, this.now())}
      </button>
      <input
        type="datetime-local"
        tabindex="-1"
        aria-label=${texts.instant}
        .value=${toLocalInput(atMs ?? this.now())}
        @change=${this.#instantChosen}
      />
      ${atMs === undefined ? nothing : this.#button('xmark', texts.backToNow, () => this.#tellInstant(undefined))}
    </span>`;
  }

  /** Says where what shows is not what stands there: out of stock, over, not on air. */
  #filledNote(here: PlacedSlot | undefined) {
    const programme = this.#shown;
    if (programme === undefined || here === undefined) return nothing;
    const playing = screenAt(programme, this.live, { id: '', tags: [] }, this.#instant())?.regions[0];
    const filled = playing?.filling;
    if (filled === undefined || filled.slide === here.slot.slide) return nothing;
    const instead = filled.slide === undefined ? texts.brand : this.nameOf(filled.item.split('/')[1] ?? '');
    return html`<p class="note quiet small">
      ${texts.filled(this.nameOf(itemOfSlot(here.slot)), instead)}
    </p>`;
  }

  #inLanguage(programme: Programme): Programme {
    if (this.locale === '') return programme;
    const { head } = programme;
    return { ...programme, head: { ...head, locales: [this.locale] } };
  }

  readonly #instant = (): number => (this.programme?.days[0]?.fromMs ?? 0) + this.#clock.elapsedMs;

  #placeOf(loopMs: number): number {
    return loopMs > 0 ? this.#clock.elapsedMs % loopMs : 0;
  }

  #seek(elapsedMs: number): void {
    this.#clock.seek(elapsedMs);
    this.placeMs = this.#placeOf(loopMsOf(this.programme));
    this.screen?.refresh();
    this.#tellShown();
  }

  #play(): void {
    if (this.programme === undefined) return;
    this.#clock.play();
    this.isPlaying = true;
    const tick = () => {
      this.placeMs = this.#placeOf(loopMsOf(this.programme));
      this.#tellShown();
      this.#frame = requestAnimationFrame(tick);
    };
    this.#frame = requestAnimationFrame(tick);
  }

  #pause(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
    this.#clock.pause();
    this.isPlaying = false;
  }

  #tellShown(): void {
    const here = slotAt(placedSlots(this.programme), loopMsOf(this.programme), this.#clock.elapsedMs);
    const item = here === undefined ? '' : itemOfSlot(here.slot);
    if (item === this.#shownItem) return;
    this.#shownItem = item;
    this.dispatchEvent(new CustomEvent('item-shown', { detail: item }));
  }

  override updated(changed: PropertyValues): void {
    if (!changed.has('programme')) return;
    const wanted = this.#wanted;
    this.#wanted = undefined;
    if (wanted !== undefined) this.showItem(wanted);
    this.#tellShown();
  }

  #openPicker = (): void => this.picker?.showPicker();

  #instantChosen = (event: Event): void => {
    this.#tellInstant(fromLocalInput((event.target as HTMLInputElement).value));
  };

  #tellInstant(detail: number | undefined): void {
    this.dispatchEvent(new CustomEvent('instant-chosen', { detail }));
  }
}

/** `0:47`, `1:02:47`. */
function clockText(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-playlist-preview': VtPlaylistPreview;
  }
}
