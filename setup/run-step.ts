import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

/** Top folder of the project. */
export const ROOT = resolve(import.meta.dirname, '..');

export interface StepResult {
  readonly isGood: boolean;
  readonly seconds: string;
  readonly output: string;
}

/** Runs a program of node_modules/.bin, or any on the PATH, and keeps what it prints. */
export function runStep(
  command: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = process.env,
): Promise<StepResult> {
  const startedAt = performance.now();
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: withLocalPrograms(environment),
    });
    let output = '';
    const keep = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => {
      output += error.message;
      done({ isGood: false, seconds: since(startedAt), output });
    });
    child.on('close', (code) => done({ isGood: code === 0, seconds: since(startedAt), output }));
  });
}

function since(startedAt: number): string {
  return `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
}

function withLocalPrograms(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { ...environment, PATH: `${ROOT}/node_modules/.bin:${environment.PATH ?? ''}` };
}
