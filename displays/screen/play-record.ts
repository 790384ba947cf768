import type { Slide } from '../../playlists/programme/slide.ts';
import { painted } from './painted.ts';
import { type SlideEnded, type SlideShown, tell } from './screen-events.ts';
import type { Showing } from './showing.ts';

/** What ends this much before its slot was cut; less is the roundness of frames. */
const TOLERANCE_MS = 300;

/** Watches one region's plays: begins each with its first painted frame, ends it once, tells both. */
export class PlayRecord {
  readonly #host: EventTarget;
  readonly #now: () => number;
  #play: { shown: SlideShown; paintedAt: number; slotEndMs: number } | undefined;
  /** Of several beginnings before a paint only the last counts. */
  #turn = 0;

  constructor(host: EventTarget, now: () => number) {
    this.#host = host;
    this.#now = now;
  }

  async begin(showing: Showing): Promise<void> {
    this.end('cut');
    const turn = ++this.#turn;
    await painted();
    if (turn !== this.#turn) return;
    const shown: SlideShown = {
      region: showing.region,
      item: showing.item,
      slide: showing.slideId,
      product: productOf(showing.slide),
      locale: showing.locale,
      startMs: this.#now(),
      filled: showing.filled,
      head: showing.head,
      publication: showing.publication,
    };
    this.#play = { shown, paintedAt: performance.now(), slotEndMs: showing.slotEndMs };
    tell(this.#host, 'slide-shown', shown);
  }

  /** The slot got another end (a switch of programme) while its slide goes on. */
  goOn(showing: Showing): void {
    if (this.#play !== undefined) this.#play.slotEndMs = showing.slotEndMs;
  }

  end(how: SlideEnded['ended']): void {
    this.#turn += 1;
    const play = this.#play;
    this.#play = undefined;
    if (play === undefined) return;
    const isDone = how === 'done' || (how === 'cut' && this.#now() >= play.slotEndMs - TOLERANCE_MS);
    tell(this.#host, 'slide-ended', {
      ...play.shown,
      durationMs: Math.max(0, Math.round(performance.now() - play.paintedAt)),
      ended: how === 'failed' ? 'failed' : isDone ? 'done' : 'cut',
    });
  }
}

function productOf(slide: Slide | undefined): string | undefined {
  return slide?.kind === 'spotlight' || slide?.kind === 'live' ? slide.face?.product : undefined;
}
