import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from '../server/http/browser.ts';
import { startWholeController, type WholeController } from '../server/support/whole-controller.ts';

// Every cell of role × route, from the document that the whole controller serves itself.

const ROLES = ['owner', 'manager', 'staff', 'viewer', 'installer'] as const;
/** Somebody who owns another store, and has no role in this one. */
const COLUMNS = [...ROLES, 'stranger', 'nobody'] as const;
type Column = (typeof COLUMNS)[number];
type Who = 'anyone' | 'signed-in' | 'any-owner' | readonly string[];

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly who: Who;
  readonly takes: string | undefined;
}

let controller: WholeController;
let operations: readonly Operation[];
const people = new Map<Column, Browser>();

beforeAll(async () => {
  controller = await startWholeController();
  const { paths } = (await controller.browser().get('/api/openapi.json')).json as {
    paths: Record<string, Record<string, { 'x-who': Who; requestBody?: { content: object } }>>;
  };
  operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      who: operation['x-who'],
      takes: Object.keys(operation.requestBody?.content ?? {})[0]?.replace('*', 'png'),
    })),
  );
  for (const role of ROLES) people.set(role, await controller.signedInAs(role));
  people.set('stranger', await controller.signedInAs({ other: 'owner' }, 'stranger@example.org'));
  people.set('nobody', controller.browser());
});
afterAll(() => controller.close());

function mayCall(who: Who, column: Column): boolean {
  if (who === 'anyone') return true;
  if (column === 'nobody') return false;
  if (who === 'signed-in') return true;
  if (who === 'any-owner') return column === 'owner' || column === 'stranger';
  return column !== 'stranger' && who.includes(column);
}

/** A call with names of nothing: it gets past the roles or it does not, and changes nothing. */
function call(browser: Browser, { method, path, takes }: Operation) {
  const address = path
    .replace('{store}', 'main')
    .replace('{cue}', '0190f7a4-7e3b-7c4d-8a1e-3c1d2b4a5f60')
    .replace('{hash}', 'z'.repeat(43))
    .replace(/\{\w+\}/g, 'nothing');
  return browser.send(method, address, {
    headers: { 'If-Match': '"424242"', ...(takes === undefined ? {} : { 'Content-Type': takes }) },
    ...(takes === undefined ? {} : { body: '[]' }),
  });
}

describe.each(COLUMNS)('%s', (column) => {
  it('passes where the document says so, and nowhere else', async () => {
    const browser = people.get(column)!;
    // Signing out comes last: it would empty the cells after it.
    const ordered = [...operations].sort((a, b) => Number(isSignOut(a)) - Number(isSignOut(b)));
    for (const operation of ordered) {
      const { status } = await call(browser, operation);
      const cell = `${column} ${operation.method} ${operation.path} → ${status}`;
      if (!mayCall(operation.who, column)) expect(status, cell).toBe(column === 'nobody' ? 401 : 403);
      else {
        expect([401, 403], cell).not.toContain(status);
        expect(status, cell).toBeLessThan(500);
      }
    }
    expect(ordered.length).toBeGreaterThan(50);
    expect(controller.mistakes).toEqual([]);
  });
});

const isSignOut = ({ method, path }: Operation) => method === 'DELETE' && path === '/api/sessions/current';

// The same, against what was intended: written by hand, so that a slip in the table is seen.
describe('by intention', () => {
  /** Asks with a body, and stores nothing. */
  const ASKS = 'POST /playlists/{id}/preview';
  const changes = () =>
    operations.filter((operation) => operation.method !== 'GET' && named(operation) !== ASKS);
  const named = (operation: Operation) =>
    `${operation.method} ${operation.path.replace('/api/stores/{store}', '')}`;
  /** Each with a token or a password of its own. */
  const ways = [
    'POST /api/invitations/look',
    'POST /api/people/invited',
    'POST /api/people/owner',
    'POST /api/sessions',
    'POST /api/sessions/staff',
  ];
  const open = ['DELETE /api/sessions/current', ...ways];

  it.each([
    { column: 'nobody', may: ways },
    { column: 'viewer', may: open },
    {
      column: 'staff',
      may: [
        ...open,
        'POST /announcements',
        'DELETE /announcements',
        'DELETE /announcements/{cue}',
        'PUT /announcements/{cue}/until',
      ],
    },
    { column: 'installer', may: [...open, 'POST /screens/pair', 'POST /screens/{id}/identify'] },
  ] as const)('$column changes nothing but $may', ({ column, may }) => {
    const can = changes().filter(({ who }) => mayCall(who, column));
    expect(can.map(named).sort()).toEqual([...may].sort());
  });

  it('a manager does all that an owner does, but for people and what the controller does by itself', () => {
    const apart = operations.filter(({ who }) => mayCall(who, 'owner') !== mayCall(who, 'manager'));
    expect(apart.map(named).sort()).toEqual([
      'DELETE /api/invitations/{id}',
      'DELETE /api/people/{id}',
      'GET /api/invitations',
      'GET /api/jobs',
      'GET /api/people',
      'POST /api/invitations',
      'POST /api/jobs/{id}/run',
      'POST /api/people',
      'PUT /api/people/{id}/roles',
    ]);
  });

  it('nobody sees more than health, parts, this document and whether he is signed in', () => {
    const seen = operations.filter(({ method, who }) => method === 'GET' && who === 'anyone');
    expect(seen.map(({ path }) => path).sort()).toEqual([
      '/api/openapi.json',
      '/api/sessions/current',
      '/healthz',
      '/metrics',
      '/parts/{hash}',
      '/parts/{hash}/all',
      '/readyz',
    ]);
  });

  it('an installer sees screens and the store, and none of what they play', () => {
    const seen = operations.filter(
      ({ method, who }) => method === 'GET' && Array.isArray(who) && who.includes('installer'),
    );
    expect(seen.map(({ path }) => path.replace('/api/stores/{store}', '')).sort()).toEqual([
      '/screens',
      '/screens/{id}',
      '/state',
      '/store/main',
    ]);
  });
});
