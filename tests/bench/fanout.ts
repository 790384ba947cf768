import { type Bench, median, medianRatio, quantile, type Row, spreadOf } from './bench-result.ts';
import { type Child, startChild } from './child.ts';
import type { LoadQuestion, Received } from './load/load-screens.ts';
import { needOpenFiles } from './open-files.ts';
import { screenHello } from './screen-hello.ts';
import type { ServerQuestion, Usage } from './servers/measured.ts';
import { type Nchan, startNchan } from './servers/nchan.ts';

/** Broadcasts of one measured round. */
const BROADCASTS = 6;
const BURST = 8;
/** Of a message that travels with others, the envelope is saved. */
const LEAST_SHARE = 0.7;

/** One server with its own load, and what the rounds gave. */
interface Contender {
  readonly name: string;
  readonly load: Child;
  readonly usage: () => Promise<Usage>;
  readonly broadcast: (messages: number) => Promise<{ atMs: number }>;
  /** Frames in which a burst reaches a screen: presses of one turn leave the controller as one message. */
  readonly burstFrames: number;
  readonly stop: () => Promise<void>;
  readonly memoryBytes: number;
  readonly cpuMs: number[];
  readonly lastMs: number[];
  readonly perCpuSecond: number[];
  readonly stallP99Ms: number[];
  readonly stallMaxMs: number[];
}

/** CPU and last receipt of a broadcast to all screens, a burst, and what it does to the event loop (goals §1, rows 1–5). */
export const fanout: Bench = async ({ count = 10_000, rounds = 5 }) => {
  needOpenFiles(count);
  const contenders: Contender[] = [];
  try {
    const hub = await startNode(
      'vitrine',
      'servers/hub-server.ts',
      count,
      '/live/screen',
      [screenHello()],
      2,
      undefined,
      1,
    );
    contenders.push(hub);
    const first = hub.load.ask<Received>(awaiting(1));
    await hub.broadcast(1);
    const { messageBytes } = await first;
    console.log(
      `${count} screens, messages of ${messageBytes} bytes, ${rounds} rounds of ${BROADCASTS} broadcasts`,
    );
    contenders.push(
      await startNode('plain ws', 'servers/plain-ws-server.ts', count, '/', [], 0, messageBytes),
    );
    contenders.push(
      await startNode(
        'socket.io',
        'servers/socket-io-server.ts',
        count,
        '/socket.io/?EIO=4&transport=websocket',
        ['40'],
        1,
        messageBytes,
      ),
    );
    const nchan = await startNchan();
    if (nchan !== undefined) contenders.push(await joinNchan(nchan, count, messageBytes));

    // One warming round that is not kept.
    for (let round = -1; round < rounds; round++)
      for (const contender of contenders) await measureRound(contender, count, round >= 0);
    return resultOf(contenders, count);
  } finally {
    for (const contender of contenders) await contender.stop();
  }
};

async function measureRound(contender: Contender, count: number, isKept: boolean): Promise<void> {
  await contender.usage();
  const lastMs: number[] = [];
  let bytes = 0;
  for (let index = 0; index < BROADCASTS; index++) {
    const single = await broadcastOnce(contender, 1, 1);
    lastMs.push(single.lastMs);
    bytes = single.bytes;
  }
  const single = await contender.usage();
  const burstBytes = (await broadcastOnce(contender, BURST, contender.burstFrames)).bytes;
  const burst = await contender.usage();
  // Whatever the framing: eight messages' worth has arrived everywhere.
  if (burstBytes < BURST * bytes * LEAST_SHARE)
    throw new Error(
      `${contender.name}: a burst of ${BURST} brought ${burstBytes} bytes, one message ${bytes}`,
    );
  if (!isKept) return;
  contender.cpuMs.push(single.cpuMs / BROADCASTS);
  contender.lastMs.push(...lastMs);
  contender.stallP99Ms.push(single.stallP99Ms);
  contender.stallMaxMs.push(single.stallMaxMs);
  contender.perCpuSecond.push((count * BURST * 1_000) / burst.cpuMs);
}

/** @returns milliseconds from the press to the last screen, and bytes that arrived at all screens together. */
async function broadcastOnce(
  contender: Contender,
  messages: number,
  frames: number,
): Promise<{ readonly lastMs: number; readonly bytes: number }> {
  const received = contender.load.ask<Received>(awaiting(frames));
  const { atMs } = await contender.broadcast(messages);
  const { lastAtMs, bytes } = await received;
  return { lastMs: lastAtMs - atMs, bytes };
}

function awaiting(messages: number): LoadQuestion {
  return { do: 'await', messages };
}

async function startNode(
  name: string,
  script: string,
  count: number,
  path: string,
  greetings: readonly string[],
  awaits: number,
  messageBytes?: number,
  burstFrames = BURST,
): Promise<Contender> {
  const server = await startChild(script, 0);
  const ask = <T>(question: ServerQuestion) => server.ask<T>(question);
  const { port } = await ask<{ port: number }>({ do: 'port' });
  if (messageBytes !== undefined) await ask({ do: 'size', bytes: messageBytes });
  const empty = await ask<Usage>({ do: 'usage' });
  const load = await startChild('load/load-screens.ts', 1);
  await load.ask<Received>({ do: 'connect', port, path, count, greetings, awaits } satisfies LoadQuestion);
  const full = await ask<Usage>({ do: 'usage' });
  return {
    name,
    load,
    usage: () => ask<Usage>({ do: 'usage' }),
    broadcast: (messages) => ask<{ atMs: number }>({ do: 'broadcast', messages }),
    burstFrames,
    async stop() {
      await load.stop();
      await server.stop();
    },
    memoryBytes: (full.rssBytes - empty.rssBytes) / count,
    ...noRounds(),
  };
}

async function joinNchan(nchan: Nchan, count: number, messageBytes: number): Promise<Contender> {
  const load = await startChild('load/load-screens.ts', 1);
  await load.ask<Received>({
    do: 'connect',
    port: nchan.port,
    path: '/sub',
    count,
    greetings: [],
    awaits: 0,
  } satisfies LoadQuestion);
  let cpuMs = nchan.cpuMs();
  return {
    name: 'nchan',
    load,
    async usage() {
      const before = cpuMs;
      cpuMs = nchan.cpuMs();
      return { cpuMs: cpuMs - before, rssBytes: 0, stallP99Ms: Number.NaN, stallMaxMs: Number.NaN };
    },
    async broadcast(messages) {
      const atMs = Number(process.hrtime.bigint()) / 1e6;
      const text = 'x'.repeat(messageBytes);
      for (let index = 0; index < messages; index++) void nchan.publish(text);
      return { atMs };
    },
    burstFrames: BURST,
    async stop() {
      await load.stop();
      nchan.stop();
    },
    memoryBytes: Number.NaN,
    ...noRounds(),
  };
}

function noRounds() {
  return { cpuMs: [], lastMs: [], perCpuSecond: [], stallP99Ms: [], stallMaxMs: [] };
}

function resultOf(
  contenders: readonly Contender[],
  count: number,
): ReturnType<Bench> extends Promise<infer R> ? R : never {
  const [hub, plain] = contenders;
  if (hub === undefined || plain === undefined) return { rows: [] };
  const cpuRatio = medianRatio(hub.cpuMs, plain.cpuMs);
  const lastRatio = median(hub.lastMs) / median(plain.lastMs);
  const burstRatio = medianRatio(hub.perCpuSecond, plain.perCpuSecond);
  const against = (peerValue: number, ratio: number) => ({ peer: plain.name, peerValue, ratio });
  const rows: Row[] = [
    {
      metric: 'CPU of a broadcast',
      value: median(hub.cpuMs),
      unit: 'ms',
      goal: '≤ 0.80 × plain ws',
      ...against(median(plain.cpuMs), cpuRatio),
      ok: cpuRatio <= 0.8,
    },
    {
      metric: 'last receipt, median',
      value: median(hub.lastMs),
      unit: 'ms',
      goal: '≤ 0.80 × plain ws',
      ...against(median(plain.lastMs), lastRatio),
      ok: lastRatio <= 0.8,
    },
    {
      metric: 'last receipt, p99',
      value: quantile(hub.lastMs, 0.99),
      unit: 'ms',
      goal: 'reported',
      ...against(quantile(plain.lastMs, 0.99), quantile(hub.lastMs, 0.99) / quantile(plain.lastMs, 0.99)),
    },
    {
      metric: 'burst of 8: deliveries a CPU second',
      value: median(hub.perCpuSecond),
      unit: '1/s',
      goal: '≥ 6 × plain ws',
      ...against(median(plain.perCpuSecond), burstRatio),
      ok: burstRatio >= 6,
    },
    {
      metric: 'stall while broadcasting, p99',
      value: median(hub.stallP99Ms),
      unit: 'ms',
      goal: '≤ 20',
      ...against(median(plain.stallP99Ms), median(hub.stallP99Ms) / median(plain.stallP99Ms)),
      ok: median(hub.stallP99Ms) <= 20,
    },
    {
      metric: 'stall while broadcasting, max',
      value: median(hub.stallMaxMs),
      unit: 'ms',
      goal: '≤ 40',
      ...against(median(plain.stallMaxMs), median(hub.stallMaxMs) / median(plain.stallMaxMs)),
      ok: median(hub.stallMaxMs) <= 40,
    },
    {
      metric: 'memory a connected screen',
      value: hub.memoryBytes / 1_024,
      unit: 'KB',
      goal: '≤ 12',
      ...against(plain.memoryBytes / 1_024, hub.memoryBytes / plain.memoryBytes),
      ok: hub.memoryBytes <= 12 * 1_024,
    },
    ...contenders.slice(2).flatMap((peer): Row[] => [
      {
        metric: `CPU of a broadcast, beside ${peer.name}`,
        value: median(hub.cpuMs),
        unit: 'ms',
        goal: peer.name === 'nchan' ? 'wished: ≤ nchan' : 'reported',
        peer: peer.name,
        peerValue: median(peer.cpuMs),
        ratio: medianRatio(hub.cpuMs, peer.cpuMs),
      },
      {
        metric: `last receipt, median, beside ${peer.name}`,
        value: median(hub.lastMs),
        unit: 'ms',
        goal: 'reported',
        peer: peer.name,
        peerValue: median(peer.lastMs),
        ratio: median(hub.lastMs) / median(peer.lastMs),
      },
    ]),
    { metric: 'screens', value: count, unit: '', goal: '' },
  ];
  const voidBecause = spreadOf(`plain ws' CPU`, plain.cpuMs);
  return { rows, ...(voidBecause === undefined ? {} : { voidBecause }) };
}
