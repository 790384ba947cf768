/** Version of every message on `/live/screen`. The controller also speaks the one before, once there is one. */
export const PROTOCOL_VERSION = 1;
export const SUPPORTED_PROTOCOLS: readonly number[] = [1];

/** Largest text frame that a controller accepts from a screen, bytes. */
export const SCREEN_MESSAGE_LIMIT = 256 * 1024;

/** Facts in one batch. */
export const FACTS_PER_BATCH = 500;

/** Messages a minute from one screen; facts come in batches, so a healthy one stays far below. */
export const SCREEN_MESSAGES_PER_MINUTE = 240;

/** Content changes are applied by every screen this long after their commit, so that all change together. */
export const CONTENT_DELAY_MS = 300;

/** Between the commit of a publication and its switch. */
export const PUBLICATION_DELAY_MS = 1_000;

/** Why the controller closes a socket. A display that gets one of `isFinal` does not come back by itself. */
export const CLOSE_CODES = {
  'bad-message': 4400,
  'unknown-token': 4401,
  revoked: 4403,
  'hello-late': 4408,
  'seat-taken': 4409,
  'message-too-large': 4413,
  'unsupported-version': 4426,
  'too-many-messages': 4429,
  'too-slow': 4430,
  'shutting-down': 4503,
} as const;
export type CloseReason = keyof typeof CLOSE_CODES;
