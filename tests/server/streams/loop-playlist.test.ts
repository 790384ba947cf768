import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loopPlaylist, type StreamLoop } from '../../../server/streams/loop-playlist.ts';

const loop: StreamLoop = {
  segments: [
    { file: 'a.ts', durationMs: 2_000 },
    { file: 'b.ts', durationMs: 2_000 },
    { file: 'c.ts', durationMs: 1_500 },
  ],
};

function read(text: string) {
  const number = (tag: string) => Number(new RegExp(`#${tag}:(\\d+)`).exec(text)?.[1]);
  const files: { file: string; cc: number; date: number; durationMs: number }[] = [];
  let cc = number('EXT-X-DISCONTINUITY-SEQUENCE');
  let date = 0;
  let durationMs = 0;
  for (const line of text.split('\n')) {
    if (line === '#EXT-X-DISCONTINUITY') cc += 1;
    if (line.startsWith('#EXT-X-PROGRAM-DATE-TIME:')) date = Date.parse(line.slice(25));
    if (line.startsWith('#EXTINF:')) durationMs = Number.parseFloat(line.slice(8)) * 1000;
    if (line.endsWith('.ts')) files.push({ file: line, cc, date, durationMs });
  }
  return { sequence: number('EXT-X-MEDIA-SEQUENCE'), target: number('EXT-X-TARGETDURATION'), files };
}

describe('loopPlaylist', () => {
  const anyInstant = fc.integer({ min: 60_000, max: 4_000_000_000_000 });

  it('lists six segments, the last of them finished, none older than the window', () => {
    fc.assert(
      fc.property(anyInstant, (nowMs) => {
        const { files } = read(loopPlaylist(loop, nowMs));
        const last = files.at(-1)!;
        expect(files).toHaveLength(6);
        expect(last.date + last.durationMs).toBeLessThanOrEqual(nowMs);
        expect(last.date + last.durationMs).toBeGreaterThan(nowMs - 2_000);
      }),
    );
  });

  it('names a segment the same, with the same date and discontinuity, in every playlist of a week', () => {
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: 1, max: 9_000 }), (nowMs, laterMs) => {
        const weekMs = 7 * 24 * 60 * 60_000;
        fc.pre(Math.floor((nowMs - 60_000) / weekMs) === Math.floor((nowMs + laterMs) / weekMs));
        const before = read(loopPlaylist(loop, nowMs));
        const after = read(loopPlaylist(loop, nowMs + laterMs));
        const known = new Map(before.files.map((file, index) => [before.sequence + index, file]));
        after.files.forEach((file, index) => {
          const same = known.get(after.sequence + index);
          if (same !== undefined) expect(file).toEqual(same);
        });
        expect(after.sequence).toBeGreaterThanOrEqual(before.sequence);
      }),
    );
  });

  it('begins each round with a discontinuity and dates that follow on', () => {
    const { files } = read(loopPlaylist(loop, 1_795_500_000_000));
    for (const [index, file] of files.entries()) {
      const next = files[index + 1];
      if (next === undefined) continue;
      expect(next.date).toBe(file.date + file.durationMs);
      expect(next.cc - file.cc).toBe(next.file === 'a.ts' ? 1 : 0);
    }
  });

  it('counts a week of discontinuities at most, since players hold a place for each', () => {
    fc.assert(
      fc.property(anyInstant, (nowMs) => {
        const [{ cc } = { cc: -1 }] = read(loopPlaylist(loop, nowMs)).files;
        expect(cc).toBeGreaterThanOrEqual(0);
        expect(cc).toBeLessThanOrEqual((7 * 24 * 60 * 60_000) / 5_500 + 1);
      }),
    );
  });

  it('promises no segment longer than its target', () => {
    expect(read(loopPlaylist(loop, 1_000_000)).target).toBe(2);
  });
});
