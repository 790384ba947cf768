import type { StoreApi } from '../../../link/store-api.ts';
import { sendFile } from './send-file.ts';
import { UploadQueue } from './upload-queue.ts';

/** What a person is offered to choose; what is chosen is judged by its bytes. */
export const OFFERED = 'image/*,video/*,audio/*,.svg,.heic,.heif,.mov,.mkv,.woff2';

const queues = new WeakMap<StoreApi, UploadQueue>();

/** The uploads to a store: the same ones for who comes back to the page while they are under way. */
export function uploadsOf(api: StoreApi): UploadQueue {
  let queue = queues.get(api);
  if (queue === undefined) {
    const made = new UploadQueue((file, sending) => sendFile(api, file, sending));
    // Closing the window would break them off: the browser asks first.
    window.addEventListener('beforeunload', (event) => {
      if (made.isBusy) event.preventDefault();
    });
    queues.set(api, made);
    queue = made;
  }
  return queue;
}
