import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import '@awesome.me/webawesome/dist/components/radio/radio.js';
import '@awesome.me/webawesome/dist/components/radio-group/radio-group.js';
import '@awesome.me/webawesome/dist/components/switch/switch.js';
import { commonStyles } from '../../../theme/common-styles.ts';
import { PRIORITIES, priorityWords } from '../words/entry-words.ts';
import { FormFields, typedIn } from './form-fields.ts';
import { formStyles } from './form-styles.ts';
import { formTexts as texts } from './texts.ts';

/** How an entry stands to others: priority in words, share of voice, whether it is in service. */
@customElement('vt-weight-fields')
export class VtWeightFields extends FormFields {
  static override styles = [
    commonStyles,
    formStyles,
    css`
      summary {
        cursor: pointer;
        font-weight: var(--wa-font-weight-semibold);
      }
      details[open] summary {
        margin-block-end: var(--wa-space-s);
      }
    `,
  ];

  override render() {
    const { priority, share, isOn } = this.form;
    const offered: readonly number[] = PRIORITIES.map(({ value }) => value);
    const values = offered.includes(priority) ? offered : [...offered, priority].sort((a, b) => a - b);
    return html`<div class="fields">
      <wa-radio-group
        class="bare"
        label=${texts.priority}
        hint=${texts.priorityHint}
        orientation="horizontal"
        .value=${String(priority)}
        ?disabled=${this.isFixed}
        @change=${(event: Event) => this.change({ priority: Number(typedIn(event)) })}
      >
        ${values.map(
          (value) =>
            html`<wa-radio appearance="button" value=${String(value)}>${priorityWords(value)}</wa-radio>`,
        )}
      </wa-radio-group>
      <details ?open=${share !== undefined || this.problems.priority !== undefined}>
        <summary>${texts.fine}</summary>
        <div class="row">
          <wa-input
            data-field="priority"
            type="number"
            min="0"
            max="100"
            label=${texts.exactPriority}
            class=${this.wrong('priority')}
            hint=${this.hint('priority')}
            .value=${String(priority)}
            ?disabled=${this.isFixed}
            @change=${(event: Event) => this.change({ priority: Number(typedIn(event)) })}
          ></wa-input>
          <wa-input
            data-field="share"
            type="number"
            min="1"
            max="100"
            label=${texts.share}
            class=${this.wrong('share')}
            hint=${this.hint('share', texts.shareHint)}
            .value=${share === undefined ? '' : String(share)}
            ?disabled=${this.isFixed}
            @input=${(event: Event) => this.change({ share: shareIn(typedIn(event)) })}
          ></wa-input>
        </div>
      </details>
      <wa-switch
        .checked=${isOn}
        ?disabled=${this.isFixed}
        @change=${(event: Event) => this.change({ isOn: (event.target as HTMLInputElement).checked })}
        >${texts.isOn}</wa-switch
      >
    </div>`;
  }
}

function shareIn(text: string): number | undefined {
  return text.trim() === '' ? undefined : Number(text);
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-weight-fields': VtWeightFields;
  }
}
