import type { NowAndNext, RegionNowAndNext } from '../../playlists/timeline/now-and-next.ts';

/** The region that a screen is about: the one named `main`, else its first. */
export function mainRegion(showing: NowAndNext | undefined): RegionNowAndNext | undefined {
  return showing?.regions.find(({ region }) => region === 'main') ?? showing?.regions[0];
}
