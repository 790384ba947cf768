import { execFileSync } from 'node:child_process';

/**
 * @throws Error with one sentence when a process may not open enough files for so many sockets.
 */
export function needOpenFiles(sockets: number): void {
  const limit = execFileSync('sh', ['-c', 'ulimit -n'], { encoding: 'utf8' }).trim();
  if (limit === 'unlimited' || Number(limit) >= sockets + 200) return;
  throw new Error(
    `${sockets} sockets need ${sockets + 200} open files a process, here are ${limit}: raise it with "ulimit -n ${sockets + 200}" or take fewer with --count.`,
  );
}
