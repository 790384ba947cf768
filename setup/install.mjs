// Installs what package-lock.json names, once, then makes sure of Node 24. The first half of `npm start` and `npm test`.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { provideNode, whyNpmFailed } from './node.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

function changedAt(path) {
  try {
    return statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}

function installPackages() {
  const lock = join(root, 'package-lock.json');
  // npm writes this copy of the lock at the end of an install: older or absent means an install is due.
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (changedAt(installed) >= changedAt(lock)) return undefined;

  const startedAt = performance.now();
  console.log('Packages: installing');
  const done = spawnSync('npm', ['ci', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (done.status !== 0) return whyNpmFailed(done.stderr ?? '');
  console.log(`Packages: installed in ${Math.round((performance.now() - startedAt) / 1000)} s`);
  return undefined;
}

const problem = installPackages() ?? provideNode();
if (problem) {
  console.error(problem);
  process.exit(1);
}
