// `npm run bench -- <name> [--check] [--count N] [--rounds N]`
import { parseArgs } from 'node:util';
import { type Bench, reportResult } from './bench-result.ts';

const BENCHES: Readonly<Record<string, () => Promise<Bench>>> = {
  fanout: async () => (await import('./fanout.ts')).fanout,
  storm: async () => (await import('./storm.ts')).storm,
  edit: async () => (await import('./edit.ts')).edit,
  idle: async () => (await import('./idle.ts')).idle,
  compile: async () => (await import('./compile.ts')).compile,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    check: { type: 'boolean', default: false },
    count: { type: 'string' },
    rounds: { type: 'string' },
  },
});
const [name = ''] = positionals;
const load = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined;

if (load === undefined) {
  console.error(`Which bench? One of: ${Object.keys(BENCHES).join(', ')}.`);
  process.exitCode = 1;
} else {
  const bench = await load();
  const result = await bench({
    ...(values.count === undefined ? {} : { count: Number(values.count) }),
    ...(values.rounds === undefined ? {} : { rounds: Number(values.rounds) }),
  });
  await reportResult(name, result);
  if (values.check && result.voidBecause !== undefined) process.exitCode = 2;
  else if (values.check && result.rows.some((row) => row.ok === false)) process.exitCode = 1;
}
