import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ScreenNews } from '../../../../playlists/protocol/console-news.ts';
import type { ShopFeed } from '../../../link/shop-feed.ts';

/**
 * Screens that were sent another programme than before, and have confirmed it.
 *
 * @param headsBefore - Screen → head of its programme before the change.
 */
export function takenBy(
  screens: Iterable<ScreenNews>,
  headsBefore: ReadonlyMap<string, string>,
): readonly string[] {
  return [...screens].flatMap(({ id, head, state }) =>
    state === 'up-to-date' && headsBefore.has(id) && headsBefore.get(id) !== head ? id : [],
  );
}

/** A screen that has not confirmed by then is not waited for: its own state tells why. */
const WAIT_MS = 10_000;

/** Watches how many screens confirm a change: the last one, and only while its host is on the page. */
export class TakenWatch implements ReactiveController {
  #end: (() => void) | undefined;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#end?.();
  }

  /** @param onCount - Called each time that they have become more. */
  watch(feed: ShopFeed, headsBefore: ReadonlyMap<string, string>, onCount: (count: number) => void): void {
    this.#end?.();
    const untilMs = feed.now() + WAIT_MS;
    let told = 0;
    this.#end = feed.on('screens', () => {
      const taken = takenBy(feed.screens.values(), headsBefore).length;
      if (feed.now() > untilMs) this.#end?.();
      else if (taken > told) {
        told = taken;
        onCount(taken);
      }
    });
  }
}
