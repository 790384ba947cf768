import { z } from 'zod';
import { documentId } from './primitives.ts';

/** A named area in per cent of the screen, fed by a playlist. */
const region = z.strictObject({
  name: documentId,
  x: z.number().min(0).max(100),
  y: z.number().min(0).max(100),
  width: z.number().min(1).max(100),
  height: z.number().min(1).max(100),
  /** What it plays; the region named `main` may leave it to the schedule's entry. */
  playlist: documentId.exactOptional(),
});

/** Regions that stand together on a screen. The overlay is no region: it lies above every layout. */
export const layoutSchema = z
  .strictObject({
    name: z.string().min(1).max(80),
    regions: z.array(region).min(1).max(8),
  })
  .superRefine((layout, context) => {
    const names = new Set<string>();
    for (const [index, area] of layout.regions.entries()) {
      if (names.has(area.name))
        context.addIssue({
          code: 'custom',
          path: ['regions', index, 'name'],
          message: 'stands twice in this layout',
        });
      names.add(area.name);
      if (area.x + area.width > 100.01)
        context.addIssue({
          code: 'custom',
          path: ['regions', index, 'width'],
          message: 'reaches beyond the right edge',
        });
      if (area.y + area.height > 100.01)
        context.addIssue({
          code: 'custom',
          path: ['regions', index, 'height'],
          message: 'reaches beyond the lower edge',
        });
      if (area.name !== 'main' && area.playlist === undefined) {
        context.addIssue({
          code: 'custom',
          path: ['regions', index, 'playlist'],
          message: 'is needed: only "main" takes the playlist of the entry',
        });
      }
    }
  });
export type Layout = z.infer<typeof layoutSchema>;
