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
      field: String(issue.path[0]),
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
