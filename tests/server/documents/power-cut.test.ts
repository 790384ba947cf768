import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Shop } from '../../../playlists/documents/shop.ts';
import { diskFileSystem } from '../../../server/documents/file-system.ts';
import { openDocumentStore } from '../../../server/documents/lowdb-store.ts';
import { camille, EXAMPLES, FIRST, NOW_MS } from '../../playlists/documents/examples.ts';
import { type Disk, disksAfter } from './power-cut.ts';
import { recordingFileSystem, type Step } from './recording-file-system.ts';

const COMMITS = 5;
let base: string;
let steps: readonly Step[];
/** What was acknowledged, in order: one shop an `ack` step. */
let acknowledged: readonly Shop[];

const nameOf = (number: number) => ({ ...EXAMPLES.playlists, name: `Name ${number}` });

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'vitrine-power-'));
  const recording = recordingFileSystem(diskFileSystem);
  const dir = join(base, 'recorded');
  const store = await openDocumentStore({ dir, clock: () => NOW_MS, fs: recording.fs });
  const shops = [await store.createStore('main', FIRST, camille)];
  recording.steps.push({ do: 'ack' });
  for (let number = 1; number <= COMMITS; number += 1) {
    const body = nameOf(number);
    shops.push(
      await store.commit('main', [{ type: 'put', kind: 'playlists', id: 'evening', body }], camille),
    );
    recording.steps.push({ do: 'ack' });
  }
  await store.close();
  steps = recording.steps;
  acknowledged = shops;
});
afterAll(() => rm(base, { recursive: true, force: true }));

/** Opens what a cut left; `undefined` where there is no store, or none that can be read. */
async function openAfter(disk: Disk): Promise<{ shop: Shop | undefined; notices: readonly string[] }> {
  const dir = await mkdtemp(join(base, 'after-'));
  for (const [path, bytes] of disk) {
    const target = join(dir, relative(join(base, 'recorded'), path));
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, bytes);
  }
  const store = await openDocumentStore({ dir, clock: () => NOW_MS });
  const hasStore = (await store.stores()).includes('main');
  const shop = hasStore ? await store.shop('main').catch(() => undefined) : undefined;
  const notices = store.notices();
  await store.close();
  return { shop, notices };
}

interface Outcome {
  readonly shop: Shop | undefined;
  readonly notices: readonly string[];
  readonly acks: number;
}

/** Every prefix of the steps, every disk that it may leave; equal ones are opened once. */
async function cutEverywhere(all: readonly Step[]): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  const seen = new Set<string>();
  for (let length = 0; length <= all.length; length += 1) {
    const prefix = all.slice(0, length);
    const acks = prefix.filter((step) => step.do === 'ack').length;
    for (const disk of disksAfter(prefix, join(base, 'recorded'))) {
      const key = `${acks} ${signature(disk)}`;
      if (seen.has(key)) continue;
      seen.add(key);
      outcomes.push({ ...(await openAfter(disk)), acks });
    }
  }
  return outcomes;
}

function signature(disk: Disk): string {
  const files = [...disk].map(
    ([path, bytes]) => `${path} ${createHash('sha256').update(bytes).digest('base64url')}`,
  );
  return files.sort().join('\n');
}

/** The last acknowledged state, or the one that was being written. */
function isOldOrNew({ shop, acks }: Outcome): boolean {
  const revisions = [acknowledged[acks - 1]?.revision, acknowledged[acks]?.revision];
  return revisions.includes(shop?.revision);
}

describe('a power cut between any two file operations', () => {
  it('leaves the old state or the new one, never neither, and nothing to complain of', async () => {
    const outcomes = await cutEverywhere(steps);
    expect(outcomes.length).toBeGreaterThan(COMMITS * 5);
    expect(outcomes.filter((outcome) => !isOldOrNew(outcome))).toEqual([]);
    expect(outcomes.flatMap(({ notices }) => notices)).toEqual([]);
    for (const { shop } of outcomes)
      if (shop !== undefined) expect(shop).toEqual(acknowledged[shop.revision - 1]);
  });

  it('leaves at least two generations to fall back on, from the second commit on', () => {
    for (let length = 0; length <= steps.length; length += 1) {
      const prefix = steps.slice(0, length);
      if (prefix.filter((step) => step.do === 'ack').length < 3) continue;
      for (const disk of disksAfter(prefix, join(base, 'recorded'))) {
        const generations = [...disk.keys()].filter((path) => /shop(\.[12])?\.json$/.test(path));
        expect(generations.length).toBeGreaterThanOrEqual(2);
      }
    }
  });

  it.each([
    { what: 'syncs no file', left: (step: Step) => step.do !== 'sync' },
    { what: 'syncs no folder', left: (step: Step) => step.do !== 'sync-folder' },
  ])('is noticed by this test in an adapter that $what', async ({ left }) => {
    // Up to the first acknowledgement: without a sync the number of possible disks doubles with every name.
    const untilFirst = steps.slice(0, steps.findIndex((step) => step.do === 'ack') + 1);
    const outcomes = await cutEverywhere(untilFirst.filter(left));
    expect(outcomes.some((outcome) => !isOldOrNew(outcome))).toBe(true);
  });
});
