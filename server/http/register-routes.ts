import { type Express, type NextFunction, type Request, type Response, Router } from 'express';
import { parseValue } from '../../playlists/documents/parse-value.ts';
import { documentId } from '../../playlists/documents/primitives.ts';
import { VitrineError } from '../../playlists/vitrine-error.ts';
import type { PersonRecord } from '../records/records.ts';
import { jsonBodyOf, otherBodyOf, refuseBody } from './json-body.ts';
import { HttpProblem } from './problems.ts';
import type { Answer, Route } from './route.ts';
import { judge } from './who-may.ts';

export interface RegisterOptions {
  readonly routes: readonly Route[];
  /** Who sent a request, from its session. */
  readonly personOf: (request: Request) => Promise<PersonRecord | undefined>;
  readonly onAnswered?: (route: Route, status: number, seconds: number) => void;
}

/** Hangs every route of the table into express: first who may, then the body, then the handler. */
export function registerRoutes(app: Express, options: RegisterOptions): void {
  const router = Router({ caseSensitive: true, strict: true });
  for (const route of [...options.routes].sort(byLiteralFirst)) {
    router[route.method](
      expressPath(route.path),
      async (request: Request, response: Response, next: NextFunction) => {
        watchAnswer(route, response, options.onAnswered);
        refuseBadParameters(request);
        const person = route.who === 'anyone' ? undefined : await options.personOf(request);
        judge(route.who, person, parameter(request, 'store'));
        response.locals.person = person;
        next();
      },
      bodyReaderOf(route),
      async (request: Request, response: Response) => {
        const answer = await route.handle({
          params: request.params as Readonly<Record<string, string>>,
          query: (route.query === undefined
            ? {}
            : parseValue(route.query, request.query, 'The query')) as never,
          body: (route.body === undefined
            ? undefined
            : parseValue(route.body, request.body, 'The body')) as never,
          request,
          response,
          person: () => personIn(response),
          personIfAny: () => options.personOf(request),
          address: request.socket.remoteAddress ?? '',
        });
        await send(response, answer);
      },
    );
  }
  for (const [path, methods] of methodsByPath(options.routes)) {
    router.all(expressPath(path), (request) => {
      const allowed = methods.map((method) => method.toUpperCase()).join(', ');
      throw new HttpProblem(
        405,
        'not-allowed',
        'This cannot be done here',
        `${request.method} is not possible here, ${allowed} is.`,
        { Allow: allowed },
      );
    });
  }
  app.use(router);
}

/** `/api/stores/{store}` → `/api/stores/:store` */
export function expressPath(path: string): string {
  return path.replace(/\{(\w+)\}/g, ':$1');
}

/** `/screens/pair` before `/screens/{id}`: what is written out wins over what may be anything. */
function byLiteralFirst(a: Route, b: Route): number {
  // "~" stands behind every letter.
  const [one, other] = [a, b].map(({ path }) => path.replace(/\{\w+\}/g, '~')) as [string, string];
  return one < other ? -1 : one > other ? 1 : 0;
}

function bodyReaderOf(route: Route) {
  if (route.takes !== undefined) return otherBodyOf(route.takes);
  return route.body === undefined ? refuseBody : jsonBodyOf(route);
}

function methodsByPath(routes: readonly Route[]): ReadonlyMap<string, readonly string[]> {
  const byPath = new Map<string, string[]>();
  for (const route of routes) byPath.set(route.path, [...(byPath.get(route.path) ?? []), route.method]);
  return byPath;
}

/** Names in an address are document ids; anything else names nothing. */
function refuseBadParameters(request: Request): void {
  for (const name of ['store', 'id']) {
    const value = parameter(request, name);
    if (value !== undefined && !documentId.safeParse(value).success)
      throw new VitrineError('not-found', 'There is nothing at this address.');
  }
}

function parameter(request: Request, name: string): string | undefined {
  const value = request.params[name];
  return typeof value === 'string' ? value : undefined;
}

function personIn(response: Response): PersonRecord {
  const person: unknown = response.locals.person;
  if (person === undefined) throw new VitrineError('unauthenticated', 'Sign in first.');
  return person as PersonRecord;
}

async function send(response: Response, answer: Answer): Promise<void> {
  response.status(answer.status);
  for (const [name, value] of Object.entries(answer.headers ?? {})) response.setHeader(name, value);
  if (response.getHeader('cache-control') === undefined) response.setHeader('Cache-Control', 'no-store');
  if (answer.send !== undefined) await answer.send(response);
  else if (answer.body === undefined) response.end();
  else response.json(answer.body);
}

function watchAnswer(route: Route, response: Response, onAnswered: RegisterOptions['onAnswered']): void {
  if (onAnswered === undefined) return;
  const startedMs = performance.now();
  response.once('finish', () =>
    onAnswered(route, response.statusCode, (performance.now() - startedMs) / 1000),
  );
}
