import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ScreenState } from './api-types.ts';
import { callApi, Refused } from './call-api.ts';
import { sharedStyles } from './shared-styles.ts';
import { texts, timeOfDay } from './texts.ts';

/**
 * Screens with what they confirmed last: words first, then colour.
 *
 * @fires screens-changed - After a display was parted from its screen.
 */
@customElement('vt-screen-list')
export class VtScreenList extends LitElement {
  static override styles = [
    sharedStyles,
    css`
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 6px 18px;
        align-items: center;
        padding: 15px 4px;
        border-top: 1px solid var(--line);
      }
      li:last-child {
        border-bottom: 1px solid var(--line);
      }
      strong {
        font-weight: 650;
      }
      .state {
        display: inline-flex;
        gap: 7px;
        align-items: center;
      }
      .state.good {
        color: var(--good);
      }
      .state.pill {
        padding: 2px 11px;
        border-radius: 99px;
        background: var(--warn-quiet);
        color: var(--on-warn);
      }
      .acts {
        display: flex;
        gap: 8px;
      }
      .empty {
        display: grid;
        gap: 8px;
        padding: 40px 0;
      }
      @media (max-width: 560px) {
        li {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  @property({ attribute: false }) store = '';
  @property({ attribute: false }) screens: readonly ScreenState[] = [];
  @property({ attribute: false }) mayIdentify = false;
  @property({ attribute: false }) mayPart = false;
  @state() private problem: string | undefined;

  override render() {
    if (this.screens.length === 0)
      return html`<div class="empty">
        <h2>${texts.screensNone}</h2>
        <p class="quiet">${texts.screensNoneText}</p>
      </div>`;
    return html`
      ${this.problem === undefined ? nothing : html`<p class="problem" role="alert">${this.problem}</p>`}
      <ul>
        ${repeat(
          this.screens,
          (screen) => screen.id,
          (screen) => this.#row(screen),
        )}
      </ul>
    `;
  }

  #row(screen: ScreenState) {
    const { name, place, tags } = screen.body;
    return html`<li>
      <div>
        <strong>${name}</strong>
        <div class="quiet">${[place, ...tags].filter((text) => text !== '').join(' · ')}</div>
        ${this.#state(screen)}
      </div>
      <div class="acts">
        ${
          this.mayIdentify && screen.presence?.isConnected === true
            ? html`<button class="small" @click=${() => this.#identify(screen)}>${texts.identify}</button>`
            : nothing
        }
        ${
          this.mayPart && screen.isPaired
            ? html`<button class="small" @click=${() => this.#part(screen)}>${texts.revoke}</button>`
            : nothing
        }
      </div>
    </li>`;
  }

  #state({ isPaired, presence }: ScreenState) {
    if (!isPaired) return html`<span class="state quiet">${texts.screenUnpaired}</span>`;
    if (presence === null) return html`<span class="state pill">${texts.screenUnseen}</span>`;
    return presence.isConnected
      ? html`<span class="state good">✓ ${texts.screenPlays}</span>`
      : html`<span class="state pill">${texts.screenOffline} ${timeOfDay(presence.sinceMs)}</span>`;
  }

  async #identify(screen: ScreenState): Promise<void> {
    await this.#act(async () => {
      const { isReached } = await callApi<{ isReached: boolean }>('POST', this.#address(screen, 'identify'));
      this.problem = isReached ? undefined : texts.identifyMissed;
    });
  }

  async #part(screen: ScreenState): Promise<void> {
    if (!confirm(texts.revokeAsk)) return;
    await this.#act(() => callApi('POST', this.#address(screen, 'revoke')));
    this.dispatchEvent(new CustomEvent('screens-changed'));
  }

  async #act(act: () => Promise<unknown>): Promise<void> {
    this.problem = undefined;
    try {
      await act();
    } catch (error) {
      this.problem = error instanceof Refused ? error.message : texts.failed;
    }
  }

  #address(screen: ScreenState, act: string): string {
    return `/api/stores/${this.store}/screens/${screen.id}/${act}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-screen-list': VtScreenList;
  }
}
