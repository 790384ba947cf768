// The display's page: takes its seat, holds the link to the controller, and hands what comes to <vt-screen>.
// What the first slide does not need is fetched beside it.

import { renditionFor } from '../playlists/programme/renditions.ts';
import type { Reported } from './keep/fact-of.ts';
import { takeSeat } from './keep/seat.ts';
import { ScreenLink } from './link/screen-link.ts';
import type { SocketState } from './link/screen-socket.ts';
import { fetchCode } from './screen/fetch-code.ts';
import { prefetchSlides } from './slides/slide-table.ts';
import './screen/vt-screen.ts';

const CLIENT = '0.1.0';

const seat = takeSeat(location.search, storageOf());
const demo = new URLSearchParams(location.search).get('demo') ?? undefined;
const screen = document.createElement('vt-screen');

const reports = fetchCode(() => import('./keep/reports.ts')).then(({ openReports }) =>
  openReports({
    seat: seat.name,
    send: (message) => link.send(message),
    health: () => ({
      ...link.held,
      clockErrorMs: Math.min(link.clock.errorMs, 1e9),
      isPastHorizon: screen.isPastHorizon,
    }),
  }),
);
let isNoticed = false;

const link = new ScreenLink({
  base: location.origin,
  seat,
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
  onProgramme: (programme, applyAtMs) => {
    screen.take(programme, applyAtMs);
    void reports.then((open) => open.held());
  },
  onLive: (live) => {
    screen.live = live;
  },
  onCommand: (command) => {
    if (command === 'reload') location.reload();
    else screen.identify();
  },
  onState: (state) => {
    if (state.is !== 'open') void reports.then((open) => open.pause());
    void notice(state);
  },
  onWelcome: () => void reports.then((open) => open.welcome()),
  onFactsStored: (ids) => void reports.then((open) => open.stored(ids)),
});

screen.now = () => link.clock.now();
screen.mediaAddress = (hash, widthPx) =>
  widthPx === undefined ? `/media/${hash}` : `/media/${hash}/${renditionFor(widthPx)}`;

for (const type of ['slide-ended', 'slide-failed', 'cue-shown'] as const) {
  screen.addEventListener(type, (event) => {
    const { self } = screen;
    // A demo or a preview is nobody's screen: what it shows is not counted.
    if (self === undefined || self.isDemo) return;
    const reported = { type, detail: (event as CustomEvent).detail } as Reported;
    const atMs = link.clock.now();
    void reports.then((open) => open.keep(reported, self.id, atMs));
  });
}
screen.addEventListener('slide-shown', prefetchSlides, { once: true });

document.body.replaceChildren(screen);
void fetchCode(() => import('./page/manners.ts')).then(({ learnManners }) => learnManners(document));

async function notice(state: SocketState): Promise<void> {
  // A screen that plays already goes on playing: customers must not see what staff has to mend.
  const reason = state.is === 'refused' && screen.programme === undefined ? state.reason : undefined;
  if (state.is !== 'open' && reason === undefined) return;
  if (reason === undefined && !isNoticed) return;
  isNoticed = true;
  const { showNotice } = await fetchCode(() => import('./page/notice.ts'));
  showNotice(reason);
}

function storageOf(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    // Storage is switched off: the seat lasts as long as the page.
    return undefined;
  }
}
