import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import '@awesome.me/webawesome/dist/components/option/option.js';
import '@awesome.me/webawesome/dist/components/select/select.js';
import type { Screen } from '../../../playlists/documents/screen.ts';
import { ConsoleElement } from '../../app/console-element.ts';
import type { Desk } from '../../app/desk.ts';
import { Refused } from '../../link/refused.ts';
import type { Stored } from '../../link/store-api.ts';
import { screenTexts } from '../../parts/screen-texts.ts';
import '../../parts/vt-code-input.ts';
import { commonStyles } from '../../theme/common-styles.ts';
import { readTags } from './read-tags.ts';
import { texts } from './texts.ts';

const SHAPES = ['landscape', 'portrait', 'wide'] as const;

/**
 * Pairs the display that shows a code: with a planned screen, or with a new one.
 *
 * @fires screen-paired - With the id of the screen.
 */
@customElement('vt-pair-form')
export class VtPairForm extends ConsoleElement {
  static override styles = [
    commonStyles,
    css`
      form {
        display: grid;
        gap: var(--wa-space-l);
        max-width: 520px;
      }
      fieldset {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: var(--wa-space-xs) var(--wa-space-m);
        margin: 0;
        padding: 0;
        border: 0;
      }
      fieldset > * {
        grid-column: 2;
      }
      .number {
        grid-column: 1;
        grid-row: 1;
        font-weight: var(--wa-font-weight-bold);
      }
      h2 {
        font-size: var(--wa-font-size-m);
      }
      .address {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--wa-space-xs);
      }
      .address code {
        padding: var(--wa-space-xs) var(--wa-space-s);
        border-radius: var(--wa-border-radius-m);
        background: var(--wa-color-surface-lowered);
        font: var(--wa-font-weight-semibold) var(--wa-font-size-l) / 1.2 var(--wa-font-family-body);
        overflow-wrap: anywhere;
      }
      .new {
        display: grid;
        gap: var(--wa-space-m);
      }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;
  /** Screens that no display belongs to yet. */
  @property({ attribute: false }) planned: readonly Stored<Screen>[] = [];
  /** The screen that gets another display; absent: a planned or a new one. */
  @property({ attribute: false }) replaced: Stored<Screen> | undefined;
  /** As a scanned code carries it. */
  @property() code = '';
  @state() private screen = '';
  @state() private isBusy = false;
  @state() private refusal: Refused | undefined;
  @query('form') private form!: HTMLFormElement;

  override render() {
    return html`<form @submit=${this.#pair}>
      <fieldset>
        <span class="number" aria-hidden="true">1</span>
        <h2>${texts.pairStepOpen}</h2>
        <div class="address">
          <code>${location.host}/display</code>
          <wa-button appearance="outlined" size="s" @click=${this.#copy}>
            <wa-icon name="copy" label=${texts.copy}></wa-icon>
          </wa-button>
        </div>
        <small class="quiet">${texts.pairStepOpenHint}</small>
      </fieldset>
      <fieldset>
        <span class="number" aria-hidden="true">2</span>
        <h2>${texts.pairStepCode}</h2>
        <vt-code-input name="code" label=${texts.code} .value=${this.code}></vt-code-input>
        ${this.#problem('code')}
        <small class="quiet">${texts.pairStepCodeHint}</small>
      </fieldset>
      ${this.replaced === undefined ? this.#where() : nothing} ${this.#problem()}
      <wa-button type="submit" variant="brand" ?loading=${this.isBusy}>${texts.pairButton}</wa-button>
    </form>`;
  }

  #where() {
    return html`<fieldset>
      <span class="number" aria-hidden="true">3</span>
      <h2>${texts.pairStepName}</h2>
      <div class="new">
        ${this.planned.length === 0 ? nothing : this.#which()} ${this.screen === '' ? this.#newScreen() : nothing}
      </div>
    </fieldset>`;
  }

  #which() {
    return html`<wa-select label=${texts.pairFor} .value=${this.screen} @change=${this.#choose}>
      <wa-option value="">${texts.newScreen}</wa-option>
      ${this.planned.map(({ id, body }) => html`<wa-option value=${id}>${body.name}</wa-option>`)}
    </wa-select>`;
  }

  #newScreen() {
    return html`
      <wa-input label=${texts.name} hint=${texts.nameHint} name="name" required maxlength="80"></wa-input>
      ${this.#problem('name')}
      <wa-select label=${texts.shape} name="shape" value="landscape">
        ${SHAPES.map((shape) => html`<wa-option value=${shape}>${screenTexts[shape]}</wa-option>`)}
      </wa-select>
      <wa-input label=${texts.tags} hint=${texts.tagsHint} name="tags" autocapitalize="none" maxlength="400"></wa-input>
      ${this.#problem('tags')}
    `;
  }

  /** Of a field, or what concerns none of them. */
  #problem(field?: string) {
    const { refusal } = this;
    if (refusal === undefined) return nothing;
    const known = ['code', 'name', 'tags'];
    const text =
      field === undefined
        ? refusal.fields.some((one) => known.includes(one.field))
          ? undefined
          : refusal.message
        : refusal.fieldProblem(field);
    return text === undefined ? nothing : html`<p class="refusal" role="alert">${text}</p>`;
  }

  #choose = (event: Event): void => {
    this.screen = String((event.target as HTMLElement & { value: string }).value);
  };

  #copy = async (): Promise<void> => {
    await navigator.clipboard?.writeText(`${location.origin}/display`);
    this.desk.say({ text: texts.copied });
  };

  #pair = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const fields = new FormData(this.form);
    const known = this.replaced?.id ?? this.screen;
    const target =
      known === ''
        ? {
            name: String(fields.get('name')).trim(),
            shape: fields.get('shape'),
            tags: readTags(String(fields.get('tags') ?? '')),
          }
        : { screen: known };
    this.isBusy = true;
    this.refusal = undefined;
    try {
      const body = { code: fields.get('code'), ...target };
      const screen = await this.desk.api.post<Stored<Screen>>('screens/pair', body);
      this.desk.say({ text: texts.paired(screen.body.name) });
      this.dispatchEvent(new CustomEvent('screen-paired', { detail: screen.id }));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.refusal = error;
    } finally {
      this.isBusy = false;
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-pair-form': VtPairForm;
  }
}
