import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';

/** One figure: what was measured, against what. */
export interface Row {
  readonly metric: string;
  readonly value: number;
  readonly unit: string;
  /** In words: `≤ 0.80 × plain ws`. */
  readonly goal: string;
  /** The peer of the same run and its figure. */
  readonly peer?: string;
  readonly peerValue?: number;
  readonly ratio?: number;
  /** Absent: reported, no goal. */
  readonly ok?: boolean;
}

/** What a bench hands back. */
export interface BenchResult {
  readonly rows: readonly Row[];
  /** Why the run means nothing: its own baseline differed too much between rounds. */
  readonly voidBecause?: string;
}

export type Bench = (options: BenchOptions) => Promise<BenchResult>;

export interface BenchOptions {
  /** Sockets; each bench has its own default. */
  readonly count?: number;
  readonly rounds?: number;
}

/** Rounds of a baseline may differ by this much; beyond, the machine was not quiet. */
const BASELINE_SPREAD = 0.15;

/** The middle value; of an even number, the mean of the two. `NaN` of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** The smallest value that at least this share of the values does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** Median of the rounds' ratios: what a machine does to both in one round falls out. */
export function medianRatio(values: readonly number[], baselines: readonly number[]): number {
  return median(values.map((value, round) => value / (baselines[round] ?? Number.NaN)));
}

/** A sentence when rounds of a baseline differ by more than 15 % of their median (first and last quarter left out from 8 on). */
export function spreadOf(name: string, rounds: readonly number[]): string | undefined {
  const sorted = [...rounds].sort((one, other) => one - other);
  const cut = sorted.length >= 8 ? sorted.length >> 2 : 0;
  const kept = sorted.slice(cut, sorted.length - cut);
  const spread = ((kept.at(-1) ?? 0) - (kept[0] ?? 0)) / median(rounds);
  if (spread <= BASELINE_SPREAD) return undefined;
  return `rounds of ${name} differ by ${Math.round(spread * 100)} %: the machine was not quiet`;
}

/** Prints the rows as a table and writes them to `results/<name>.json`. */
export async function reportResult(name: string, result: BenchResult): Promise<void> {
  const machine = `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`;
  console.table(
    Object.fromEntries(
      result.rows.map((row) => [
        row.metric,
        {
          value: rounded(row.value),
          unit: row.unit,
          peer: row.peer === undefined ? '' : `${row.peer} ${rounded(row.peerValue ?? Number.NaN)}`,
          ratio: row.ratio === undefined ? '' : rounded(row.ratio),
          goal: row.goal,
          ok: row.ok === undefined ? '' : row.ok ? 'yes' : 'NO',
        },
      ]),
    ),
  );
  if (result.voidBecause !== undefined) console.log(`Void: ${result.voidBecause}.`);
  const folder = join(import.meta.dirname, 'results');
  await mkdir(folder, { recursive: true });
  const file = { name, at: new Date().toISOString(), machine, ...result };
  await writeFile(join(folder, `${name}.json`), `${JSON.stringify(file, null, 2)}\n`);
}

function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
