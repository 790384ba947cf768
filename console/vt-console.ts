import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Person, StoreRole } from './api-types.ts';
import { callApi, Refused } from './call-api.ts';
import { deskStyles } from './desk-styles.ts';
import { sharedStyles } from './shared-styles.ts';
import { StoreStateController } from './store-state.ts';
import { texts } from './texts.ts';
import './vt-pair-form.ts';
import './vt-screen-list.ts';
import './vt-sign-in.ts';
import './vt-wordmark.ts';

const MAY_PAIR = ['owner', 'manager', 'installer'];
const MAY_PART = ['owner', 'manager'];

/** The desk: who is signed in, the store's screens as they are, and a way to add one. */
@customElement('vt-console')
export class VtConsole extends LitElement {
  static override styles = [sharedStyles, deskStyles];

  @state() private person: Person | undefined;
  @state() private stores: readonly StoreRole[] = [];
  @state() private store: string | undefined;
  @state() private isAsked = false;
  @state() private problem: string | undefined;
  readonly #live = new StoreStateController(this);

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#begin();
  }

  override willUpdate(): void {
    // A session that ended while the page stood open.
    if (this.#live.problem?.status === 401) this.person = undefined;
    this.#live.watch(this.person === undefined ? undefined : this.store);
  }

  override render() {
    if (this.person === undefined) {
      if (!this.isAsked) return nothing;
      if (this.problem !== undefined) return html`<p class="problem" role="alert">${this.problem}</p>`;
      return html`<vt-sign-in @signed-in=${this.#begin}></vt-sign-in>`;
    }
    return html`<div class="desk">${this.#side(this.person)}${this.#main()}</div>`;
  }

  #side(person: Person) {
    return html`<aside class="side">
      <vt-wordmark></vt-wordmark>
      ${
        this.stores.length < 2
          ? nothing
          : html`<select class="store" aria-label=${texts.store} @change=${this.#switchStore}>
              ${this.stores.map((one) => html`<option value=${one.id} ?selected=${one.id === this.store}>${one.name}</option>`)}
            </select>`
      }
      <div class="who">
        <p>
          <span class="quiet">${texts.signedInAs}</span><br />${person.name}<br />
          <small class="quiet">${person.email}</small>
        </p>
        <button class="small" @click=${this.#signOut}>${texts.signOut}</button>
      </div>
    </aside>`;
  }

  #main() {
    const current = this.stores.find((one) => one.id === this.store);
    if (current === undefined) return html`<main><p class="band">${texts.noStore}</p></main>`;
    const { state, problem } = this.#live;
    return html`<main>
      <div class="head">
        <p class="quiet">${current.name}</p>
        <h1>${texts.screens}</h1>
      </div>
      ${problem?.status === 0 ? html`<p class="band" role="status">${texts.cutOff}</p>` : nothing}
      <div class="column">
        ${
          state === undefined
            ? nothing
            : html`<vt-screen-list
                .store=${current.id}
                .screens=${state.screens}
                .mayIdentify=${MAY_PAIR.includes(current.role)}
                .mayPart=${MAY_PART.includes(current.role)}
                @screens-changed=${this.#look}
              ></vt-screen-list>`
        }
      </div>
      <div class="column">
        ${
          MAY_PAIR.includes(current.role)
            ? html`<vt-pair-form
                .store=${current.id}
                .screens=${state?.screens ?? []}
                @screens-changed=${this.#look}
              ></vt-pair-form>`
            : nothing
        }
        ${this.#addresses()}
      </div>
    </main>`;
  }

  #addresses() {
    const display = `${location.origin}/display`;
    return html`<section class="card">
      <h2>${texts.addresses}</h2>
      <dl>
        <dt>${texts.addressDisplay}</dt>
        <dd><a href=${display} target="_blank" rel="noopener">${display}</a></dd>
        <dt>${texts.addressApi}</dt>
        <dd><a href="/api/openapi.json" target="_blank" rel="noopener">${location.origin}/api/openapi.json</a></dd>
      </dl>
      <p class="quiet">${texts.addressApiText}</p>
    </section>`;
  }

  #look = (): void => {
    void this.#live.lookNow();
  };

  #begin = async (): Promise<void> => {
    this.problem = undefined;
    try {
      const person = await callApi<Person | null>('GET', '/api/sessions/current');
      if (person !== null) {
        this.stores = await callApi<StoreRole[]>('GET', '/api/stores');
        this.store = this.stores[0]?.id;
      }
      this.person = person ?? undefined;
    } catch (error) {
      this.person = undefined;
      this.problem = error instanceof Refused ? error.message : texts.failed;
    }
    this.isAsked = true;
  };

  #switchStore = (event: Event): void => {
    this.store = (event.target as HTMLSelectElement).value;
  };

  #signOut = async (): Promise<void> => {
    await callApi('DELETE', '/api/sessions/current').catch(() => undefined);
    this.person = undefined;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-console': VtConsole;
  }
}
