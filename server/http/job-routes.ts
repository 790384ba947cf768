import { z } from 'zod';
import type { JobState } from '../jobs/job.ts';
import { type Route, route } from './route.ts';

/** What the controller does by itself. */
export interface JobDesk {
  list(): Promise<readonly JobState[]>;
  /** @throws VitrineError not-found */
  runNow(name: string): Promise<JobState>;
}

const jobSchema = z.object({
  name: z.string(),
  isRunning: z.boolean(),
  lastRunMs: z.number().nullable(),
  nextRunMs: z.number().nullable(),
  result: z.enum(['never', 'done', 'failed']),
  outcome: z
    .object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) })
    .nullable(),
  detail: z.string().nullable(),
});

/** Jobs: when they ran, when they run next, what came of it; and running one now. */
export function jobRoutes(jobs: JobDesk): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/jobs',
      tag: 'jobs',
      summary: 'What the controller does by itself, with its last run and its next',
      who: 'any-owner',
      answers: { 200: { description: 'In no particular order', schema: z.array(jobSchema) } },
      handle: async () => ({ status: 200, body: await jobs.list() }),
    }),
    route({
      method: 'post',
      path: '/api/jobs/{id}/run',
      tag: 'jobs',
      summary: 'Do it now; answers when it is done, or has failed',
      who: 'any-owner',
      answers: { 200: { description: 'What came of it', schema: jobSchema } },
      handle: async (call) => ({ status: 200, body: await jobs.runNow(call.params.id ?? '') }),
    }),
  ];
}
