import { z } from 'zod';
import { documentId, instantMs } from './primitives.ts';

/** `playlists/evening`: a document that is edited as a draft. */
export const draftReference = z
  .string()
  .regex(/^(?:playlists|layouts|schedule)\/[a-z0-9-]{1,64}$/, 'is not a draft such as "playlists/evening"');

/** Body of `POST …/publications`. */
export const publicationRequest = z.strictObject({ takes: z.array(draftReference).min(1).max(500) });

/** Where a region goes on when another programme takes over. */
export const resumePoint = z.strictObject({
  entry: z.string().max(2_000),
  region: z.string().max(64),
  slotIndex: z.int().min(0),
  offsetMs: z.int().min(0),
  pass: z.int().min(0),
});
export type ResumePoint = z.infer<typeof resumePoint>;

/** What makes a programme: stored before it is sent, never edited. */
export const publicationSchema = z.strictObject({
  number: z.int().min(1),
  by: z.string().max(120),
  committedAtMs: instantMs,
  effectiveAtMs: instantMs,
  /** The drafts that a person named; empty for an automatic publication. */
  named: z.array(draftReference).max(500),
  /** Revision of every published document: `{"playlists/evening": 4}`. */
  takes: z.record(draftReference, z.int().min(1)),
  /** What each rule yielded: playlist → product ids in order. */
  ruleResults: z.record(documentId, z.array(documentId).max(500)),
  /** Audience → resume points of its regions. */
  resumes: z.record(z.string(), z.array(resumePoint).max(8)),
});
export type Publication = z.infer<typeof publicationSchema>;
