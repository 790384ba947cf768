import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import type { Screen } from '../../../../playlists/documents/screen.ts';
import type { Store } from '../../../../playlists/documents/store.ts';
import type { Programme } from '../../../../playlists/programme/programme.ts';
import { ConsoleElement } from '../../../app/console-element.ts';
import type { Desk } from '../../../app/desk.ts';
import { FeedController } from '../../../link/feed-controller.ts';
import { KeptQuery } from '../../../link/kept-query.ts';
import { ProgrammeShelf } from '../../../link/programme-shelf.ts';
import type { Stored } from '../../../link/store-api.ts';
import '../../../parts/vt-screen-preview.ts';
import { commonStyles } from '../../../theme/common-styles.ts';
import { settingsStyles } from '../settings-styles.ts';
import { brandedProgramme, brandSlideProgramme } from './branded-programme.ts';
import { texts } from './texts.ts';

const AT_ONCE = () => 0;

/** A brand that is not saved yet, on the brand slide and on what a screen plays now, by the displays' own code. */
@customElement('vt-brand-preview')
export class VtBrandPreview extends ConsoleElement {
  static override styles = [
    commonStyles,
    settingsStyles,
    css`
      figure {
        display: grid;
        gap: var(--wa-space-2xs);
        margin: 0;
      }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) brand!: Store['brand'];
  readonly #shelf = new ProgrammeShelf(this, () => this.desk);
  readonly #screens = new KeptQuery(this, {
    feed: () => this.desk?.feed,
    kinds: ['screens'],
    read: (signal) => this.desk.api.get<readonly Stored<Screen>[]>('screens', signal),
  });
  #dressed: { readonly key: string; readonly now: Programme; readonly slide: Programme } | undefined;

  constructor() {
    super();
    new FeedController(this, () => this.desk?.feed, ['screens', 'line']);
  }

  override render() {
    const screen = this.#example();
    const news = screen && this.desk.feed.screens.get(screen.id);
    const programme = news && this.#shelf.programmeOf(news);
    return html`<section>
      <h2>${texts.preview}</h2>
      <p class="quiet">${texts.previewText}</p>
      ${screen === undefined ? this.#withoutScreen() : this.#pictures(screen, programme)}
    </section>`;
  }

  #withoutScreen() {
    return html`<p>${texts.noScreen}</p>
      <wa-button appearance="outlined" href="/console/screens/new">${texts.addScreen}</wa-button>`;
  }

  #pictures(screen: Stored<Screen>, programme: Programme | undefined) {
    const { shape, tags, name, calm } = screen.body;
    const dressed = programme && this.#dress(programme);
    return html`<figure data-preview="slide">
        <vt-screen-preview shape=${shape} .programme=${dressed?.slide} .now=${AT_ONCE}></vt-screen-preview>
        <figcaption class="small">${texts.brandSlide}</figcaption>
      </figure>
      <figure data-preview="now">
        <vt-screen-preview
          shape=${shape}
          .programme=${dressed?.now}
          .marks=${{ id: screen.id, tags, name }}
          .now=${this.desk.feed.now}
          .isCalm=${calm}
        ></vt-screen-preview>
        <figcaption class="small">${texts.onAir(name)}</figcaption>
      </figure>`;
  }

  /** Made once for each look: a screen that is given the same programme again draws nothing anew. */
  #dress(programme: Programme) {
    const now = brandedProgramme(programme, this.brand);
    if (this.#dressed?.key !== now.hash)
      this.#dressed = { key: now.hash, now, slide: brandSlideProgramme(now) };
    return this.#dressed;
  }

  #example(): Stored<Screen> | undefined {
    const screens = this.#screens.value ?? [];
    return screens.find(({ body }) => body.shape === 'landscape') ?? screens[0];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-brand-preview': VtBrandPreview;
  }
}
