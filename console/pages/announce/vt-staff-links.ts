import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import '../../../displays/slides/vt-code.ts';
import { ConsoleElement } from '../../app/console-element.ts';
import type { Desk } from '../../app/desk.ts';
import { KeptQuery } from '../../link/kept-query.ts';
import { Refused } from '../../link/refused.ts';
import '../../parts/vt-confirm.ts';
import { instantText } from '../../texts/formats.ts';
import { commonStyles } from '../../theme/common-styles.ts';
import { texts } from './texts.ts';

/** As the controller tells it. */
interface StaffLink {
  readonly id: string;
  readonly name: string;
  readonly lastUsedMs: number | null;
}

/** Links by which staff open the board of announcements on their phones: made, shown once, revoked. */
@customElement('vt-staff-links')
export class VtStaffLinks extends ConsoleElement {
  static override styles = [
    commonStyles,
    css`
      section,
      form {
        display: grid;
        gap: var(--wa-space-s);
      }
      .make {
        grid-template-columns: minmax(0, 1fr) auto;
        align-items: end;
      }
      li {
        display: flex;
        align-items: center;
        gap: var(--wa-space-s);
        min-height: 52px;
        border-block-end: var(--wa-border-width-s) solid var(--wa-color-surface-border);
      }
      li > span {
        flex: 1;
        min-width: 0;
      }
      .name {
        display: block;
        font-weight: var(--wa-font-weight-semibold);
        overflow-wrap: anywhere;
      }
      wa-dialog {
        --width: 420px;
      }
      .made {
        display: grid;
        gap: var(--wa-space-m);
      }
      vt-code {
        --qr: min(100%, 280px);
        aspect-ratio: 1;
        margin-inline: auto;
      }
      code {
        font-size: var(--wa-font-size-s);
        overflow-wrap: anywhere;
      }
      .foot {
        display: flex;
        justify-content: end;
        gap: var(--wa-space-xs);
        width: 100%;
      }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;
  /** The link that was just made; its address is told this once. */
  @state() private made: { readonly name: string; readonly address: string } | undefined;
  @state() private revoking: StaffLink | undefined;
  @state() private refusal: Refused | undefined;
  @state() private isBusy = false;
  @query('form') private form!: HTMLFormElement;

  readonly #links = new KeptQuery(this, {
    feed: () => this.desk.feed,
    kinds: ['staff-links'],
    read: (signal) => this.desk.api.get<readonly StaffLink[]>('staff-links', signal),
  });

  override render() {
    const problem = this.refusal ?? this.#links.problem;
    return html`<section>
        <h2>${texts.staffLinks}</h2>
        <p class="quiet small">${texts.staffLinksText}</p>
        <ul>
          ${(this.#links.value ?? []).map((link) => this.#link(link))}
        </ul>
        <form class="make" @submit=${this.#make}>
          <wa-input
            name="staff-name"
            label=${texts.linkName}
            placeholder=${texts.linkNameHint}
            required
            maxlength="80"
            autocomplete="off"
          ></wa-input>
          <wa-button type="submit" data-act="make-link" appearance="outlined" ?loading=${this.isBusy}>
            ${texts.makeLink}
          </wa-button>
        </form>
        ${problem === undefined ? nothing : html`<p class="refusal" role="alert">${problem.message}</p>`}
      </section>
      ${this.#madeDialog()} ${this.#confirm()}`;
  }

  #link(link: StaffLink) {
    const { name, lastUsedMs } = link;
    const used =
      lastUsedMs === null ? texts.neverUsed : texts.lastUsed(instantText(lastUsedMs, this.desk.feed.now()));
    return html`<li>
      <span><span class="name">${name}</span><small class="quiet">${used}</small></span>
      <wa-button
        data-act="revoke"
        size="s"
        appearance="outlined"
        @click=${() => {
          this.revoking = link;
        }}
        >${texts.revoke}<span class="unseen">${name}</span></wa-button
      >
    </li>`;
  }

  #madeDialog() {
    const { made } = this;
    if (made === undefined) return nothing;
    return html`<wa-dialog open label=${texts.linkMade(made.name)} @wa-after-hide=${this.#forgetMade}>
      <div class="made">
        <div role="img" aria-label=${texts.qrLabel(made.name)}>
          <vt-code .text=${made.address}></vt-code>
        </div>
        <p>${texts.linkOnce}</p>
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

  #confirm() {
    const { revoking } = this;
    if (revoking === undefined) return nothing;
    return html`<vt-confirm
      heading=${texts.revokeHeading(revoking.name)}
      text=${texts.revokeText}
      action=${texts.revoke}
      ?isBusy=${this.isBusy}
      @confirmed=${() => this.#revoke(revoking)}
      @closed=${() => {
        this.revoking = undefined;
      }}
    ></vt-confirm>`;
  }

  #make = (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const name = String(new FormData(this.form).get('staff-name')).trim();
    return this.#ask(async () => {
      this.made = await this.desk.api.post<StaffLink & { address: string }>('staff-links', { name });
      this.form.reset();
    });
  };

  #revoke({ id, name }: StaffLink): Promise<void> {
    return this.#ask(async () => {
      await this.desk.api.send(`staff-links/${id}`, { method: 'DELETE' });
      this.desk.say({ text: texts.revoked(name) });
    });
  }

  async #ask(call: () => Promise<void>): Promise<void> {
    this.isBusy = true;
    this.refusal = undefined;
    try {
      await call();
      await this.#links.reload();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.refusal = error;
    } finally {
      this.isBusy = false;
      this.revoking = undefined;
    }
  }

  #copy = async (): Promise<void> => {
    // Only where the browser lends its clipboard; the address stands there to be read otherwise.
    await navigator.clipboard?.writeText(this.made?.address ?? '');
    this.desk.say({ text: texts.copied });
  };

  #forgetMade = (): void => {
    this.made = undefined;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-staff-links': VtStaffLinks;
  }
}
