import type { Cue } from '../../playlists/documents/cue.ts';
import type { AnnouncementContent, AnnouncementRequest } from '../../playlists/documents/preset.ts';
import type { Target } from '../../playlists/documents/schedule.ts';
import type { Shop } from '../../playlists/documents/shop.ts';
import { canonicalJson } from '../../playlists/programme/canonical-json.ts';
import type { AnnouncementCue } from '../../playlists/timeline/cues-at.ts';
import { VitrineError } from '../../playlists/vitrine-error.ts';
import type { DocumentStore } from '../documents/document-store.ts';

/** What a press led to. */
export interface Announced {
  readonly cue: AnnouncementCue;
  /** `false`: shown on the screens, but not on disk (it is full): a restart of the controller forgets it. */
  readonly recorded: boolean;
}

export interface Announcements {
  /**
   * Stores the cue of a press, then shows it: on disk when it resolves. The same id again shows nothing new and gives the
   * same cue. An emergency that stands with the same content and target is prolonged: it ends half an hour after the
   * last press, and its cue is given.
   *
   * @throws VitrineError not-found (the preset), invalid
   */
  announce(store: string, request: AnnouncementRequest, by: string): Promise<Announced>;
  /** Takes an announcement from the screens now. One that is over already stays so. @throws VitrineError not-found */
  cancel(store: string, id: string, by: string): Promise<Announced>;
  /** A living announcement, or one that the shop still lists. */
  find(store: string, id: string): Promise<AnnouncementCue | undefined>;
}

export interface AnnouncementsOptions {
  readonly documents: DocumentStore;
  readonly clock: () => number;
  /** Shows a cue that could not be stored. */
  readonly showUnrecorded: (store: string, cue: Cue) => void;
}

const EVERYWHERE: Target = { all: true };
const USUAL_LIFE_MS = 60_000;
const EMERGENCY_LIFE_MS = 30 * 60_000;

export function createAnnouncements(options: AnnouncementsOptions): Announcements {
  const { documents, clock } = options;
  /** Presses under way: the same id pressed twice at once is one press. */
  const pressing = new Map<string, Promise<Announced>>();
  /** Cues that are shown without being stored, by store and id. */
  const unrecorded = new Map<string, AnnouncementCue>();

  function known(store: string, shop: Shop, id: string): Announced | undefined {
    const loose = unrecorded.get(`${store}/${id}`);
    if (loose !== undefined) return { cue: loose, recorded: false };
    const cue = shop.cues.find((one) => one.id === id);
    return cue?.kind === 'announcement' ? { cue, recorded: true } : undefined;
  }

  async function press(store: string, request: AnnouncementRequest, by: string): Promise<Announced> {
    const shop = await documents.shop(store);
    const again = known(store, shop, request.id);
    if (again !== undefined) return again;
    const { content, target, lifeMs } = wanted(shop, request);
    const nowMs = Math.round(clock());
    if (content.style !== 'emergency')
      return keepCue(store, shop, cueOf(request.id, content, target, nowMs, nowMs + lifeMs), by);
    const standing = standingEmergency(shop, content, target, nowMs);
    const cue =
      standing === undefined
        ? cueOf(request.id, content, target, nowMs, nowMs + EMERGENCY_LIFE_MS)
        : { ...standing, untilMs: nowMs + EMERGENCY_LIFE_MS };
    return keepCue(store, shop, cue, by);
  }

  async function keepCue(
    store: string,
    shop: Shop,
    cue: Omit<AnnouncementCue, 'version'>,
    by: string,
  ): Promise<Announced> {
    const { version: _former, ...body } = { version: 0, ...cue };
    try {
      const after = await documents.commit(store, [{ type: 'cue', cue: body }], {
        by,
        atMs: Math.round(clock()),
      });
      const stored = known(store, after, cue.id);
      if (stored !== undefined) return stored;
    } catch (error) {
      if (!(error instanceof VitrineError) || !/^storage-/.test(error.code)) throw error;
    }
    // People in danger matter more than a full disk: shown all the same, and said so.
    const loose: AnnouncementCue = { ...body, version: shop.liveVersion + 1 };
    forgetEnded(clock());
    unrecorded.set(`${store}/${loose.id}`, loose);
    options.showUnrecorded(store, loose);
    return { cue: loose, recorded: false };
  }

  function forgetEnded(nowMs: number): void {
    for (const [key, cue] of unrecorded) if (cue.untilMs <= nowMs) unrecorded.delete(key);
  }

  return {
    announce(store, request, by) {
      const key = `${store}/${request.id}`;
      const running = pressing.get(key);
      if (running !== undefined) return running;
      const pressed = press(store, request, by).finally(() => pressing.delete(key));
      pressing.set(key, pressed);
      return pressed;
    },
    async cancel(store, id, by) {
      const shop = await documents.shop(store);
      const standing = known(store, shop, id);
      if (standing === undefined)
        throw new VitrineError('not-found', 'This announcement is not known any more: it has ended.');
      const nowMs = Math.round(clock());
      if (standing.cue.untilMs <= nowMs) return standing;
      return keepCue(store, shop, { ...standing.cue, untilMs: nowMs }, by);
    },
    async find(store, id) {
      return known(store, await documents.shop(store), id)?.cue;
    },
  };
}

function wanted(
  shop: Shop,
  request: AnnouncementRequest,
): { content: AnnouncementContent; target: Target; lifeMs: number } {
  const preset = request.preset === undefined ? undefined : shop.documents.presets[request.preset]?.body;
  const content = request.content ?? preset?.content;
  if (content === undefined)
    throw new VitrineError('not-found', `There is no preset "${request.preset ?? ''}". Choose another one.`);
  return {
    content,
    target: request.target ?? preset?.target ?? EVERYWHERE,
    lifeMs: request.timeToLiveMs ?? preset?.timeToLiveMs ?? USUAL_LIFE_MS,
  };
}

function cueOf(
  id: string,
  content: AnnouncementContent,
  target: Target,
  fromMs: number,
  untilMs: number,
): Omit<AnnouncementCue, 'version'> {
  return { kind: 'announcement', id, target, fromMs, untilMs, content };
}

function standingEmergency(
  shop: Shop,
  content: AnnouncementContent,
  target: Target,
  nowMs: number,
): AnnouncementCue | undefined {
  const wantedText = canonicalJson({ content, target });
  return shop.cues.find(
    (cue): cue is AnnouncementCue =>
      cue.kind === 'announcement' &&
      cue.untilMs > nowMs &&
      canonicalJson({ content: cue.content, target: cue.target }) === wantedText,
  );
}
