import type { LiveList } from '../../playlists/programme/live-list.ts';
import type { Programme } from '../../playlists/programme/programme.ts';
import type { ScreenSelf } from '../../playlists/protocol/controller-messages.ts';
import type { SlideContext } from '../slides/slide-element.ts';
import { codeText } from './code-text.ts';
import { onAirSinceMs } from './on-air-since.ts';

/** What the context of slides is made of: the screen's own properties, read anew whenever a slide asks. */
export interface ContextSource {
  readonly programme: Programme | undefined;
  readonly self: ScreenSelf | undefined;
  readonly live: LiveList;
  readonly isStill: boolean;
  readonly now: () => number;
  readonly mediaAddress: SlideContext['mediaAddress'];
}

/** One context for all slides of a screen, a new object only when something in it differs: slides render again for it. */
export class ScreenContext {
  #context: SlideContext | undefined;
  #key = '';

  /** `undefined` until a screen has a programme. */
  get current(): SlideContext | undefined {
    return this.#context;
  }

  /** Brings it in line with the screen. @returns whether it is another now. */
  renew(screen: ContextSource): boolean {
    const { programme, self, isStill } = screen;
    if (!programme || !self) return false;
    const { store, locales } = programme.head;
    const key = JSON.stringify([store, locales, self.code, self.visitorsAddress, self.calm, isStill]);
    if (key === this.#key) return false;
    this.#key = key;
    this.#context = {
      store,
      locales,
      now: () => screen.now(),
      mediaAddress: (hash, widthPx) => screen.mediaAddress(hash, widthPx),
      codeText: (product) => codeText(self, product),
      isCalm: self.calm,
      isStill,
      onAirSinceMs: (stream) => onAirSinceMs(screen.live, stream, screen.now()),
    };
    return true;
  }
}
