import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import { ConsoleElement } from '../app/console-element.ts';
import { Refused } from '../link/refused.ts';
import { send } from '../link/send.ts';
import { commonStyles } from '../theme/common-styles.ts';
import { entranceStyles } from './entrance-styles.ts';
import { texts } from './texts.ts';
import './vt-invited.ts';
import './vt-vitrine-sign.ts';

/** Before the token of somebody whom an owner invited. */
const INVITATION = 'invitation=';

/** Where a one-time link leads: makes the owner's account, or gives it a new password; or an invited person's. */
@customElement('vt-setup')
export class VtSetup extends ConsoleElement {
  static override styles = [commonStyles, entranceStyles];

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
      <aside><vt-vitrine-sign></vt-vitrine-sign></aside>
      ${this.#content()}
    `;
  }

  #content() {
    if (this.#token.startsWith(INVITATION))
      return html`<vt-invited .token=${this.#token.slice(INVITATION.length)}></vt-invited>`;
    return this.#token === '' ? this.#incomplete() : this.#form();
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
        <wa-input label=${texts.name} name="name" autocomplete="name" required maxlength="80"></wa-input>
        <wa-input
          label=${texts.email}
          name="email"
          type="email"
          autocomplete="username"
          required
          maxlength="200"
        ></wa-input>
        <wa-input
          label=${texts.password}
          hint=${texts.passwordHint}
          name="password"
          type="password"
          autocomplete="new-password"
          password-toggle
          required
          minlength="10"
          maxlength="200"
        ></wa-input>
        ${this.problem === undefined ? nothing : html`<p class="refusal" role="alert">${this.problem}</p>`}
        <wa-button type="submit" variant="brand" ?loading=${this.isBusy}>${texts.setupButton}</wa-button>
      </form>
    </main>`;
  }

  #create = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const fields = new FormData(event.target as HTMLFormElement);
    this.isBusy = true;
    this.problem = undefined;
    try {
      const body = {
        token: this.#token,
        name: String(fields.get('name')).trim(),
        email: String(fields.get('email')).trim(),
        password: fields.get('password'),
      };
      await send('/api/people/owner', { method: 'POST', body });
      location.assign('/console');
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.problem = error.message;
      this.isBusy = false;
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-setup': VtSetup;
  }
}
