// The display's page: takes its seat, holds the link to the controller, and hands what comes to <vt-screen>.

import type { DisplayFact } from '../playlists/facts/fact.ts';
import { renditionFor } from '../playlists/programme/renditions.ts';
import { failedFactOf, playFactOf, shownFactOf } from './keep/fact-of.ts';
import { takeSeat } from './keep/seat.ts';
import { openUnsentFacts } from './keep/unsent-facts.ts';
import { ScreenLink } from './link/screen-link.ts';
import { goFullScreenOnClick } from './page/full-screen.ts';
import { hideIdleCursor } from './page/hide-cursor.ts';
import { showNotice } from './page/notice.ts';
import { keepAwake } from './page/wake-lock.ts';
import type { ScreenEvents } from './screen/screen-events.ts';
import './screen/vt-screen.ts';

const CLIENT = '0.1.0';

const seat = takeSeat(location.search, storageOf());
const demo = new URLSearchParams(location.search).get('demo') ?? undefined;
const facts = openUnsentFacts(seat.name);
const screen = document.createElement('vt-screen');

const link = new ScreenLink({
  base: location.origin,
  seat,
  facts,
  demo,
  client: CLIENT,
  onPairing: (pairing) => {
    // The controller knows this display no more, or not yet: nothing of before may play under another name.
    screen.programme = undefined;
    screen.self = undefined;
    screen.pairing = pairing;
  },
  onSelf: (self) => {
    screen.pairing = undefined;
    screen.self = self;
    document.title = `${self.name} · Vitrine`;
  },
  onProgramme: (programme, applyAtMs) => screen.take(programme, applyAtMs),
  onLive: (live) => {
    screen.live = live;
  },
  onCommand: (command) => {
    if (command === 'reload') location.reload();
    else screen.identify();
  },
  onState: (state) => {
    if (state.is === 'open') showNotice(undefined);
    // A screen that plays already goes on playing: customers must not see what staff has to mend.
    if (state.is === 'refused' && screen.programme === undefined) showNotice(state.reason);
  },
  health: () => ({ isPastHorizon: screen.isPastHorizon }),
});

screen.now = () => link.clock.now();
screen.mediaAddress = (hash, widthPx) =>
  widthPx === undefined ? `/media/${hash}` : `/media/${hash}/${renditionFor(widthPx)}`;

keepFacts('slide-ended', (detail, id) => playFactOf(id, detail));
keepFacts('cue-shown', (detail, id) => shownFactOf(id, detail));
keepFacts('slide-failed', (detail, id) => failedFactOf(id, detail, link.clock.now()));

document.body.replaceChildren(screen);
hideIdleCursor(document.body);
goFullScreenOnClick(document.documentElement);
keepAwake();

function keepFacts<K extends keyof ScreenEvents>(
  type: K,
  factOf: (detail: ScreenEvents[K], screen: string) => DisplayFact,
): void {
  screen.addEventListener(type, (event) => {
    const self = screen.self;
    // A demo or a preview is nobody's screen: what it shows is not counted.
    if (self === undefined || self.isDemo) return;
    const fact = factOf((event as CustomEvent<ScreenEvents[K]>).detail, self.id);
    void facts.add(fact).then(() => link.sendFacts());
  });
}

function storageOf(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    // Storage is switched off: the seat lasts as long as the page.
    return undefined;
  }
}
