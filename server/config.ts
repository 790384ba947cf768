import { networkInterfaces } from 'node:os';
import { resolve } from 'node:path';
import { type Environment, environmentSchema } from '../playlists/protocol/environment.ts';
import { VitrineError } from '../playlists/vitrine-error.ts';

/** How this controller runs. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly publicUrl: string | undefined;
  readonly origins: readonly string[];
  readonly dataDir: string;
  readonly logLevel: Environment['LOG_LEVEL'];
  readonly isDemo: boolean;
}

/**
 * Reads the configuration from the environment.
 *
 * @throws VitrineError invalid: names each variable that does not fit.
 */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  // An empty variable counts as absent, as shells and unit files write it.
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const result = environmentSchema.safeParse(given);
  if (!result.success) {
    const issues = result.error.issues.map((issue) => ({
      field: issue.path.join('.'),
      message: issue.message,
    }));
    const told = issues
      .map(({ field, message }) => `${field} ${message} (it is "${given[field] ?? ''}")`)
      .join('; ');
    throw new VitrineError('invalid', `${told}. Nothing was started.`, { issues });
  }
  const { PORT, HOST, PUBLIC_URL, ORIGINS, DATA_DIR, LOG_LEVEL, DEMO } = result.data;
  return {
    port: PORT,
    host: HOST,
    publicUrl: PUBLIC_URL,
    origins: ORIGINS,
    dataDir: resolve(DATA_DIR),
    logLevel: LOG_LEVEL,
    isDemo: DEMO === '1',
  };
}

const PRIVATE_V4 = /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)/;

/**
 * Address under which screens and staff reach this controller: the given one, else the first private IPv4 address of
 * this machine, else localhost. Routers hand out other addresses now and then: ask anew, do not keep it.
 */
export function publicAddress(config: Pick<Config, 'publicUrl' | 'host'>, port: number): string {
  if (config.publicUrl !== undefined) return config.publicUrl;
  // Bound to one address, no other answers.
  const bound = config.host === '0.0.0.0' || config.host === '::' ? lanAddress() : config.host;
  const host = bound === undefined || bound === '127.0.0.1' || bound === '::1' ? 'localhost' : bound;
  return `http://${host.includes(':') ? `[${host}]` : host}${port === 80 ? '' : `:${port}`}`;
}

function lanAddress(): string | undefined {
  for (const addresses of Object.values(networkInterfaces())) {
    for (const { family, internal, address } of addresses ?? []) {
      if (family === 'IPv4' && !internal && PRIVATE_V4.test(address)) return address;
    }
  }
  return undefined;
}
