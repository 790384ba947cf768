import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/radio/radio.js';
import '@awesome.me/webawesome/dist/components/radio-group/radio-group.js';
import { ConsoleElement } from '../../app/console-element.ts';
import '../../parts/vt-page-header.ts';
import { commonStyles } from '../../theme/common-styles.ts';
import { moved, type ScheduleView, type ViewName } from './schedule-view.ts';
import { texts } from './texts.ts';

/**
 * The head of the schedule: the days that are shown, the views, and the one primary action: publish while there is
 * something to publish, else add.
 *
 * @fires view-chosen - `detail`: the view to show.
 * @fires publish-wanted
 */
@customElement('vt-schedule-head')
export class VtScheduleHead extends ConsoleElement {
  static override styles = [
    commonStyles,
    css`
      .moves {
        display: flex;
        gap: var(--wa-space-2xs);
      }
      .moves wa-button:not(.today)::part(base) {
        padding: 0 var(--wa-space-s);
      }
    `,
  ];

  @property() line = '';
  @property() heading = '';
  @property({ attribute: false }) view!: ScheduleView;
  /** `2026-11-24` */
  @property() today = '';
  @property({ attribute: false }) whyFixed: string | undefined;
  @property({ type: Boolean }) hasDraft = false;

  override render() {
    return html`<vt-page-header line=${this.line} heading=${this.heading}>
      ${this.view.view === 'list' ? nothing : this.#moves()} ${this.#views()} ${this.#actions()}
    </vt-page-header>`;
  }

  #moves() {
    const { view, today } = this;
    const move = (by: -1 | 1) => () => this.#show(moved(view, today, by));
    return html`<div class="moves">
      <wa-button appearance="outlined" @click=${move(-1)}>
        <wa-icon name="chevron-left" label=${texts.before}></wa-icon>
      </wa-button>
      <wa-button class="today" appearance="outlined" @click=${() => this.#show({ ...view, date: undefined })}>
        ${texts.today}
      </wa-button>
      <wa-button appearance="outlined" @click=${move(1)}>
        <wa-icon name="chevron-right" label=${texts.after}></wa-icon>
      </wa-button>
    </div>`;
  }

  #views() {
    const choose = (event: Event) =>
      this.#show({ ...this.view, view: (event.target as HTMLInputElement).value as ViewName });
    return html`<wa-radio-group
      orientation="horizontal"
      class="bare"
      size="s"
      label=${texts.views}
      .value=${this.view.view}
      @change=${choose}
    >
      <wa-radio appearance="button" value="week">${texts.week}</wa-radio>
      <wa-radio appearance="button" value="day">${texts.day}</wa-radio>
      <wa-radio appearance="button" value="list">${texts.list}</wa-radio>
    </wa-radio-group>`;
  }

  #actions() {
    const { whyFixed, hasDraft } = this;
    return html`<wa-button
        data-add
        appearance=${hasDraft ? 'outlined' : 'accent'}
        variant=${hasDraft ? 'neutral' : 'brand'}
        href="/console/schedule/new"
        ?disabled=${whyFixed !== undefined}
        title=${whyFixed ?? nothing}
        ><wa-icon slot="start" name="plus"></wa-icon>${texts.add}</wa-button
      >
      ${
        hasDraft
          ? html`<wa-button
              data-open-publish
              variant="brand"
              ?disabled=${whyFixed !== undefined}
              title=${whyFixed ?? nothing}
              @click=${() => this.dispatchEvent(new CustomEvent('publish-wanted'))}
              >${texts.publish}</wa-button
            >`
          : nothing
      }`;
  }

  #show(view: ScheduleView): void {
    this.dispatchEvent(new CustomEvent('view-chosen', { detail: view }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-schedule-head': VtScheduleHead;
  }
}
