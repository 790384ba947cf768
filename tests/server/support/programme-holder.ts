import { openScreen } from '../live/support/test-screen.ts';
import type { WholeController } from './whole-controller.ts';

/**
 * A display on a real socket that holds what it is sent and confirms it when told to.
 *
 * @param secret - Of a display that comes again.
 */
export async function programmeHolder(shop: WholeController, secret?: string) {
  const display = await openScreen(shop.port, secret === undefined ? {} : { secret });
  let screen = '';
  let head = '';
  let facts = 0;

  return {
    ...display,
    /** Shows its code, is paired by it, and has its programme. */
    async pairWith(name: string): Promise<void> {
      screen = name;
      display.hello();
      const { code } = await display.next('pairing');
      await shop.served.live.pairing.claim('main', code, { screen }, 'test');
      await display.next('welcome');
      head = (await display.next('programme')).hash;
    },
    /** Reports that it holds the programme. */
    confirm(): void {
      display.send({
        type: 'health',
        head,
        live: 0,
        uptimeMs: 1,
        clockErrorMs: 1,
        unsentFacts: 0,
        isSecureContext: true,
        isPastHorizon: false,
      });
    },
    /** Says that it has painted an announcement. */
    paint(cue: string): void {
      facts += 1;
      const id = `019a0000-0000-7000-8000-${String(process.hrtime.bigint()).slice(-8)}${String(facts).padStart(4, '0')}`;
      display.send({
        type: 'facts',
        facts: [{ type: 'shown', id, screen, cue, atMs: Math.round(shop.clock()) }],
      });
    },
  };
}
