// Peer: what everybody writes first. `for (const client of clients) client.send(text)`.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { measureServer } from './measured.ts';

const greeting = process.argv[2] === 'greet' ? 'x'.repeat(2_048) : undefined;
let text = 'x'.repeat(300);
const server = createServer();
const sockets = new WebSocketServer({ server, perMessageDeflate: false });
sockets.on('connection', (ws) => {
  if (greeting !== undefined) ws.send(greeting);
});
server.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, () =>
  measureServer({
    port: (server.address() as AddressInfo).port,
    setSize(bytes) {
      text = 'x'.repeat(bytes);
    },
    broadcast(messages) {
      for (let count = 0; count < messages; count++) for (const client of sockets.clients) client.send(text);
    },
  }),
);
