import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express, { type Router } from 'express';
import { Browser } from './browser.ts';

/** One router alone, as the app holds it, on any free port of loopback. */
export async function serveRouter(router: Router) {
  const app = express().disable('etag').use(router);
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    browser: new Browser(`http://127.0.0.1:${port}`),
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
