import { type ChildProcess, spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Resolves when this was printed; @throws Error when the program ends before. */
  printed(pattern: RegExp): Promise<string>;
}

/** Runs a file of this project by Node, as the npm scripts do. */
export function runProgram(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  cwd = ROOT,
): Running {
  const child = spawn(process.execPath, [...args], {
    cwd,
    env: {
      ...process.env,
      LOG_LEVEL: 'error',
      // As `npm start`: types are stripped once, not at each start.
      NODE_COMPILE_CACHE: join(ROOT, 'node_modules', '.cache', 'node'),
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  const waiting = new Set<() => void>();
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
    for (const look of waiting) look();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const ended = new Promise<Ended>((done) => child.on('close', (code) => done({ code, stdout, stderr })));
  return {
    child,
    ended,
    printed(pattern) {
      return new Promise((found, failed) => {
        const look = () => {
          if (!pattern.test(stdout)) return;
          waiting.delete(look);
          found(stdout);
        };
        waiting.add(look);
        look();
        void ended.then(() => failed(new Error(`It ended: ${stdout}${stderr}`)));
      });
    },
  };
}

/** A controller of its own, on any free port of loopback. */
export function runController(dataDir: string, environment: Readonly<Record<string, string>> = {}): Running {
  return runProgram(['server/main.ts'], {
    HOST: '127.0.0.1',
    PORT: '0',
    DEMO: '0',
    DATA_DIR: dataDir,
    ...environment,
  });
}

/** The port that a controller printed. */
export function portOf(stdout: string): number {
  return Number(/^API +http:\/\/[^/]*:(\d+)\//m.exec(stdout)?.[1]);
}
