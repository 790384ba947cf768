import { resolve } from 'node:path';
import { openWall, type Wall, type WallOptions } from '../open-wall.ts';
import type { ScreenPage, Setting } from './screen-page.ts';

declare global {
  interface Window {
    stage: ScreenPage;
  }
}

export interface ScreenWall extends Wall {
  /** Sizes the page and sets a screen up in it. */
  readonly set: (setting: Setting, width?: number, height?: number) => Promise<void>;
}

export interface ScreenWallOptions {
  /** Answers `/media/<name>`; `undefined` is 404. */
  readonly media?: (name: string) => Promise<Uint8Array | undefined> | Uint8Array | undefined;
  /** Answers what else is asked, `/streams/…`. @returns whether it did. */
  readonly serve?: WallOptions['serve'];
}

/** Opens the page of a screen. */
export async function openScreenWall({ media, serve }: ScreenWallOptions = {}): Promise<ScreenWall> {
  const wall = await openWall({
    html: resolve(import.meta.dirname, 'screen-page.html'),
    handle: 'stage',
    serve: async (request, response) => {
      const name = /^\/media\/([^?]+)/.exec(request.url ?? '')?.[1];
      if (name === undefined) return (await serve?.(request, response)) ?? false;
      const bytes = await media?.(decodeURIComponent(name));
      if (bytes === undefined) response.writeHead(404).end();
      else response.end(bytes);
      return true;
    },
  });
  return {
    ...wall,
    set: async (setting, width = 1280, height = 720) => {
      await wall.page.setViewport({ width, height, deviceScaleFactor: 1 });
      await wall.page.evaluate((what) => window.stage.set(what), setting);
    },
  };
}
