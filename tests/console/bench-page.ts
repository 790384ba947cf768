import { html, render, type TemplateResult } from 'lit';
import { Refused } from '../../console/link/refused.ts';
import { ShopFeed } from '../../console/link/shop-feed.ts';
import { RovingFocus } from '../../console/parts/roving-focus.ts';
import '../../console/app/vt-notices.ts';
import '../../console/parts/vt-band.ts';
import '../../console/parts/vt-conflict.ts';
import '../../console/parts/vt-empty.ts';
import '../../console/parts/vt-meter.ts';
import '../../console/parts/vt-page-header.ts';
import '../../console/parts/vt-problem.ts';
import '../../console/parts/vt-selection-bar.ts';
import '../../console/parts/vt-state-pill.ts';
import { LitElement } from 'lit';
import * as formats from '../../console/texts/formats.ts';
import { beginLocale, chooseLocale, type Locale } from '../../console/texts/locale.ts';
import {
  beginColourScheme,
  type ColourScheme,
  chooseColourScheme,
} from '../../console/theme/colour-scheme.ts';
import { registerIcons } from '../../console/theme/register-icons.ts';

/** A grid of six cells, three a row, for the arrows. */
class BenchGrid extends LitElement {
  constructor() {
    super();
    new RovingFocus(this, 'button');
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render() {
    return html`${[1, 2, 3, 4, 5, 6].map((cell) => html`<button class="cell" id=${`cell-${cell}`}>${cell}</button>`)}`;
  }
}
customElements.define('bench-grid', BenchGrid);

const TONES = ['good', 'neutral', 'brand', 'warning', 'danger'] as const;
const heard: string[] = [];
let feed: ShopFeed | undefined;

const conflict = () =>
  new Refused(412, 'conflict', 'Somebody was faster.', {
    current: { revision: 7, at: 1_795_500_000_000, by: 'karim@example.org', body: {} },
  });

const STAGES: Readonly<Record<string, () => TemplateResult>> = {
  parts: () => html`
    <vt-page-header line="302 produits" heading="Produits"><button>Importer</button></vt-page-header>
    ${TONES.map((tone) => html`<vt-state-pill tone=${tone} icon="clock">depuis 10 h 42</vt-state-pill>`)}
    ${(['neutral', 'brand', 'warning', 'danger'] as const).map(
      (tone) =>
        html`<vt-band tone=${tone} icon="pencil">Une phrase<a slot="actions" href="#x">Comparer</a></vt-band>`,
    )}
    <vt-problem heading="Le disque est plein" kept="18 fichiers" missing="1,8 Go" todo="Libérer" details="E_FULL"
      ><button slot="actions">Réessayer</button></vt-problem
    >
    <vt-empty heading="Rien encore" text="Une phrase"><button slot="actions">Créer</button></vt-empty>
    <vt-selection-bar heading="3 sélectionnés" total="30 s"><button>Durée</button></vt-selection-bar>
  `,
  conflict: () => html`<vt-conflict
    .refusal=${conflict()}
    @keep-mine=${(event: CustomEvent) => heard.push(`keep ${event.detail}`)}
    @take-theirs=${() => heard.push('take')}
  ></vt-conflict>`,
  notice: () => html`<vt-notices
    .notice=${{
      text: 'Lampe à 39,90 €.',
      undo: { label: 'Remettre', act: async () => void heard.push('undone') },
    }}
  ></vt-notices>`,
  failingNotice: () => html`<vt-notices
    .notice=${{
      text: 'Supprimé.',
      undo: { label: 'Remettre', act: () => Promise.reject(new Refused(409, 'conflict', 'Déjà là.')) },
    }}
  ></vt-notices>`,
  grid: () => html`<bench-grid></bench-grid>`,
};

/** What tests drive. */
const bench = {
  heard,
  formats,
  speak: (locale: Locale) => chooseLocale(locale),
  wear: (scheme: ColourScheme) => chooseColourScheme(scheme),
  show(stage: string): void {
    heard.length = 0;
    render(STAGES[stage]?.() ?? html``, document.querySelector('main') as HTMLElement);
  },
  /** Opens the feed; line states and topics are heard from now on. */
  openFeed(): void {
    feed?.close();
    heard.length = 0;
    const opened = new ShopFeed('main');
    feed = opened;
    opened.on('line', () =>
      heard.push(opened.line.is === 'ended' ? `ended ${opened.line.reason}` : opened.line.is),
    );
    for (const topic of ['welcome', 'committed', 'screens', 'live'] as const)
      opened.on(topic, () => heard.push(topic));
    opened.open();
  },
  closeFeed: () => feed?.close(),
  feedNow: () => feed?.now(),
  role: () => feed?.role,
  screens: () => [...(feed?.screens.values() ?? [])].map(({ id, state }) => `${id} ${state}`),
  cues: () => (feed?.live.cues ?? []).map(({ id, version }) => `${id} ${version}`),
};
export type Bench = typeof bench;

declare global {
  interface Window {
    bench: Bench;
  }
}

beginColourScheme();
registerIcons();
await beginLocale();
window.bench = bench;
