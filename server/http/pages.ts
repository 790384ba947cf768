import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type NextFunction, type Request, type Response, Router } from 'express';
import { sendPage } from './plain-page.ts';

export interface PagesOptions {
  /** Where vite built the pages: `dist/`. */
  readonly dist: string;
  /** Files served as they are: `public/`. */
  readonly publicDir: string;
}

const YEAR_MS = 365 * 86_400_000;

/** Which built page stands at which address. */
const PAGES: Readonly<Record<string, string>> = {
  '/': 'console/index.html',
  '/console': 'console/index.html',
  // The console's own addresses: which page it is, its code finds out.
  '/console/*page': 'console/index.html',
  '/staff': 'console/staff/index.html',
  '/setup': 'console/index.html',
  '/display': 'displays/index.html',
};

/** Serves the built pages, their hashed assets (for a year) and what lies in `public/`. */
export function pages({ dist, publicDir }: PagesOptions): Router {
  const router = Router({ caseSensitive: true, strict: true });
  for (const [path, file] of Object.entries(PAGES)) {
    router.get(path, (_request: Request, response: Response, next: NextFunction) => {
      if (!existsSync(join(dist, file))) {
        sendNotBuilt(response);
        return;
      }
      // The page names its assets by hash, so it must be asked for each time.
      response.set('Cache-Control', 'no-cache');
      response.sendFile(file, { root: dist, cacheControl: false }, (error?: Error) => {
        if (error !== undefined && !response.headersSent) next(error);
      });
    });
  }
  router.use(
    '/assets',
    express.static(join(dist, 'assets'), {
      index: false,
      redirect: false,
      dotfiles: 'ignore',
      immutable: true,
      maxAge: YEAR_MS,
    }),
  );
  router.use(
    '/public',
    express.static(publicDir, { index: false, redirect: false, dotfiles: 'ignore', maxAge: 3_600_000 }),
  );
  return router;
}

function sendNotBuilt(response: Response): void {
  sendPage(response, 503, {
    fr: {
      title: 'Les pages ne sont pas encore construites',
      html: 'Arrêtez le contrôleur et lancez <code>npm start</code> : il les construit.',
    },
    en: {
      title: 'The pages are not built yet',
      html: 'Stop the controller and run <code>npm start</code>: it builds them.',
    },
  });
}
