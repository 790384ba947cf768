import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dropdown/dropdown.js';
import '@awesome.me/webawesome/dist/components/dropdown-item/dropdown-item.js';
import type { Schedule } from '../../../playlists/documents/schedule.ts';
import type { Screen } from '../../../playlists/documents/screen.ts';
import type { Programme } from '../../../playlists/programme/programme.ts';
import type { ScreenNews } from '../../../playlists/protocol/console-news.ts';
import { ConsoleElement } from '../../app/console-element.ts';
import type { Desk } from '../../app/desk.ts';
import { Refused } from '../../link/refused.ts';
import type { Stored } from '../../link/store-api.ts';
import { stateWords } from '../../parts/screen-state-words.ts';
import '../../parts/vt-confirm.ts';
import '../../parts/vt-screen-preview.ts';
import '../../parts/vt-state-pill.ts';
import { commonStyles } from '../../theme/common-styles.ts';
import { screenDetailsStyles } from './screen-details-styles.ts';
import type { ScreenPresence } from './screen-presence.ts';
import { texts } from './texts.ts';
import './vt-on-air.ts';
import './vt-screen-health.ts';
import './vt-screen-settings.ts';

/** One screen: its picture and state, what can be done with it, where it is in its loop, its settings and health. */
@customElement('vt-screen-details')
export class VtScreenDetails extends ConsoleElement {
  static override styles = [commonStyles, screenDetailsStyles];

  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) stored!: Stored<Screen>;
  @property({ attribute: false }) news: ScreenNews | undefined;
  @property({ attribute: false }) programme: Programme | undefined;
  @property({ attribute: false }) schedule: Schedule | undefined;
  @property({ attribute: false }) presence: ScreenPresence | null | undefined;
  @property({ attribute: false }) storeLocales: readonly string[] = [];
  @state() private isAsking = false;
  @state() private problem: string | undefined;

  override render() {
    const { feed } = this.desk;
    const { id, body } = this.stored;
    const words = stateWords(this.news, feed.now());
    return html`
      <header>
        <vt-screen-preview
          class=${body.shape}
          shape=${body.shape}
          .programme=${this.programme}
          .appliesAtMs=${this.news?.appliesAtMs ?? 0}
          .live=${feed.live}
          .marks=${{ id, tags: body.tags, name: body.name }}
          .now=${feed.now}
          .isCalm=${body.calm}
          .isForeseen=${words.isForeseen}
        ></vt-screen-preview>
        <div class="words">
          <h1>${body.name}</h1>
          <vt-state-pill tone=${words.tone} icon=${words.icon}>${words.text}</vt-state-pill>
          ${this.#explained()}
        </div>
        <a class="close" href="/console/screens" aria-label=${texts.close}><wa-icon name="xmark"></wa-icon></a>
      </header>
      <div class="acts">${this.#acts()}</div>
      ${this.problem === undefined ? nothing : html`<p class="refusal" role="alert">${this.problem}</p>`}
      <section>
        <h2>${texts.onAir}</h2>
        <vt-on-air
          .programme=${this.programme}
          .live=${feed.live}
          .marks=${{ id, tags: body.tags }}
          .schedule=${this.schedule}
          .now=${feed.now}
        ></vt-on-air>
      </section>
      <section>
        <h2>${texts.settings}</h2>
        <vt-screen-settings
          .desk=${this.desk}
          .stored=${this.stored}
          .storeLocales=${this.storeLocales}
        ></vt-screen-settings>
      </section>
      <section>
        <h2>${texts.health}</h2>
        <vt-screen-health .presence=${this.presence} .nowMs=${feed.now()}></vt-screen-health>
      </section>
      ${this.isAsking ? this.#question() : nothing}
    `;
  }

  /** What a state means, and what to do. */
  #explained() {
    const { news } = this;
    const text =
      news?.state === 'unreachable'
        ? news.reason === 'not-seen'
          ? texts.notSeenText
          : texts.unreachableText
        : news?.state === 'outdated'
          ? texts.outdatedText
          : news?.state === 'unpaired'
            ? texts.unpairedText
            : undefined;
    return text === undefined ? nothing : html`<p class="small">${text}</p>`;
  }

  #acts() {
    const { desk } = this;
    const isPaired = this.news !== undefined && this.news.state !== 'unpaired';
    const isReachable = isPaired && this.news?.state !== 'unreachable';
    const whyPair = desk.whyNot('pair');
    const whyEdit = desk.whyNot('edit');
    return html`
      <wa-button
        appearance="outlined"
        ?disabled=${whyPair !== undefined || !isReachable}
        title=${whyPair ?? (isReachable ? nothing : texts.identifyMissed)}
        @click=${this.#identify}
      >
        <wa-icon slot="start" name="identify"></wa-icon>${texts.identify}
      </wa-button>
      <wa-button
        appearance="outlined"
        ?disabled=${whyPair !== undefined}
        title=${whyPair ?? nothing}
        href=${`/console/screens/new?screen=${this.stored.id}`}
      >
        <wa-icon slot="start" name=${isPaired ? 'swap' : 'plus'}></wa-icon>${isPaired ? texts.replace : texts.connect}
      </wa-button>
      <wa-dropdown placement="bottom-end" @wa-select=${this.#choose}>
        <wa-button
          slot="trigger"
          appearance="outlined"
          ?disabled=${whyEdit !== undefined}
          title=${whyEdit ?? nothing}
        >
          <wa-icon name="ellipsis" label=${texts.more}></wa-icon>
        </wa-button>
        ${
          isPaired
            ? html`<wa-dropdown-item value="revoke">
                <wa-icon slot="icon" name="unlink"></wa-icon>${texts.revoke}
              </wa-dropdown-item>`
            : nothing
        }
        <wa-dropdown-item value="delete" variant="danger">
          <wa-icon slot="icon" name="trash"></wa-icon>${texts.delete}
        </wa-dropdown-item>
      </wa-dropdown>
    `;
  }

  #question() {
    return html`<vt-confirm
      heading=${texts.revokeAsk(this.stored.body.name)}
      text=${texts.revokeText}
      action=${texts.revoke}
      @confirmed=${this.#revoke}
      @closed=${this.#closeQuestion}
    ></vt-confirm>`;
  }

  #choose = (event: CustomEvent<{ item: { value: string } }>): void => {
    if (event.detail.item.value === 'revoke') this.isAsking = true;
    else void this.#delete();
  };

  #closeQuestion = (): void => {
    this.isAsking = false;
  };

  #identify = (): Promise<void> =>
    this.#act(async () => {
      const { isReached } = await this.desk.api.post<{ isReached: boolean }>(
        `screens/${this.stored.id}/identify`,
      );
      if (isReached) this.desk.say({ text: texts.identified(this.stored.body.name) });
      else this.problem = texts.identifyMissed;
    });

  #revoke = (): Promise<void> =>
    this.#act(async () => {
      this.isAsking = false;
      await this.desk.api.post(`screens/${this.stored.id}/revoke`);
      this.desk.say({ text: texts.revoked(this.stored.body.name) });
    });

  #delete = (): Promise<void> =>
    this.#act(async () => {
      const { desk, stored } = this;
      const path = `screens/${stored.id}`;
      await desk.api.delete(path, stored.revision);
      const act = async () => {
        await desk.api.post(`${path}/restore`, {});
        desk.go(`/console/${path}`);
      };
      desk.say({ text: texts.deleted(stored.body.name), undo: { label: texts.undoDelete, act } });
      desk.go('/console/screens');
    });

  async #act(act: () => Promise<void>): Promise<void> {
    this.problem = undefined;
    try {
      await act();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.problem = error.message;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-screen-details': VtScreenDetails;
  }
}
