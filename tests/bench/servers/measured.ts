import { monitorEventLoopDelay } from 'node:perf_hooks';
import { answerParent, monotonicMs } from '../answer-parent.ts';

/** What a server under test tells of itself since it was last asked. */
export interface Usage {
  readonly cpuMs: number;
  readonly rssBytes: number;
  readonly stallP99Ms: number;
  readonly stallMaxMs: number;
}

export type ServerQuestion =
  | { readonly do: 'port' }
  | { readonly do: 'usage' }
  /** Broadcasts so many messages in one turn; answers with the instant before. */
  | { readonly do: 'broadcast'; readonly messages: number }
  /** Bytes of a message's text from now on. */
  | { readonly do: 'size'; readonly bytes: number }
  /** Stops watching the event loop: a look each millisecond is more work than an idle server's own. */
  | { readonly do: 'unwatch' }
  | { readonly do: 'info' };

/** Answers the bench for a server under test. */
export function measureServer(server: {
  readonly port: number;
  /** May resolve with the instant that counts instead of the one before. */
  readonly broadcast: (messages: number) => unknown;
  /** The broadcast's own instant is waited for. */
  readonly isCommitted?: boolean;
  readonly setSize?: (bytes: number) => void;
  readonly info?: () => object;
}): void {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  let cpu = process.cpuUsage();
  answerParent(async (question: ServerQuestion) => {
    switch (question.do) {
      case 'port':
        return { port: server.port };
      case 'info':
        return server.info?.() ?? {};
      case 'unwatch':
        delay.disable();
        return {};
      case 'size':
        server.setSize?.(question.bytes);
        return {};
      case 'broadcast': {
        const atMs = monotonicMs();
        const done = server.broadcast(question.messages);
        if (server.isCommitted !== true) return { atMs };
        const committedAtMs = await done;
        return { atMs: typeof committedAtMs === 'number' ? committedAtMs : atMs };
      }
      case 'usage': {
        const used = process.cpuUsage(cpu);
        (globalThis as { gc?: () => void }).gc?.();
        // After the collection: it belongs to no measured round.
        cpu = process.cpuUsage();
        const usage: Usage = {
          cpuMs: (used.user + used.system) / 1_000,
          rssBytes: process.memoryUsage().rss,
          stallP99Ms: delay.percentile(99) / 1e6,
          stallMaxMs: delay.max / 1e6,
        };
        delay.reset();
        return usage;
      }
    }
  });
}
