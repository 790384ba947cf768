import type { RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { VitrineError } from '../../playlists/vitrine-error.ts';

/** Bounds calls of one address to the API. IPv6 counts by /56: that is what one customer gets. */
export function limitCalls(perMinute: number): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    keyGenerator: (request) => addressKey(request.socket.remoteAddress ?? ''),
    // The express setting "trust proxy" stays off: X-Forwarded-For is anybody's to write.
    validate: { xForwardedForHeader: false, forwardedHeader: false },
    handler: (_request, _response, next) =>
      next(
        new VitrineError('too-many', 'Too many calls from this address: wait a minute.', {
          retryAfterMs: 60_000,
        }),
      ),
  });
}

/** One key for one sender. */
export function addressKey(address: string): string {
  return ipKeyGenerator(address.replace(/^::ffff:(?=\d+\.)/, ''), 56);
}
