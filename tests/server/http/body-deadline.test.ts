import { connect } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Controller, openController } from './open-controller.ts';

const BODY_MS = 500;
let controller: Controller;
beforeAll(async () => {
  controller = await openController({ bodyMs: BODY_MS });
});
afterAll(() => controller.close());

/** Sends a head and the first byte of a body of four, and the others when asked. */
function slowly(path: string, headers: Readonly<Record<string, string>>) {
  const socket = connect(controller.http.port, '127.0.0.1');
  const lines = Object.entries({
    Host: `127.0.0.1:${controller.http.port}`,
    'Content-Length': '4',
    ...headers,
  });
  socket.write(
    `POST ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n1`,
  );
  socket.on('error', () => undefined);
  let answer = '';
  const closed = new Promise<string>((resolve) => socket.on('close', () => resolve(answer)));
  const answered = new Promise<string>((resolve) =>
    socket.on('data', (bytes) => {
      answer += bytes.toString();
      resolve(answer);
    }),
  );
  return { socket, closed, answered };
}

it.each(['/api/sessions', '/nowhere'])('cuts a body that takes too long: %s', async (path) => {
  const { closed } = slowly(path, { 'Content-Type': 'application/json' });
  expect(await closed).not.toContain('201');
});

it('lets an upload of one who may upload take its time', async () => {
  const manager = await controller.signedInAs('manager');
  const { socket, answered } = slowly('/api/stores/main/media?name=a.png', {
    'Content-Type': 'image/png',
    Cookie: manager.cookie,
  });
  // A request that began later has been cut by then.
  await slowly('/nowhere', {}).closed;
  socket.write('234');
  expect(await answered).toContain('201 Created');
  socket.destroy();
});

it('lets nobody else: an upload without a session is answered and cut', async () => {
  const { closed } = slowly('/api/stores/main/media?name=a.png', { 'Content-Type': 'image/png' });
  expect(await closed).toContain('401');
});
