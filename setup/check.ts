// `npm run check`: types, lint with format and layers, dead code, and the bytes that browsers get. One line a step.
import { buildPages } from './build.ts';
import { runStep } from './run-step.ts';

const steps: readonly (readonly [string, string, ...string[]])[] = [
  ['types of the controller, the domain and the tests', 'tsc', '-p', '.'],
  ['types of the displays', 'tsc', '-p', 'displays'],
  ['types of the console', 'tsc', '-p', 'console'],
  ['types of the tests in a browser', 'tsc', '-p', 'tests'],
  ['types of the picture studio', 'tsc', '-p', 'setup/studio/page'],
  ['lint, format, layers, cycles', 'biome', 'ci', '--colors=off', '--error-on-warnings', '.'],
  ['dead code', 'knip'],
  ['texts of the console', 'node', 'setup/unused-texts.ts'],
];

let failures = 0;
for (const [name, command, ...args] of steps) {
  report(name, await runStep(command, args));
}
await buildPages();
report('bundle sizes', await runStep('size-limit', []));

if (failures > 0) {
  console.log(`${failures} of ${steps.length + 1} checks failed`);
  process.exit(1);
}
console.log('all checks passed');

function report(name: string, { isGood, seconds, output }: Awaited<ReturnType<typeof runStep>>): void {
  console.log(`${isGood ? 'ok    ' : 'FAILED'} ${name} (${seconds})`);
  if (isGood) return;
  failures += 1;
  console.log(output.trim());
}
