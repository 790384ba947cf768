import { type ConsoleMessage, consoleMessage } from './console-messages.ts';
import { type ReadMessage, readMessage } from './read-message.ts';

/** Reads one text message of a console. Never throws. */
export function readConsoleMessage(text: string): ReadMessage<ConsoleMessage> {
  return readMessage(text, consoleMessage);
}
