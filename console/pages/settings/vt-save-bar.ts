import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import type { Entry } from '../../../playlists/documents/entry.ts';
import type { Store } from '../../../playlists/documents/store.ts';
import { ConsoleElement } from '../../app/console-element.ts';
import type { Desk } from '../../app/desk.ts';
import { FeedController } from '../../link/feed-controller.ts';
import type { Stored } from '../../link/store-api.ts';
import '../../parts/vt-conflict.ts';
import { confirmationOf } from '../../parts/publication/publication-preview.ts';
import { timeText } from '../../texts/formats.ts';
import { commonStyles } from '../../theme/common-styles.ts';
import { effectsOf } from './effects.ts';
import type { StoreEdits } from './store-edits.ts';
import { texts } from './texts.ts';

/** What the changes of the settings will do on the screens, saving them, and who has confirmed since. */
@customElement('vt-save-bar')
export class VtSaveBar extends ConsoleElement {
  static override styles = [
    commonStyles,
    css`
      :host {
        position: sticky;
        z-index: 2;
        inset-block-end: calc(var(--foot, 0px) + var(--wa-space-s));
        margin-block-start: var(--wa-space-m);
      }
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--wa-space-s) var(--wa-space-m);
        padding: var(--wa-space-s) var(--wa-space-m);
        border: var(--wa-border-width-s) solid var(--wa-color-warning-border-normal);
        border-radius: var(--wa-border-radius-l);
        background: var(--wa-color-warning-fill-quiet);
        color: var(--wa-color-warning-on-normal);
        box-shadow: var(--wa-shadow-m);
      }
      .words {
        flex: 1 1 320px;
        min-width: 0;
        max-height: 30vh;
        overflow-y: auto;
      }
      ul {
        padding-inline-start: 1.2em;
        list-style: disc;
      }
      .deeds {
        display: flex;
        gap: var(--wa-space-xs);
      }
      .bar.saved {
        border-color: var(--wa-color-success-border-normal);
        background: var(--wa-color-success-fill-quiet);
        color: var(--wa-color-success-on-normal);
      }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) edits!: StoreEdits;
  @property({ attribute: false }) entries: readonly Entry[] = [];
  /** As it will stand: another one each time that the page renders, so that this renders with it. */
  @property({ attribute: false }) store: Store | undefined;

  constructor() {
    super();
    new FeedController(this, () => this.desk?.feed, ['screens', 'line']);
  }

  protected override shouldUpdate(): boolean {
    return this.edits !== undefined;
  }

  override render() {
    const { edits } = this;
    const { refusal } = edits;
    if (edits.isChanged)
      return html`${refusal?.isConflict === true ? this.#conflict() : nothing} ${this.#proposal()}`;
    if (edits.savedAtMs === undefined) return nothing;
    return html`<div class="bar saved" role="status">
      <p class="words">${texts.savedAt(timeText(edits.savedAtMs))} ${this.#confirmed()}</p>
    </div>`;
  }

  #proposal() {
    const { edits } = this;
    const { refusal, standing, store } = edits;
    if (standing === undefined || store === undefined) return nothing;
    const effects = this.#effects(standing.body, store);
    const why = this.desk.whyNot('edit');
    return html`<div class="bar">
      <div class="words" role="status" tabindex="0" aria-label=${texts.notSaved}>
        <p><strong>${effects.length === 0 ? texts.nothingOnScreens : texts.notSaved}</strong></p>
        <ul>
          ${effects.map((effect) => html`<li>${effect}</li>`)}
        </ul>
        ${
          refusal === undefined || refusal.isConflict
            ? nothing
            : html`<p class="refusal" role="alert">${[refusal.message, ...refusal.fields.map(({ field, message }) => `${field}: ${message}`)].join(' ')}</p>`
        }
      </div>
      <div class="deeds">
        <wa-button appearance="plain" data-act="discard" @click=${() => edits.forget()}>${texts.discard}</wa-button>
        <wa-button
          variant="brand"
          data-act="save-settings"
          ?loading=${edits.isBusy}
          ?disabled=${why !== undefined}
          title=${why ?? nothing}
          @click=${() => edits.save()}
          >${texts.save}</wa-button
        >
      </div>
    </div>`;
  }

  /** Both versions in words: what the other saved, and what mine makes of it. */
  #conflict() {
    const { refusal, standing, store } = this.edits;
    const theirs = refusal?.current as Stored<Store> | null | undefined;
    if (refusal === undefined || theirs == null || standing === undefined || store === undefined)
      return nothing;
    return html`<vt-conflict
        .refusal=${refusal}
        @keep-mine=${() => this.edits.keepMine()}
        @take-theirs=${() => this.edits.takeTheirs()}
      ></vt-conflict>
      <p class="small">${texts.theyChanged} ${this.#effects(standing.body, theirs.body).join(' ')}</p>
      <p class="small">${texts.mineChanges} ${this.#effects(theirs.body, this.edits.over(theirs.body)).join(' ')}</p>`;
  }

  #effects(before: Store, after: Store): readonly string[] {
    const followers = this.entries.filter(({ whileOpen, isOn }) => whileOpen && isOn);
    const names = followers.map(({ id, name }) => (name === '' ? id : name));
    return effectsOf({ before, after, followers: names, nowMs: this.desk.feed.now() });
  }

  /** Of the screens that are to play something else since: how many say that they do. */
  #confirmed() {
    const { screens } = this.desk.feed;
    const others = [...this.edits.headsBefore].filter(([id, head]) => {
      const news = screens.get(id);
      return news !== undefined && news.state !== 'unpaired' && news.head !== head;
    });
    if (others.length === 0) return nothing;
    return texts.confirmed(confirmationOf(new Map(others), screens).confirmed.length, others.length);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-save-bar': VtSaveBar;
  }
}
