import { z } from 'zod';

const httpAddress = z
  .string()
  .refine((text) => {
    const url = URL.parse(text);
    return url !== null && /^https?:$/.test(url.protocol) && (url.pathname === '/' || url.pathname === '');
  }, 'is not an address such as "http://shop.example:8080"')
  .transform((text) => new URL(text).origin);

/** What the controller reads of its environment; everything has a default that serves a shop. */
export const environmentSchema = z.object({
  PORT: z.coerce
    .number('is not a port number')
    .int('is not a port number')
    .min(0)
    .max(65_535, 'is not a port number')
    .default(8080),
  HOST: z.string().min(1).default('0.0.0.0'),
  /** Address for screens, staff and pairing. Without it: the first private IPv4 address, looked up again each minute. */
  PUBLIC_URL: httpAddress.exactOptional(),
  /** More origins that may use the API, separated by commas. */
  ORIGINS: z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    )
    .pipe(z.array(httpAddress)),
  DATA_DIR: z.string().min(1).default('./data'),
  LOG_LEVEL: z
    .enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
      'is none of fatal, error, warn, info, debug, trace, silent',
    )
    .default('warn'),
  /** `0`: an empty store instead of the demo shop. */
  DEMO: z.enum(['0', '1'], 'is neither 0 nor 1').default('1'),
});
export type Environment = z.infer<typeof environmentSchema>;
