import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { ConsoleElement } from '../../../app/console-element.ts';
import type { Desk } from '../../../app/desk.ts';
import { Refused } from '../../../link/refused.ts';
import { commonStyles } from '../../../theme/common-styles.ts';
import { texts } from './texts.ts';

/** As many as a product may have. */
const MOST = 12;

/**
 * The pictures of a product in their order: added by a button or by dropping files, moved forward, taken away.
 *
 * @fires pictures-changed - With the hashes.
 */
@customElement('vt-picture-list')
export class VtPictureList extends ConsoleElement {
  static override styles = [
    commonStyles,
    css`
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(120px, 1fr));
        gap: var(--wa-space-s);
        margin-block-end: var(--wa-space-s);
      }
      img {
        display: block;
        width: 100%;
        aspect-ratio: 1;
        border-radius: var(--wa-border-radius-m);
        background: var(--wa-color-neutral-fill-quiet);
        object-fit: contain;
      }
      .acts {
        display: flex;
        align-items: center;
        justify-content: end;
        min-height: 40px;
        font-size: var(--wa-font-size-s);
      }
      .acts span {
        margin-inline-end: auto;
        font-weight: var(--wa-font-weight-semibold);
      }
      .acts button {
        display: grid;
        place-items: center;
        width: 40px;
        height: 40px;
        padding: 0;
        border: 0;
        border-radius: var(--wa-border-radius-m);
        background: none;
        cursor: pointer;
      }
      .acts button:hover {
        background: var(--wa-color-neutral-fill-quiet);
      }
      .refusal {
        margin-block-end: var(--wa-space-s);
      }
      p {
        margin-block-start: var(--wa-space-2xs);
      }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) pictures: readonly string[] = [];
  @state() private uploading: string | undefined;
  @state() private refusal: { readonly name: string; readonly why: Refused } | undefined;
  @query('input') private input!: HTMLInputElement;
  readonly #leaving = new AbortController();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leaving.abort();
  }

  override render() {
    const { uploading, refusal } = this;
    const why = this.desk.whyNot('edit');
    return html`<div @dragover=${(event: DragEvent) => event.preventDefault()} @drop=${this.#dropped}>
      <ul>
        ${this.pictures.map((hash, index) => this.#picture(hash, index))}
      </ul>
      ${refusal === undefined ? nothing : html`<p class="refusal" role="alert"><strong>${texts.pictureRefused(refusal.name)}.</strong> ${refusal.why.message}</p>`}
      <wa-button
        appearance="outlined"
        ?loading=${uploading !== undefined}
        ?disabled=${why !== undefined || this.pictures.length >= MOST}
        title=${why ?? nothing}
        @click=${() => this.input.click()}
        ><wa-icon slot="start" name="upload"></wa-icon>${texts.addPicture}</wa-button
      >
      <input
        type="file"
        hidden
        multiple
        accept="image/*"
        aria-label=${texts.addPicture}
        @change=${() => this.#add([...(this.input.files ?? [])])}
      />
      <p class="quiet small" role="status">${uploading === undefined ? texts.picturesHint : texts.uploading(uploading)}</p>
    </div>`;
  }

  #picture(hash: string, index: number) {
    return html`<li>
      <img alt=${texts.picture(index + 1)} src=${`/media/${hash}/w320`} />
      <div class="acts">
        ${
          index === 0
            ? html`<span>${texts.first}</span>`
            : html`<button type="button" aria-label=${texts.earlier(index + 1)} @click=${() => this.#forward(index)}>
                <wa-icon name="arrow-left"></wa-icon>
              </button>`
        }
        <button
          type="button"
          aria-label=${texts.remove(index + 1)}
          @click=${() => this.#tell(this.pictures.filter((_one, at) => at !== index))}
        >
          <wa-icon name="trash"></wa-icon>
        </button>
      </div>
    </li>`;
  }

  #forward(index: number): void {
    const moved = [...this.pictures];
    moved.splice(index - 1, 0, ...moved.splice(index, 1));
    this.#tell(moved);
  }

  #dropped = (event: DragEvent): void => {
    event.preventDefault();
    if (this.desk.whyNot('edit') === undefined) void this.#add([...(event.dataTransfer?.files ?? [])]);
  };

  /** One after the other: each stands as soon as it is there. */
  async #add(files: readonly File[]): Promise<void> {
    this.refusal = undefined;
    for (const file of files.slice(0, MOST - this.pictures.length)) {
      this.uploading = file.name;
      try {
        const { body } = await this.desk.api.send<{ hash: string }>(
          `media?name=${encodeURIComponent(file.name.slice(0, 200))}`,
          {
            method: 'POST',
            body: file,
            contentType: file.type === '' ? 'application/octet-stream' : file.type,
            signal: this.#leaving.signal,
          },
        );
        if (!this.pictures.includes(body.hash)) this.#tell([...this.pictures, body.hash]);
        await this.updateComplete;
      } catch (error) {
        if (this.#leaving.signal.aborted) return;
        if (!(error instanceof Refused)) throw error;
        this.refusal = { name: file.name, why: error };
      }
    }
    this.uploading = undefined;
    this.input.value = '';
  }

  #tell(pictures: readonly string[]): void {
    this.pictures = pictures;
    this.dispatchEvent(new CustomEvent('pictures-changed', { detail: pictures }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-picture-list': VtPictureList;
  }
}
