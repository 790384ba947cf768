import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import type { Preset } from '../../../playlists/documents/preset.ts';
import type { Screen } from '../../../playlists/documents/screen.ts';
import type { Store } from '../../../playlists/documents/store.ts';
import type { Target } from '../../../playlists/documents/target.ts';
import { titleOf } from '../../announce/announcement-words.ts';
import { Announcer } from '../../announce/announcer.ts';
import { standingAt } from '../../announce/cue-lists.ts';
import type { MessageDraft } from '../../announce/message-draft.ts';
import { EVERYWHERE, reachOf, type StoredScreen } from '../../announce/reach.ts';
import { texts as announceTexts } from '../../announce/texts.ts';
import '../../announce/vt-announcement.ts';
import type { StoredPreset } from '../../announce/vt-preset-board.ts';
import '../../announce/vt-press-sheet.ts';
import type { Intended } from '../../announce/vt-press-sheet.ts';
import '../../announce/vt-presses.ts';
import '../../announce/vt-today.ts';
import { ConsolePage } from '../../app/console-page.ts';
import { FeedController } from '../../link/feed-controller.ts';
import { KeptQuery } from '../../link/kept-query.ts';
import { Refused } from '../../link/refused.ts';
import type { Stored } from '../../link/store-api.ts';
import { SecondTicker } from '../../parts/second-ticker.ts';
import '../../parts/vt-page-header.ts';
import '../../parts/vt-problem.ts';
import { commonStyles } from '../../theme/common-styles.ts';
import { announceStyles } from './announce-styles.ts';
import { texts } from './texts.ts';
import './vt-message-dialog.ts';
import './vt-prepared.ts';
import './vt-staff-links.ts';

/** What is open above the page. */
type Layer =
  | { readonly is: 'sheet'; readonly intended: Intended }
  | { readonly is: 'message' }
  | { readonly is: 'preset'; readonly preset: StoredPreset | undefined };

/** Announcing: what stands, the prepared ones, a message of one's own, what stood today, and the phones of the staff. */
@customElement('vt-announce-page')
export class VtAnnouncePage extends ConsolePage {
  static override styles = [commonStyles, announceStyles];

  @state() private layer: Layer | undefined;
  /** Where it aims instead of where it was prepared for. */
  @state() private target: Target | undefined;
  @state() private clearRefusal: Refused | undefined;

  readonly #announcer = new Announcer(this, () => this.desk);
  readonly #presets = new KeptQuery(this, {
    feed: () => this.desk.feed,
    kinds: ['presets'],
    read: (signal) => this.desk.api.get<readonly Stored<Preset>[]>('presets', signal),
  });
  readonly #screens = new KeptQuery(this, {
    feed: () => this.desk.feed,
    kinds: ['screens'],
    read: (signal) => this.desk.api.get<readonly Stored<Screen>[]>('screens', signal),
  });
  readonly #store = new KeptQuery(this, {
    feed: () => this.desk.feed,
    kinds: ['store'],
    read: (signal) => this.desk.api.get<Stored<Store>>('store/main', signal),
  });

  constructor() {
    super();
    new FeedController(this, () => this.desk.feed, ['screens', 'live', 'line']);
    new SecondTicker(this, () => this.desk.feed.now());
  }

  override get pageKeys() {
    return [{ keys: 'n', does: texts.keyWrite }];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.#onKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.#onKey);
  }

  override render() {
    const { feed } = this.desk;
    const standing = standingAt(feed.live, feed.now());
    const reach = reachOf(EVERYWHERE, this.#screenList, feed.screens);
    const whyNot = this.desk.whyNot('announce');
    return html`
      <vt-page-header
        line=${reach.of === 0 ? announceTexts.noScreens : announceTexts.reachable(reach.reachable, reach.of)}
        heading=${standing.length === 0 ? announceTexts.nothingStands : announceTexts.stands(standing.length)}
      >
        ${
          standing.length > 0
            ? html`<wa-button data-act="all-clear" variant="danger" appearance="outlined" ?disabled=${whyNot !== undefined} @click=${this.#clear}>
                ${announceTexts.allClear}
              </wa-button>`
            : nothing
        }
        <wa-button data-act="write" variant="brand" ?disabled=${whyNot !== undefined} title=${whyNot ?? nothing} @click=${this.#write}>
          <wa-icon slot="start" name="pencil"></wa-icon>${announceTexts.write}
        </wa-button>
      </vt-page-header>
      <vt-presses .announcer=${this.#announcer} .presses=${this.#announcer.open}></vt-presses>
      ${
        this.clearRefusal === undefined
          ? nothing
          : html`<p class="refusal" role="alert">${announceTexts.allClearFailed(this.clearRefusal.message)}</p>`
      }
      <div class="page">
        <div class="main">
          ${standing.map(
            (cue) => html`<vt-announcement
              data-cue=${cue.id}
              .shop=${this.desk}
              .cue=${cue}
              .screens=${this.#screenList}
              .pressedAtMs=${this.#announcer.pressedAtMs(cue.id)}
              .whyNot=${whyNot}
              @taken-off=${(event: CustomEvent<string>) => this.desk.say({ text: event.detail })}
            ></vt-announcement>`,
          )}
          ${this.#board(whyNot)}
        </div>
        <aside>
          <section>
            <h2>${announceTexts.today}</h2>
            <vt-today .shop=${this.desk} .screens=${this.#screenList}></vt-today>
          </section>
          ${this.desk.may('edit') ? html`<vt-staff-links .desk=${this.desk}></vt-staff-links>` : nothing}
        </aside>
      </div>
      ${this.#layerAbove()}
    `;
  }

  get #screenList(): readonly StoredScreen[] {
    return this.#screens.value ?? [];
  }

  #board(whyNot: string | undefined) {
    const { value, problem } = this.#presets;
    if (value === undefined)
      return problem === undefined ? nothing : html`<vt-problem heading=${problem.message}></vt-problem>`;
    return html`<vt-prepared
      .presets=${value}
      .screens=${this.#screenList}
      .news=${this.desk.feed.screens}
      .target=${this.target}
      ?disabled=${whyNot !== undefined}
      ?canEdit=${this.desk.may('edit')}
      @target-changed=${(event: CustomEvent<Target | null>) => {
        this.target = event.detail ?? undefined;
      }}
      @preset-pressed=${(event: CustomEvent<StoredPreset>) => this.#pressed(event.detail)}
      @preset-held=${(event: CustomEvent<StoredPreset>) => this.#announce(this.#intendedOf(event.detail))}
      @preset-edit=${(event: CustomEvent<StoredPreset | null>) => this.#edit(event.detail ?? undefined)}
    ></vt-prepared>`;
  }

  #layerAbove() {
    const { layer } = this;
    if (layer === undefined) return nothing;
    if (layer.is === 'sheet')
      return html`<vt-press-sheet
        .shop=${this.desk}
        .screens=${this.#screenList}
        .intended=${layer.intended}
        @confirmed=${() => this.#announce(layer.intended)}
        @closed=${() => this.#closeLayer(layer)}
      ></vt-press-sheet>`;
    return html`<vt-message-dialog
      .desk=${this.desk}
      .screens=${this.#screenList}
      .store=${this.#store.value?.body}
      .preset=${layer.is === 'preset' ? layer.preset : undefined}
      ?isPreset=${layer.is === 'preset'}
      @message-ready=${(event: CustomEvent<MessageDraft>) => {
        this.layer = { is: 'sheet', intended: event.detail };
      }}
      @closed=${() => this.#closeLayer(layer)}
    ></vt-message-dialog>`;
  }

  /** A layer that was followed by another is closed already. */
  #closeLayer(layer: Layer): void {
    if (this.layer === layer) this.layer = undefined;
  }

  #intendedOf({ id, body }: StoredPreset): Intended {
    const { content, timeToLiveMs } = body;
    return { content, timeToLiveMs, target: this.target ?? body.target, preset: id };
  }

  #pressed(preset: StoredPreset): void {
    const intended = this.#intendedOf(preset);
    if (preset.body.isInstant && preset.body.content.style !== 'emergency') void this.#announce(intended);
    else this.layer = { is: 'sheet', intended };
  }

  async #announce({ content, target, timeToLiveMs, preset }: Intended): Promise<void> {
    this.target = undefined;
    // What becomes of it is told at the top.
    this.scrollIntoView({ block: 'start' });
    await this.#announcer.press(titleOf(content), {
      ...(preset === undefined ? { content, timeToLiveMs } : { preset }),
      target,
    });
  }

  #write = (): void => {
    this.layer = { is: 'message' };
  };

  #edit(preset: StoredPreset | undefined): void {
    this.layer = { is: 'preset', preset };
  }

  #clear = async (): Promise<void> => {
    this.clearRefusal = undefined;
    try {
      await this.desk.api.send('announcements', { method: 'DELETE' });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.clearRefusal = error;
    }
  };

  #onKey = (event: KeyboardEvent): void => {
    const isTyping = event
      .composedPath()
      .some((node) => node instanceof Element && node.matches('input, textarea, select'));
    if (event.key !== 'n' || event.ctrlKey || event.metaKey || event.altKey || isTyping) return;
    if (this.layer !== undefined || this.desk.whyNot('announce') !== undefined) return;
    event.preventDefault();
    this.#write();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-announce-page': VtAnnouncePage;
  }
}
