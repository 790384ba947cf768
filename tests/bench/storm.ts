import { type Bench, median, medianRatio, spreadOf } from './bench-result.ts';
import { startChild } from './child.ts';
import type { LoadQuestion, Received } from './load/load-screens.ts';
import { needOpenFiles } from './open-files.ts';
import { screenHello } from './screen-hello.ts';
import type { ServerQuestion, Usage } from './servers/measured.ts';

/** All screens come back at once with their programme held, as after a restart (goals §1, row 6). */
export const storm: Bench = async ({ count = 10_000, rounds = 5 }) => {
  needOpenFiles(count);
  const hub = await startStormer('servers/hub-server.ts', []);
  const plain = await startStormer('servers/plain-ws-server.ts', ['greet']);
  try {
    const { heads } = await hub.ask<{ heads: readonly string[] }>({ do: 'info' });
    const greetings = [screenHello(heads[0])];
    for (let round = -1; round < rounds; round++) {
      await hub.round('/live/screen', count, greetings, round >= 0);
      await plain.round('/', count, [], round >= 0);
    }
    const ratio = medianRatio(hub.cpuMs, plain.cpuMs);
    const voidBecause = spreadOf(`plain ws' CPU`, plain.cpuMs);
    return {
      rows: [
        {
          metric: 'CPU of all screens back, programme held',
          value: median(hub.cpuMs),
          unit: 'ms',
          goal: '≤ 1.3 × plain ws sending 2 KB',
          peer: 'plain ws',
          peerValue: median(plain.cpuMs),
          ratio,
          ok: ratio <= 1.3,
        },
        {
          metric: 'all welcomed after',
          value: median(hub.lastMs),
          unit: 'ms',
          goal: 'reported',
          peer: 'plain ws',
          peerValue: median(plain.lastMs),
          ratio: median(hub.lastMs) / median(plain.lastMs),
        },
        {
          metric: 'hellos a CPU second',
          value: (count * 1_000) / median(hub.cpuMs),
          unit: '1/s',
          goal: 'reported',
        },
        { metric: 'screens', value: count, unit: '', goal: '' },
      ],
      ...(voidBecause === undefined ? {} : { voidBecause }),
    };
  } finally {
    await hub.stop();
    await plain.stop();
  }
};

async function startStormer(script: string, args: readonly string[]) {
  const server = await startChild(script, 0, args);
  const load = await startChild('load/load-screens.ts', 1);
  const ask = <T>(question: ServerQuestion) => server.ask<T>(question);
  const { port } = await ask<{ port: number }>({ do: 'port' });
  const cpuMs: number[] = [];
  const lastMs: number[] = [];
  return {
    ask,
    cpuMs,
    lastMs,
    async round(path: string, count: number, greetings: readonly string[], isKept: boolean): Promise<void> {
      await ask<Usage>({ do: 'usage' });
      const beganMs = Number(process.hrtime.bigint()) / 1e6;
      const question: LoadQuestion = { do: 'connect', port, path, count, greetings, awaits: 1 };
      const { lastAtMs } = await load.ask<Received>(question);
      const usage = await ask<Usage>({ do: 'usage' });
      await load.ask({ do: 'disconnect' } satisfies LoadQuestion);
      if (!isKept) return;
      cpuMs.push(usage.cpuMs);
      lastMs.push(lastAtMs - beganMs);
    },
    async stop(): Promise<void> {
      await load.stop();
      await server.stop();
    },
  };
}
