import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CLOSE_CODES } from '../../../playlists/protocol/protocol.ts';
import { PAIRING_LETTERS } from '../../../server/live/pairing-codes.ts';
import { hashSecret } from '../../../server/live/screen-tokens.ts';
import { type LiveRig, startRig } from './support/live-rig.ts';
import { secretOf, type TestScreen } from './support/test-screen.ts';

const MINUTE_MS = 60_000;

describe('pairing', () => {
  let rig: LiveRig;
  beforeEach(async () => {
    rig = await startRig();
  });
  afterEach(() => rig.close());

  async function stranger(
    options?: Parameters<LiveRig['connect']>[0],
  ): Promise<TestScreen & { code: string; expiresAtMs: number }> {
    const display = await rig.connect(options);
    display.hello();
    const { code, expiresAtMs } = await display.next('pairing');
    return { ...display, code, expiresAtMs };
  }

  it('shows six characters without look-alikes, the shop and where to type them', async () => {
    const display = await rig.connect();
    display.hello();
    const message = await display.next('pairing');
    expect(message.code).toMatch(new RegExp(`^[${PAIRING_LETTERS}]{6}$`));
    expect(message).toMatchObject({ consoleAddress: 'http://shop.local/console', storeName: 'Maison Test' });
    expect(PAIRING_LETTERS).not.toMatch(/[01258BILOSUVZ]/);
  });

  it('keeps the code over a reload', async () => {
    const first = await stranger();
    await first.leave();
    expect((await stranger({ secret: first.secret })).code).toBe(first.code);
  });

  it('gives different displays different codes', async () => {
    expect((await stranger()).code).not.toBe((await stranger()).code);
  });

  it('makes a screen of the given name, tags and shape, and welcomes the display at once', async () => {
    const display = await stranger();
    const seat = await rig.live.pairing.claim(
      'main',
      display.code,
      { name: 'Vitrine Entrée', tags: ['entrance'], shape: 'portrait', place: 'left window' },
      'camille',
    );
    expect(seat).toEqual({ store: 'main', screen: 'vitrine-entree' });
    expect((await display.next('welcome')).self).toMatchObject({ id: 'vitrine-entree', tags: ['entrance'] });
    const shop = await rig.documents.shop('main');
    expect(shop.documents.screens['vitrine-entree']).toMatchObject({
      by: 'camille',
      body: { shape: 'portrait' },
    });
  });

  it('finds another id when the name is taken', async () => {
    for (const expected of ['caisse', 'caisse-2']) {
      const display = await stranger();
      expect(await rig.live.pairing.claim('main', display.code, { name: 'Caisse' }, 'camille')).toMatchObject(
        { screen: expected },
      );
    }
  });

  it('accepts small letters, spaces and hyphens', async () => {
    const { code } = await stranger();
    const typed = ` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)} `;
    expect(await rig.live.pairing.claim('main', typed, { screen: 'screen-1' }, 'camille')).toMatchObject({
      screen: 'screen-1',
    });
  });

  it('gives a lost answer again: to the display by its next hello, to the person by the same press', async () => {
    const display = await stranger();
    await display.leave();
    const seat = await rig.live.pairing.claim('main', display.code, { name: 'Caisse' }, 'camille');
    const back = await rig.connect({ secret: display.secret });
    back.hello();
    expect((await back.next('welcome')).self.id).toBe(seat.screen);
    expect(await rig.live.pairing.claim('main', display.code, { name: 'Caisse' }, 'camille')).toEqual(seat);
  });

  it('pressed twice at once makes one screen', async () => {
    const { code } = await stranger();
    const press = () => rig.live.pairing.claim('main', code, { name: 'Caisse' }, 'camille');
    expect(await Promise.all([press(), press()])).toEqual([
      { store: 'main', screen: 'caisse' },
      { store: 'main', screen: 'caisse' },
    ]);
  });

  it('tells another person that the code is used', async () => {
    const { code } = await stranger();
    await rig.live.pairing.claim('main', code, { screen: 'screen-0' }, 'camille');
    await expect(rig.live.pairing.claim('main', code, { screen: 'screen-1' }, 'malik')).rejects.toMatchObject(
      { code: 'gone' },
    );
  });

  it('refuses a screen that is not planned, and leaves the code free', async () => {
    const { code } = await stranger();
    for (const screen of ['nowhere', 'constructor', '__proto__'])
      await expect(rig.live.pairing.claim('main', code, { screen }, 'camille')).rejects.toMatchObject({
        code: 'not-found',
      });
    await rig.live.pairing.claim('main', code, { screen: 'screen-0' }, 'camille');
  });

  it('names the field of a new screen that cannot be', async () => {
    const { code } = await stranger();
    await expect(
      rig.live.pairing.claim('main', code, { name: '', tags: ['Not A Tag'] }, 'camille'),
    ).rejects.toMatchObject({
      code: 'invalid',
      issues: [{ field: 'name' }, { field: 'tags.0' }],
    });
  });

  it('ends a code after ten minutes and shows a new one without being asked', async () => {
    const quick = await startRig({ heartbeatMs: 300 });
    const display = await quick.connect();
    display.hello();
    const { code, expiresAtMs } = await display.next('pairing');
    const nowMs = performance.timeOrigin + performance.now();
    expect(expiresAtMs - nowMs).toBeGreaterThan(9 * MINUTE_MS);
    expect(expiresAtMs - nowMs).toBeLessThanOrEqual(10 * MINUTE_MS);
    quick.clock.aheadMs = 10 * MINUTE_MS;
    const renewed = await display.next('pairing');
    expect(renewed.code).not.toBe(code);
    await expect(
      quick.live.pairing.claim('main', code, { screen: 'screen-0' }, 'camille'),
    ).rejects.toMatchObject({ code: 'not-found' });
    await quick.live.pairing.claim('main', renewed.code, { screen: 'screen-0' }, 'camille');
    await quick.close();
  });

  it('lets one address guess ten times in ten minutes, and others type on', async () => {
    const { code } = await stranger();
    const guess = (typed: string, address: string) =>
      rig.live.pairing.claim('main', typed, { screen: 'screen-0' }, 'malik', address);
    for (let count = 0; count < 10; count++)
      await expect(guess('AAAAAA', '10.0.0.9')).rejects.toMatchObject({ code: 'not-found' });
    await expect(guess(code, '10.0.0.9')).rejects.toMatchObject({ code: 'too-many' });
    await guess(code, '10.0.0.8');
    rig.clock.aheadMs = 11 * MINUTE_MS;
    await expect(guess('AAAAAA', '10.0.0.9')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('counts the codes of one address, whatever a header claims', async () => {
    const headers = (count: number) => ({ 'x-forwarded-for': `203.0.113.${count}` });
    let refused: { code: number } | undefined;
    for (let count = 0; count <= 100 && refused === undefined; count++) {
      const display = await rig.connect({ headers: headers(count) });
      display.hello();
      refused = await Promise.race([display.next('pairing').then(() => undefined), display.closed]);
    }
    expect(refused?.code).toBe(CLOSE_CODES['too-many-messages']);
  });

  it('keeps a hash of the secret, never the secret', async () => {
    const display = await stranger();
    await rig.live.pairing.claim('main', display.code, { screen: 'screen-0' }, 'camille');
    expect(await rig.records.screenTokens.all()).toEqual([
      { store: 'main', screen: 'screen-0', tokenHash: hashSecret(display.secret) },
    ]);
  });

  it('welcomes whoever was paired before a restart', async () => {
    const secret = secretOf();
    await rig.close();
    rig = await startRig({ tokens: [{ store: 'main', screen: 'screen-2', tokenHash: hashSecret(secret) }] });
    const display = await rig.connect({ secret });
    display.hello();
    expect((await display.next('welcome')).self.id).toBe('screen-2');
  });

  it('revokes: the socket is closed, and the display is a stranger again', async () => {
    const display = await rig.seated('screen-0');
    await rig.live.pairing.revoke('main', 'screen-0');
    expect(await display.closed).toEqual({ code: CLOSE_CODES.revoked, reason: 'revoked' });
    const again = await stranger({ secret: display.secret });
    expect(await rig.records.screenTokens.all()).toEqual([]);
    await rig.live.pairing.claim('main', again.code, { screen: 'screen-0' }, 'camille');
    await again.next('welcome');
  });

  it('a new display on a screen takes the place of the one before', async () => {
    const former = await rig.seated('screen-0');
    const next = await stranger();
    await rig.live.pairing.claim('main', next.code, { screen: 'screen-0' }, 'camille');
    expect((await former.closed).reason).toBe('revoked');
    expect((await next.next('welcome')).self.id).toBe('screen-0');
  });
});
