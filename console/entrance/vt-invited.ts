import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import { ConsoleElement } from '../app/console-element.ts';
import { Refused } from '../link/refused.ts';
import { send } from '../link/send.ts';
import { commonStyles } from '../theme/common-styles.ts';
import { entranceStyles } from './entrance-styles.ts';
import { texts } from './texts.ts';

/** Somebody whom an owner invited: sees for whom the link is, makes an account, and is in. */
@customElement('vt-invited')
export class VtInvited extends ConsoleElement {
  static override styles = [
    commonStyles,
    entranceStyles,
    css`
      :host {
        display: contents;
      }
    `,
  ];

  @property() token = '';
  /** Whom the owner named; `undefined` until the controller has told. */
  @state() private invited: string | undefined;
  /** The link opens no more, or could not be looked at. */
  @state() private refusal: Refused | undefined;
  @state() private problem: string | undefined;
  @state() private isBusy = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.updateComplete.then(() => this.#look());
  }

  override render() {
    if (this.refusal !== undefined)
      return html`<main>
        <header>
          <h1>${texts.invitedOver}</h1>
          <p class="refusal" role="alert">${this.refusal.message}</p>
          <p class="quiet">${texts.invitedOverTodo}</p>
        </header>
      </main>`;
    return this.invited === undefined ? nothing : this.#form(this.invited);
  }

  #form(name: string) {
    return html`<main>
      <header>
        <h1>${texts.invitedTitle(name)}</h1>
        <p class="quiet">${texts.invitedLead}</p>
      </header>
      <form @submit=${this.#accept}>
        <wa-input label=${texts.name} name="name" autocomplete="name" value=${name} required maxlength="80"></wa-input>
        <wa-input label=${texts.email} name="email" type="email" autocomplete="username" required maxlength="200"></wa-input>
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

  async #look(): Promise<void> {
    try {
      const body = { token: this.token };
      const answer = await send<{ readonly name: string }>('/api/invitations/look', { method: 'POST', body });
      this.invited = answer.body.name;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.refusal = error;
    }
  }

  #accept = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const fields = new FormData(event.target as HTMLFormElement);
    this.isBusy = true;
    this.problem = undefined;
    try {
      const body = {
        token: this.token,
        name: String(fields.get('name')).trim(),
        email: String(fields.get('email')).trim(),
        password: fields.get('password'),
      };
      await send('/api/people/invited', { method: 'POST', body });
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
    'vt-invited': VtInvited;
  }
}
