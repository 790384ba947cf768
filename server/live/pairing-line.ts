import { jsonFrame } from './frames.ts';
import type { PairingCodes } from './pairing-codes.ts';
import type { ScreenConnection } from './screen-connection.ts';

/** Displays that show a code and wait for a person to type it. */
export interface PairingLine {
  /** Sends a code. @returns `false` when too many were asked for. */
  add(connection: ScreenConnection): boolean;
  remove(connection: ScreenConnection): void;
  /** Takes out all displays of a secret. */
  take(tokenHash: string): readonly ScreenConnection[];
  /** New codes for displays whose code is over. */
  renewEnded(): void;
}

export function createPairingLine(options: {
  readonly codes: PairingCodes;
  readonly clock: () => number;
  readonly consoleAddress: () => string;
  readonly storeName: () => string;
}): PairingLine {
  const { codes, clock } = options;
  /** Until when the code that a connection shows lives. */
  const waiting = new Map<ScreenConnection, number>();

  function sendCode(connection: ScreenConnection): boolean {
    const entry = codes.codeFor(connection.tokenHash, connection.origin.address);
    if (entry === undefined) return false;
    const answeredAtMs = clock();
    waiting.set(connection, entry.expiresAtMs);
    connection.outbox.pushUrgent(
      jsonFrame({
        type: 'pairing',
        clock: { ...(connection.asked ?? { sentAtMs: 0, receivedAtMs: answeredAtMs }), answeredAtMs },
        code: entry.code,
        expiresAtMs: entry.expiresAtMs,
        consoleAddress: options.consoleAddress(),
        storeName: options.storeName(),
      }),
    );
    return true;
  }

  return {
    add(connection) {
      if (!sendCode(connection)) return false;
      connection.state = 'pairing';
      return true;
    },
    remove(connection) {
      waiting.delete(connection);
    },
    take(tokenHash) {
      const taken = [...waiting.keys()].filter((connection) => connection.tokenHash === tokenHash);
      for (const connection of taken) waiting.delete(connection);
      return taken;
    },
    renewEnded() {
      const nowMs = clock();
      for (const [connection, expiresAtMs] of waiting)
        if (expiresAtMs <= nowMs && !sendCode(connection)) connection.close('too-many-messages');
    },
  };
}
