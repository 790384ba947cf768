import type { Media } from '../../../../playlists/documents/media.ts';
import { Refused } from '../../../link/refused.ts';
import { refusalOf, SESSION_ENDED } from '../../../link/send.ts';
import type { StoreApi } from '../../../link/store-api.ts';
import { texts } from './texts.ts';

export interface Sending {
  readonly signal: AbortSignal;
  /** So many bytes of the file are with the controller. */
  readonly onSent: (bytes: number) => void;
}

/** As many characters of a file's name as the controller keeps. */
const NAME_LENGTH = 200;
/** What the controller takes as it is claimed; all else goes as plain bytes, since these alone are judged. */
const CLAIMED = /^(?:image|video|audio|font)\//;

/**
 * Sends a file to the store's media. By XMLHttpRequest: `fetch` does not tell how much has been sent.
 *
 * @throws Refused; an AbortError where `signal` said so: then nothing stays on the controller.
 */
export function sendFile(api: StoreApi, file: File, { signal, onSent }: Sending): Promise<Media> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const abort = () => request.abort();
    signal.addEventListener('abort', abort);
    request.upload.onprogress = ({ loaded }) => onSent(loaded);
    request.upload.onload = () => onSent(file.size);
    request.onerror = () => reject(new Refused(0, 'unreachable', texts.unreachable));
    request.onabort = () => reject(new DOMException('The upload was called off.', 'AbortError'));
    request.onload = () => {
      const told = bodyOf(request);
      if (request.status === 201) resolve(told as Media);
      else reject(refused(request.status, told));
    };
    request.onloadend = () => signal.removeEventListener('abort', abort);
    request.open('POST', api.address(`media?name=${encodeURIComponent(file.name.slice(0, NAME_LENGTH))}`));
    request.setRequestHeader(
      'Content-Type',
      CLAIMED.test(file.type) ? file.type : 'application/octet-stream',
    );
    request.send(file);
  });
}

function refused(status: number, told: unknown): Refused {
  const refusal = refusalOf(status, told);
  if (refusal.code === 'unauthenticated') window.dispatchEvent(new Event(SESSION_ENDED));
  return refusal;
}

function bodyOf(request: XMLHttpRequest): unknown {
  try {
    return JSON.parse(request.responseText);
  } catch {
    return undefined;
  }
}
