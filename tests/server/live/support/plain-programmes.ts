import { hash } from 'node:crypto';
import { canonicalJson } from '../../../../playlists/canonical-json.ts';
import type { Shop } from '../../../../playlists/documents/shop.ts';
import { partHashesOf } from '../../../../playlists/programme/assemble-programme.ts';
import { changeBetween } from '../../../../playlists/programme/head-change.ts';
import { EMPTY_LIVE_LIST, type LiveList } from '../../../../playlists/programme/live-list.ts';
import type { DayPlan, Head, Programme, Wheel } from '../../../../playlists/programme/programme.ts';
import type { Slide } from '../../../../playlists/programme/slide.ts';
import { VitrineError } from '../../../../playlists/vitrine-error.ts';
import type { DocumentStore } from '../../../../server/documents/document-store.ts';
import type { ProgrammeChanged, Programmes } from '../../../../server/programmes/programmes.ts';

export function contentHashOf(text: string): string {
  return hash('sha256', text, 'base64url');
}

/** Programmes of real types, without a compiler: an audience is a set of tags, its slides are messages. */
export interface PlainProgrammes extends Programmes {
  /** Changes one slide of an audience, as a price edit would. */
  edit(tags: string, slide: string, title: string, applyAtMs?: number): Programme;
  programmeOf(tags: string): Programme;
}

export async function plainProgrammes(
  documents: DocumentStore,
  store: string,
  options: { slides?: number; note?: string } = {},
): Promise<PlainProgrammes> {
  let shop: Shop = await documents.shop(store);
  const parts = new Map<string, string>();
  const heads = new Map<string, Head>();
  const byAudience = new Map<string, Programme>();
  const onProgramme = new Set<(changed: ProgrammeChanged) => void>();
  const onLive = new Set<(changed: { store: string; before: LiveList; after: LiveList }) => void>();
  let live = liveOf(shop);

  documents.onCommitted((committed) => {
    if (committed.store !== store) return;
    shop = committed.after;
    if (committed.before.liveVersion === committed.after.liveVersion) return;
    const before = live;
    live = liveOf(shop);
    for (const listener of onLive) listener({ store, before, after: live });
  });

  function keep(part: unknown): string {
    const text = canonicalJson(part);
    const key = contentHashOf(text);
    parts.set(key, text);
    return key;
  }

  function assemble(slides: Readonly<Record<string, Slide>>): Programme {
    const wheel: Wheel = {
      slots: Object.keys(slides).map((slide) => ({
        id: `${slide}#0`,
        item: slide,
        slide,
        durationMs: 8_000,
      })),
      loopMs: 8_000 * Object.keys(slides).length,
    };
    const day: DayPlan = { date: '2026-11-24', fromMs: 0, untilMs: 86_400_000, segments: [] };
    const head: Head = {
      format: 1,
      store: {
        name: 'Test',
        timeZone: 'Europe/Paris',
        currency: 'EUR',
        brand: {
          name: 'Test',
          colours: {},
          pictures: [],
        },
      },
      publication: 1,
      locales: ['fr'],
      days: [keep(day)],
      wheels: { main: keep(wheel) },
      slides: Object.fromEntries(Object.entries(slides).map(([id, slide]) => [id, keep(slide)])),
      layouts: {},
      media: keep([]),
      zoneChanges: [],
    };
    const key = keep(head);
    heads.set(key, head);
    return { hash: key, head, days: [day], wheels: { main: wheel }, slides, media: [] };
  }

  function programmeOf(tags: string): Programme {
    let programme = byAudience.get(tags);
    if (programme === undefined) {
      const slides = Array.from({ length: options.slides ?? 4 }, (_, index): [string, Slide] => [
        `s${index}`,
        message(`${tags} ${index}${options.note ?? ''}`),
      ]);
      programme = assemble(Object.fromEntries(slides));
      byAudience.set(tags, programme);
    }
    return programme;
  }

  return {
    programmeOf,
    forScreen(of, screen) {
      const tags = of === store ? shop.documents.screens[screen]?.body.tags.join(' ') : undefined;
      if (tags === undefined) throw new VitrineError('not-found', 'no such screen');
      return { audience: tags, programme: programmeOf(tags) };
    },
    changeSince(_store, audience, oldHash) {
      const before = heads.get(oldHash);
      if (before === undefined) return undefined;
      const after = programmeOf(audience).head;
      const held = partHashesOf(before);
      return {
        change: changeBetween(before, after),
        parts: [...partHashesOf(after)].filter((part) => !held.has(part)),
      };
    },
    part: (key) => parts.get(key),
    bundle: (key) => {
      const head = heads.get(key);
      return head && [key, ...partHashesOf(head)].map((part) => parts.get(part)).join('\n');
    },
    appliesAtMs: () => 0,
    liveList: () => live,
    onProgramme(listener) {
      onProgramme.add(listener);
      return () => onProgramme.delete(listener);
    },
    onLive(listener) {
      onLive.add(listener);
      return () => onLive.delete(listener);
    },
    edit(tags, slide, title, applyAtMs = 0) {
      const before = programmeOf(tags);
      const programme = assemble({ ...before.slides, [slide]: message(title) });
      byAudience.set(tags, programme);
      for (const listener of onProgramme)
        listener({ store, audience: tags, from: before.hash, programme, applyAtMs });
      return programme;
    },
  };
}

function message(title: string): Slide {
  return { kind: 'message', title: { fr: title }, tone: 'a' };
}

function liveOf(shop: Shop): LiveList {
  return shop.liveVersion === 0 ? EMPTY_LIVE_LIST : { version: shop.liveVersion, cues: shop.cues };
}
