import { z } from 'zod';
import { type FieldIssue, VitrineError } from '../vitrine-error.ts';
import { type Body, DOCUMENT_SCHEMAS, type DocumentKind } from './kinds.ts';
import { documentId } from './primitives.ts';

/** A hostile body may be wrong in a thousand places; people read a few. */
const MAX_ISSUES = 20;

/**
 * Reads a value from outside by its schema, defaults filled in.
 *
 * @param what - Begins the sentence of the error: `This playlist`.
 * @throws VitrineError invalid; each issue names its field with dots (`items.3.durationMs`), the whole value as `body`.
 */
export function parseValue<S extends z.ZodType>(schema: S, value: unknown, what: string): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issues = fieldIssues(result.error);
  const first = issues[0];
  const example = first === undefined ? '' : ` ${first.field}: ${first.message}.`;
  throw new VitrineError('invalid', `${what} is not valid.${example} Nothing was changed.`, { issues });
}

/** Reads the body of a document. @throws VitrineError invalid, as `parseValue`. */
export function parseBody<K extends DocumentKind>(kind: K, body: unknown): Body<K> {
  // A generic index does not tell TypeScript that schema and body belong together; the table of kinds does.
  return parseValue(
    DOCUMENT_SCHEMAS[kind] as unknown as z.ZodType<Body<K>>,
    body,
    `This document of kind "${kind}"`,
  );
}

/** Reads a document's name. @throws VitrineError invalid, field `id`. */
export function parseDocumentId(id: unknown): string {
  return parseValue(z.strictObject({ id: documentId }), { id }, 'The name of the document').id;
}

/** What zod found, one issue a field, in the words of the API. */
export function fieldIssues(error: z.ZodError): readonly FieldIssue[] {
  const issues: FieldIssue[] = [];
  for (const issue of error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys)
        issues.push({ field: fieldName([...issue.path, key]), message: 'is not known' });
    } else {
      issues.push({ field: fieldName(issue.path), message: sentenceOf(issue) });
    }
    if (issues.length >= MAX_ISSUES) break;
  }
  return issues.slice(0, MAX_ISSUES);
}

function fieldName(path: readonly PropertyKey[]): string {
  // A key may be as long as the body; an error that repeats it need not be.
  return path.length === 0 ? 'body' : path.map(String).join('.').slice(0, 200);
}

/** Of a key or a union zod says only that it is wrong; what is wrong stands one level deeper. */
function sentenceOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_key' || issue.code === 'invalid_element') {
    const inner = issue.issues[0];
    if (inner !== undefined) return sentenceOf(inner);
  }
  if (issue.code === 'invalid_union') {
    const reasons = issue.errors.flatMap((branch) => branch.slice(0, 1).map(sentenceOf));
    if (reasons.length > 0) return [...new Set(reasons)].join(', or ');
  }
  return issue.message;
}
