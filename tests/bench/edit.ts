import { type Bench, median, quantile } from './bench-result.ts';
import { startChild } from './child.ts';
import type { LoadQuestion, Received } from './load/load-screens.ts';
import { needOpenFiles } from './open-files.ts';
import { screenHello } from './screen-hello.ts';
import type { ServerQuestion } from './servers/measured.ts';

/** Edits that are measured; a few before them warm up. */
const EDITS = 30;
const WARMING = 5;

/** A price edit of the demo shop: bytes to each screen, and commit → received by the last one (goals §1, row 8). */
export const edit: Bench = async ({ count = 1_000 }) => {
  needOpenFiles(count);
  const server = await startChild('servers/shop-server.ts', 0);
  const load = await startChild('load/load-screens.ts', 1);
  try {
    const ask = <T>(question: ServerQuestion) => server.ask<T>(question);
    const { port } = await ask<{ port: number }>({ do: 'port' });
    const { demo, wholeBytes } = await ask<{ demo: string; wholeBytes: number }>({ do: 'info' });
    const greetings = [screenHello(undefined, 0, demo)];
    // Welcome and whole programme.
    await load.ask({
      do: 'connect',
      port,
      path: '/live/screen',
      count,
      greetings,
      awaits: 2,
    } satisfies LoadQuestion);
    const lastMs: number[] = [];
    const bytes: number[] = [];
    for (let index = 0; index < EDITS + WARMING; index++) {
      const received = load.ask<Received>({ do: 'await', messages: 1 } satisfies LoadQuestion);
      // Answered once the edit is committed.
      const { atMs } = await ask<{ atMs: number }>({ do: 'broadcast', messages: 1 });
      const last = await received;
      if (index < WARMING) continue;
      lastMs.push(last.lastAtMs - atMs);
      bytes.push(last.bytes / count);
    }
    const bytesEach = median(bytes);
    const last = quantile(lastMs, 0.99);
    return {
      rows: [
        {
          metric: 'bytes to each screen',
          value: bytesEach,
          unit: 'B',
          goal: '≤ 1,024',
          ok: bytesEach <= 1_024,
        },
        { metric: 'whole head instead', value: wholeBytes, unit: 'B', goal: 'reported' },
        { metric: 'commit → last screen, median', value: median(lastMs), unit: 'ms', goal: 'reported' },
        { metric: 'commit → last screen, p99', value: last, unit: 'ms', goal: '≤ 150', ok: last <= 150 },
        { metric: 'screens', value: count, unit: '', goal: '' },
      ],
    };
  } finally {
    await load.stop();
    await server.stop();
  }
};
