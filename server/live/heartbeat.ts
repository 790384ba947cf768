/** What a heartbeat needs of a connection. */
export interface Beating {
  missedPings: number;
  heartbeatSlot: number;
  readonly outbox: { ping(): void; terminate(): void };
}

/** Asks all connections in turn whether they live. */
export interface Heartbeat<T extends Beating> {
  add(connection: T): void;
  remove(connection: T): void;
  /** It answered, or said something by itself. */
  heard(connection: T): void;
  /** Pings the connections of the next slot; cuts those that missed two. One timer calls it `slots` times a round. */
  tick(): void;
}

const MISSES = 2;

/**
 * A wheel of slots: each connection is pinged once a round, a fraction of them at each tick. No timer per screen, and no
 * instant at which ten thousand screens are written to.
 */
export function createHeartbeat<T extends Beating>(options: {
  readonly slots: number;
  readonly onSilent: (connection: T) => void;
}): Heartbeat<T> {
  const slots = Array.from({ length: options.slots }, () => new Set<T>());
  let next = 0;
  let filled = 0;

  return {
    add(connection) {
      connection.heartbeatSlot = filled % slots.length;
      filled += 1;
      slots[connection.heartbeatSlot]?.add(connection);
    },
    remove(connection) {
      slots[connection.heartbeatSlot]?.delete(connection);
    },
    heard(connection) {
      connection.missedPings = 0;
    },
    tick() {
      const slot = slots[next];
      next = (next + 1) % slots.length;
      if (slot === undefined) return;
      for (const connection of slot) {
        if (connection.missedPings >= MISSES) {
          options.onSilent(connection);
          connection.outbox.terminate();
        } else {
          connection.missedPings += 1;
          connection.outbox.ping();
        }
      }
    },
  };
}
