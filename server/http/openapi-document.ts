import { z } from 'zod';
import { problemSchema } from './problems.ts';
import type { AnswerDescription, Route, Who } from './route.ts';

/** Describes every route of the table as an OpenAPI 3.1 document. */
export function openApiDocument(routes: readonly Route[], version: string): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    const operations = paths[route.path] ?? {};
    operations[route.method] = operationOf(route);
    paths[route.path] = operations;
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Vitrine',
      version,
      description:
        'Sign in with POST /api/sessions; the cookie is the session. Documents carry revisions: ETag tells one, If-Match must name it to change one.',
    },
    paths,
    components: {
      schemas: { Problem: jsonSchema(problemSchema, 'output') },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'vitrine.sid' } },
    },
  };
}

/** `getApiStoresStoreScreensId`: stable, unique, without a list of names to keep. */
export function operationIdOf({ method, path }: Pick<Route, 'method' | 'path'>): string {
  const words = path.split(/[^a-zA-Z0-9]+/).filter((word) => word !== '');
  return method + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

function operationOf(route: Route): Record<string, unknown> {
  return {
    operationId: operationIdOf(route),
    tags: [route.tag],
    summary: route.summary,
    'x-who': whoText(route.who),
    ...(route.who === 'anyone' ? { security: [] } : { security: [{ session: [] }] }),
    parameters: [...pathParameters(route.path), ...queryParameters(route.query), ...headersOf(route)],
    ...bodyOf(route),
    responses: {
      ...Object.fromEntries(
        Object.entries(route.answers).map(([status, answer]) => [status, answerOf(answer)]),
      ),
      default: {
        description: 'A problem (RFC 9457)',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

function whoText(who: Who): Who {
  return typeof who === 'string' ? who : [...who];
}

function pathParameters(path: string) {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function queryParameters(query: z.ZodObject | undefined) {
  if (query === undefined) return [];
  const schema = jsonSchema(query, 'input');
  const properties = (schema.properties ?? {}) as Record<string, unknown>;
  return Object.entries(properties).map(([name, one]) => ({
    name,
    in: 'query',
    required: false,
    schema: one,
  }));
}

function headersOf({ preconditions }: Route) {
  const header = (name: string, description: string) => ({
    name,
    in: 'header',
    required: false,
    description,
    schema: { type: 'string' },
  });
  const ifMatch = header('If-Match', 'Revision that you saw, "7". Needed where the document exists.');
  if (preconditions === 'read')
    return [header('If-None-Match', 'ETag that you hold: 304 where it still stands.')];
  if (preconditions === 'write') return [ifMatch, header('If-None-Match', '"*": only create.')];
  return preconditions === 'delete' ? [ifMatch] : [];
}

function bodyOf(route: Route) {
  if (route.takes !== undefined)
    return {
      requestBody: {
        required: true,
        content: Object.fromEntries(route.takes.map((type) => [type, { schema: {} }])),
      },
    };
  if (route.body === undefined) return {};
  return {
    requestBody: {
      required: true,
      content: { 'application/json': { schema: jsonSchema(route.body, 'input') } },
    },
  };
}

function answerOf({ description, schema, type = 'application/json' }: AnswerDescription) {
  if (schema === undefined && type === 'application/json') return { description };
  return {
    description,
    content: { [type]: schema === undefined ? {} : { schema: jsonSchema(schema, 'output') } },
  };
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io,
    unrepresentable: 'any',
  });
  return rest;
}
