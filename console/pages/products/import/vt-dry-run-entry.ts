import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { textIn } from '../../../../displays/slides/text-in.ts';
import { ConsoleElement } from '../../../app/console-element.ts';
import '../../../parts/vt-state-pill.ts';
import type { Tone } from '../../../parts/vt-state-pill.ts';
import { moneyText, numberText } from '../../../texts/formats.ts';
import { locale } from '../../../texts/locale.ts';
import { commonStyles } from '../../../theme/common-styles.ts';
import { fieldStyles } from '../../../theme/field-styles.ts';
import { dryRunStyles } from './dry-run-styles.ts';
import { changeWords, refusedWords } from './entry-words.ts';
import { type DryRunEntry, type Effect, keeping, type RefusedEntry, withCell } from './import-file.ts';
import type { ImportRun } from './import-run.ts';
import { texts } from './texts.ts';

const LOOKS: Readonly<Record<Effect, readonly [Tone, icon: string]>> = {
  refused: ['danger', 'circle-xmark'],
  changed: ['brand', 'pencil'],
  added: ['good', 'plus'],
  removed: ['warning', 'minus'],
};

/** One product of a dry run: what becomes of it and why; a refused one is mended here. */
@customElement('vt-dry-run-entry')
export class VtDryRunEntry extends ConsoleElement {
  static override styles = [
    commonStyles,
    fieldStyles,
    dryRunStyles,
    css`
      .acts {
        display: flex;
        justify-content: end;
      }
    `,
  ];

  @property({ attribute: false }) entry!: DryRunEntry;
  @property() currency = 'EUR';
  @property({ attribute: false }) run!: ImportRun;
  @property({ type: Boolean }) off = false;
  @state() private isMending = false;

  override updated(): void {
    if (this.isMending) this.renderRoot.querySelector('input')?.focus();
  }

  override render() {
    const { entry } = this;
    const [tone, icon] = LOOKS[entry.effect];
    const words = {
      refused: texts.isRefused,
      changed: texts.isChanged,
      added: texts.isAdded,
      removed: texts.isRemoved,
    };
    return html`<div class="entry">
      <span role="cell" class="line">${entry.effect === 'removed' ? '' : numberText(entry.line)}</span>
      <span role="cell" class="name">${this.#picture()}<strong>${this.#name()}</strong></span>
      <span role="cell" class="effect"><vt-state-pill tone=${tone} icon=${icon}>${words[entry.effect]}</vt-state-pill></span>
      <span role="cell" class="detail">${this.#detail()}</span>
      <span role="cell" class="acts">${this.#acts()}</span>
    </div>`;
  }

  #name(): string {
    const { entry } = this;
    return entry.effect === 'refused' ? entry.row : textIn(entry.name, locale());
  }

  #picture() {
    const picture = this.entry.effect === 'refused' ? undefined : this.entry.picture;
    return html`<span class="picture"
      >${picture === undefined ? html`<wa-icon name="media"></wa-icon>` : html`<img alt="" loading="lazy" src=${`/media/${picture}/w320`} />`}</span
    >`;
  }

  #detail() {
    const { entry, currency } = this;
    switch (entry.effect) {
      case 'refused': {
        const { what, why } = refusedWords(entry);
        return html`<strong>${what} :</strong> ${why}`;
      }
      case 'changed':
        return entry.changes.map((change, index) => {
          const { name, before, after } = changeWords(change, currency);
          return html`${index === 0 ? '' : ', '}${name}
            ${before === '' ? nothing : html`<s class="quiet">${before}</s> →`} <strong>${after}</strong>`;
        });
      case 'added': {
        const { category, priceMinor, pictures, locales } = entry.summary;
        const parts = [
          category,
          moneyText(priceMinor, currency),
          pictures === 0 ? texts.noPhoto : texts.summaryPhotos(pictures),
          texts.summaryTexts(locales.map((one) => one.toUpperCase()).join(' ')),
        ];
        return parts.filter((part) => part !== '').join(', ');
      }
      case 'removed':
        return texts.removedNote;
    }
  }

  #acts() {
    const { entry } = this;
    if (entry.effect === 'refused') return this.isMending ? this.#mending(entry) : this.#repair(entry);
    return entry.isShown ? html`<vt-state-pill icon="screens">${texts.onScreen}</vt-state-pill>` : nothing;
  }

  #repair(entry: RefusedEntry) {
    const { repair } = entry;
    const { repairs } = this.run;
    if (repair?.kind === 'keep')
      return this.#button(texts.keepThis, () => this.run.mend(keeping(repairs, entry)));
    if (repair?.kind === 'without-pictures')
      return this.#button(texts.withoutPhoto, () =>
        this.run.mend({ ...repairs, withoutPictures: [...repairs.withoutPictures, entry.line] }),
      );
    if (entry.column === '') return nothing;
    const open = () => {
      this.isMending = true;
    };
    return this.#button(repair?.kind === 'rate' ? texts.giveRate(repair.currency) : texts.repairHere, open);
  }

  #button(name: string, act: () => void) {
    return html`<wa-button size="s" appearance="outlined" data-act="repair" ?disabled=${this.off} @click=${act}
      >${name}</wa-button
    >`;
  }

  #mending(entry: RefusedEntry) {
    const { repair } = entry;
    const label =
      repair?.kind === 'rate' ? texts.giveRate(repair.currency) : texts.newValue(entry.column, entry.row);
    const proposed = repair?.kind === 'replace' ? repair.value : repair?.kind === 'rate' ? '' : entry.value;
    return html`<form @submit=${(event: SubmitEvent) => this.#mend(event, entry)}>
      <input
        name="value"
        aria-label=${label}
        placeholder=${label}
        .value=${proposed}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key === 'Escape') this.isMending = false;
        }}
      />
      <wa-button type="submit" size="s" variant="brand">${texts.take}</wa-button>
    </form>`;
  }

  #mend(event: SubmitEvent, { line, column, repair }: RefusedEntry): void {
    event.preventDefault();
    const value = String(new FormData(event.target as HTMLFormElement).get('value') ?? '').trim();
    const { run } = this;
    this.isMending = false;
    if (repair?.kind !== 'rate') {
      void run.mend(withCell(run.repairs, line, column, value));
      return;
    }
    const rate = Number(value.replace(',', '.'));
    if (run.mapping === undefined || !(rate > 0)) return;
    run.set({ mapping: { ...run.mapping, rates: { ...run.mapping.rates, [repair.currency]: rate } } });
    void run.tryOut();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-dry-run-entry': VtDryRunEntry;
  }
}
