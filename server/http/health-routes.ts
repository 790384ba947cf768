import { z } from 'zod';
import { VitrineError } from '../../playlists/vitrine-error.ts';
import { type Route, route } from './route.ts';

export interface HealthRoutesOptions {
  /** Asks both stores something small; rejects or stays silent where one does not answer. */
  readonly reachStores: () => Promise<unknown>;
  readonly deadlineMs?: number;
}

const okSchema = z.object({ status: z.literal('ok') });

/** For whoever keeps the process alive, and for whoever sends it traffic. */
export function healthRoutes({ reachStores, deadlineMs = 2_000 }: HealthRoutesOptions): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/healthz',
      tag: 'health',
      summary: 'The process is up',
      who: 'anyone',
      answers: { 200: { description: 'Up', schema: okSchema } },
      handle: () => ({ status: 200, body: { status: 'ok' } }),
    }),
    route({
      method: 'get',
      path: '/readyz',
      tag: 'health',
      summary: 'The stores can be reached',
      who: 'anyone',
      answers: { 200: { description: 'Ready', schema: okSchema } },
      async handle() {
        const deadline = Promise.withResolvers<never>();
        const late = () => deadline.reject(new VitrineError('storage-failed', 'The stores do not answer.'));
        const timer = setTimeout(late, deadlineMs);
        try {
          await Promise.race([reachStores(), deadline.promise]);
        } catch {
          throw new VitrineError('storage-failed', 'The stores do not answer.');
        } finally {
          clearTimeout(timer);
        }
        return { status: 200, body: { status: 'ok' } };
      },
    }),
  ];
}
