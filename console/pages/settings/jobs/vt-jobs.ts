import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { ConsoleElement } from '../../../app/console-element.ts';
import type { Desk } from '../../../app/desk.ts';
import { KeptQuery } from '../../../link/kept-query.ts';
import { Refused } from '../../../link/refused.ts';
import { send } from '../../../link/send.ts';
import '../../../parts/vt-problem.ts';
import '../../../parts/vt-state-pill.ts';
import { bytesText, instantText } from '../../../texts/formats.ts';
import { commonStyles } from '../../../theme/common-styles.ts';
import { settingsStyles } from '../settings-styles.ts';
import { texts } from './texts.ts';

/** As the controller tells it. */
interface JobState {
  readonly name: string;
  readonly isRunning: boolean;
  readonly lastRunMs: number | null;
  readonly nextRunMs: number | null;
  readonly result: 'never' | 'done' | 'failed';
  readonly outcome: {
    readonly code: string;
    readonly params: Readonly<Record<string, string | number>>;
  } | null;
  readonly detail: string | null;
}

/** What the controller does by itself: when it did, what came of it, when it does again; and doing it now. */
@customElement('vt-jobs')
export class VtJobs extends ConsoleElement {
  static override styles = [commonStyles, settingsStyles];

  @property({ attribute: false }) desk!: Desk;
  /** Jobs that were asked for here and have not answered. */
  @state() private asked: ReadonlySet<string> = new Set();
  @state() private refused: { readonly job: string; readonly refusal: Refused } | undefined;

  readonly #jobs = new KeptQuery(this, {
    feed: () => this.desk?.feed,
    // A job publishes, or fills up: its line is another then.
    kinds: ['publications', 'products', 'media'],
    read: async (signal) => (await send<readonly JobState[]>('/api/jobs', { method: 'GET', signal })).body,
  });

  override render() {
    const { value, problem } = this.#jobs;
    if (value === undefined)
      return problem === undefined
        ? nothing
        : html`<vt-problem heading=${texts.unread} todo=${problem.message}></vt-problem>`;
    const jobs = [...value].sort((one, other) => (nameOf(one.name) < nameOf(other.name) ? -1 : 1));
    return html`<section class="card">
      <h2>${texts.heading}</h2>
      <p class="quiet">${texts.text}</p>
      <ul class="rows">
        ${jobs.map((job) => this.#row(job))}
      </ul>
    </section>`;
  }

  #row(job: JobState) {
    const nowMs = this.desk.feed.now();
    const { name, lastRunMs, nextRunMs } = job;
    const isBusy = this.asked.has(name) || job.isRunning;
    return html`<li class="line" data-job=${name}>
      <div class="grow">
        <span class="name">${nameOf(name)}</span>
        <small class="quiet">${wordsOf(name)}</small>
      </div>
      <div class="grow">
        ${this.#result(job, isBusy)}
        ${lastRunMs === null ? nothing : html`<small class="quiet">${texts.last(instantText(lastRunMs, nowMs))}</small>`}
      </div>
      <small class="grow quiet">${nextRunMs === null ? texts.nextUnknown : texts.next(instantText(nextRunMs, nowMs))}</small>
      <wa-button
        data-act="run"
        size="s"
        appearance="outlined"
        ?loading=${isBusy}
        ?disabled=${this.desk.whyNot('own') !== undefined}
        title=${this.desk.whyNot('own') ?? nothing}
        @click=${() => this.#run(name)}
        >${texts.runNow}<span class="unseen">${nameOf(name)}</span></wa-button
      >
    </li>`;
  }

  #result({ name, result, outcome, detail }: JobState, isBusy: boolean) {
    if (isBusy) return html`<vt-state-pill tone="brand" icon="clock">${texts.running}</vt-state-pill>`;
    if (this.refused?.job === name)
      return html`<p class="refusal small" role="alert">${this.refused.refusal.message}</p>`;
    if (result === 'never') return html`<small class="quiet">${texts.never}</small>`;
    const isDone = result === 'done';
    return html`<vt-state-pill tone=${isDone ? 'good' : 'danger'} icon=${isDone ? 'circle-check' : 'warning'}
        >${isDone ? texts.done : texts.failed}</vt-state-pill
      >
      <span class="small" role="status">${isDone ? outcomeText(outcome) : detail}</span>
      ${name === 'refresh-feeds' ? html`<a class="small" href="/console/products/feeds">${texts.feedsLink}</a>` : nothing}`;
  }

  async #run(name: string): Promise<void> {
    this.asked = new Set([...this.asked, name]);
    this.refused = undefined;
    try {
      await send(`/api/jobs/${name}/run`, { method: 'POST' });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.refused = { job: name, refusal: error };
    }
    await this.#jobs.reload();
    this.asked = new Set([...this.asked].filter((one) => one !== name));
  }
}

/** A job in words; one that is unknown here keeps the name that the controller gives it. */
function nameOf(job: string): string {
  const names: Readonly<Record<string, string>> = {
    backup: texts.backup,
    'expire-facts': texts.expire,
    'erase-media': texts.erase,
    'refresh-feeds': texts.feeds,
    'top-up': texts.topUp,
  };
  return names[job] ?? job;
}

function wordsOf(job: string): string {
  const words: Readonly<Record<string, string>> = {
    backup: texts.backupText,
    'expire-facts': texts.expireText,
    'erase-media': texts.eraseText,
    'refresh-feeds': texts.feedsText,
    'top-up': texts.topUpText,
  };
  return words[job] ?? '';
}

function outcomeText(outcome: JobState['outcome']): string {
  if (outcome === null) return '';
  const { code, params } = outcome;
  const count = (name: string) => Number(params[name] ?? 0);
  switch (code) {
    case 'backed-up':
      return texts.backedUp(String(params.file), bytesText(count('bytes')));
    case 'topped-up':
      return count('stores') === 0 ? texts.nothingToDo : texts.toppedUp(count('stores'));
    case 'expired':
      return count('facts') === 0 ? texts.nothingToDo : texts.expired(count('facts'));
    case 'erased':
      return count('media') === 0 ? texts.nothingToDo : texts.erased(count('media'));
    case 'feeds-read':
      return texts.feedsRead;
    default:
      return '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-jobs': VtJobs;
  }
}
