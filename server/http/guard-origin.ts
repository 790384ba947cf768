import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { type AllowedOrigins, isAllowedHost, isAllowedOrigin } from './origins.ts';
import { escapeHtml, sendPage } from './plain-page.ts';
import { HttpProblem } from './problems.ts';

export interface GuardOriginOptions {
  readonly allowed: () => AllowedOrigins;
  readonly publicUrl: () => string;
}

/** Open to whoever knows the hash, and to health checks that know no name. */
const ANY_HOST = /^\/(?:parts|media)\/|^\/(?:healthz|readyz)$/;

/**
 * Refuses requests under a name that is not ours (DNS rebinding), with a page that says which address to use.
 */
export function guardHost({ allowed, publicUrl }: GuardOriginOptions): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    if (ANY_HOST.test(request.path) || isAllowedHost(allowed(), request.headers.host)) {
      next();
      return;
    }
    const detail = `This controller does not answer to the name in the address. Use ${publicUrl()}, or start it with ORIGINS=http://<that name>.`;
    if (request.path.startsWith('/api/') || request.accepts(['html', 'json']) !== 'html') {
      next(new HttpProblem(421, 'unknown-host', 'Unknown address', detail));
      return;
    }
    const safeUrl = escapeHtml(publicUrl());
    sendPage(response, 421, {
      fr: {
        title: 'Cette adresse n’est pas la bonne',
        html: `Ouvrez <a href="${safeUrl}">${safeUrl}</a>. Pour accepter aussi l’adresse d’ici, démarrez le contrôleur avec <code>ORIGINS</code>.`,
      },
      en: {
        title: 'This is not the right address',
        html: `Open <a href="${safeUrl}">${safeUrl}</a>. To accept this address too, start the controller with <code>ORIGINS</code>.`,
      },
    });
  };
}

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses unsafe requests that another site's page sends with our cookie. Programs send no Origin and pass: they hold no
 * cookie by accident.
 */
export function guardOrigin({ allowed, publicUrl }: GuardOriginOptions): RequestHandler {
  return (request, _response, next) => {
    if (SAFE_METHODS.has(request.method)) {
      next();
      return;
    }
    const { origin } = request.headers;
    const site = request.get('sec-fetch-site');
    const isForeign =
      origin === undefined
        ? site !== undefined && site !== 'same-origin' && site !== 'none'
        : !isAllowedOrigin(allowed(), origin);
    if (isForeign)
      next(
        new HttpProblem(
          403,
          'foreign-origin',
          'Sent by another site',
          `Changes are accepted from this controller's own pages only. Open ${publicUrl()}, or start it with ORIGINS=<the other address>.`,
        ),
      );
    else next();
  };
}
