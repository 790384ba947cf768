import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** A bench's child process that answers questions. */
export interface Child {
  readonly pid: number;
  /** Sends a question and resolves with its answer; one at a time. */
  ask<T>(question: object): Promise<T>;
  stop(): Promise<void>;
}

const canPin = spawnSync('taskset', ['-V']).status === 0;

/** Starts a script of this folder on one core: servers on 0, load on 1, so that neither steals from the other. */
export async function startChild(script: string, core: 0 | 1, args: readonly string[] = []): Promise<Child> {
  const command = [process.execPath, '--expose-gc', join(import.meta.dirname, script), ...args];
  const [file = '', ...rest] = canPin ? ['taskset', '-c', String(core), ...command] : command;
  const child = spawn(file, rest, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  await answerOf(child);
  return {
    pid: child.pid ?? 0,
    async ask<T>(question: object) {
      const answer = answerOf(child);
      child.send(question);
      return (await answer) as T;
    },
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
    },
  };
}

function answerOf(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`a child of the bench ended with ${code}`));
    child.once('exit', ended);
    child.once('message', (answer) => {
      child.off('exit', ended);
      resolve(answer);
    });
  });
}
