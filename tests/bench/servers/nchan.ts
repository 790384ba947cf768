import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MODULE = '/usr/lib/nginx/modules/ngx_nchan_module.so';
const TICKS_PER_SECOND = 100;

/** A running nginx with nchan: publishes over HTTP, one worker on core 0. */
export interface Nchan {
  readonly port: number;
  publish(text: string): Promise<void>;
  /** Of the worker, since its start. */
  cpuMs(): number;
  stop(): void;
}

/** `undefined` where nginx or its module is not installed. */
export async function startNchan(): Promise<Nchan | undefined> {
  if (!existsSync(MODULE) || spawnSync('nginx', ['-v']).status !== 0) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-nchan-'));
  const port = await freePort();
  writeFileSync(
    join(folder, 'nginx.conf'),
    `load_module ${MODULE};
daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
worker_rlimit_nofile 20000;
events { worker_connections 19000; }
http {
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  nchan_max_reserved_memory 128m;
  server {
    listen 127.0.0.1:${port} backlog=4096;
    location = /sub { nchan_subscriber websocket; nchan_channel_id all; nchan_subscriber_first_message newest; }
    location = /pub { nchan_publisher http; nchan_channel_id all; nchan_message_timeout 5s; }
  }
}
`,
  );
  const child = spawn('taskset', ['-c', '0', 'nginx', '-c', join(folder, 'nginx.conf'), '-p', folder], {
    stdio: 'ignore',
  });
  // A bench that is cut short leaves no server behind.
  process.once('exit', () => child.kill('SIGTERM'));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  const publish = async (text: string): Promise<void> => {
    await (await fetch(`http://127.0.0.1:${port}/pub`, { method: 'POST', body: text })).arrayBuffer();
  };
  for (let attempt = 0; ; attempt++) {
    try {
      await publish('ready');
      break;
    } catch (error) {
      if (attempt > 50) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  const worker = Number(
    readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').trim().split(' ')[0],
  );
  return {
    port,
    publish,
    cpuMs() {
      const fields = readFileSync(`/proc/${worker}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      return ((Number(fields[11]) + Number(fields[12])) * 1_000) / TICKS_PER_SECOND;
    },
    stop: () => void child.kill('SIGTERM'),
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
