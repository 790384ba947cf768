import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/checkbox/checkbox.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import '@awesome.me/webawesome/dist/components/option/option.js';
import '@awesome.me/webawesome/dist/components/select/select.js';
import '@awesome.me/webawesome/dist/components/switch/switch.js';
import type { Screen, ScreenShape } from '../../../playlists/documents/screen.ts';
import { ConsoleElement } from '../../app/console-element.ts';
import type { Desk } from '../../app/desk.ts';
import { Refused } from '../../link/refused.ts';
import type { Stored } from '../../link/store-api.ts';
import { screenTexts } from '../../parts/screen-texts.ts';
import '../../parts/vt-conflict.ts';
import { timeText } from '../../texts/formats.ts';
import { locale } from '../../texts/locale.ts';
import { commonStyles } from '../../theme/common-styles.ts';
import { readTags } from './read-tags.ts';
import { texts } from './texts.ts';

const SHAPES = ['landscape', 'portrait', 'wide'] as const;

/** Name, place, tags, shape, languages of a screen: each change is saved by itself. */
@customElement('vt-screen-settings')
export class VtScreenSettings extends ConsoleElement {
  static override styles = [
    commonStyles,
    css`
      .fields {
        display: grid;
        gap: var(--wa-space-m);
      }
      fieldset {
        display: flex;
        flex-wrap: wrap;
        gap: var(--wa-space-xs) var(--wa-space-m);
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend {
        padding: 0 0 var(--wa-space-2xs);
        font-weight: var(--wa-font-weight-semibold);
      }
      fieldset small {
        flex-basis: 100%;
      }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) stored!: Stored<Screen>;
  /** Those of the store: a screen holds to some of them. */
  @property({ attribute: false }) storeLocales: readonly string[] = [];
  @state() private refusal: Refused | undefined;
  @state() private savedAtMs: number | undefined;
  /** What was changed here and is not saved yet. */
  #pending: Partial<Screen> = {};
  #latest: Stored<Screen> | undefined;

  override render() {
    const { name, place, tags, shape, calm, locales = [] } = this.#screen;
    const why = this.desk.whyNot('edit');
    const isFixed = why !== undefined;
    return html`<div class="fields" title=${why ?? nothing}>
      ${this.#said()}
      <wa-input
        label=${texts.name}
        .value=${name}
        required
        maxlength="80"
        ?disabled=${isFixed}
        @change=${(event: Event) => this.#saveText('name', event)}
      ></wa-input>
      <wa-input
        label=${texts.place}
        hint=${texts.placeHint}
        .value=${place}
        maxlength="120"
        ?disabled=${isFixed}
        @change=${(event: Event) => this.#saveText('place', event)}
      ></wa-input>
      <wa-input
        label=${texts.tags}
        hint=${this.refusal?.fieldProblem('tags') ?? texts.tagsHintUse}
        .value=${tags.join(' ')}
        autocapitalize="none"
        ?disabled=${isFixed}
        @change=${(event: Event) => this.#save({ tags: [...readTags(typedIn(event))] })}
      ></wa-input>
      <wa-select
        label=${texts.shape}
        .value=${shape}
        ?disabled=${isFixed}
        @change=${(event: Event) => this.#save({ shape: typedIn(event) as ScreenShape })}
      >
        ${SHAPES.map((one) => html`<wa-option value=${one}>${screenTexts[one]}</wa-option>`)}
      </wa-select>
      ${this.storeLocales.length < 2 ? nothing : this.#languages(locales, isFixed)}
      <wa-switch
        .checked=${calm}
        ?disabled=${isFixed}
        @change=${(event: Event) => this.#save({ calm: (event.target as HTMLInputElement).checked })}
        >${texts.calm}</wa-switch
      >
    </div>`;
  }

  #languages(chosen: readonly string[], isFixed: boolean) {
    const names = new Intl.DisplayNames(locale(), { type: 'language' });
    return html`<fieldset>
      <legend>${texts.locales}</legend>
      ${this.storeLocales.map(
        (one) => html`<wa-checkbox
          .checked=${chosen.includes(one)}
          ?disabled=${isFixed}
          @change=${(event: Event) => this.#saveLocale(one, (event.target as HTMLInputElement).checked)}
          >${names.of(one)}</wa-checkbox
        >`,
      )}
      <small class="quiet">${texts.localesHint}</small>
    </fieldset>`;
  }

  #said() {
    const { refusal } = this;
    if (refusal?.isConflict)
      return html`<vt-conflict
        .refusal=${refusal}
        @keep-mine=${(event: CustomEvent<number>) => this.#keepMine(event.detail)}
        @take-theirs=${this.#takeTheirs}
      ></vt-conflict>`;
    if (refusal !== undefined) return html`<p class="refusal" role="alert">${refusal.message}</p>`;
    return html`<p class="small quiet" role="status">
      ${this.savedAtMs === undefined ? '' : texts.savedAt(timeText(this.savedAtMs))}
    </p>`;
  }

  /** The newest that is known: the page's, or what was saved here a moment ago. */
  get #standing(): Stored<Screen> {
    const latest = this.#latest;
    return latest?.id === this.stored.id && latest.revision > this.stored.revision ? latest : this.stored;
  }

  get #screen(): Screen {
    return { ...this.#standing.body, ...this.#pending };
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    const former = changed.get('stored') as Stored<Screen> | undefined;
    if (former === undefined || former.id === this.stored.id) return;
    this.#pending = {};
    this.refusal = undefined;
    this.savedAtMs = undefined;
  }

  #saveText(field: 'name' | 'place', event: Event): void {
    void this.#save({ [field]: typedIn(event).trim() });
  }

  #saveLocale(tag: string, isChosen: boolean): void {
    const others = (this.#screen.locales ?? []).filter((one) => one !== tag);
    const wanted = isChosen ? [...others, tag] : others;
    void this.#save({ locales: this.storeLocales.filter((one) => wanted.includes(one)) });
  }

  async #save(patch: Partial<Screen>, revision = this.#standing.revision): Promise<void> {
    this.#pending = { ...this.#pending, ...patch };
    const { locales, ...rest } = this.#screen;
    // No language chosen: the store's, which is told by leaving the field out.
    const body = locales === undefined || locales.length === 0 ? rest : { ...rest, locales };
    try {
      this.#latest = await this.desk.api.put<Screen>(`screens/${this.stored.id}`, body, revision);
      this.#pending = {};
      this.refusal = undefined;
      this.savedAtMs = this.desk.feed.now();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.refusal = error;
    }
    this.requestUpdate();
  }

  #keepMine(revision: number): void {
    const theirs = this.refusal?.current as Stored<Screen> | null | undefined;
    if (theirs != null) this.#latest = { ...theirs, id: this.stored.id };
    void this.#save({}, revision);
  }

  #takeTheirs = (): void => {
    const theirs = this.refusal?.current as Stored<Screen> | null | undefined;
    if (theirs != null) this.#latest = { ...theirs, id: this.stored.id };
    this.#pending = {};
    this.refusal = undefined;
  };
}

function typedIn(event: Event): string {
  return String((event.target as HTMLInputElement).value);
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-screen-settings': VtScreenSettings;
  }
}
