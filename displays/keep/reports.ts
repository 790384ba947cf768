import type { Health, ScreenMessage } from '../../playlists/protocol/screen-messages.ts';
import { factOf, type Reported } from './fact-of.ts';
import { openUnsentFacts } from './unsent-facts.ts';

export interface ReportsOptions {
  /** Name of the seat whose facts are kept. */
  readonly seat: string;
  /** Sends if the link stands. @returns whether it did. */
  readonly send: (message: ScreenMessage) => boolean;
  /** What the page knows of its health. */
  readonly health: () => Pick<Health, 'head' | 'live' | 'clockErrorMs' | 'isPastHorizon'>;
}

/** What a display tells its controller beside playing. */
export interface Reports {
  /** Something happened on this screen at this instant: it is kept, and sent as soon as the link stands. */
  keep(event: Reported, screen: string, atMs: number): Promise<void>;
  /** The controller takes reports in. */
  welcome(): void;
  /** The controller has stored facts of these ids. */
  stored(ids: readonly string[]): Promise<void>;
  /** Another programme is held: the controller is told soon, so that people see who is up to date. */
  held(): void;
  /** The link stands no more. */
  pause(): void;
}

const HEALTH_EVERY_MS = 60_000;
/** Heads of a burst of edits are confirmed once. */
const HELD_SOON_MS = 300;
const FACTS_AGAIN_MS = 10_000;

/** Keeps facts until the controller has them, and reports the display's health each minute. */
export function openReports({ seat, send, health }: ReportsOptions): Reports {
  const facts = openUnsentFacts(seat);
  let isWelcome = false;
  let isSending = false;
  let nextHealth: ReturnType<typeof setTimeout> | undefined;
  let sendAgain: ReturnType<typeof setTimeout> | undefined;

  async function sendFacts(): Promise<void> {
    if (!isWelcome || isSending) return;
    isSending = true;
    clearTimeout(sendAgain);
    const batch = await facts.next().catch(() => []);
    if (batch.length === 0 || !isWelcome || !send({ type: 'facts', facts: [...batch] })) {
      isSending = false;
      return;
    }
    // An answer that never comes is an answer lost: send again, the controller stores each id once.
    sendAgain = setTimeout(() => {
      isSending = false;
      void sendFacts();
    }, FACTS_AGAIN_MS);
  }

  async function reportHealth(): Promise<void> {
    clearTimeout(nextHealth);
    nextHealth = setTimeout(reportHealth, HEALTH_EVERY_MS);
    const unsentFacts = await facts.count().catch(() => 0);
    const uptimeMs = Math.round(performance.now());
    send({ type: 'health', ...health(), uptimeMs, ...heapBytes(), unsentFacts, isSecureContext });
  }

  return {
    async keep(event, screen, atMs) {
      await facts.add(factOf(event, screen, atMs));
      await sendFacts();
    },
    welcome() {
      isWelcome = true;
      void reportHealth();
      void sendFacts();
    },
    async stored(ids) {
      await facts.forget(ids);
      isSending = false;
      await sendFacts();
    },
    held() {
      if (!isWelcome) return;
      clearTimeout(nextHealth);
      nextHealth = setTimeout(reportHealth, HELD_SOON_MS);
    },
    pause() {
      isWelcome = isSending = false;
      clearTimeout(nextHealth);
      clearTimeout(sendAgain);
    },
  };
}

/** Chromium alone tells how much its heap holds. */
function heapBytes(): { heapBytes?: number } {
  const memory = (performance as { memory?: { usedJSHeapSize?: number } }).memory;
  return memory?.usedJSHeapSize === undefined ? {} : { heapBytes: Math.round(memory.usedJSHeapSize) };
}
