import { openApiDocument } from './openapi-document.ts';
import { type Route, route } from './route.ts';

/** The document that describes all routes, itself among them. */
export function openApiRoutes(others: readonly Route[], version: string): readonly Route[] {
  let text: string | undefined;
  const own: Route = route({
    method: 'get',
    path: '/api/openapi.json',
    tag: 'health',
    summary: 'This document',
    who: 'anyone',
    answers: { 200: { description: 'OpenAPI 3.1', type: 'application/json' } },
    handle() {
      text ??= JSON.stringify(openApiDocument([...others, own], version));
      return {
        status: 200,
        headers: { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-cache' },
        send: (response) => {
          response.end(text);
        },
      };
    },
  });
  return [own];
}
