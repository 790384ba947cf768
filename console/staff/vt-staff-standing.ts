import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AnnouncementCue } from '../../playlists/timeline/cues-at.ts';
import type { Announcer, Shop } from '../announce/announcer.ts';
import type { StoredScreen } from '../announce/reach.ts';
import { sheetStyles } from '../announce/sheet-styles.ts';
import { texts as announceTexts } from '../announce/texts.ts';
import { ConsoleElement } from '../app/console-element.ts';
import { Refused } from '../link/refused.ts';
import { commonStyles } from '../theme/common-styles.ts';
import { texts } from './texts.ts';

/** Everything that is on the screens now, and the one button that takes all of it off. */
@customElement('vt-staff-standing')
export class VtStaffStanding extends ConsoleElement {
  static override styles = [
    commonStyles,
    sheetStyles,
    css`
      :host {
        display: grid;
        gap: 16px;
      }
      .primary {
        position: sticky;
        bottom: calc(var(--foot) + 12px);
        z-index: 2;
        width: 100%;
        min-height: 56px;
        border-color: var(--wa-color-danger-border-loud);
        background: var(--wa-color-surface-raised);
        color: var(--wa-color-danger-on-quiet);
      }
    `,
  ];

  @property({ attribute: false }) shop!: Shop;
  @property({ attribute: false }) announcer!: Announcer;
  @property({ attribute: false }) standing: readonly AnnouncementCue[] = [];
  @property({ attribute: false }) screens: readonly StoredScreen[] = [];
  @property({ attribute: false }) whyNot: string | undefined;
  @state() private refusal: Refused | undefined;
  @state() private isBusy = false;

  override render() {
    if (this.standing.length === 0) return html`<p class="quiet">${texts.standsHint}</p>`;
    return html`${this.standing.map(
      (cue) => html`<vt-announcement
        data-cue=${cue.id}
        .shop=${this.shop}
        .cue=${cue}
        .screens=${this.screens}
        .pressedAtMs=${this.announcer.pressedAtMs(cue.id)}
        .whyNot=${this.whyNot}
      ></vt-announcement>`,
    )}
    ${
      this.refusal === undefined
        ? nothing
        : html`<p class="refusal" role="alert">${announceTexts.allClearFailed(this.refusal.message)}</p>`
    }
    <button
      class="primary"
      type="button"
      data-act="all-clear"
      ?disabled=${this.whyNot !== undefined || this.isBusy}
      @click=${this.#clear}
    >
      <wa-icon name="xmark"></wa-icon>${announceTexts.allClear}
    </button>`;
  }

  #clear = async (): Promise<void> => {
    this.isBusy = true;
    this.refusal = undefined;
    try {
      await this.shop.api.send('announcements', { method: 'DELETE' });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.refusal = error;
    } finally {
      this.isBusy = false;
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-staff-standing': VtStaffStanding;
  }
}
