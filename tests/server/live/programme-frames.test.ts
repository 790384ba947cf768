import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createProgrammeFrames, INLINE_PARTS_BYTES } from '../../../server/live/programme-frames.ts';
import { type LiveRig, startRig } from './support/live-rig.ts';
import { contentHashOf } from './support/plain-programmes.ts';
import { readFrames } from './support/read-frames.ts';

describe('createProgrammeFrames', () => {
  let rig: LiveRig;
  beforeEach(async () => {
    rig = await startRig({ slides: 300 });
  });
  afterEach(() => rig.close());

  const messageOf = (frame: Buffer) => JSON.parse(readFrames(frame)[0]!.text);

  it('holds small parts up to 16 KB in all; the rest is fetched by hash', () => {
    const frames = createProgrammeFrames(rig.programmes);
    const programme = rig.programmes.programmeOf('even');
    const { parts } = messageOf(frames.frame('main', 'even', programme, undefined));
    const bytes = Buffer.byteLength(JSON.stringify(parts));
    expect(bytes).toBeLessThanOrEqual(INLINE_PARTS_BYTES + 2);
    expect(bytes).toBeGreaterThan(INLINE_PARTS_BYTES - 200);
    expect(parts.length).toBeLessThan(300);
  });

  it('is the same bytes for all that hold the same head, and for all whose head nobody knows', () => {
    const frames = createProgrammeFrames(rig.programmes);
    const old = rig.programmes.programmeOf('even').hash;
    const programme = rig.programmes.edit('even', 's0', 'prix');
    const frame = (held?: string) => frames.frame('main', 'even', programme, held);
    expect(frame(old)).toBe(frame(old));
    expect(frame(contentHashOf('one'))).toBe(frame(undefined));
    expect(frame(contentHashOf('other'))).toBe(frame(undefined));
    expect(frame(old)).not.toBe(frame(undefined));
  });

  it('says from when on the present head counts', () => {
    const frames = createProgrammeFrames(rig.programmes);
    const programme = rig.programmes.programmeOf('even');
    expect(messageOf(frames.frame('main', 'even', programme, undefined)).applyAtMs).toBe(0);
    frames.setApplyAt('main', 'even', programme.hash, 1_300);
    expect(messageOf(frames.frame('main', 'even', programme, undefined)).applyAtMs).toBe(1_300);
  });
});
