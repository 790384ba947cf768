import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Controller, openController } from './open-controller.ts';

type Operations = Record<string, Record<string, { operationId: string; 'x-who': unknown }>>;

let controller: Controller;
let document: { openapi: string; paths: Operations; components: { schemas: object } };
beforeAll(async () => {
  controller = await openController();
  document = (await controller.browser().get('/api/openapi.json')).json;
});
afterAll(() => controller.close());

/** Every method and path that express answers: asked of express, not of our table. */
function registered(): readonly string[] {
  const seen: string[] = [];
  const walk = (stack: readonly Layer[]) => {
    for (const { route, handle } of stack) {
      if (route !== undefined)
        for (const method of Object.keys(route.methods)) seen.push(`${method} ${route.path}`);
      else if (handle.stack !== undefined) walk(handle.stack);
    }
  };
  walk((controller.http.app.express as unknown as { router: { stack: readonly Layer[] } }).router.stack);
  return seen.filter((one) => /^(get|put|post|patch|delete) \/(api|parts|healthz|readyz|metrics)/.test(one));
}
interface Layer {
  readonly route?: { readonly path: string; readonly methods: object };
  readonly handle: { readonly stack?: readonly Layer[] };
}

describe('the OpenAPI document', () => {
  it('describes every route that is registered, and registers every route that it describes', () => {
    const described = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    );
    expect([...described].sort()).toEqual([...registered()].sort());
    expect(described.length).toBeGreaterThan(50);
  });

  it('gives every operation a name of its own, a summary, and who may call it', () => {
    const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
    const names = operations.map((one) => one.operationId);
    expect(new Set(names).size).toBe(names.length);
    for (const operation of operations)
      expect(operation).toMatchObject({ summary: expect.any(String), 'x-who': expect.anything() });
  });

  it('tells the shape of every body that is JSON', () => {
    for (const { path, body, method } of controller.http.app.routes) {
      if (body === undefined) continue;
      const operation = document.paths[path]?.[method] as unknown as {
        requestBody: { content: { 'application/json': { schema: { type?: string; properties?: object } } } };
      };
      expect(operation.requestBody.content['application/json'].schema, `${method} ${path}`).toMatchObject({
        type: 'object',
        properties: expect.anything(),
      });
    }
  });

  it('is an OpenAPI 3.1 document that refers to nothing it lacks', () => {
    expect(document.openapi).toBe('3.1.0');
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)];
    for (const [, name] of references) expect(document.components.schemas).toHaveProperty(String(name));
  });
});
