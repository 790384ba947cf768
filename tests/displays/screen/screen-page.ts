import type { ScreenEvents } from '../../../displays/screen/screen-events.ts';
import type { Pairing } from '../../../displays/screen/vt-pairing.ts';
import type { LiveList } from '../../../playlists/programme/live-list.ts';
import type { Programme } from '../../../playlists/programme/programme.ts';
import '../../../displays/screen/vt-screen.ts';
import { NOON_MS } from './test-programme.ts';

export interface Setting {
  readonly programme?: Programme;
  readonly live?: LiveList;
  readonly pairing?: Pairing;
  readonly startMs?: number;
  /** The clock stands still and is moved by `step`. */
  readonly isManual?: boolean;
  readonly isStill?: boolean;
  readonly isCalm?: boolean;
  readonly hasFault?: boolean;
}

export interface SeenEvent {
  readonly type: keyof ScreenEvents;
  readonly atMs: number;
  // biome-ignore lint/suspicious/noExplicitAny: details of all events, looked into by tests.
  readonly detail: any;
}

const TYPES = [
  'slide-shown',
  'slide-ended',
  'slide-failed',
  'slide-returned',
  'cue-shown',
  'frame-changed',
] as const;

let screen = document.createElement('vt-screen');
let events: SeenEvent[] = [];
let clockMs = NOON_MS;

const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));

/** What tests call. */
const stage = {
  async set(setting: Setting): Promise<void> {
    screen.remove();
    screen = document.createElement('vt-screen');
    events = [];
    for (const type of TYPES) {
      screen.addEventListener(type, (event) => {
        events.push({ type, atMs: performance.now(), detail: (event as CustomEvent).detail });
      });
    }
    clockMs = setting.startMs ?? NOON_MS;
    const since = performance.now();
    const base = clockMs;
    screen.now = () => (setting.isManual ? clockMs : base + performance.now() - since);
    screen.mediaAddress = (hash) => `/media/${hash}`;
    screen.self = {
      id: 'entrance',
      code: 'E1',
      name: 'Entrée',
      tags: [],
      calm: setting.isCalm ?? false,
      visitorsAddress: 'https://vitrine.example',
      isDemo: false,
    };
    screen.isStill = setting.isStill ?? false;
    screen.hasFault = setting.hasFault ?? false;
    if (setting.pairing) screen.pairing = setting.pairing;
    if (setting.live) screen.live = setting.live;
    if (setting.programme) screen.programme = setting.programme;
    document.body.append(screen);
    await screen.updateComplete;
  },
  /** Moves the standing clock and lets the screen look, then waits for two frames. */
  async step(ms: number): Promise<void> {
    clockMs += ms;
    screen.refresh();
    await frame();
    await frame();
  },
  announce(live: LiveList): void {
    screen.live = live;
  },
  play(programme: Programme): void {
    screen.programme = programme;
  },
  take(programme: Programme, afterMs: number): void {
    screen.take(programme, screen.now() + afterMs);
  },
  get events(): readonly SeenEvent[] {
    return events;
  },
  /** Waits for the `count`-th event of a type, as long as the test's own patience lasts. */
  async until(type: SeenEvent['type'], count = 1): Promise<SeenEvent> {
    for (;;) {
      const found = events.filter((event) => event.type === type)[count - 1];
      if (found) return found;
      await frame();
    }
  },
  /** Boxes of elements, through all shadows. */
  boxes(selector: string): DOMRect[] {
    return deep(screen, selector).map((element) => element.getBoundingClientRect().toJSON());
  },
  all(selector: string): number {
    return deep(screen, selector).length;
  },
  video(): { currentTime: number; muted: boolean } | undefined {
    const video = deep(screen, 'video')[0] as HTMLVideoElement | undefined;
    return video && { currentTime: video.currentTime, muted: video.muted };
  },
  text(selector: string): string {
    return deep(screen, selector)
      .map((element) => element.textContent ?? '')
      .join(' | ');
  },
  frame,
};

function deep(root: Element, selector: string): Element[] {
  const found: Element[] = [];
  const look = (node: ParentNode) => {
    found.push(...node.querySelectorAll(selector));
    for (const child of node.querySelectorAll('*')) if (child.shadowRoot) look(child.shadowRoot);
  };
  if (root.shadowRoot) look(root.shadowRoot);
  return found;
}

export type ScreenPage = typeof stage;
declare global {
  interface Window {
    stage: ScreenPage;
  }
}
window.stage = stage;
