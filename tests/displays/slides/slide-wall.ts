import { readFile } from 'node:fs/promises';
import { join, normalize, resolve } from 'node:path';
import { openWall, type Wall } from '../open-wall.ts';
import type { Shown, SlidePage } from './slide-page.ts';

declare global {
  interface Window {
    slides: SlidePage;
  }
}

export interface SlideWall extends Wall {
  /** Sizes the page and shows a slide in it. */
  readonly show: (shown: Shown, width?: number, height?: number) => Promise<void>;
}

export interface SlideWallOptions {
  /** Folder, or bytes by name, from which `/pictures/<name>` is answered. */
  readonly pictures: string | Readonly<Record<string, Uint8Array>>;
}

/** Opens the page of slides. */
export async function openSlideWall({ pictures }: SlideWallOptions): Promise<SlideWall> {
  const wall = await openWall({
    html: resolve(import.meta.dirname, 'slide-page.html'),
    handle: 'slides',
    serve: async (request, response) => {
      const name = /^\/pictures\/([^?]+)/.exec(request.url ?? '')?.[1];
      if (name === undefined) return false;
      const bytes =
        typeof pictures === 'string'
          ? await readFile(join(pictures, normalize(decodeURIComponent(name))))
          : pictures[name];
      if (bytes === undefined) return false;
      response.setHeader('content-type', 'image/webp');
      response.end(bytes);
      return true;
    },
  });
  return {
    ...wall,
    show: async (shown, width = 1920, height = 1080) => {
      await wall.page.setViewport({ width, height, deviceScaleFactor: 1 });
      await wall.page.evaluate((what) => window.slides.show(what), shown);
    },
  };
}
