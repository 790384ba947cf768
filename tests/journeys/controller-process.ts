import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

/** A controller as shipped: its own process, its own data folder. */
export interface ControllerProcess {
  readonly address: string;
  readonly port: number;
  /** What it printed, for people to read where a test fails. */
  readonly output: () => string;
  /** Token of the one-time owner link that it printed. */
  readonly ownerToken: () => string;
  /** SIGKILL: nothing is told, nothing is tidied. */
  readonly kill: () => Promise<void>;
  /** SIGTERM, as a service manager stops it. @returns its exit code. */
  readonly stop: () => Promise<number | null>;
}

export interface ControllerSettings {
  readonly dataDir: string;
  /** The same port again after a kill; any free one else. */
  readonly port?: number;
  /** Host name that displays use, mapped to loopback by the browser. */
  readonly hostName?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Starts a controller and resolves when it answers. @throws Error with its output when it ends instead. */
export async function startController(settings: ControllerSettings): Promise<ControllerProcess> {
  const port = settings.port ?? (await freePort());
  const host = settings.hostName ?? '127.0.0.1';
  const address = `http://${host}:${port}`;
  const child = spawn(process.execPath, ['server/main.ts'], {
    cwd: ROOT,
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: String(port),
      PUBLIC_URL: address,
      DATA_DIR: settings.dataDir,
      LOG_LEVEL: 'error',
      ...settings.environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const heard = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout.on('data', heard);
  child.stderr.on('data', heard);
  const ended = once(child, 'exit');

  await Promise.race([
    untilPrinted(child, () => /^Ready/m.test(output)),
    ended.then(() => {
      throw new Error(`The controller ended: ${output}`);
    }),
  ]);
  return {
    address,
    port,
    output: () => output,
    ownerToken: () => /\/setup#([\w-]+)/.exec(output)?.[1] ?? '',
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async stop() {
      child.kill('SIGTERM');
      const [code] = (await ended) as [number | null];
      return code;
    },
  };
}

async function untilPrinted(child: ChildProcess, isPrinted: () => boolean): Promise<void> {
  while (!isPrinted()) await once(child.stdout as NodeJS.ReadableStream, 'data');
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
