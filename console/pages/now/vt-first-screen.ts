import { css, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { ConsoleElement } from '../../app/console-element.ts';
import type { Desk } from '../../app/desk.ts';
import '../../parts/vt-code-input.ts';
import { commonStyles } from '../../theme/common-styles.ts';
import { texts } from './texts.ts';

/** No screen is paired yet: what stands below are previews, and how the first one comes. */
@customElement('vt-first-screen')
export class VtFirstScreen extends ConsoleElement {
  static override styles = [
    commonStyles,
    css`
      .card {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--wa-space-m) var(--wa-space-xl);
        padding: var(--wa-space-m) var(--wa-space-l);
        border-color: var(--wa-color-brand-border-normal);
        background: var(--wa-color-brand-fill-quiet);
      }
      .words {
        flex: 1 1 320px;
      }
      h2 {
        font-size: var(--wa-font-size-l);
      }
      p {
        margin-block-start: var(--wa-space-2xs);
      }
      form {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--wa-space-s);
      }
      vt-code-input {
        width: 260px;
      }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;
  @query('form') private form!: HTMLFormElement;

  override render() {
    const why = this.desk.whyNot('pair');
    return html`<section class="card">
      <div class="words">
        <h2>${texts.previewsTitle}</h2>
        <p>${texts.previewsText(`${location.host}/display`)}</p>
      </div>
      <form @submit=${this.#go}>
        <vt-code-input name="code" label=${texts.code}></vt-code-input>
        <wa-button type="submit" variant="brand" ?disabled=${why !== undefined} title=${why ?? ''}>
          ${texts.go}
        </wa-button>
      </form>
    </section>`;
  }

  #go = (event: SubmitEvent): void => {
    event.preventDefault();
    const code = String(new FormData(this.form).get('code')).replace(/[\s-]/g, '');
    this.desk.go(`/console/screens/new?code=${encodeURIComponent(code)}`);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-first-screen': VtFirstScreen;
  }
}
