import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashOfToken } from '../../../server/accounts/owner-links.ts';
import { readSessionSecret } from '../../../server/accounts/session-secret.ts';
import { printableOwnerLink } from '../../../server/commands/owner-link.ts';
import { openRecords } from '../../../server/records/open-records.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'vitrine-owner-link-'));
});
afterEach(() => rm(dir, { recursive: true }));

describe('npm run owner-link', () => {
  it('makes a link beside a running controller, which then takes it', async () => {
    const running = await openRecords({ dir, clock: Date.now });
    const link = await printableOwnerLink({ DATA_DIR: dir, PUBLIC_URL: 'https://vitrine.shop.fr/' });
    const [address, token = ''] = link.split('#');
    expect(address).toBe('https://vitrine.shop.fr/setup');
    expect(await running.people.takeLink(hashOfToken(token), Date.now())).toBe(true);
    expect(await running.people.takeLink(hashOfToken(token), Date.now())).toBe(false);
    await running.close();
  });

  it('makes no data folder where there is none', async () => {
    await expect(printableOwnerLink({ DATA_DIR: join(dir, 'none') })).rejects.toThrow(
      /no data folder at .*DATA_DIR/,
    );
    expect(await readdir(dir)).toEqual([]);
  });
});

describe('readSessionSecret', () => {
  it('makes a secret once, for its owner’s eyes', async () => {
    const made = await readSessionSecret(dir);
    expect(made).toMatch(/^[\w-]{43}$/);
    expect(await readSessionSecret(dir)).toBe(made);
    expect((await stat(join(dir, 'session-secret'))).mode & 0o777).toBe(0o600);
  });

  it('says which folder cannot be used', async () => {
    await expect(readSessionSecret(join(dir, 'none'))).rejects.toThrow(
      /data folder .*none cannot be written/,
    );
  });
});
