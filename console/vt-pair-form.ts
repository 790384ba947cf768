import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ScreenState } from './api-types.ts';
import { callApi, Refused } from './call-api.ts';
import { sharedStyles } from './shared-styles.ts';
import { texts } from './texts.ts';

/**
 * Pairs the display that shows a code: with a planned screen, or with a new one. The code of a scanned QR
 * (`/console#pair=K7M2PX`) is filled in.
 *
 * @fires screens-changed - Once paired.
 */
@customElement('vt-pair-form')
export class VtPairForm extends LitElement {
  static override styles = [
    sharedStyles,
    css`
      form {
        margin-top: 16px;
      }
      .code {
        min-height: 62px;
        font: 650 30px/1 var(--head);
        letter-spacing: 0.16em;
        text-transform: uppercase;
        text-align: center;
      }
      .code::placeholder {
        color: var(--line);
      }
      .done {
        color: var(--good);
      }
    `,
  ];

  @property({ attribute: false }) store = '';
  @property({ attribute: false }) screens: readonly ScreenState[] = [];
  @state() private screen = '';
  @state() private isBusy = false;
  @state() private problem: string | undefined;
  @state() private paired: string | undefined;
  #scanned = '';

  override connectedCallback(): void {
    super.connectedCallback();
    const match = /^#pair=([A-Za-z0-9]{6})$/.exec(location.hash);
    this.#scanned = match?.[1]?.toUpperCase() ?? '';
    if (this.#scanned !== '') history.replaceState(null, '', location.pathname);
  }

  override render() {
    const free = this.screens.filter((screen) => !screen.isPaired);
    return html`<section class="card">
      <h2>${texts.pairTitle}</h2>
      <form @submit=${this.#pair}>
        <label
          >${texts.pairCode}
          <input
            class="code"
            name="code"
            .value=${this.#scanned}
            placeholder="K7M 2PX"
            autocomplete="off"
            autocapitalize="characters"
            spellcheck="false"
            required
            maxlength="9"
          />
          <small>${texts.pairLead}</small></label
        >
        ${
          free.length === 0
            ? nothing
            : html`<label
                >${texts.pairWhich}
                <select @change=${this.#choose}>
                  <option value="">${texts.pairNew}</option>
                  ${free.map((screen) => html`<option value=${screen.id}>${screen.body.name}</option>`)}
                </select></label
              >`
        }
        ${this.screen === '' ? this.#newScreen() : nothing}
        ${this.problem === undefined ? nothing : html`<p class="problem" role="alert">${this.problem}</p>`}
        ${this.paired === undefined ? nothing : html`<p class="done" role="status">✓ ${texts.pairDone} ${this.paired}</p>`}
        <button class="primary" ?disabled=${this.isBusy}>${texts.pairButton}</button>
      </form>
    </section>`;
  }

  #newScreen() {
    return html`
      <label
        >${texts.pairName}<input name="name" required maxlength="80" /><small>${texts.pairNameHint}</small></label
      >
      <label
        >${texts.pairShape}
        <select name="shape">
          <option value="landscape">${texts.shapeLandscape}</option>
          <option value="portrait">${texts.shapePortrait}</option>
          <option value="wide">${texts.shapeWide}</option>
        </select></label
      >
      <label
        >${texts.pairTags}<input name="tags" autocapitalize="none" maxlength="400" /><small
          >${texts.pairTagsHint}</small
        ></label
      >
    `;
  }

  #choose = (event: Event): void => {
    this.screen = (event.target as HTMLSelectElement).value;
  };

  #pair = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const fields = new FormData(form);
    const tags = String(fields.get('tags') ?? '')
      .toLowerCase()
      .split(/[\s,]+/)
      .filter((tag) => tag !== '');
    const target =
      this.screen === ''
        ? { name: String(fields.get('name')).trim(), shape: fields.get('shape'), tags }
        : { screen: this.screen };
    this.isBusy = true;
    this.problem = undefined;
    this.paired = undefined;
    try {
      const made = await callApi<ScreenState>('POST', `/api/stores/${this.store}/screens/pair`, {
        code: fields.get('code'),
        ...target,
      });
      this.paired = made.body.name;
      this.#scanned = '';
      this.screen = '';
      form.reset();
      this.dispatchEvent(new CustomEvent('screens-changed'));
    } catch (error) {
      this.problem = error instanceof Refused ? error.message : texts.failed;
    }
    this.isBusy = false;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-pair-form': VtPairForm;
  }
}
