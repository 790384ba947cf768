// `npm test`: everything, one line a part with its seconds, and the sum in the last line.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPages } from '../setup/build.ts';
import { provideChromium } from '../setup/chromium.ts';
import { runStep } from '../setup/run-step.ts';

interface Part {
  readonly name: string;
  readonly folders: readonly string[];
}

const QUICK: readonly Part[] = [
  { name: 'domain', folders: ['tests/playlists'] },
  { name: 'controller', folders: ['tests/server'] },
  { name: 'set-up', folders: ['tests/setup'] },
];

const REST: readonly Part[] = [
  { name: 'displays', folders: ['tests/displays'] },
  { name: 'attacks', folders: ['tests/attacks'] },
  { name: 'faults', folders: ['tests/faults'] },
  { name: 'journeys', folders: ['tests/journeys'] },
];

/** What vitest's JSON reporter tells, as far as it is read here. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
  }[];
}

const isQuick = process.argv.includes('--quick');
const folder = mkdtempSync(join(tmpdir(), 'vitrine-test-'));
let passed = 0;
let failed = 0;
try {
  let environment = process.env;
  if (!isQuick) {
    await buildPages();
    environment = { ...process.env, CHROMIUM: await provideChromium() };
  }
  for (const part of isQuick ? QUICK : [...QUICK, ...REST]) await run(part, environment);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  failed += 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

async function run({ name, folders }: Part, environment: NodeJS.ProcessEnv): Promise<void> {
  const file = join(folder, `${name}.json`);
  const step = await runStep(
    'vitest',
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...folders],
    environment,
  );
  const report = readReport(file);
  // A file that does not even load holds no failed test, but is a failure.
  const broken =
    report?.testResults.filter((result) => result.status === 'failed' && result.message !== '') ?? [];
  const failures =
    report === undefined ? 1 : Math.max(report.numFailedTests, broken.length, step.isGood ? 0 : 1);
  passed += report?.numPassedTests ?? 0;
  failed += failures;
  console.log(
    `${name.padEnd(11)} ${step.seconds.padStart(8)}   ${report?.numPassedTests ?? 0} passed, ${failures} failed`,
  );
  if (failures > 0) console.log(step.output);
}

function readReport(file: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    return undefined;
  }
}
