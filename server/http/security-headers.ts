import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { type AllowedOrigins, isAllowedHost } from './origins.ts';

export interface SecurityHeadersOptions {
  /** PUBLIC_URL is https. */
  readonly isHttps: boolean;
  readonly allowed: () => AllowedOrigins;
}

/**
 * Sets the headers that keep pages to themselves. On plain http neither `upgrade-insecure-requests` nor HSTS nor
 * Cross-Origin-Opener-Policy: the first two make every page dead under a LAN name, the last only fills its console with
 * errors.
 */
export function securityHeaders({ isHttps, allowed }: SecurityHeadersOptions): RequestHandler {
  const common = helmet({
    contentSecurityPolicy: false,
    strictTransportSecurity: isHttps ? { maxAge: 15_552_000, includeSubDomains: false } : false,
    crossOriginOpenerPolicy: isHttps ? { policy: 'same-origin' } : false,
    crossOriginResourcePolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
    originAgentCluster: false,
    // Not "no-referrer": under it some requests lose their Origin, which is what they are judged by.
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'sameorigin' },
  });
  return (request, response, next) => {
    const { host } = request.headers;
    response.setHeader(
      'Content-Security-Policy',
      contentSecurityPolicy({
        isDisplay: request.path === '/display',
        isHttps,
        // Reflected only once it is known to be one of ours.
        host: host !== undefined && isAllowedHost(allowed(), host) ? host : undefined,
      }),
    );
    common(request, response, next);
  };
}

interface PolicyOptions {
  readonly isDisplay: boolean;
  readonly isHttps: boolean;
  readonly host: string | undefined;
}

/**
 * No inline script and no inline style anywhere: Lit adopts its style sheets. A display also plays live streams of other
 * hosts, which are not known when its page loads and whose segments may lie elsewhere again.
 */
export function contentSecurityPolicy({ isDisplay, isHttps, host }: PolicyOptions): string {
  // 'self' covers web sockets in new browsers only, so they are named.
  const sockets = host === undefined ? '' : ` ${isHttps ? 'wss' : 'ws'}://${host}`;
  const streams = isDisplay ? ' https: http:' : '';
  return [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob: data:",
    `media-src 'self' blob:${streams}`,
    `connect-src 'self'${sockets}${streams}`,
    "font-src 'self'",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
    ...(isHttps ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}
