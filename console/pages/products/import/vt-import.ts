import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import type { Store } from '../../../../playlists/documents/store.ts';
import { ConsoleElement } from '../../../app/console-element.ts';
import type { Desk } from '../../../app/desk.ts';
import { FeedController } from '../../../link/feed-controller.ts';
import { Refused } from '../../../link/refused.ts';
import '../../../parts/vt-meter.ts';
import '../../../parts/vt-page-header.ts';
import '../../../parts/vt-problem.ts';
import { commonStyles } from '../../../theme/common-styles.ts';
import { undoChange } from '../list/product-deeds.ts';
import { type ImportRun, type ImportStep, importAt } from './import-run.ts';
import { texts } from './texts.ts';
import './vt-dry-run.ts';
import './vt-import-columns.ts';
import './vt-recent-imports.ts';

const STEPS: readonly ImportStep[] = ['file', 'columns', 'dry-run', 'done'];

/** An import: choose a file, say what its columns mean, see what it would do, do it. */
@customElement('vt-import')
export class VtImport extends ConsoleElement {
  static override styles = [
    commonStyles,
    css`
      .steps {
        display: flex;
        flex-wrap: wrap;
        gap: var(--wa-space-m);
        font-size: var(--wa-font-size-s);
      }
      .steps li {
        display: flex;
        align-items: center;
        gap: 8px;
        color: var(--wa-color-text-quiet);
      }
      .steps b {
        display: grid;
        place-items: center;
        width: 24px;
        height: 24px;
        border: 1.5px solid var(--wa-color-neutral-border-loud);
        border-radius: 50%;
        font-size: 12px;
      }
      .steps .done b {
        border-color: transparent;
        background: var(--wa-color-success-fill-normal);
        color: var(--wa-color-success-on-normal);
      }
      .steps [aria-current] {
        color: var(--wa-color-text-normal);
        font-weight: var(--wa-font-weight-bold);
      }
      .steps [aria-current] b {
        border-color: transparent;
        background: var(--wa-color-brand-fill-loud);
        color: white;
      }
      .drop {
        display: grid;
        justify-items: center;
        gap: var(--wa-space-m);
        padding: clamp(32px, 12vh, 110px) var(--wa-space-m);
        border: 2px dashed var(--wa-color-neutral-border-loud);
        border-radius: var(--wa-border-radius-l);
        text-align: center;
      }
      .drop.over {
        border-color: var(--wa-color-brand-border-loud);
        background: var(--wa-color-brand-fill-quiet);
      }
      .drop > wa-icon {
        font-size: 40px;
        color: var(--wa-color-text-quiet);
      }
      .what {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 10px;
        margin-block-end: var(--wa-space-m);
      }
      .what wa-button {
        margin-inline-start: auto;
      }
      .busy {
        display: grid;
        gap: var(--wa-space-xs);
        margin-block-end: var(--wa-space-m);
      }
      .busy > div {
        display: flex;
        align-items: center;
        gap: var(--wa-space-m);
      }
      .busy wa-button {
        margin-inline-start: auto;
      }
      vt-problem,
      vt-recent-imports {
        margin-block: var(--wa-space-m);
      }
      .end {
        display: grid;
        gap: var(--wa-space-m);
        justify-items: start;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: var(--wa-space-xs);
      }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) store!: Store;
  /** A file that was dropped elsewhere: it begins with it. */
  @property({ attribute: false }) file: File | undefined;
  @state() private isOver = false;
  @state() private isUndone = false;
  @state() private undoProblem: Refused | undefined;
  @query('input[type="file"]') private input!: HTMLInputElement | null;
  #run: ImportRun | undefined;
  #chosen: File | undefined;

  constructor() {
    super();
    new FeedController(this, () => this.desk?.feed, ['work', 'line']);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#run?.removeEventListener('changed', this.#changed);
    this.#run = undefined;
  }

  override willUpdate(): void {
    if (this.#run === undefined) this.#begin();
  }

  override updated(changed: PropertyValues): void {
    if (changed.has('file') && this.file !== undefined && this.file !== this.#chosen) this.#choose(this.file);
  }

  #begin(): void {
    this.#run?.removeEventListener('changed', this.#changed);
    this.#run = importAt(this.desk);
    this.#run.addEventListener('changed', this.#changed);
    this.isUndone = false;
    this.undoProblem = undefined;
  }

  #changed = (): void => this.requestUpdate();

  override render() {
    const run = this.#run;
    if (run === undefined) return nothing;
    return html`<vt-page-header heading=${this.#heading(run)}>
        <a slot="back" class="quiet small" href="/console/products">${texts.back}</a>
        ${this.#steps(run)}
      </vt-page-header>
      ${this.#what(run)} ${run.isBusy ? this.#busy(run) : nothing} ${this.#problem(run)} ${this.#step(run)}`;
  }

  #heading({ step, done }: ImportRun): string {
    if (step === 'columns') return texts.headingColumns;
    if (step === 'dry-run') return texts.headingDryRun;
    if (step === 'done') return this.isUndone ? texts.undoneHeading : texts.headingDone(done?.count ?? 0);
    return texts.heading;
  }

  #steps({ step }: ImportRun) {
    const at = STEPS.indexOf(step);
    const names = [texts.stepFile, texts.stepColumns, texts.stepDryRun, texts.stepDone];
    return html`<ol class="steps" aria-label=${texts.steps}>
      ${names.map((name, index) => {
        const isPast = index < at || step === 'done';
        return html`<li class=${isPast ? 'done' : ''} aria-current=${index === at ? 'step' : nothing}>
          <b aria-hidden="true">${isPast ? html`<wa-icon name="check"></wa-icon>` : index + 1}</b>${name}
        </li>`;
      })}
    </ol>`;
  }

  #what({ look, step }: ImportRun) {
    if (look === undefined || step === 'done') return nothing;
    return html`<div class="what">
      <wa-icon name="file"></wa-icon><strong>${look.name}</strong>
      <span class="quiet">${texts.file(look.rows, look.format)}</span>
      <wa-button size="s" appearance="plain" variant="brand" @click=${this.#cancel}>${texts.changeFile}</wa-button>
    </div>`;
  }

  #busy({ look }: ImportRun) {
    const name = look?.name ?? this.#chosen?.name ?? '';
    const work = [...this.desk.feed.work.values()].find(
      (one) => one.kind === 'import' && one.name === name && one.state === 'running',
    );
    const isCounted = work !== undefined && work.total !== null && work.total > 0;
    return html`<div class="busy" role="status">
      <div>
        <span>${texts.reading(name)}</span>
        ${isCounted ? html`<span class="quiet">${texts.progress(work.done, work.total ?? 0)}</span>` : nothing}
        <wa-button size="s" appearance="outlined" data-act="cancel" @click=${this.#cancel}>${texts.cancel}</wa-button>
      </div>
      ${isCounted ? html`<vt-meter .value=${work.done / (work.total ?? 1)}></vt-meter>` : nothing}
    </div>`;
  }

  #problem({ problem, step, look }: ImportRun) {
    if (problem === undefined) return nothing;
    const heading = look === undefined ? texts.notRead : step === 'dry-run' ? texts.notDone : texts.notTried;
    return html`<vt-problem heading=${heading} kept=${texts.kept} todo=${problem.message}>
      <wa-button slot="actions" @click=${this.#cancel}>${texts.chooseAgain}</wa-button>
    </vt-problem>`;
  }

  #step(run: ImportRun) {
    switch (run.step) {
      case 'file':
        return run.isBusy ? nothing : this.#chooser();
      case 'columns':
        return html`<vt-import-columns .run=${run} .look=${run.look} .mapping=${run.mapping} .store=${this.store} .isBusy=${run.isBusy}></vt-import-columns>`;
      case 'dry-run':
        return run.dryRun === undefined
          ? nothing
          : html`<vt-dry-run .run=${run} .desk=${this.desk} .store=${this.store}></vt-dry-run>`;
      case 'done':
        return this.#end(run);
    }
  }

  #chooser() {
    const why = this.desk.whyNot('edit');
    return html`<div
        class="drop ${this.isOver ? 'over' : ''}"
        @dragover=${this.#over}
        @dragleave=${() => {
          this.isOver = false;
        }}
        @drop=${this.#dropped}
      >
        <wa-icon name="import"></wa-icon>
        <h2>${texts.drop}</h2>
        <wa-button variant="brand" ?disabled=${why !== undefined} title=${why ?? nothing} @click=${() => this.input?.click()}
          >${texts.chooseFile}</wa-button
        >
        <p class="quiet small">${texts.kinds}</p>
        <input
          type="file"
          hidden
          aria-label=${texts.chooseFile}
          accept=".csv,.tsv,.txt,.json,.xml"
          @change=${() => {
            const file = this.input?.files?.[0];
            if (file !== undefined) this.#choose(file);
          }}
        />
      </div>
      <vt-recent-imports .desk=${this.desk}></vt-recent-imports>`;
  }

  #end({ done }: ImportRun) {
    const change = done?.change ?? null;
    return html`<div class="end">
      <p>${this.isUndone ? texts.undoneText : texts.doneText}</p>
      ${this.undoProblem === undefined ? nothing : html`<p class="refusal" role="alert">${this.undoProblem.message}</p>`}
      <div class="row">
        <wa-button variant="brand" href="/console/products">${texts.toProducts}</wa-button>
        ${
          change === null || this.isUndone
            ? nothing
            : html`<wa-button data-act="undo" appearance="outlined" @click=${() => this.#undo(change)}
                ><wa-icon slot="start" name="undo"></wa-icon>${texts.undo}</wa-button
              >`
        }
        <wa-button appearance="plain" @click=${this.#again}>${texts.another}</wa-button>
      </div>
    </div>`;
  }

  #choose(file: File): void {
    this.#chosen = file;
    // A file dropped while another is under way takes its place.
    if (this.#run?.done !== undefined) this.#begin();
    void this.#run?.choose(file);
  }

  #over = (event: DragEvent): void => {
    event.preventDefault();
    this.isOver = true;
  };

  #dropped = (event: DragEvent): void => {
    event.preventDefault();
    this.isOver = false;
    const file = event.dataTransfer?.files[0];
    if (file !== undefined && this.desk.whyNot('edit') === undefined) this.#choose(file);
  };

  #cancel = (): void => {
    void this.#run?.cancel();
  };

  #again = (): void => {
    this.#begin();
    this.requestUpdate();
  };

  async #undo(change: number): Promise<void> {
    this.undoProblem = undefined;
    try {
      await undoChange(this.desk, change);
      this.isUndone = true;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.undoProblem = error;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-import': VtImport;
  }
}
