import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import '../../../../displays/slides/vt-code.ts';
import { ConsoleElement } from '../../../app/console-element.ts';
import type { Desk } from '../../../app/desk.ts';
import { KeptQuery } from '../../../link/kept-query.ts';
import { Refused } from '../../../link/refused.ts';
import { send } from '../../../link/send.ts';
import { instantText } from '../../../texts/formats.ts';
import { commonStyles } from '../../../theme/common-styles.ts';
import { fieldStyles } from '../../../theme/field-styles.ts';
import { settingsStyles } from '../settings-styles.ts';
import { isRole, ROLES, type RoleName, roleText } from './roles.ts';
import { texts } from './texts.ts';

/** As the controller tells it. */
interface Invitation {
  readonly id: string;
  readonly name: string;
  readonly roles: Readonly<Record<string, string>>;
  readonly expiresAtMs: number;
}

/** Inviting people by links that work once; the open ones, and withdrawing them. */
@customElement('vt-invitations')
export class VtInvitations extends ConsoleElement {
  static override styles = [
    commonStyles,
    fieldStyles,
    settingsStyles,
    css`
      wa-dialog {
        --width: 420px;
      }
      .made {
        display: grid;
        gap: var(--wa-space-m);
      }
      vt-code {
        --qr: min(100%, 260px);
        aspect-ratio: 1;
        margin-inline: auto;
      }
      code {
        font-size: var(--wa-font-size-s);
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;
  @state() private givenRole: RoleName = 'manager';
  /** The one just made; its address is told this once. */
  @state() private made: { readonly name: string; readonly address: string } | undefined;
  @state() private refusal: Refused | undefined;
  @state() private isBusy = false;
  @query('form') private form!: HTMLFormElement;

  readonly #open = new KeptQuery(this, {
    feed: () => this.desk?.feed,
    kinds: ['people', 'invitations'],
    read: async (signal) =>
      (await send<readonly Invitation[]>('/api/invitations', { method: 'GET', signal })).body,
  });

  override render() {
    const problem = this.refusal ?? this.#open.problem;
    const open = (this.#open.value ?? []).filter(({ roles }) => roles[this.desk.store.id] !== undefined);
    return html`<section class="card">
        <h2>${texts.invite}</h2>
        <p class="quiet">${texts.inviteText}</p>
        ${this.#fields()}
        ${problem === undefined ? nothing : html`<p class="refusal" role="alert">${problem.message}</p>`}
        ${
          open.length === 0
            ? nothing
            : html`<h3>${texts.open}</h3>
                <ul class="rows">
                  ${open.map((invitation) => this.#row(invitation))}
                </ul>`
        }
      </section>
      ${this.#madeDialog()}`;
  }

  #fields() {
    const why = this.desk.whyNot('own');
    return html`<form class="fields" @submit=${this.#make}>
      <div class="two">
        <label class="field"
          ><span>${texts.name}</span>
          <input name="invited-name" required maxlength="80" autocomplete="off" />
        </label>
        <label class="field"
          ><span>${texts.roleLabel}</span>
          <select name="invited-role" @change=${this.#chooseRole}>
            ${ROLES.map((one) => html`<option value=${one} .selected=${one === this.givenRole}>${texts[one]}</option>`)}
          </select>
          <small class="quiet">${roleText(this.givenRole)}</small>
        </label>
      </div>
      <div class="foot">
        <wa-button
          type="submit"
          data-act="invite"
          variant="brand"
          ?loading=${this.isBusy}
          ?disabled=${why !== undefined}
          title=${why ?? nothing}
          >${texts.makeLink}</wa-button
        >
      </div>
    </form>`;
  }

  #row({ id, name, roles, expiresAtMs }: Invitation) {
    const role = roles[this.desk.store.id];
    const until = instantText(expiresAtMs, this.desk.feed.now());
    return html`<li class="line" data-invitation=${id}>
      <span class="grow">
        <span class="name">${name}</span>
        <small class="quiet">${texts.until(isRole(role) ? texts[role] : (role ?? ''), until)}</small>
      </span>
      <wa-button data-act="withdraw" size="s" appearance="outlined" @click=${() => this.#withdraw(id, name)}>
        ${texts.withdraw}<span class="unseen">${name}</span>
      </wa-button>
    </li>`;
  }

  #madeDialog() {
    const { made } = this;
    if (made === undefined) return nothing;
    return html`<wa-dialog open label=${texts.made(made.name)} @wa-after-hide=${this.#forgetMade}>
      <div class="made">
        <div role="img" aria-label=${texts.qrLabel(made.name)}><vt-code .text=${made.address}></vt-code></div>
        <p>${texts.once}</p>
        <code>${made.address}</code>
      </div>
      <div slot="footer" class="foot">
        <wa-button appearance="outlined" @click=${this.#copy}>
          <wa-icon slot="start" name="copy"></wa-icon>${texts.copy}
        </wa-button>
        <wa-button data-act="done" variant="brand" @click=${this.#forgetMade}>${texts.done}</wa-button>
      </div>
    </wa-dialog>`;
  }

  #chooseRole = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    if (isRole(value)) this.givenRole = value;
  };

  #make = (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const name = String(new FormData(this.form).get('invited-name')).trim();
    const body = { name, roles: { [this.desk.store.id]: this.givenRole } };
    return this.#ask(async () => {
      const made = await send<Invitation & { readonly address: string }>('/api/invitations', {
        method: 'POST',
        body,
      });
      this.made = made.body;
      this.form.reset();
      this.givenRole = 'manager';
    });
  };

  #withdraw(id: string, name: string): Promise<void> {
    return this.#ask(async () => {
      await send(`/api/invitations/${id}`, { method: 'DELETE' });
      this.desk.say({ text: texts.withdrawn(name) });
    });
  }

  async #ask(call: () => Promise<void>): Promise<void> {
    this.isBusy = true;
    this.refusal = undefined;
    try {
      await call();
      await this.#open.reload();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.refusal = error;
    }
    this.isBusy = false;
  }

  #copy = async (): Promise<void> => {
    // Only where the browser lends its clipboard; the address stands there to be read otherwise.
    if (navigator.clipboard === undefined) return;
    await navigator.clipboard.writeText(this.made?.address ?? '');
    this.desk.say({ text: texts.copied });
  };

  #forgetMade = (): void => {
    this.made = undefined;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-invitations': VtInvitations;
  }
}
