import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDocumentStore } from '../../server/documents/lowdb-store.ts';
import { parseShopText } from '../../server/documents/shop-text.ts';
import { openRecords } from '../../server/records/open-records.ts';
import { NOW_MS } from '../playlists/documents/examples.ts';
import { deliveryOf, FACTS_A_DELIVERY, presetOf } from './store-writes.ts';

/** 15 here, 200 in the long run. */
const KILLS = Number(process.env.VITRINE_KILLS ?? 15);
/** Same instants in each run: 2 to 31 acknowledgements after the start, by a small generator (Park and Miller). */
const SEED = 20_261_124;

function killInstants(count: number): readonly number[] {
  let state = SEED;
  return Array.from({ length: count }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return 2 + (state % 30);
  });
}

interface Acknowledged {
  readonly edits: readonly number[];
  readonly facts: readonly number[];
}

function startWriter(dir: string, ...firstNumber: readonly string[]) {
  return spawn(process.execPath, [join(import.meta.dirname, 'store-writer.ts'), dir, ...firstNumber], {
    stdio: ['ignore', 'pipe', 'inherit'],
    // Most of a run is the start of the program and its two workers: types are stripped once, not each time.
    env: { ...process.env, NODE_COMPILE_CACHE: join(dir, 'compiled') },
  });
}

/** Runs the writer, kills it at its nth acknowledgement, and returns all that it had said before it died. */
async function runAndKill(dir: string, firstNumber: number, afterLines: number): Promise<Acknowledged> {
  const writer = startWriter(dir, String(firstNumber));
  const ended = new Promise<NodeJS.Signals | null>((resolve) =>
    writer.on('exit', (_code, signal) => resolve(signal)),
  );
  const edits: number[] = [];
  const facts: number[] = [];
  for await (const line of createInterface({ input: writer.stdout })) {
    const [what, number] = line.split(' ');
    if (what === 'edit') edits.push(Number(number));
    if (what === 'facts') facts.push(Number(number));
    if (edits.length + facts.length === afterLines) writer.kill('SIGKILL');
  }
  expect(await ended).toBe('SIGKILL');
  return { edits, facts };
}

/** Ids of the facts in a file of records; each stands once. */
function keptFacts(file: string): ReadonlySet<string> {
  const db = new DatabaseSync(file);
  const ids = db
    .prepare('SELECT body FROM facts')
    .all()
    .map(({ body }) => JSON.parse(String(body)).id);
  db.close();
  const kept = new Set<string>(ids);
  expect(kept.size).toBe(ids.length);
  return kept;
}

describe(`a controller killed ${KILLS} times while it writes`, () => {
  let dir: string;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'vitrine-kill-'));
    // Only a program that ends by itself leaves what it compiled.
    const [code] = await once(startWriter(dir), 'exit');
    expect(code).toBe(0);
  }, 60_000);
  afterAll(() => rm(dir, { recursive: true, force: true }));

  it('loses nothing that it acknowledged, doubles nothing, and its file always parses', {
    timeout: 20_000 * KILLS,
  }, async () => {
    const edits = new Set<number>();
    const facts = new Set<number>();
    let firstNumber = 0;
    for (const afterLines of killInstants(KILLS)) {
      const acknowledged = await runAndKill(dir, firstNumber, afterLines);
      for (const number of acknowledged.edits) edits.add(number);
      for (const number of acknowledged.facts) facts.add(number);
      firstNumber += 1_000;

      expect(parseShopText(await readFile(join(dir, 'stores/main/shop.json')))).toBeDefined();
      const documents = await openDocumentStore({ dir, clock: () => NOW_MS });
      expect(documents.notices()).toEqual([]);
      const shop = await documents.shop('main');
      for (const number of edits)
        expect(shop.documents.presets[`edit-${number}`]).toMatchObject({
          revision: 1,
          body: presetOf(number),
        });
      // Each edit is one commit: more commits than documents would be edits applied twice.
      expect(shop.revision).toBe(1 + Object.keys(shop.documents.presets).length);
      await documents.close();

      const kept = keptFacts(join(dir, 'records.db'));
      for (const number of facts) expect(deliveryOf(number).every(({ id }) => kept.has(id))).toBe(true);
      // A delivery is kept whole or not at all, also the one that was running.
      expect(kept.size % FACTS_A_DELIVERY).toBe(0);
    }
    const records = await openRecords({ dir, clock: () => NOW_MS });
    expect(await records.facts.count('main', 'play')).toBe(keptFacts(join(dir, 'records.db')).size);
    await records.close();
    expect(edits.size + facts.size).toBeGreaterThan(KILLS * 2);
  });
});
