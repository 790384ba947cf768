// `npm test`: everything, one line a part with its seconds, and the sum in the last line.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPages } from '../setup/build.ts';
import { provideChromium } from '../setup/chromium.ts';
import { ROOT, runStep } from '../setup/run-step.ts';

interface Part {
  readonly name: string;
  readonly folder: string;
}

/** Without a browser: they run together, so that no worker waits for the end of a part. */
const QUICK: readonly Part[] = [
  { name: 'domain', folder: 'tests/playlists' },
  { name: 'controller', folder: 'tests/server' },
  { name: 'set-up', folder: 'tests/setup' },
];

const REST: readonly Part[] = [
  { name: 'displays', folder: 'tests/displays' },
  { name: 'console', folder: 'tests/console' },
  { name: 'attacks', folder: 'tests/attacks' },
  { name: 'faults', folder: 'tests/faults' },
  { name: 'journeys', folder: 'tests/journeys' },
];

/** What vitest's JSON reporter tells, as far as it is read here. */
interface Report {
  readonly testResults: readonly FileResult[];
}

interface FileResult {
  readonly name: string;
  readonly status: string;
  readonly message: string;
  readonly startTime: number;
  readonly endTime: number;
  readonly assertionResults: readonly { readonly status: string }[];
}

const isQuick = process.argv.includes('--quick');
/** Files that take seconds each: they start processes, or go through every product and picture of the demo shop. */
const SLOW = '**/*.slow.test.ts';
const folder = mkdtempSync(join(tmpdir(), 'vitrine-test-'));
const startedAt = performance.now();
let passed = 0;
let failed = 0;
try {
  // In the environment: the threads and controllers that tests start strip no types a second time.
  process.env.NODE_COMPILE_CACHE ??= join(ROOT, 'node_modules', '.cache', 'node');
  let environment = process.env;
  if (!isQuick) {
    await buildPages();
    environment = { ...process.env, CHROMIUM: await provideChromium() };
  }
  await run(QUICK, environment);
  if (!isQuick) for (const part of REST) await run([part], environment);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  failed += 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${'together'.padEnd(11)} ${seconds(performance.now() - startedAt).padStart(8)}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** Runs parts in one vitest; the seconds of each are those of its files, two of which run at a time. */
async function run(parts: readonly Part[], environment: NodeJS.ProcessEnv): Promise<void> {
  const file = join(folder, 'report.json');
  rmSync(file, { force: true });
  const step = await runStep(
    'vitest',
    [
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
      ...(isQuick ? ['--exclude', SLOW] : []),
      ...parts.map((part) => part.folder),
    ],
    environment,
  );
  const results = readReport(file)?.testResults ?? [];
  let found = 0;
  for (const part of parts) found += tell(part.name, inPart(part, results));
  // Not even one file was run, or something failed outside of every test.
  if (found === 0 && !step.isGood) {
    failed += 1;
    console.log(`${parts.map((part) => part.name).join(', ')} FAILED (${step.seconds})`);
  }
  if (!step.isGood) console.log(step.output);
}

function inPart({ folder: below }: Part, results: readonly FileResult[]): readonly FileResult[] {
  return results.filter(({ name }) => name.startsWith(`${join(ROOT, below)}/`));
}

/** One line for a part. @returns how much of it failed. */
function tell(name: string, files: readonly FileResult[]): number {
  const all = files.flatMap((file) => file.assertionResults);
  const good = all.filter(({ status }) => status === 'passed').length;
  // A file that does not even load holds no failed test, but is a failure; so is a part without any file.
  const broken = files.filter(({ status, message }) => status === 'failed' && message !== '').length;
  const bad = Math.max(all.filter(({ status }) => status === 'failed').length, broken, files.length ? 0 : 1);
  const tookMs = files.reduce((sum, { startTime, endTime }) => sum + endTime - startTime, 0);
  passed += good;
  failed += bad;
  console.log(`${name.padEnd(11)} ${seconds(tookMs).padStart(8)}   ${good} passed, ${bad} failed`);
  return bad;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

function readReport(file: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    return undefined;
  }
}
