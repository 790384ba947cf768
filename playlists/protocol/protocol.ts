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

/** Largest text frame from a console, bytes: it asks, and changes things by REST. */
export const CONSOLE_MESSAGE_LIMIT = 4 * 1024;

/** Messages a minute from one console. */
export const CONSOLE_MESSAGES_PER_MINUTE = 240;

/** Changes named in one message to a console, and screens that have not painted an announcement; the others are counted. */
export const CHANGES_TOLD = 200;
export const MISSING_TOLD = 200;

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
  'signed-out': 4441,
  'no-role': 4443,
  'role-changed': 4444,
  'shutting-down': 4503,
} as const;
export type CloseReason = keyof typeof CLOSE_CODES;
