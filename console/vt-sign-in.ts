import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Person } from './api-types.ts';
import { callApi, Refused } from './call-api.ts';
import { entranceStyles, sharedStyles } from './shared-styles.ts';
import { texts } from './texts.ts';
import './vt-wordmark.ts';

/**
 * Asks who somebody is.
 *
 * @fires signed-in - With the {@link Person}.
 */
@customElement('vt-sign-in')
export class VtSignIn extends LitElement {
  static override styles = [sharedStyles, entranceStyles];

  @state() private problem: string | undefined;
  @state() private isBusy = false;

  override render() {
    return html`
      <aside><vt-wordmark></vt-wordmark></aside>
      <main>
        <header>
          <h1>${texts.signInTitle}</h1>
          <p class="quiet">${texts.signInLead}</p>
        </header>
        <form @submit=${this.#signIn}>
          <label>${texts.email}<input name="email" type="email" autocomplete="username" required /></label>
          <label
            >${texts.password}<input name="password" type="password" autocomplete="current-password" required
          /></label>
          ${this.problem === undefined ? nothing : html`<p class="problem" role="alert">${this.problem}</p>`}
          <button class="primary" ?disabled=${this.isBusy}>${texts.signInButton}</button>
        </form>
        <small class="hint">${texts.signInLost}</small>
      </main>
    `;
  }

  #signIn = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const fields = new FormData(event.target as HTMLFormElement);
    this.isBusy = true;
    this.problem = undefined;
    try {
      const person = await callApi<Person>('POST', '/api/sessions', {
        email: String(fields.get('email')).trim(),
        password: fields.get('password'),
      });
      this.dispatchEvent(new CustomEvent('signed-in', { detail: person }));
    } catch (error) {
      this.problem = error instanceof Refused ? error.message : texts.failed;
    }
    this.isBusy = false;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-sign-in': VtSignIn;
  }
}
