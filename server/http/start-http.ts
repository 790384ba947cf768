import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { VitrineError } from '../../playlists/vitrine-error.ts';
import type { PersonRecord } from '../records/records.ts';
import { type App, type AppOptions, createApp } from './create-app.ts';
import { isAllowedHost, isAllowedOrigin } from './origins.ts';
import { type OwnAddresses, watchOwnAddresses } from './own-addresses.ts';

/** Takes a web socket over. */
export interface Upgrade {
  /** @param person - Who signed in, where the request comes from a page of ours with a session. */
  readonly handle: (
    request: IncomingMessage,
    socket: Duplex,
    head: Buffer,
    person: PersonRecord | undefined,
  ) => void;
  /** A socket that authenticates by cookie is judged by Origin and Host; one with a token in its hello is not. */
  readonly judgesOrigin: boolean;
}

export interface HttpOptions extends Omit<AppOptions, 'isHttps'> {
  /** `0` takes any free port. */
  readonly port: number;
  readonly host: string;
  /** `PUBLIC_URL`. */
  readonly publicUrl?: string | undefined;
  /** `ORIGINS`. */
  readonly origins?: readonly string[] | undefined;
  /** By path: `/live/screen`. */
  readonly upgrades?: Readonly<Record<string, Upgrade>>;
}

/** A controller that listens. */
export interface Http {
  readonly server: Server;
  /** The port in use. */
  readonly port: number;
  readonly addresses: OwnAddresses;
  readonly app: App;
  readonly isAllowedOrigin: (origin: string) => boolean;
  /** Takes no new connection, lets answers under way end for a moment, then cuts. */
  close(): Promise<void>;
}

/** A shop's screens all come back at once after a power cut. */
const BACKLOG = 4096;
const CLOSE_GRACE_MS = 2_000;
/** A film over slow Wi-Fi; all other bodies have less (body-deadline). */
const LONGEST_REQUEST_MS = 3 * 3_600_000;

/**
 * Serves the app and hands web sockets to those who want them.
 *
 * @throws VitrineError locked (the port is taken), invalid (host or port cannot be used): one sentence to print.
 */
export async function startHttp(options: HttpOptions): Promise<Http> {
  const { port, host, publicUrl, origins, upgrades = {} } = options;
  const isHttps = publicUrl !== undefined && URL.parse(publicUrl)?.protocol === 'https:';
  let addresses: OwnAddresses | undefined;
  const own = () => {
    if (addresses === undefined) throw new Error('No request comes before the port is known.');
    return addresses;
  };
  const app = createApp({ ...options, isHttps }, own);
  // Slow senders: a head has ten seconds, a body its own deadline.
  const server = createServer(
    {
      requestTimeout: LONGEST_REQUEST_MS,
      headersTimeout: 10_000,
      keepAliveTimeout: 65_000,
      maxHeaderSize: 16_384,
    },
    app.express,
  );
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    const upgrade = Object.hasOwn(upgrades, path) ? upgrades[path] : undefined;
    if (upgrade === undefined) refuse(socket, '404 Not Found');
    else if (upgrade.judgesOrigin && !isOurs(request, own())) refuse(socket, '403 Forbidden');
    else void takeOver(upgrade, request, socket, head);
  });

  async function takeOver(upgrade: Upgrade, request: IncomingMessage, socket: Duplex, head: Buffer) {
    // A screen sends no cookie: a storm of them asks the records for nothing.
    const isFromPage = request.headers.cookie !== undefined && isOurs(request, own());
    const person = isFromPage ? await app.personOf(request).catch(() => undefined) : undefined;
    if (!socket.destroyed) upgrade.handle(request, socket, head, person);
  }

  await listen(server, port, host);
  const bound = server.address();
  const takenPort = typeof bound === 'object' && bound !== null ? bound.port : port;
  addresses = watchOwnAddresses({ port: takenPort, publicUrl, origins });
  const watched = addresses;

  return {
    server,
    port: takenPort,
    addresses: watched,
    app,
    isAllowedOrigin: (origin) => isAllowedOrigin(watched.allowed(), origin),
    async close() {
      watched.close();
      app.close();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const timer = setTimeout(() => server.closeAllConnections(), CLOSE_GRACE_MS);
      await closed;
      clearTimeout(timer);
    },
  };
}

function isOurs(request: IncomingMessage, addresses: OwnAddresses): boolean {
  const { origin, host } = request.headers;
  const allowed = addresses.allowed();
  return origin !== undefined && isAllowedOrigin(allowed, origin) && isAllowedHost(allowed, host);
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(whyNot(error, port, host)));
    server.listen({ port, host, backlog: BACKLOG }, () => {
      server.removeAllListeners('error');
      resolve();
    });
  });
}

function whyNot(error: NodeJS.ErrnoException, port: number, host: string): VitrineError {
  const sentence =
    error.code === 'EADDRINUSE'
      ? `Port ${port} is taken by another program: stop it, or start Vitrine with another one, for example PORT=${port + 1} npm start.`
      : error.code === 'EACCES'
        ? `Port ${port} may not be opened by this user: take one above 1023, for example PORT=8080 npm start.`
        : `Vitrine cannot listen on ${host}, port ${port} (${error.code ?? error.message}): check HOST and PORT.`;
  return new VitrineError(error.code === 'EADDRINUSE' ? 'locked' : 'invalid', sentence, { cause: error });
}
