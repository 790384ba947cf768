import type { AnnouncementContent, Preset } from '../../playlists/documents/preset.ts';
import type { LocalizedText } from '../../playlists/documents/primitives.ts';
import type { Target } from '../../playlists/documents/target.ts';
import { EVERYWHERE } from './reach.ts';

/** An announcement while it is written. */
export interface MessageDraft {
  readonly content: AnnouncementContent;
  readonly target: Target;
  readonly timeToLiveMs: number;
}

/** Spans that the form offers; an emergency has its own. */
export const LIVES_MS: readonly number[] = [15, 30, 60, 180, 300, 600, 1_800, 3_600, 14_400].map(
  (seconds) => seconds * 1_000,
);

export const EMPTY_DRAFT: MessageDraft = {
  content: { style: 'banner', title: {}, text: {}, symbol: 'megaphone' },
  target: EVERYWHERE,
  timeToLiveMs: 60_000,
};

export function draftOf({ content, target, timeToLiveMs }: Preset): MessageDraft {
  return { content, target, timeToLiveMs };
}

/** The draft with another text in one language; an empty one is no text. */
export function withText(
  draft: MessageDraft,
  part: 'title' | 'text',
  language: string,
  text: string,
): MessageDraft {
  return { ...draft, content: { ...draft.content, [part]: { ...draft.content[part], [language]: text } } };
}

/** Whether it can be announced: it has a title in one language at least. */
export function isSayable({ content }: MessageDraft): boolean {
  return Object.values(content.title).some((text) => text.trim() !== '');
}

/** As it is sent: texts trimmed, empty ones left out. */
export function sendable({ content }: MessageDraft): AnnouncementContent {
  return { ...content, title: trimmed(content.title), text: trimmed(content.text) };
}

function trimmed(texts: LocalizedText): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts)
      .map(([language, text]) => [language, text.trim()] as const)
      .filter(([, text]) => text !== ''),
  );
}
