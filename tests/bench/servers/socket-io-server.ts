// Peer: socket.io with its usual broadcast, WebSocket only, heartbeats off so that it is not judged by them.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { measureServer } from './measured.ts';

let text = 'x'.repeat(300);
const server = createServer();
const io = new Server(server, {
  transports: ['websocket'],
  perMessageDeflate: false,
  pingInterval: 3_600_000,
  serveClient: false,
});
server.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, () =>
  measureServer({
    port: (server.address() as AddressInfo).port,
    setSize(bytes) {
      text = 'x'.repeat(Math.max(1, bytes - 9));
    },
    broadcast(messages) {
      for (let count = 0; count < messages; count++) io.emit('m', text);
    },
  }),
);
