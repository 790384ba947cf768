import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import { ConsoleElement } from '../app/console-element.ts';
import { Refused } from '../link/refused.ts';
import { send } from '../link/send.ts';
import { commonStyles } from '../theme/common-styles.ts';
import { entranceStyles } from './entrance-styles.ts';
import { texts } from './texts.ts';
import './vt-vitrine-sign.ts';

/**
 * Asks who somebody is.
 *
 * @fires signed-in - The session's cookie is set.
 */
@customElement('vt-sign-in')
export class VtSignIn extends ConsoleElement {
  static override styles = [commonStyles, entranceStyles];

  /** Why it asks, where that is not plain. */
  @property({ attribute: false }) note: string | undefined;
  @state() private problem: string | undefined;
  @state() private isBusy = false;

  override render() {
    return html`
      <aside><vt-vitrine-sign></vt-vitrine-sign></aside>
      <main>
        <header>
          <h1>${texts.signInTitle}</h1>
          <p class="quiet" role="status">${this.note ?? texts.signInLead}</p>
        </header>
        <form @submit=${this.#signIn}>
          <wa-input label=${texts.email} name="email" type="email" autocomplete="username" required></wa-input>
          <wa-input
            label=${texts.password}
            name="password"
            type="password"
            autocomplete="current-password"
            password-toggle
            required
          ></wa-input>
          ${this.problem === undefined ? nothing : html`<p class="refusal" role="alert">${this.problem}</p>`}
          <wa-button type="submit" variant="brand" ?loading=${this.isBusy}>${texts.signInButton}</wa-button>
        </form>
        <small class="quiet">${texts.signInLost}</small>
      </main>
    `;
  }

  #signIn = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const fields = new FormData(event.target as HTMLFormElement);
    this.isBusy = true;
    this.problem = undefined;
    try {
      const body = { email: String(fields.get('email')).trim(), password: fields.get('password') };
      await send('/api/sessions', { method: 'POST', body });
      this.dispatchEvent(new CustomEvent('signed-in'));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.problem = error.message;
    } finally {
      this.isBusy = false;
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-sign-in': VtSignIn;
  }
}
