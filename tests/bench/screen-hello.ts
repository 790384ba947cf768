import { PROTOCOL_VERSION } from '../../playlists/protocol/protocol.ts';

/** Hello of a demo screen. */
export function screenHello(head?: string, live = 0, demo = 'screen-0'): string {
  return JSON.stringify({
    type: 'hello',
    protocol: PROTOCOL_VERSION,
    secret: 'A'.repeat(43),
    instance: 'bench-instance',
    live,
    sentAtMs: 1,
    demo,
    client: 'bench',
    viewport: { width: 1920, height: 1080 },
    ...(head === undefined ? {} : { head }),
  });
}
