import type { ScreenNews } from '../../playlists/protocol/console-news.ts';

/** How many screens want a person: gone, or not playing what they should. One without a display is only planned. */
export function troubledScreens(screens: Iterable<ScreenNews>): number {
  return [...screens].filter(({ state }) => state === 'outdated' || state === 'unreachable').length;
}
