import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import type { Media } from '../../../playlists/documents/media.ts';
import type { MediaUse } from '../../../playlists/documents/media-uses.ts';
import { ConsoleElement } from '../../app/console-element.ts';
import type { Desk } from '../../app/desk.ts';
import { KeptQuery } from '../../link/kept-query.ts';
import { Refused } from '../../link/refused.ts';
import '../../parts/vt-state-pill.ts';
import { bytesText, durationText } from '../../texts/formats.ts';
import { commonStyles } from '../../theme/common-styles.ts';
import { deleteRefusal, renameMedia } from './media-deeds.ts';
import { placeOf } from './media-places.ts';
import { formatText, kindOf, sizeText } from './media-words.ts';
import { mediumStyles } from './medium-styles.ts';
import { texts } from './texts.ts';
import './vt-media-picture.ts';

/** Whatever may name a medium. */
const USERS = [
  'playlists',
  'products',
  'presets',
  'layouts',
  'schedule',
  'contests',
  'store',
  'publications',
];

/**
 * One medium: large, its name to change, what it is, where it is used.
 *
 * @fires delete-wished - With the {@link Media}.
 * @fires closed - The person is done with it.
 */
@customElement('vt-medium')
export class VtMedium extends ConsoleElement {
  static override styles = [commonStyles, mediumStyles];

  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) media!: Media;
  /** Why it was not deleted. */
  @property({ attribute: false }) deletion: Refused | undefined;
  @state() private nameProblem: string | undefined;

  readonly #uses = new KeptQuery<readonly MediaUse[]>(this, {
    feed: () => this.desk.feed,
    kinds: USERS,
    read: (signal) => this.desk.api.get<readonly MediaUse[]>(`media/${this.media.hash}/uses`, signal),
  });

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    const former = changed.get('media') as Media | undefined;
    if (former === undefined || former.hash === this.media.hash) return;
    this.nameProblem = undefined;
    this.#uses.value = undefined;
    void this.#uses.reload();
  }

  override render() {
    const { media, nameProblem } = this;
    const why = this.desk.whyNot('edit');
    return html`<header>
        <h2>${media.name}</h2>
        <wa-button appearance="plain" data-act="close" @click=${this.#close}>
          <wa-icon name="xmark" label=${texts.close}></wa-icon>
        </wa-button>
      </header>
      ${this.#face()}
      <wa-input
        name="medium-name"
        label=${texts.name}
        maxlength="200"
        .value=${media.name}
        hint=${nameProblem ?? ''}
        ?disabled=${why !== undefined}
        title=${why ?? nothing}
        @change=${this.#rename}
      ></wa-input>
      ${this.#facts()}
      <h3>${texts.uses}</h3>
      ${this.#places()} ${this.#delete(why)}`;
  }

  #face() {
    const { hash, name } = this.media;
    switch (kindOf(this.media)) {
      case 'film':
        return html`<video
          controls
          playsinline
          preload="none"
          aria-label=${texts.play(name)}
          poster=${`/media/${hash}/poster`}
          src=${`/media/${hash}`}
        ></video>`;
      case 'sound':
        return html`<audio controls preload="none" aria-label=${name} src=${`/media/${hash}`}></audio>`;
      default:
        return html`<vt-media-picture .media=${this.media} rendition="w960"></vt-media-picture>`;
    }
  }

  #facts() {
    const { media } = this;
    const { durationMs, bytes } = media;
    const facts: readonly (readonly [string, string | undefined])[] = [
      [texts.format, formatText(media)],
      [texts.size, sizeText(media)],
      [texts.length, durationMs === undefined ? undefined : durationText(durationMs)],
      [texts.weight, bytesText(bytes)],
    ];
    return html`<dl>
      ${facts.map(([name, text]) => (text === undefined ? nothing : html`<dt>${name}</dt><dd>${text}</dd>`))}
    </dl>`;
  }

  #places() {
    const { value, problem } = this.#uses;
    if (value === undefined)
      return problem === undefined ? nothing : html`<p class="refusal" role="alert">${problem.message}</p>`;
    if (value.length === 0) return html`<p class="quiet">${texts.usesNone}</p>`;
    return html`<ul>
      ${value.map((use) => {
        const { kind, name, href, isDraft } = placeOf(use);
        const words = name ?? kind;
        return html`<li>
          <span>
            ${href === undefined ? words : html`<a href=${href}>${words}</a>`}
            ${name === undefined ? nothing : html`<small class="quiet">${kind}</small>`}
          </span>
          ${isDraft ? html`<vt-state-pill tone="warning" icon="pencil">${texts.draftOnly}</vt-state-pill>` : nothing}
        </li>`;
      })}
    </ul>`;
  }

  #delete(why: string | undefined) {
    const count = this.#uses.value?.length ?? 0;
    const reason = why ?? (count > 0 ? texts.deleteWhyNot(count) : undefined);
    const { deletion } = this;
    return html`<footer>
      ${deletion === undefined ? nothing : html`<p class="refusal" role="alert">${deleteRefusal(deletion)}</p>`}
      <wa-button
        variant="danger"
        appearance="outlined"
        data-act="delete"
        ?disabled=${reason !== undefined || this.#uses.value === undefined}
        @click=${this.#wishDeletion}
      >
        <wa-icon slot="start" name="trash"></wa-icon>${texts.delete}
      </wa-button>
      ${reason === undefined ? nothing : html`<p class="quiet small">${reason}</p>`}
    </footer>`;
  }

  #rename = async (event: Event): Promise<void> => {
    const { media } = this;
    const input = event.target as HTMLInputElement;
    const name = input.value.trim();
    this.nameProblem = name === '' ? texts.nameNeeded : undefined;
    if (name === '' || name === media.name) return;
    try {
      await renameMedia(this.desk, media, name);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      // What was typed stays in the field.
      this.nameProblem = error.fieldProblem('name') ?? error.message;
    }
  };

  #wishDeletion = (): void => {
    this.dispatchEvent(new CustomEvent('delete-wished', { detail: this.media }));
  };

  #close = (): void => {
    this.dispatchEvent(new CustomEvent('closed'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-medium': VtMedium;
  }
}
