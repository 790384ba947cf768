import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { ConsoleElement } from '../../../app/console-element.ts';
import type { Desk, Person } from '../../../app/desk.ts';
import { KeptQuery } from '../../../link/kept-query.ts';
import { Refused } from '../../../link/refused.ts';
import { send } from '../../../link/send.ts';
import '../../../parts/vt-confirm.ts';
import '../../../parts/vt-problem.ts';
import { commonStyles } from '../../../theme/common-styles.ts';
import { fieldStyles } from '../../../theme/field-styles.ts';
import { settingsStyles } from '../settings-styles.ts';
import { isRole, ROLES, type RoleName } from './roles.ts';
import { texts } from './texts.ts';
import './vt-invitations.ts';

/** The people of the shop: their roles, and taking them away; invitations beside. */
@customElement('vt-people')
export class VtPeople extends ConsoleElement {
  static override styles = [commonStyles, fieldStyles, settingsStyles];

  @property({ attribute: false }) desk!: Desk;
  @state() private removing: Person | undefined;
  /** What the controller refused, said at the person whom it concerns. */
  @state() private refused: { readonly id: string; readonly refusal: Refused } | undefined;
  @state() private isBusy = false;

  readonly #people = new KeptQuery(this, {
    feed: () => this.desk?.feed,
    kinds: ['people'],
    read: async (signal) => (await send<readonly Person[]>('/api/people', { method: 'GET', signal })).body,
  });

  override render() {
    const { value, problem } = this.#people;
    if (value === undefined && problem !== undefined)
      return html`<vt-problem heading=${texts.unread} todo=${problem.message}></vt-problem>`;
    const people = (value ?? []).filter(({ roles }) => roles[this.desk.store.id] !== undefined);
    return html`<div class="wide">
        <section class="card">
          <h2>${texts.heading}</h2>
          <ul class="rows">
            ${people.map((person) => this.#row(person))}
          </ul>
        </section>
        <div class="blocks">
          <vt-invitations .desk=${this.desk}></vt-invitations>
          <section class="card">
            <h2>${texts.phones}</h2>
            <p class="quiet">${texts.phonesText}</p>
            <a href="/console/announce">${texts.phonesLink}</a>
          </section>
        </div>
      </div>
      ${this.#confirm()}`;
  }

  #row(person: Person) {
    const { id, name, email } = person;
    const isSelf = id === this.desk.person.id;
    const role = person.roles[this.desk.store.id];
    const why = this.desk.whyNot('own');
    return html`<li data-person=${email}>
      <div class="line">
        <span class="grow">
          <span class="name">${name}${isSelf ? html` <span class="quiet">(${texts.you})</span>` : nothing}</span>
          <small class="quiet">${email}</small>
        </span>
        <select
          aria-label=${texts.role(name)}
          ?disabled=${why !== undefined || this.isBusy || isSelf}
          title=${why ?? nothing}
          @change=${(event: Event) => this.#choose(person, event)}
        >
          ${ROLES.map((one) => html`<option value=${one} .selected=${one === role}>${texts[one]}</option>`)}
        </select>
        <wa-button
          data-act="remove"
          size="s"
          appearance="outlined"
          ?disabled=${why !== undefined || isSelf}
          @click=${() => {
            this.removing = person;
          }}
          >${texts.remove}<span class="unseen">${name}</span></wa-button
        >
      </div>
      ${this.refused?.id === id ? html`<p class="refusal small" role="alert">${this.refused.refusal.message}</p>` : nothing}
    </li>`;
  }

  #confirm() {
    const { removing } = this;
    if (removing === undefined) return nothing;
    return html`<vt-confirm
      heading=${texts.removeHeading(removing.name)}
      text=${texts.removeText}
      action=${texts.remove}
      ?isBusy=${this.isBusy}
      @confirmed=${() => this.#remove(removing)}
      @closed=${() => {
        this.removing = undefined;
      }}
    ></vt-confirm>`;
  }

  #choose(person: Person, event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    const former = person.roles[this.desk.store.id];
    if (!isRole(value) || !isRole(former)) return;
    void this.#ask(person.id, async () => {
      await this.#give(person, value);
      this.desk.say({
        text: texts.roleChanged(person.name, texts[value]),
        undo: {
          label: texts.back(texts[former]),
          act: () => this.#ask(person.id, () => this.#give(person, former)),
        },
      });
    });
  }

  async #give(person: Person, role: RoleName | undefined): Promise<void> {
    const body = { roles: this.#rolesWith(person, role) };
    await send(`/api/people/${person.id}/roles`, { method: 'PUT', body });
  }

  /** Roles in the stores that I own: of these, one not named is lost. */
  #rolesWith({ roles }: Person, role: RoleName | undefined): Readonly<Record<string, string>> {
    const here = this.desk.store.id;
    const owned = Object.entries(roles).filter(
      ([store]) => store !== here && this.desk.person.roles[store] === 'owner',
    );
    return Object.fromEntries(role === undefined ? owned : [...owned, [here, role]]);
  }

  #remove(person: Person): Promise<void> {
    const isHereOnly = Object.keys(person.roles).length === 1;
    return this.#ask(person.id, async () => {
      if (isHereOnly) await send(`/api/people/${person.id}`, { method: 'DELETE' });
      else await this.#give(person, undefined);
      this.desk.say({ text: texts.removed(person.name) });
    });
  }

  async #ask(id: string, call: () => Promise<void>): Promise<void> {
    this.isBusy = true;
    this.refused = undefined;
    try {
      await call();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.refused = { id, refusal: error };
    }
    await this.#people.reload();
    this.isBusy = false;
    this.removing = undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-people': VtPeople;
  }
}
