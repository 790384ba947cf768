import { canonicalJson } from '../../playlists/canonical-json.ts';
import type { Cue } from '../../playlists/documents/cue.ts';
import { documentOf } from '../../playlists/documents/document-of.ts';
import type { AnnouncementContent, AnnouncementRequest } from '../../playlists/documents/preset.ts';
import type { Shop } from '../../playlists/documents/shop.ts';
import type { Target } from '../../playlists/documents/target.ts';
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
   * last press, begins when it began, and its cue is given.
   *
   * @throws VitrineError not-found (the preset), invalid
   */
  announce(store: string, request: AnnouncementRequest, by: string): Promise<Announced>;
  /** Takes an announcement from the screens now. One that is over already stays so. @throws VitrineError not-found */
  cancel(store: string, id: string, by: string): Promise<Announced>;
  /** Takes all that stand from the screens now. @returns the ids of those that it ended */
  clear(store: string, by: string): Promise<readonly string[]>;
  /**
   * Lets it stand until this instant, a day from now at most (an emergency: half an hour). It names the end, not a span,
   * so that a repeated press changes nothing; one that ends later already stays so.
   *
   * @throws VitrineError not-found, gone (it has ended)
   */
  prolong(store: string, id: string, untilMs: number, by: string): Promise<Announced>;
  /** An announcement that the shop still lists, or that was shown without being stored in the last day. */
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
const LONGEST_LIFE_MS = 24 * 60 * 60_000;
/** An announcement that could not be stored has receipts this long after its end; as many are remembered. */
const REMEMBERED_MS = 24 * 60 * 60_000;
const UNRECORDED = 1_000;

type UnversionedAnnouncement = Omit<AnnouncementCue, 'version'>;

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
    const isEmergency = content.style === 'emergency';
    const untilMs = nowMs + (isEmergency ? EMERGENCY_LIFE_MS : lifeMs);
    const fresh = cueOf(request.id, content, target, nowMs, untilMs);
    if (!isEmergency) return keepCue(store, shop, fresh, fresh, by);
    // Prolonged, never moved: the beginning of an announcement stays what it was.
    const standing = standingEmergency(shop.cues, content, target, nowMs);
    const stored = standing === undefined ? fresh : { ...standing, untilMs };
    const loose = standingEmergency(unrecordedOf(store), content, target, nowMs);
    return keepCue(store, shop, stored, loose === undefined ? stored : { ...loose, untilMs }, by);
  }

  /** Stores a cue; where the disk refuses, shows `loose` all the same. */
  async function keepCue(
    store: string,
    shop: Shop,
    stored: UnversionedAnnouncement,
    loose: UnversionedAnnouncement,
    by: string,
  ): Promise<Announced> {
    const { version: _former, ...cue } = { version: 0, ...stored };
    try {
      const atMs = Math.round(clock());
      const after = await documents.commit(store, [{ type: 'cue', cue }], { by, atMs });
      const kept = known(store, after, cue.id);
      if (kept !== undefined) return kept;
    } catch (error) {
      if (!(error instanceof VitrineError) || !/^storage-/.test(error.code)) throw error;
    }
    // People in danger matter more than a full disk: shown all the same, and said so.
    return showLoose(store, shop, loose);
  }

  /** Its version is higher than that of the same cue before, stored or not: a screen takes the later one. */
  function showLoose(store: string, shop: Shop, cue: UnversionedAnnouncement): Announced {
    const key = `${store}/${cue.id}`;
    const former = unrecorded.get(key)?.version ?? 0;
    const loose: AnnouncementCue = { ...cue, version: Math.max(shop.liveVersion, former) + 1 };
    forgetEnded(clock());
    unrecorded.set(key, loose);
    options.showUnrecorded(store, loose);
    return { cue: loose, recorded: false };
  }

  function unrecordedOf(store: string): readonly AnnouncementCue[] {
    return [...unrecorded].flatMap(([key, cue]) => (key.startsWith(`${store}/`) ? [cue] : []));
  }

  function forgetEnded(nowMs: number): void {
    for (const [key, cue] of unrecorded) {
      if (cue.untilMs + REMEMBERED_MS <= nowMs || unrecorded.size >= UNRECORDED) unrecorded.delete(key);
    }
  }

  /** @throws VitrineError not-found */
  async function listed(store: string, id: string): Promise<Announced & { readonly shop: Shop }> {
    const shop = await documents.shop(store);
    const standing = known(store, shop, id);
    if (standing === undefined)
      throw new VitrineError('not-found', 'This announcement is not known any more: it has ended.');
    return { shop, ...standing };
  }

  /** One that the disk does not know is changed where it stands: in memory, and on the screens. */
  function endAt(of: Announced & { readonly shop: Shop }, store: string, untilMs: number, by: string) {
    const cue = { ...of.cue, untilMs };
    return of.recorded ? keepCue(store, of.shop, cue, cue, by) : showLoose(store, of.shop, cue);
  }

  async function cancel(store: string, id: string, by: string): Promise<Announced> {
    const standing = await listed(store, id);
    const nowMs = Math.round(clock());
    if (standing.cue.untilMs <= nowMs) return standing;
    // Not before its beginning, should the clock have been set back.
    return endAt(standing, store, Math.max(standing.cue.fromMs, nowMs), by);
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
    cancel,
    async clear(store, by) {
      const { cues } = await documents.shop(store);
      const nowMs = clock();
      const ids = [...cues, ...unrecordedOf(store)]
        .filter(({ kind, untilMs }) => kind === 'announcement' && untilMs > nowMs)
        .map(({ id }) => id);
      const ended = [...new Set(ids)];
      // Together: their commits are written as one.
      await Promise.all(ended.map((id) => cancel(store, id, by)));
      return ended;
    },
    async prolong(store, id, untilMs, by) {
      const standing = await listed(store, id);
      const nowMs = Math.round(clock());
      if (standing.cue.untilMs <= nowMs)
        throw new VitrineError('gone', 'This announcement has ended: announce it again.');
      const isEmergency = standing.cue.content.style === 'emergency';
      const latestMs = nowMs + (isEmergency ? EMERGENCY_LIFE_MS : LONGEST_LIFE_MS);
      const wantedMs = Math.min(untilMs, latestMs);
      return wantedMs <= standing.cue.untilMs ? standing : endAt(standing, store, wantedMs, by);
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
  const preset = request.preset === undefined ? undefined : documentOf(shop, 'presets', request.preset)?.body;
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
): UnversionedAnnouncement {
  return { kind: 'announcement', id, target, fromMs, untilMs, content };
}

function standingEmergency(
  cues: readonly Cue[],
  content: AnnouncementContent,
  target: Target,
  nowMs: number,
): AnnouncementCue | undefined {
  const wantedText = canonicalJson({ content, target });
  return cues.find(
    (cue): cue is AnnouncementCue =>
      cue.kind === 'announcement' &&
      cue.untilMs > nowMs &&
      canonicalJson({ content: cue.content, target: cue.target }) === wantedText,
  );
}
