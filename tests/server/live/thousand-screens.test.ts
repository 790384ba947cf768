import { describe, expect, it } from 'vitest';
import { hashSecret } from '../../../server/live/screen-tokens.ts';
import { startRig } from './support/live-rig.ts';
import { secretOf } from './support/test-screen.ts';

const SCREENS = 1_000;

describe('a thousand screens', () => {
  it('get an edit of theirs as one small difference each, built once', { timeout: 60_000 }, async () => {
    const secrets = Array.from({ length: SCREENS }, secretOf);
    const rig = await startRig({
      screens: SCREENS,
      slides: 40,
      tokens: secrets.map((secret, index) => ({
        store: 'main',
        screen: `screen-${index}`,
        tokenHash: hashSecret(secret),
      })),
    });
    const displays = await Promise.all(
      secrets.map(async (secret) => {
        const display = await rig.connect({ secret });
        display.hello();
        await display.next('programme');
        return display;
      }),
    );
    const { metrics } = rig.live.hub;
    expect(metrics).toMatchObject({ connected: SCREENS, hellos: SCREENS, refused: 0 });

    const before = { ...metrics };
    const edited = rig.programmes.edit('even', 's7', 'nouveau prix');
    const even = displays.filter((_, index) => index % 2 === 0);
    const messages = await Promise.all(even.map((display) => display.next('programme')));
    expect(messages.every(({ hash, change }) => hash === edited.hash && change !== undefined)).toBe(true);
    expect(metrics.framesSent - before.framesSent).toBe(SCREENS / 2);
    expect(metrics.writes - before.writes).toBe(SCREENS / 2);
    expect((metrics.bytesSent - before.bytesSent) / (SCREENS / 2)).toBeLessThan(1_024);

    await rig.close();
    const reasons = await Promise.all(displays.map(({ closed }) => closed));
    expect(new Set(reasons.map(({ reason }) => reason))).toEqual(new Set(['shutting-down']));
  });
});
