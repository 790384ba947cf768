import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { ConsoleElement } from '../app/console-element.ts';
import type { Refused } from '../link/refused.ts';
import { timeText } from '../texts/formats.ts';
import { commonStyles } from '../theme/common-styles.ts';
import { texts } from './texts.ts';
import './vt-band.ts';

/** What stands on the controller, as a refused change tells it. */
interface Standing {
  readonly revision: number;
  readonly at: number;
  readonly by: string;
}

/**
 * Somebody was faster: says who and when, and lets the person decide. Nothing that was typed is lost meanwhile.
 *
 * @fires keep-mine - Save mine over theirs: put again with the revision of `detail` (0 where it was deleted).
 * @fires take-theirs - Forget mine: show what stands (`refusal.current`).
 */
@customElement('vt-conflict')
export class VtConflict extends ConsoleElement {
  static override styles = [commonStyles];

  /** A {@link Refused} with `isConflict`. */
  @property({ attribute: false }) refusal!: Refused;

  override render() {
    const standing = this.#standing;
    return html`<vt-band tone="warning" icon="users" role="alert">
      ${standing === null ? texts.deletedMeanwhile : texts.changedMeanwhile(standing.by, timeText(standing.at))}
      <wa-button slot="actions" size="s" appearance="outlined" @click=${this.#takeTheirs}>
        ${texts.takeTheirs}
      </wa-button>
      <wa-button slot="actions" size="s" variant="brand" @click=${this.#keepMine}>${texts.keepMine}</wa-button>
    </vt-band>`;
  }

  get #standing(): Standing | null {
    return this.refusal.current as Standing | null;
  }

  #keepMine = (): void => {
    this.dispatchEvent(new CustomEvent('keep-mine', { detail: this.#standing?.revision ?? 0 }));
  };

  #takeTheirs = (): void => {
    this.dispatchEvent(new CustomEvent('take-theirs'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-conflict': VtConflict;
  }
}
