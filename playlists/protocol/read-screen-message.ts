import { type ReadMessage, readMessage } from './read-message.ts';
import { type ScreenMessage, screenMessage } from './screen-messages.ts';

/** Reads one text message of a display. Never throws. */
export function readScreenMessage(text: string): ReadMessage<ScreenMessage> {
  return readMessage(text, screenMessage);
}
