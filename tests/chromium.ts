import puppeteer, { type Browser } from 'puppeteer';
import { provideChromium } from '../setup/chromium.ts';

/** Headless, silent, and speaking to nobody but this machine. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--autoplay-policy=no-user-gesture-required',
];

/** Starts the Chromium that the set-up finds. */
export async function launchChromium(flags: readonly string[] = []): Promise<Browser> {
  return puppeteer.launch({
    executablePath: await provideChromium(),
    protocolTimeout: 120_000,
    args: [...FLAGS, ...flags],
  });
}
