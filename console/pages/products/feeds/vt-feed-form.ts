import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import type { Feed } from '../../../../playlists/documents/feed.ts';
import { ConsoleElement } from '../../../app/console-element.ts';
import type { Desk } from '../../../app/desk.ts';
import { FeedController } from '../../../link/feed-controller.ts';
import { Refused } from '../../../link/refused.ts';
import type { Stored } from '../../../link/store-api.ts';
import '../../../parts/vt-conflict.ts';
import '../../../parts/vt-loading.ts';
import '../../../parts/vt-page-header.ts';
import '../../../parts/vt-problem.ts';
import { commonStyles } from '../../../theme/common-styles.ts';
import { fieldStyles } from '../../../theme/field-styles.ts';
import { createUnder } from '../create-under.ts';
import { texts } from './texts.ts';

const NEW_FEED: Feed = { name: '', url: '', format: 'auto', when: '0 * * * *', isWhole: false, isOn: true };
const TIMES = { hourly: '0 * * * *', quarter: '*/15 * * * *', daily: '0 6 * * *' };

/** A feed: its address, when it is read, whether it is the whole catalogue. */
@customElement('vt-feed-form')
export class VtFeedForm extends ConsoleElement {
  static override styles = [
    commonStyles,
    fieldStyles,
    css`
      form {
        max-width: 620px;
      }
      .foot > :first-child {
        margin-inline-end: auto;
      }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;
  /** `new`, or the feed's id. */
  @property({ attribute: false }) feedId: string | undefined;
  @state() private feed: Feed | undefined;
  @state() private isOwnTime = false;
  @state() private refusal: Refused | undefined;
  @state() private isBusy = false;
  #revision = 0;
  #readFor: string | undefined;

  constructor() {
    super();
    new FeedController(this, () => this.desk?.feed, ['line']);
  }

  override willUpdate(): void {
    if (this.feedId === this.#readFor) return;
    this.#readFor = this.feedId;
    if (this.#isNew) this.#show(NEW_FEED, 0);
    else void this.#read();
  }

  override render() {
    const { feed, refusal } = this;
    if (feed === undefined)
      return refusal === undefined
        ? html`<vt-loading></vt-loading>`
        : html`<vt-problem heading=${texts.gone} todo=${refusal.message}></vt-problem>`;
    return html`<vt-page-header heading=${this.#isNew ? texts.newHeading : feed.name}>
        <a slot="back" class="quiet small" href="/console/products">${texts.back}</a>
      </vt-page-header>
      <form class="fields" novalidate @submit=${this.#submit}>
        ${this.#refused()} ${this.#text('name', texts.name, texts.namePlaceholder)}
        ${this.#text('url', texts.url, 'https://', texts.urlHint)} ${this.#time(feed)}
        ${this.#check('isWhole', texts.whole)} ${this.#check('isOn', texts.on)}
        <div class="foot">
          ${this.#isNew ? html`<span></span>` : html`<wa-button appearance="plain" variant="danger" data-act="delete" @click=${this.#delete}>${texts.delete}</wa-button>`}
          <wa-button appearance="plain" href="/console/products">${texts.cancel}</wa-button>
          <wa-button
            type="submit"
            variant="brand"
            data-act="save"
            ?loading=${this.isBusy}
            ?disabled=${this.desk.whyNot('edit') !== undefined}
            title=${this.desk.whyNot('edit') ?? nothing}
            >${texts.save}</wa-button
          >
        </div>
      </form>`;
  }

  get #isNew(): boolean {
    return this.feedId === undefined || this.feedId === 'new';
  }

  #text(name: 'name' | 'url' | 'when', label: string, placeholder = '', hint = '') {
    const problem = this.refusal?.fieldProblem(name);
    return html`<label class="field"
      ><span>${label}</span>
      <input
        name=${name}
        maxlength=${name === 'url' ? 2048 : 80}
        placeholder=${placeholder}
        aria-invalid=${problem !== undefined}
        .value=${this.feed?.[name] ?? ''}
        @input=${(event: Event) => this.#set({ [name]: (event.target as HTMLInputElement).value })}
      />${problem === undefined ? nothing : html`<small class="wrong" role="alert">${problem}</small>`}${hint === '' ? nothing : html`<small class="quiet">${hint}</small>`}</label
    >`;
  }

  #time({ when }: Feed) {
    const known = Object.values(TIMES).includes(when) && !this.isOwnTime;
    const names = { hourly: texts.hourly, quarter: texts.quarter, daily: texts.daily };
    return html`<label class="field"
        ><span>${texts.when}</span>
        <select
          name="time"
          @change=${(event: Event) => {
            const { value } = event.target as HTMLSelectElement;
            this.isOwnTime = value === 'own';
            if (value !== 'own') this.#set({ when: value });
          }}
        >
          ${(['hourly', 'quarter', 'daily'] as const).map(
            (key) =>
              html`<option value=${TIMES[key]} ?selected=${known && TIMES[key] === when}>${names[key]}</option>`,
          )}
          <option value="own" ?selected=${!known}>${texts.own}</option>
        </select></label
      >
      ${known ? nothing : this.#text('when', texts.cron)}`;
  }

  #check(name: 'isWhole' | 'isOn', label: string) {
    return html`<label class="check"
      ><input
        type="checkbox"
        name=${name}
        .checked=${this.feed?.[name] ?? false}
        @change=${(event: Event) => this.#set({ [name]: (event.target as HTMLInputElement).checked })}
      />${label}</label
    >`;
  }

  #refused() {
    const { refusal } = this;
    if (refusal === undefined) return nothing;
    if (!refusal.isConflict) return html`<p class="refusal" role="alert">${refusal.message}</p>`;
    return html`<vt-conflict
      .refusal=${refusal}
      @keep-mine=${(event: CustomEvent<number>) => this.#save(event.detail)}
      @take-theirs=${() => this.#takeTheirs(refusal)}
    ></vt-conflict>`;
  }

  #takeTheirs({ current }: Refused): void {
    const standing = current as { readonly body: Feed; readonly revision: number } | null;
    if (standing === null) this.desk.go('/console/products');
    else this.#show(standing.body, standing.revision);
  }

  #set(change: Partial<Feed>): void {
    if (this.feed !== undefined) this.feed = { ...this.feed, ...change };
  }

  #show(feed: Feed, revision: number): void {
    this.refusal = undefined;
    this.feed = feed;
    this.#revision = revision;
    this.isOwnTime = !Object.values(TIMES).includes(feed.when);
  }

  #read(): Promise<void> {
    this.feed = undefined;
    return this.#ask(async () => {
      const { body, revision } = await this.desk.api.get<Stored<Feed>>(`feeds/${this.feedId}`);
      this.#show(body, revision);
    });
  }

  #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void this.#save(this.#revision);
  };

  #save(revision: number): Promise<void> {
    return this.#ask(async () => {
      const { feed } = this;
      if (feed === undefined) return;
      if (feed.name.trim() === '' || feed.url.trim() === '')
        throw new Refused(400, 'invalid', texts.needsName);
      const body = { ...feed, name: feed.name.trim(), url: feed.url.trim() };
      if (this.#isNew) await createUnder(this.desk.api, 'feeds', body.name, body);
      else await this.desk.api.put(`feeds/${this.feedId}`, body, revision);
      this.desk.say({ text: texts.saved(body.name) });
      this.desk.go('/console/products');
    });
  }

  #delete = (): Promise<void> =>
    this.#ask(async () => {
      const { desk, feedId, feed } = this;
      await desk.api.delete(`feeds/${feedId}`, this.#revision);
      const act = async () => void (await desk.api.post(`feeds/${feedId}/restore`, {}));
      desk.say({ text: texts.deleted(feed?.name ?? ''), undo: { label: texts.putBack, act } });
      desk.go('/console/products');
    });

  async #ask(call: () => Promise<void>): Promise<void> {
    this.isBusy = true;
    this.refusal = undefined;
    try {
      await call();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.refusal = error;
    } finally {
      this.isBusy = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-feed-form': VtFeedForm;
  }
}
