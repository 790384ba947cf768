import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { callApi, Refused } from './call-api.ts';
import { entranceStyles, sharedStyles } from './shared-styles.ts';
import { texts } from './texts.ts';
import './vt-wordmark.ts';

/** Where a one-time link leads: makes the owner's account, or gives it a new password. */
@customElement('vt-setup')
export class VtSetup extends LitElement {
  static override styles = [sharedStyles, entranceStyles];

  @state() private problem: string | undefined;
  @state() private isBusy = false;
  /** Kept here only: the address is cleaned at once, so that it stays in no history and on no photograph. */
  #token = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.#token = location.hash.slice(1);
    if (this.#token !== '') history.replaceState(null, '', location.pathname);
  }

  override render() {
    return html`
      <aside><vt-wordmark></vt-wordmark></aside>
      ${this.#token === '' ? this.#incomplete() : this.#form()}
    `;
  }

  #incomplete() {
    return html`<main>
      <header>
        <h1>${texts.setupNoToken}</h1>
        <p class="quiet">${texts.setupNoTokenText}</p>
      </header>
    </main>`;
  }

  #form() {
    return html`<main>
      <header>
        <h1>${texts.setupTitle}</h1>
        <p class="quiet">${texts.setupLead}</p>
      </header>
      <form @submit=${this.#create}>
        <label>${texts.name}<input name="name" autocomplete="name" required maxlength="80" /></label>
        <label
          >${texts.email}<input name="email" type="email" autocomplete="username" required maxlength="200"
        /></label>
        <label
          >${texts.password}
          <input
            name="password"
            type="password"
            autocomplete="new-password"
            required
            minlength="10"
            maxlength="200"
          />
          <small>${texts.passwordHint}</small></label
        >
        ${this.problem === undefined ? nothing : html`<p class="problem" role="alert">${this.problem}</p>`}
        <button class="primary" ?disabled=${this.isBusy}>${texts.setupButton}</button>
      </form>
    </main>`;
  }

  #create = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const fields = new FormData(event.target as HTMLFormElement);
    this.isBusy = true;
    this.problem = undefined;
    try {
      await callApi('POST', '/api/people/owner', {
        token: this.#token,
        name: String(fields.get('name')).trim(),
        email: String(fields.get('email')).trim(),
        password: fields.get('password'),
      });
      location.assign('/console');
    } catch (error) {
      this.problem = error instanceof Refused ? error.message : texts.failed;
      this.isBusy = false;
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-setup': VtSetup;
  }
}
