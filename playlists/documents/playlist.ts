import { z } from 'zod';
import {
  contentHash,
  documentId,
  durationMs,
  instantMs,
  localeTag,
  localizedText,
  localTime,
  tagName,
} from './primitives.ts';

/** When an item may play. What it forbids is filled (timeline/fill-slot), the loop keeps its length. */
const conditions = z.strictObject({
  /** Only on screens with one of these tags: decided when compiling. */
  tags: z.array(tagName).max(20).exactOptional(),
  /** Only between these local times: compiled into intervals. */
  hours: z.strictObject({ from: localTime, until: localTime }).exactOptional(),
  /** Only while the product is in stock. */
  inStock: z.boolean().exactOptional(),
  /** Only while this stream is on air. */
  onAir: documentId.exactOptional(),
});

const itemCommon = {
  /** Stable within its playlist: what resume points, fallbacks and reports name. */
  id: documentId,
  durationMs: durationMs.default(10_000),
  transition: z.enum(['slide', 'fade', 'cut']).default('slide'),
  /** Validity window; outside it the slot is filled. */
  validFromMs: instantMs.exactOptional(),
  validUntilMs: instantMs.exactOptional(),
  conditions: conditions.exactOptional(),
  /** Item of the same playlist that fills this one's slot. */
  fallback: documentId.exactOptional(),
  /** Times it stands in a pass of the playlist. */
  weight: z.int().min(1).max(20).default(1),
  /** At most this many plays an hour, by spacing within the loop. */
  maxPerHour: z.int().min(1).max(720).exactOptional(),
  /** Always in this language. */
  locale: localeTag.exactOptional(),
};

/** One thing to play. A new kind: CONTRIBUTING.md, "Add a slide kind". */
export const itemSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('spotlight'),
    ...itemCommon,
    product: documentId,
    call: localizedText.exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('live'),
    ...itemCommon,
    stream: documentId,
    product: documentId.exactOptional(),
  }),
  z.strictObject({ kind: z.literal('countdown'), ...itemCommon, contest: documentId }),
  z.strictObject({
    kind: z.literal('media'),
    ...itemCommon,
    media: contentHash,
    fit: z.enum(['cover', 'contain']).default('cover'),
  }),
  z.strictObject({
    kind: z.literal('message'),
    ...itemCommon,
    title: localizedText,
    text: localizedText.default({}),
    picture: contentHash.exactOptional(),
    tone: z.enum(['a', 'b', 'paper']).default('a'),
  }),
  z.strictObject({ kind: z.literal('playlist'), ...itemCommon, playlist: documentId }),
]);
export type Item = z.infer<typeof itemSchema>;

/** A rule that yields items: "20 best sellers of fashion, in stock, with picture, shuffled". */
export const ruleSchema = z.strictObject({
  categories: z.array(z.string().max(120)).max(40).default([]),
  tags: z.array(z.string().max(60)).max(40).default([]),
  inStock: z.boolean().default(false),
  withPicture: z.boolean().default(false),
  discounted: z.boolean().default(false),
  sort: z.enum(['best-sellers', 'price-up', 'price-down', 'saving', 'name']).default('best-sellers'),
  limit: z.int().min(1).max(500).default(20),
  durationMs: durationMs.default(10_000),
  transition: z.enum(['slide', 'fade', 'cut']).default('slide'),
});
export type Rule = z.infer<typeof ruleSchema>;

/** An ordered list of items, or a rule that yields items, or both: the items first, then what the rule yields. */
export const playlistSchema = z
  .strictObject({
    name: z.string().min(1).max(80),
    items: z.array(itemSchema).max(500).default([]),
    rule: ruleSchema.exactOptional(),
    /** Order drawn from the playlist's id: the same on every screen and after every restart. */
    shuffle: z.boolean().default(false),
  })
  .superRefine((playlist, context) => {
    const ids = new Set<string>();
    for (const [index, item] of playlist.items.entries()) {
      if (ids.has(item.id))
        context.addIssue({
          code: 'custom',
          path: ['items', index, 'id'],
          message: 'stands twice in this playlist',
        });
      ids.add(item.id);
    }
    for (const [index, item] of playlist.items.entries()) {
      if (item.fallback !== undefined && (item.fallback === item.id || !ids.has(item.fallback))) {
        context.addIssue({
          code: 'custom',
          path: ['items', index, 'fallback'],
          message: 'is not another item of this playlist',
        });
      }
    }
  });
export type Playlist = z.infer<typeof playlistSchema>;
