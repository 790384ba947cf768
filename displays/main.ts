// The display's page: takes its seat, plays what the seat has kept, and joins <vt-screen> to its controller. Only what the
// first slide needs is here; the rest is fetched beside it.

import { renditionFor } from '../playlists/programme/renditions.ts';
import type { Reported } from './keep/fact-of.ts';
import { type KeptScreen, readKept } from './keep/kept-screen.ts';
import { localClock } from './keep/local-clock.ts';
import { seatName } from './keep/seat-name.ts';
import { fetchCode } from './screen/fetch-code.ts';
import { painted } from './screen/painted.ts';
import { prefetchSlides } from './slides/slide-table.ts';
import './screen/vt-screen.ts';

/** A first slide that takes longer than this to paint keeps nobody waiting. */
const FIRST_SLIDE_MS = 1_000;

const query = new URLSearchParams(location.search);
const seat = seatName(query);
const demo = query.get('demo') ?? undefined;
const screen = document.createElement('vt-screen');
screen.mediaAddress = (hash, widthPx) =>
  widthPx === undefined ? `/media/${hash}` : `/media/${hash}/${renditionFor(widthPx)}`;

// Once it stands, even beneath an announcement.
const firstSlide = new Promise((resolve) => {
  screen.addEventListener('frame-changed', () => resolve(painted()), { once: true });
});
void firstSlide.then(prefetchSlides);

const connection = connect();
for (const type of ['slide-ended', 'slide-failed', 'cue-shown'] as const) {
  screen.addEventListener(type, (event) => {
    const reported = { type, detail: (event as CustomEvent).detail } as Reported;
    const atMs = screen.now();
    void connection.then(({ report }) => report(reported, atMs));
  });
}
document.body.replaceChildren(screen);
void fetchCode(() => import('./page/manners.ts')).then(({ learnManners }) => learnManners(document));

/** Plays what is kept; the link, whose code comes meanwhile, is opened after. */
async function connect() {
  const fetched = fetchCode(() => import('./link/connect-screen.ts'));
  // A demo is no screen of this seat.
  const found = demo === undefined ? await readKept(seat) : undefined;
  const localNow = localClock(found?.seenAtMs ?? 0);
  screen.now = localNow;
  const kept = found && (await play(found));
  const { connectScreen } = await fetched;
  return connectScreen({ screen, seat, demo, kept, localNow });
}

/** @returns what plays; nothing where it is damaged. */
async function play(kept: KeptScreen): Promise<KeptScreen | undefined> {
  try {
    Object.assign(screen, { self: kept.self, live: kept.live, programme: kept.programme });
    await screen.updateComplete;
    const patience = new Promise((resolve) => setTimeout(resolve, FIRST_SLIDE_MS));
    await Promise.race([firstSlide, patience]);
    return kept;
  } catch {
    // Damaged: the controller sends everything anew.
    screen.programme = undefined;
    return undefined;
  }
}
