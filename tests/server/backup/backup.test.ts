import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backupName, KEPT_BACKUPS, keepNewest, listBackups } from '../../../server/backup/backups-folder.ts';
import { finishRestore, restoreBackup } from '../../../server/backup/restore-backup.ts';
import { runBackup } from '../../../server/backup/run-backup.ts';
import { parseShopText, shopText } from '../../../server/documents/shop-text.ts';
import { playlistOf, productOf } from '../programmes/support/open-shop.ts';
import { startWholeController, type WholeController } from '../support/whole-controller.ts';

const NOW = Date.UTC(2026, 10, 24, 3, 30);

let shop: WholeController;
let good: string;
let cookie: string;

/** Every file of the data folder but the locks, with its bytes. */
async function contents(dir: string): Promise<Readonly<Record<string, string>>> {
  const found: Record<string, string> = {};
  for (const entry of await readdir(dir, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && !/vitrine\.(?:lock|pid)$/.test(path))
      found[path] = (await readFile(path)).toString('base64');
  }
  return found;
}

beforeAll(async () => {
  shop = await startWholeController();
  const browser = await shop.signedInAs('manager');
  await browser.put('/api/stores/main/playlists/kept', playlistOf('lamp'), { Origin: shop.address });
  cookie = browser.cookie;
  good = join(shop.dataDir, 'backups', backupName(NOW));
  await runBackup({ dir: shop.dataDir, file: good, nowMs: NOW });
  // What happens after the backup, and is gone with it.
  await browser.put('/api/stores/main/playlists/lost', playlistOf('lamp'), { Origin: shop.address });
  await shop.kept.products.put('main', productOf('lost'), shop.author());
});
afterAll(() => rm(shop.dataDir, { recursive: true, force: true }));

describe('a backup beside a running controller', () => {
  it('is one readable file of documents and records, for its owner’s eyes', async () => {
    expect(await listBackups(shop.dataDir)).toMatchObject([{ path: good, atMs: NOW }]);
    expect((await readdir(join(shop.dataDir, 'backups'))).sort()).toEqual([backupName(NOW)]);
    const plain = join(shop.dataDir, 'plain.db');
    await writeFile(plain, gunzipSync(await readFile(good)));
    const db = new DatabaseSync(plain, { readOnly: true });
    expect(db.prepare('SELECT count(*) AS n FROM products').get()?.n).toBe(5);
    expect(db.prepare('SELECT count(*) AS n FROM people').get()?.n).toBe(1);
    const { bytes } = db.prepare('SELECT bytes FROM backup_documents WHERE store = ?').get('main') ?? {};
    expect(parseShopText(Buffer.from(bytes as Uint8Array))?.documents.playlists).toHaveProperty('kept');
    db.close();
    await rm(plain);
  });

  it('keeps out sessions and one-time links: no restore lets anybody in again', async () => {
    const plain = join(shop.dataDir, 'plain.db');
    await writeFile(plain, gunzipSync(await readFile(good)));
    const db = new DatabaseSync(plain, { readOnly: true });
    for (const table of ['sessions', 'links'])
      expect(db.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.n).toBe(0);
    db.close();
    await rm(plain);
  });

  it('is not made over one that exists, nor of documents that cannot be read', async () => {
    await expect(
      runBackup({ dir: join(shop.dataDir, 'none'), file: `${good}.other`, nowMs: NOW }),
    ).rejects.toThrow();
    expect(await readdir(join(shop.dataDir, 'backups'))).toEqual([backupName(NOW)]);
  });

  it('pushes out the oldest of more than seven', async () => {
    const bytes = await readFile(good);
    for (let day = 1; day <= 8; day += 1)
      await writeFile(join(shop.dataDir, 'backups', backupName(NOW - day * 86_400_000)), bytes);
    await keepNewest(shop.dataDir);
    const kept = await listBackups(shop.dataDir);
    expect(kept).toHaveLength(KEPT_BACKUPS);
    expect(kept[0]?.atMs).toBe(NOW);
  });
});

describe('a restore', () => {
  it('is refused with one sentence while a controller runs on the folder', async () => {
    const before = (await shop.kept.documents.shop('main')).revision;
    await expect(restoreBackup({ dir: shop.dataDir, file: good, nowMs: NOW })).rejects.toMatchObject({
      code: 'locked',
      message: expect.stringMatching(
        /^Another Vitrine \(process \d+\) uses the data folder .* Stop it first/,
      ),
    });
    expect((await shop.kept.documents.shop('main')).revision).toBe(before);
  });

  describe('of a bad file', () => {
    beforeAll(() => shop.stop());

    it.each([
      { what: 'cut short', spoil: (bytes: Buffer) => bytes.subarray(0, bytes.length / 2) },
      { what: 'with one bit turned', spoil: (bytes: Buffer) => turned(bytes, bytes.length >> 1) },
      { what: 'that is empty', spoil: () => Buffer.alloc(0) },
      { what: 'that is a text', spoil: () => Buffer.from('hello') },
      { what: 'that is a packed text', spoil: () => gzipSync('hello') },
      { what: 'whose database is another', spoil: () => gzipSync(emptyDatabase()) },
      {
        what: 'packed anew over a turned bit',
        spoil: (bytes: Buffer) => gzipSync(spoilSeal(gunzipSync(bytes))),
      },
    ])('$what touches nothing', async ({ spoil }) => {
      const bad = join(shop.dataDir, 'backups', 'bad.gz');
      await writeFile(bad, spoil(await readFile(good)));
      const before = await contents(shop.dataDir);
      await expect(restoreBackup({ dir: shop.dataDir, file: bad, nowMs: NOW })).rejects.toMatchObject({
        code: 'invalid',
        message: expect.stringMatching(/no whole backup.*Nothing was changed/),
      });
      expect(await contents(shop.dataDir)).toEqual(before);
    });

    it('that is not there touches nothing', async () => {
      await expect(
        restoreBackup({ dir: shop.dataDir, file: '/nowhere.gz', nowMs: NOW }),
      ).rejects.toMatchObject({ code: 'not-found' });
    });

    it('of a later Vitrine is refused as such', async () => {
      const later = join(shop.dataDir, 'backups', 'later.gz');
      await writeFile(
        later,
        gzipSync(changed(gunzipSync(await readFile(good)), 'PRAGMA user_version = 9000')),
      );
      await expect(restoreBackup({ dir: shop.dataDir, file: later, nowMs: NOW })).rejects.toMatchObject({
        code: 'newer-format',
      });
    });
  });

  it('brings back what was, keeps what stood before aside, and lets no signed-out session in', async () => {
    const standing = parseShopText(await readFile(join(shop.dataDir, 'stores/main/shop.json')))!;
    const restored = await restoreBackup({ dir: shop.dataDir, file: good, nowMs: NOW });
    expect(restored).toMatchObject({ atMs: NOW, stores: ['main'] });
    expect((await readdir(restored.aside)).sort()).toEqual(expect.arrayContaining(['records.db', 'stores']));

    const again = await startWholeController({ dir: shop.dataDir });
    const present = await again.kept.documents.shop('main');
    expect(Object.keys(present.documents.playlists)).toContain('kept');
    expect(Object.keys(present.documents.playlists)).not.toContain('lost');
    expect(await again.kept.products.get('main', 'lost')).toBeUndefined();
    expect(await again.kept.products.get('main', 'lamp')).toBeDefined();
    // A screen that knows a later version must not take the restored state for an old one.
    expect(present.revision).toBeGreaterThan(standing.revision);
    expect(present.liveVersion).toBeGreaterThan(standing.liveVersion);
    const browser = again.browser();
    browser.cookie = cookie;
    expect((await browser.get('/api/stores/main/playlists')).status).toBe(401);
    await again.stop();
  });

  it('that was cut off between its moves is finished at the next start, whichever it was', async () => {
    const whole = await contents(shop.dataDir);
    for (const moved of [[], ['stores'], ['stores', 'records.db']]) {
      await rm(shop.dataDir, { recursive: true });
      await lay(whole);
      await cutOff(moved);
      await finishRestore(shop.dataDir);
      const now = await readFile(join(shop.dataDir, 'stores/main/shop.json'));
      expect(parseShopText(now)?.documents.playlists, moved.join()).toHaveProperty('cut');
      const names = await readdir(shop.dataDir);
      expect(names.filter((name) => /^restor/.test(name))).toEqual([]);
      expect((await readdir(join(shop.dataDir, 'before-cut'))).sort()).toEqual(
        expect.arrayContaining(['records.db', 'stores']),
      );
    }
  });
});

/** A restore as a power cut leaves it when it had moved these. */
async function cutOff(moved: readonly string[]): Promise<void> {
  const at = (...names: string[]) => join(shop.dataDir, ...names);
  await mkdir(at('before-cut'));
  await mkdir(at('restoring-cut'));
  for (const name of ['stores', 'records.db'])
    await cp(at(name), at('restoring-cut', name), { recursive: true });
  const present = parseShopText(await readFile(at('stores/main/shop.json')))!;
  const playlists = { ...present.documents.playlists, cut: present.documents.playlists.kept! };
  const cut = { ...present, documents: { ...present.documents, playlists } };
  await writeFile(at('restoring-cut/stores/main/shop.json'), shopText(cut));
  await writeFile(at('restore.json'), JSON.stringify({ staged: 'restoring-cut', aside: 'before-cut' }));
  for (const name of moved) {
    await rename(at(name), at('before-cut', name));
    await rename(at('restoring-cut', name), at(name));
  }
}

async function lay(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(path, '..'), { recursive: true });
    await writeFile(path, Buffer.from(text, 'base64'));
  }
}

function turned(bytes: Buffer, at: number): Buffer {
  const other = Buffer.from(bytes);
  other[at] = (other[at] ?? 0) ^ 1;
  return other;
}

/** One letter of a store's documents is another, and everything else as it should be. */
function spoilSeal(database: Buffer): Buffer {
  return changed(
    database,
    `UPDATE backup_documents SET bytes = CAST(replace(CAST(bytes AS TEXT), 'Pop-up', 'Pop-ap') AS BLOB)`,
  );
}

function changed(database: Buffer, sql: string): Buffer {
  return withDatabase(database, (open) => open.exec(sql));
}

function emptyDatabase(): Buffer {
  return withDatabase(undefined, (db) => db.exec('CREATE TABLE other (x)'));
}

function withDatabase(bytes: Buffer | undefined, work: (db: DatabaseSync) => void): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-db-'));
  const path = join(folder, 'x.db');
  if (bytes !== undefined) writeFileSync(path, bytes);
  const db = new DatabaseSync(path);
  work(db);
  db.close();
  const result = readFileSync(path);
  rmSync(folder, { recursive: true });
  return result;
}
