import { z } from 'zod';
import { MAY_EDIT } from '../accounts/roles.ts';
import type { FeedDesk } from '../catalogue/feeds/feed-desk.ts';
import { dryRunCounts, refusedRowSchema } from './import-schemas.ts';
import { withPreconditions } from './preconditions.ts';
import { type Route, route } from './route.ts';

const stateSchema = z.object({
  feed: z.string(),
  state: z.enum(['never', 'ok', 'failed', 'held', 'running']),
  lastTryAt: z.number().nullable(),
  lastGoodAt: z.number().nullable(),
  nextAt: z.number().nullable(),
  code: z.string().nullable(),
  reason: z.string().nullable(),
  counts: dryRunCounts.nullable(),
  change: z.int().nullable(),
  refused: z.array(refusedRowSchema),
  held: z.object({ digest: z.string(), counts: dryRunCounts, before: z.int() }).nullable(),
});

/** What came of feeds, and reading one now. The feeds themselves are documents. */
export function feedRoutes(feeds: Pick<FeedDesk, 'states' | 'refresh'>): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/stores/{store}/feed-states',
      tag: 'feeds',
      summary: 'When each feed was read last, with what result, and when it is read next',
      who: MAY_EDIT,
      answers: { 200: { description: 'In order of their ids', schema: z.array(stateSchema) } },
      handle: async (call) => ({ status: 200, body: await feeds.states(call.params.store ?? '') }),
    }),
    route({
      method: 'post',
      path: '/api/stores/{store}/feeds/{id}/refresh',
      tag: 'feeds',
      summary: 'Read a feed now, or say yes to what is held',
      who: MAY_EDIT,
      body: z.strictObject({ accept: z.string().min(1).max(100).exactOptional() }),
      answers: {
        200: { description: 'What came of it; a failure keeps the last good catalogue', schema: stateSchema },
        412: { description: 'What is held is another by now; `current` tells it' },
      },
      handle(call) {
        const { store = '', id = '' } = call.params;
        return withPreconditions(call.body, async () => ({
          status: 200,
          body: await feeds.refresh(store, id, call.person().email, call.body.accept),
        }));
      },
    }),
  ];
}
