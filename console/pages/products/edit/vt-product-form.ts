import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { textIn } from '../../../../displays/slides/text-in.ts';
import type { Product } from '../../../../playlists/documents/product.ts';
import type { Store } from '../../../../playlists/documents/store.ts';
import { ConsoleElement } from '../../../app/console-element.ts';
import type { Desk } from '../../../app/desk.ts';
import { FeedController } from '../../../link/feed-controller.ts';
import { Refused } from '../../../link/refused.ts';
import type { Stored } from '../../../link/store-api.ts';
import '../../../parts/vt-conflict.ts';
import '../../../parts/vt-loading.ts';
import '../../../parts/vt-page-header.ts';
import '../../../parts/vt-problem.ts';
import { locale } from '../../../texts/locale.ts';
import { commonStyles } from '../../../theme/common-styles.ts';
import { fieldStyles } from '../../../theme/field-styles.ts';
import type { ChangedProduct } from '../catalogue.ts';
import { createUnder } from '../create-under.ts';
import { deleteMany, undoChange } from '../list/product-deeds.ts';
import {
  bodyOf,
  changesBetween,
  type DraftFault,
  draftOf,
  EMPTY_PRODUCT,
  fieldsOf,
  type ProductDraft,
} from './product-draft.ts';
import { sellingFields, textFields } from './product-fields.ts';
import { texts } from './texts.ts';
import './vt-picture-list.ts';

/** One product: its texts in each language, price, stock, pictures. Only what was changed here is sent. */
@customElement('vt-product-form')
export class VtProductForm extends ConsoleElement {
  static override styles = [
    commonStyles,
    fieldStyles,
    css`
      form {
        display: grid;
        gap: var(--wa-space-m);
      }
      .panes {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 340px), 1fr));
        gap: var(--wa-space-m);
        align-items: start;
      }
      .card {
        display: grid;
        gap: var(--wa-space-m);
      }
      .pair {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: var(--wa-space-m);
        align-items: start;
      }
      .card > .fields + .fields {
        padding-block-start: var(--wa-space-m);
        border-block-start: var(--wa-border-width-s) solid var(--wa-color-surface-border);
      }
      .foot {
        position: sticky;
        z-index: 4;
        bottom: var(--foot, 0px);
        padding-block: var(--wa-space-s);
        background: var(--wa-color-surface-default);
      }
      .foot > :first-child {
        margin-inline-end: auto;
      }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) store!: Store;
  /** `new`, or the product's id. */
  @property({ attribute: false }) productId = 'new';
  @state() private product: Stored<Product> | undefined;
  @state() private draft: ProductDraft | undefined;
  @state() private faults: readonly DraftFault[] = [];
  @state() private refusal: Refused | undefined;
  @state() private isBusy = false;
  #readFor: string | undefined;

  constructor() {
    super();
    new FeedController(this, () => this.desk?.feed, ['line']);
  }

  override willUpdate(): void {
    if (this.productId === this.#readFor) return;
    this.#readFor = this.productId;
    this.product = undefined;
    this.draft = this.#isNew ? EMPTY_PRODUCT : undefined;
    if (!this.#isNew) void this.#read();
  }

  override render() {
    const { draft, desk } = this;
    if (draft === undefined) return this.#waiting();
    const { store, faults, refusal } = this;
    const set = (change: Partial<ProductDraft>) => {
      this.draft = { ...(this.draft ?? draft), ...change };
      this.faults = [];
    };
    const state = { draft, store, faults, refusal, set };
    return html`<vt-page-header heading=${this.#heading}>
        <a slot="back" class="quiet small" href="/console/products">${texts.back}</a>
      </vt-page-header>
      <form novalidate @submit=${this.#submit}>
        ${this.#refused()}
        <div class="panes">
          <div class="card">${textFields(state)}</div>
          <div class="card">${sellingFields(state)}</div>
          <div class="card">
            <h2>${texts.pictures}</h2>
            <vt-picture-list
              .desk=${desk}
              .pictures=${draft.pictures}
              @pictures-changed=${(event: CustomEvent<readonly string[]>) => set({ pictures: event.detail })}
            ></vt-picture-list>
          </div>
        </div>
        ${this.#foot()}
      </form>`;
  }

  #waiting() {
    const { refusal } = this;
    if (refusal === undefined) return html`<vt-loading></vt-loading>`;
    return html`<vt-problem heading=${refusal.status === 404 ? texts.gone : refusal.message}>
      <wa-button slot="actions" href="/console/products">${texts.back}</wa-button>
    </vt-problem>`;
  }

  #foot() {
    const why = this.desk.whyNot('edit');
    return html`<div class="foot">
      ${
        this.#isNew
          ? html`<span></span>`
          : html`<wa-button appearance="plain" variant="danger" data-act="delete" ?disabled=${why !== undefined} @click=${this.#delete}
              >${texts.delete}</wa-button
            >`
      }
      <wa-button appearance="plain" href="/console/products">${texts.cancel}</wa-button>
      <wa-button
        type="submit"
        variant="brand"
        data-act="save"
        ?loading=${this.isBusy}
        ?disabled=${why !== undefined}
        title=${why ?? nothing}
        >${this.#isNew ? texts.create : texts.save}</wa-button
      >
    </div>`;
  }

  #refused() {
    const { refusal } = this;
    if (refusal === undefined) return nothing;
    if (!refusal.isConflict)
      return html`<p class="refusal" role="alert"><strong>${texts.notSaved}</strong> ${refusal.message}</p>`;
    return html`<vt-conflict
      .refusal=${refusal}
      @keep-mine=${(event: CustomEvent<number>) => this.#save(event.detail)}
      @take-theirs=${() => this.#takeTheirs(refusal)}
    ></vt-conflict>`;
  }

  get #isNew(): boolean {
    return this.productId === 'new';
  }

  get #heading(): string {
    return this.#isNew ? texts.newHeading : this.#nameOf(this.product?.body.name ?? {});
  }

  #nameOf(name: Readonly<Record<string, string>>): string {
    return textIn(name, locale(), this.store.locales);
  }

  #read(): Promise<void> {
    return this.#ask(async () => {
      const id = this.productId;
      const product = await this.desk.api.get<Stored<Product>>(`products/${id}`);
      if (id === this.productId) this.#show(product);
    });
  }

  #show(product: Stored<Product>): void {
    this.product = product;
    this.draft = draftOf(product.body, this.store.currency);
    this.faults = [];
    this.refusal = undefined;
  }

  #takeTheirs({ current }: Refused): void {
    const standing = current as Omit<Stored<Product>, 'id'> | null;
    if (standing === null) this.desk.go('/console/products');
    else this.#show({ ...standing, id: this.productId });
  }

  #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void this.#save(this.product?.revision ?? 0);
  };

  async #save(revision: number): Promise<void> {
    const { draft, product } = this;
    const { currency } = this.store;
    if (draft === undefined) return;
    const fields = fieldsOf(draft, currency);
    if ('faults' in fields) {
      this.faults = fields.faults as readonly DraftFault[];
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      return;
    }
    await this.#ask(async () => {
      if (product === undefined) await this.#create(fields);
      else
        await this.#change(
          product,
          changesBetween(fieldsOf(draftOf(product.body, currency), currency), fields),
          revision,
        );
    });
  }

  async #create(fields: Readonly<Record<string, unknown>>): Promise<void> {
    const name = this.#nameOf(fields.name as Readonly<Record<string, string>>);
    await createUnder(this.desk.api, 'products', name, bodyOf(fields));
    this.desk.say({ text: texts.created(name) });
    this.desk.go('/console/products');
  }

  async #change(product: Stored<Product>, changes: object, revision: number): Promise<void> {
    const { desk } = this;
    if (Object.keys(changes).length === 0) {
      desk.say({ text: texts.nothingChanged });
      return;
    }
    const { body } = await desk.api.send<ChangedProduct>(`products/${product.id}`, {
      method: 'PATCH',
      body: changes,
      headers: { 'If-Match': `"${revision}"` },
    });
    this.#show(body);
    const { change } = body;
    desk.say({
      text: texts.saved(this.#nameOf(body.body.name)),
      ...(change !== null && {
        undo: {
          label: texts.undo,
          act: async () => {
            await undoChange(desk, change);
            if (this.isConnected) await this.#read();
          },
        },
      }),
    });
  }

  #delete = (): Promise<void> =>
    this.#ask(async () => {
      await deleteMany(this.desk, [this.productId]);
      this.desk.go('/console/products');
    });

  async #ask(call: () => Promise<void>): Promise<void> {
    this.isBusy = true;
    this.refusal = undefined;
    try {
      await call();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.refusal = error;
    } finally {
      this.isBusy = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-product-form': VtProductForm;
  }
}
