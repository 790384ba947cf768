import { once } from 'node:events';
import { resolve } from 'node:path';
import { type WebSocket, WebSocketServer } from 'ws';
import type { ConsoleMessage } from '../../playlists/protocol/console-messages.ts';
import { openWall, type Wall } from '../displays/open-wall.ts';
import type {} from './bench-page.ts';

/** A controller that a test plays: it sees what the console says, and says what it likes. */
export interface PlayedController {
  /** The next console that connects, with its hello. */
  nextConsole(): Promise<{ readonly socket: WebSocket; readonly hello: ConsoleMessage }>;
}

export interface Bench extends Wall {
  readonly controller: PlayedController;
}

/** Opens the page with the console's parts, under the policy that pages have, beside a controller that the test plays. */
export async function openBench(): Promise<Bench> {
  const server = new WebSocketServer({ noServer: true });
  const wall = await openWall({
    html: resolve(import.meta.dirname, 'bench-page.html'),
    handle: 'bench',
    upgrade: (request, socket, head) =>
      server.handleUpgrade(request, socket, head, (client) => server.emit('connection', client)),
  });
  return {
    ...wall,
    controller: {
      async nextConsole() {
        const [socket] = (await once(server, 'connection')) as [WebSocket];
        const [data] = (await once(socket, 'message')) as [Buffer];
        return { socket, hello: JSON.parse(data.toString()) as ConsoleMessage };
      },
    },
  };
}
