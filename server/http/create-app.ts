import type { IncomingMessage } from 'node:http';
import compression from 'compression';
import express, { type Express, type Router } from 'express';
import type { Logger } from 'pino';
import { type Accounts, createAccounts } from '../accounts/accounts.ts';
import { type AuditOptions, createAudit } from '../accounts/audit.ts';
import { createInvitations } from '../accounts/invitations.ts';
import { createPasswords } from '../accounts/passwords.ts';
import { createStaffLinks } from '../accounts/staff-links.ts';
import type { Clock } from '../clock.ts';
import type { DocumentStore } from '../documents/document-store.ts';
import type { PersonRecord, Records } from '../records/records.ts';
import { type Announcements, announcementRoutes } from './announcement-routes.ts';
import { BODY_MS, bodyDeadline } from './body-deadline.ts';
import { addressKey, limitCalls } from './call-limit.ts';
import { cueRoutes } from './cue-routes.ts';
import { documentRoutes } from './document-routes.ts';
import { answerErrors, nothingHere } from './error-answers.ts';
import { guardHost, guardOrigin } from './guard-origin.ts';
import { healthRoutes } from './health-routes.ts';
import { historyRoutes } from './history-routes.ts';
import { invitationRoutes } from './invitation-routes.ts';
import { type MediaRoutesOptions, mediaRoutes } from './media-routes.ts';
import { type Counters, createMetrics } from './metrics.ts';
import { type OnAir, onAirRoutes } from './on-air-routes.ts';
import { openApiRoutes } from './openapi-routes.ts';
import type { OwnAddresses } from './own-addresses.ts';
import { type PagesOptions, pages } from './pages.ts';
import { type Parts, partRoutes } from './part-routes.ts';
import { peopleRoutes } from './people-routes.ts';
import { productRoutes } from './product-routes.ts';
import { type Publishing, publicationRoutes } from './publication-routes.ts';
import { registerRoutes } from './register-routes.ts';
import { restoreRoutes } from './restore-routes.ts';
import type { Route } from './route.ts';
import { type Pairing, type ScreenCommands, screenRoutes } from './screen-routes.ts';
import { securityHeaders } from './security-headers.ts';
import { sessionRoutes } from './session-routes.ts';
import { personOfRaw, personOfSession, readSessions } from './sign-in.ts';
import { staffRoutes } from './staff-routes.ts';
import { type Presence, type ScreenStates, stateRoutes } from './state-routes.ts';
import { storeRoutes } from './store-routes.ts';

export interface AppOptions extends PagesOptions {
  readonly documents: DocumentStore;
  readonly records: Records;
  readonly parts: Parts;
  readonly publishing: Publishing;
  readonly announcements: Announcements & OnAir;
  readonly pairing: Pairing;
  readonly presence: Presence;
  readonly screenStates: ScreenStates;
  readonly commands: ScreenCommands;
  readonly clock: Clock;
  readonly log: Logger;
  /** Signs session cookies; kept in the data folder (accounts/session-secret). */
  readonly sessionSecret: string;
  /** `PUBLIC_URL` begins with https. */
  readonly isHttps: boolean;
  readonly version: string;
  readonly counters?: Counters;
  /** Routes of other parts: uploads, imports. They stand in the OpenAPI document and under its roles too. */
  readonly routes?: readonly Route[];
  /** Open pages and files of other parts (`/q`, `/media`, `/streams`), each judging its own callers. */
  readonly routers?: readonly Router[];
  readonly accounts?: Accounts;
  /** A medium was deleted, or had back. */
  readonly onMediaChanged?: MediaRoutesOptions['onChanged'];
  /** Somebody was let in or put out: told to those who look at the lists of them. */
  readonly onNoted?: AuditOptions['onNoted'];
  /** A staff link was revoked: whoever holds a socket by it is judged anew. */
  readonly onAccessChanged?: () => void;
  /** A command on this machine, told by its secret (accounts/local-access). */
  readonly localPerson?: (request: IncomingMessage) => PersonRecord | undefined;
  /** How long a body may take, uploads apart. */
  readonly bodyMs?: number;
  /** Calls to /api that one address may make a minute. */
  readonly callsPerMinute?: number;
}

/** The express app of a controller, and the table that its routes were registered from. */
export interface App {
  readonly express: Express;
  readonly routes: readonly Route[];
  readonly accounts: Accounts;
  /** Who a raw request (of a web socket) is from, by its cookie alone: judge its Origin first. */
  readonly personOf: (request: IncomingMessage) => Promise<PersonRecord | undefined>;
  close(): void;
}

/** Builds the app. It listens to nothing itself (`startHttp`). */
export function createApp(given: AppOptions, addresses: () => OwnAddresses): App {
  // Documents carry whole milliseconds.
  const options = { ...given, clock: () => Math.round(given.clock()) };
  const { records, clock, isHttps } = options;
  const metrics = createMetrics(options.counters);
  const own = { allowed: () => addresses().allowed(), publicUrl: () => addresses().publicUrl() };
  const access = accessOf(options, own.publicUrl);
  const { accounts } = access;
  const routes = tableOf(options, access, metrics.routes);

  const sessions = readSessions({ people: records.people, clock, secret: options.sessionSecret, isHttps });
  const app = express();
  app.disable('x-powered-by');
  // ETags are revisions here; a hash of the answer would only hide one that is missing.
  app.disable('etag');
  app.set('trust proxy', false);
  app.set('query parser', 'simple');
  app.set('case sensitive routing', true);

  app.use(bodyDeadline(options.bodyMs ?? BODY_MS));
  app.use(securityHeaders({ isHttps, allowed: own.allowed }));
  app.use(guardHost(own));
  app.use(guardOrigin(own));
  app.use(compression({ threshold: 1_000 }));
  for (const router of options.routers ?? []) app.use(router);
  app.use('/api', limitCalls(options.callsPerMinute ?? 3_000));
  app.use('/api', sessions);
  registerRoutes(app, {
    routes,
    personOf: async (request) => options.localPerson?.(request) ?? personOfSession(access.people, request),
    onAnswered: metrics.onAnswered,
  });
  app.use(pages(options));
  app.use(nothingHere);
  app.use(answerErrors(options.log));

  return {
    express: app,
    routes,
    accounts,
    personOf: (request) => personOfRaw(sessions, access.people, request),
    close: metrics.close,
  };
}

/** Everything by which people get in. */
function accessOf(options: AppOptions, publicUrl: () => string) {
  const { records, documents, clock } = options;
  const { people, access } = records;
  const passwords = createPasswords();
  const stores = () => documents.stores();
  const accounts = options.accounts ?? createAccounts({ people, passwords, clock, stores, addressKey });
  const note = createAudit({ history: records.history, clock, onNoted: options.onNoted });
  const onRevoked = options.onAccessChanged ?? (() => undefined);
  const staffLinks = createStaffLinks({ access, clock, note, onRevoked, addressKey });
  const invitations = createInvitations({ access, people, passwords, clock, note, addressKey });
  return {
    accounts,
    people: { byId: accounts.byId, byStaffLink: staffLinks.personOf },
    routes: [
      ...peopleRoutes(accounts, note),
      ...invitationRoutes({ invitations, publicUrl }),
      ...staffRoutes({ staffLinks, publicUrl }),
      ...sessionRoutes(accounts),
    ],
  };
}

function tableOf(
  options: AppOptions,
  access: ReturnType<typeof accessOf>,
  metricRoutes: readonly Route[],
): readonly Route[] {
  const { documents, records, announcements, pairing, commands, presence, clock } = options;
  const table = [
    ...storeRoutes(documents),
    // Before the documents: "pair" is no screen's id.
    ...screenRoutes({ documents, pairing, commands }),
    ...documentRoutes({ documents, clock }),
    ...productRoutes({ products: records.products, clock }),
    ...mediaRoutes({
      ...records,
      documents,
      clock,
      ...(options.onMediaChanged && { onChanged: options.onMediaChanged }),
    }),
    ...cueRoutes(documents),
    ...publicationRoutes({ documents, publishing: options.publishing }),
    ...announcementRoutes(announcements),
    ...onAirRoutes({ documents, onAir: announcements }),
    ...stateRoutes({
      ...{ documents, presence, clock },
      screenTokens: records.screenTokens,
      states: options.screenStates,
    }),
    ...historyRoutes(records.history),
    ...restoreRoutes({ ...records, documents, clock, onScreenRestored: pairing.restored }),
    ...access.routes,
    ...partRoutes(options.parts),
    ...(options.routes ?? []),
    ...healthRoutes({ reachStores: () => Promise.all([documents.stores(), records.people.hasOwner()]) }),
    ...metricRoutes,
  ];
  return [...table, ...openApiRoutes(table, options.version)];
}
