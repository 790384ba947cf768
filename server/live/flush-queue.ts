/** Something that holds bytes to be written. */
export interface Flushable {
  flush(): void;
}

/** Runs work a little later, letting sockets and timers have their turn first; `setImmediate` but for tests. */
export type Defer = (work: () => void) => void;

/** Decides when waiting outboxes are written. */
export interface FlushQueue {
  /** Asks for one flush soon. Urgent ones come before all others that wait, those of a broadcast under way included. */
  add(waiting: Flushable, isUrgent: boolean): void;
}

/** Sockets written before the event loop gets its turn: about 6 ms of work on a small machine. */
const SLICE = 500;

/**
 * Writes outboxes once per turn of the event loop, in slices.
 *
 * All that is pushed to a socket in one turn leaves in one write; a broadcast to ten thousand sockets stalls nobody for
 * longer than a slice, and an announcement does not wait for the rest of a content change.
 */
export function createFlushQueue(options: { slice?: number; defer?: Defer } = {}): FlushQueue {
  const slice = options.slice ?? SLICE;
  const defer: Defer = options.defer ?? ((work) => void setImmediate(work));
  const urgent = createLine();
  const usual = createLine();
  let isDeferred = false;

  function schedule(): void {
    if (isDeferred) return;
    isDeferred = true;
    defer(run);
  }

  function run(): void {
    isDeferred = false;
    for (let count = 0; count < slice; count++) {
      const next = urgent.take() ?? usual.take();
      if (next === undefined) return;
      next.flush();
    }
    schedule();
  }

  return {
    add(waiting, isUrgent) {
      (isUrgent ? urgent : usual).add(waiting);
      schedule();
    },
  };
}

/** First in, first out, without moving what waits. */
function createLine(): { add(waiting: Flushable): void; take(): Flushable | undefined } {
  let entries: Flushable[] = [];
  let first = 0;
  return {
    add(waiting) {
      entries.push(waiting);
    },
    take() {
      const next = entries[first];
      if (next === undefined) return undefined;
      first += 1;
      if (first === entries.length) {
        entries = [];
        first = 0;
      }
      return next;
    },
  };
}
