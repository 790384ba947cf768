// `npm run dev`: rebuilds the pages as they change, and restarts the controller as its sources change.
import { spawn } from 'node:child_process';
import { ROOT } from './run-step.ts';

const children = [
  spawn('vite', ['build', '--watch', '--logLevel', 'warn'], { cwd: ROOT, stdio: 'inherit' }),
  spawn(process.execPath, ['--watch-path=server', '--watch-path=playlists', 'server/main.ts'], {
    cwd: ROOT,
    stdio: 'inherit',
  }),
];
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    for (const child of children) child.kill(signal);
  });
}
