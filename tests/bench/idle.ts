import { setTimeout as wait } from 'node:timers/promises';
import { type Bench, median, type Row, spreadOf } from './bench-result.ts';
import { startChild } from './child.ts';
import type { LoadQuestion } from './load/load-screens.ts';
import { needOpenFiles } from './open-files.ts';
import { screenHello } from './screen-hello.ts';
import type { ServerQuestion, Usage } from './servers/measured.ts';

/** One heartbeat of every screen. */
const ROUND_MS = 30_000;

/** CPU of a controller whose screens only answer its heartbeats (goals §1, row 7). */
export const idle: Bench = async ({ count = 10_000, rounds = 3 }) => {
  needOpenFiles(count);
  const server = await startChild('servers/hub-server.ts', 0);
  const load = await startChild('load/load-screens.ts', 1);
  try {
    const ask = <T>(question: ServerQuestion) => server.ask<T>(question);
    const { port } = await ask<{ port: number }>({ do: 'port' });
    const path = '/live/screen';
    const question: LoadQuestion = {
      do: 'connect',
      port,
      path,
      count,
      greetings: [screenHello()],
      awaits: 2,
    };
    await load.ask(question);
    await ask({ do: 'unwatch' });
    const shares: number[] = [];
    // The first is not kept: its beginning still holds the welcome.
    for (let round = -1; round < rounds; round++) {
      await ask<Usage>({ do: 'usage' });
      await wait(ROUND_MS);
      const { cpuMs } = await ask<Usage>({ do: 'usage' });
      if (round >= 0) shares.push((100 * cpuMs) / ROUND_MS);
    }
    const share = median(shares);
    const row: Row = {
      metric: 'CPU while idle, heartbeats of 30 s',
      value: share,
      unit: '% of a core',
      goal: '≤ 1.2',
      ok: share <= 1.2,
    };
    const voidBecause = spreadOf('the idle controller', shares);
    return {
      rows: [row, { metric: 'screens', value: count, unit: '', goal: '' }],
      ...(voidBecause === undefined ? {} : { voidBecause }),
    };
  } finally {
    await load.stop();
    await server.stop();
  }
};
