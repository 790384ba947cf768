import { describe, expect, it } from 'vitest';
import { Refused } from '../../../console/link/refused.ts';
import type { Sending } from '../../../console/pages/media/upload/send-file.ts';
import { UploadQueue } from '../../../console/pages/media/upload/upload-queue.ts';
import type { Media } from '../../../playlists/documents/media.ts';

const file = (name: string, bytes = 100) => new File([new Uint8Array(bytes)], name);
const kept = (name: string): Media => ({
  hash: 'h'.repeat(43),
  name,
  type: 'image/png',
  bytes: 100,
  cutout: false,
  focus: { x: 0.5, y: 0.5 },
});

/** A queue of which the test plays the line. */
function openQueue() {
  const sent: { name: string; sending: Sending; keep: () => void; refuse: (why: Refused) => void }[] = [];
  const queue = new UploadQueue(
    ({ name }, sending) =>
      new Promise((resolve, reject) => {
        sending.signal.addEventListener('abort', () => reject(new DOMException('off', 'AbortError')));
        sent.push({ name, sending, keep: () => resolve(kept(name)), refuse: reject });
      }),
  );
  const states = () => queue.uploads.map(({ state }) => state.is);
  return { queue, sent, states };
}

describe('UploadQueue', () => {
  it('sends one after the other, in their order', async () => {
    const { queue, sent, states } = openQueue();
    queue.add([file('a.png'), file('b.png')]);
    expect([states(), sent.map(({ name }) => name)]).toEqual([['sending', 'waiting'], ['a.png']]);
    sent[0]?.keep();
    await expect.poll(states).toEqual(['kept', 'sending']);
    expect(sent.map(({ name }) => name)).toEqual(['a.png', 'b.png']);
  });

  it('tells how much is sent, then that the controller reads it', () => {
    const { queue, sent, states } = openQueue();
    queue.add([file('a.png', 100)]);
    sent[0]?.sending.onSent(40);
    expect(queue.uploads[0]?.state).toEqual({ is: 'sending', sentBytes: 40 });
    sent[0]?.sending.onSent(100);
    expect(states()).toEqual(['read']);
  });

  it('calls off what is sent, and goes on with the next; one that waits never leaves', async () => {
    const { queue, sent, states } = openQueue();
    queue.add([file('a.png'), file('b.png'), file('c.png')]);
    queue.cancel(2);
    queue.cancel(1);
    await expect.poll(states).toEqual(['cancelled', 'cancelled', 'sending']);
    expect(sent.map(({ name }) => name)).toEqual(['a.png', 'c.png']);
    expect(sent[0]?.sending.signal.aborted).toBe(true);
  });

  it('keeps what was refused with its reason, and sends it again when asked', async () => {
    const { queue, sent, states } = openQueue();
    queue.add([file('a.png'), file('b.png')]);
    sent[0]?.refuse(new Refused(507, 'storage-full', 'The disk is full.'));
    await expect.poll(states).toEqual(['refused', 'sending']);
    queue.retry(1);
    expect(states()).toEqual(['waiting', 'sending']);
    sent[1]?.keep();
    await expect.poll(states).toEqual(['sending', 'kept']);
  });

  it('clears what has ended and nothing that is under way', async () => {
    const { queue, sent, states } = openQueue();
    queue.add([file('a.png'), file('b.png')]);
    sent[0]?.keep();
    await expect.poll(states).toEqual(['kept', 'sending']);
    queue.clear();
    expect(queue.uploads.map(({ file: { name } }) => name)).toEqual(['b.png']);
    expect(queue.isBusy).toBe(true);
  });
});
