import { describe, expect, it } from 'vitest';
import { jsonFrame, PING_FRAME, textFrame } from '../../../server/live/frames.ts';
import { readFrames } from './support/read-frames.ts';

describe('textFrame', () => {
  it.each([0, 1, 125, 126, 127, 65_535, 65_536, 70_000])('frames %i bytes', (bytes) => {
    const text = 'x'.repeat(bytes);
    expect(readFrames(textFrame(text))).toEqual([{ opcode: 1, text }]);
  });

  it.each([
    { bytes: 125, header: 2 },
    { bytes: 126, header: 4 },
    { bytes: 65_535, header: 4 },
    { bytes: 65_536, header: 10 },
  ])('takes the shortest header: $header bytes for $bytes', ({ bytes, header }) => {
    expect(textFrame('x'.repeat(bytes))).toHaveLength(bytes + header);
  });

  it('counts bytes, not characters', () => {
    expect(readFrames(jsonFrame({ price: '12 €', name: 'Été 🎁' }))).toEqual([
      { opcode: 1, text: '{"price":"12 €","name":"Été 🎁"}' },
    ]);
  });
});

describe('PING_FRAME', () => {
  it('is one whole empty ping', () => {
    expect(readFrames(PING_FRAME)).toEqual([{ opcode: 9, text: '' }]);
  });
});
