import type { Feed } from '../../../../playlists/documents/feed.ts';
import { instantText } from '../../../texts/formats.ts';
import type { FeedState } from './feed-state.ts';
import { texts } from './texts.ts';

/** What came of a feed, in a line: what was read when, what is kept, when it is read next. */
export function feedWords(feed: Feed, state: FeedState | undefined, nowMs: number): string {
  const next =
    state?.nextAt == null ? (feed.isOn ? '' : texts.isOff) : texts.next(instantText(state.nextAt, nowMs));
  const parts = state === undefined ? [texts.never] : outcomeWords(state, nowMs);
  return [...parts, next].filter((part) => part !== '').join(' ');
}

function outcomeWords(state: FeedState, nowMs: number): readonly string[] {
  const at = (atMs: number | null) => (atMs === null ? '' : instantText(atMs, nowMs));
  const lastGood = state.lastGoodAt === null ? '' : texts.lastGood(at(state.lastGoodAt));
  switch (state.state) {
    case 'never':
      return [texts.never];
    case 'running':
      return [texts.running];
    case 'failed':
      return [texts.failed(at(state.lastTryAt)), whyFailed(state), lastGood];
    case 'held': {
      const { before = 0, counts } = state.held ?? {};
      return [
        state.code === 'empty' ? texts.heldEmpty(before) : texts.heldLost(counts?.removed ?? 0, before),
      ];
    }
    case 'ok': {
      const { changed = 0, added = 0, removed = 0 } = state.counts ?? {};
      return [`${texts.readAt(at(state.lastGoodAt))} ${texts.counts(changed, added, removed)}.`];
    }
  }
}

function whyFailed({ code, reason }: FeedState): string {
  switch (code) {
    case 'unreachable':
      return texts.unreachable;
    case 'refused-address':
      return texts.refusedAddress;
    case 'too-large':
      return texts.tooLarge;
    case 'invalid':
      return texts.invalid;
    default:
      return reason ?? '';
  }
}
