import { describe, expect, it } from 'vitest';
import {
  endedSince,
  prolongedUntil,
  prolongStepMs,
  standingAt,
} from '../../../console/announce/cue-lists.ts';
import type { Cue } from '../../../playlists/documents/cue.ts';
import type { AnnouncementContent } from '../../../playlists/documents/preset.ts';
import type { AnnouncementCue } from '../../../playlists/timeline/cues-at.ts';

function cue(
  id: string,
  style: AnnouncementContent['style'],
  fromMs: number,
  untilMs: number,
): AnnouncementCue {
  const content: AnnouncementContent = { style, title: { fr: id }, text: {}, symbol: 'none' };
  return { kind: 'announcement', id, target: { all: true }, fromMs, untilMs, version: 1, content };
}

const ids = (cues: readonly Cue[]) => cues.map(({ id }) => id);

describe('what stands', () => {
  const onAir: Cue = {
    ...{ kind: 'on-air', id: 'air', target: { all: true } },
    ...{ stream: 's', fromMs: 0, untilMs: 99, version: 1 },
  };
  const live = {
    version: 9,
    cues: [
      onAir,
      cue('old-banner', 'banner', 10, 50),
      cue('new-banner', 'banner', 20, 50),
      cue('alarm', 'emergency', 5, 50),
      cue('full', 'takeover', 30, 50),
      cue('over', 'banner', 1, 40),
    ],
  };

  it('is in the order in which screens lay them above one another', () => {
    expect(ids(standingAt(live, 40))).toEqual(['alarm', 'full', 'new-banner', 'old-banner']);
  });

  it('ends at its end, to the millisecond', () => {
    expect(ids(standingAt(live, 49))).toHaveLength(4);
    expect(standingAt(live, 50)).toEqual([]);
  });

  it('is told apart from what is over, the newest of which comes first', () => {
    expect(ids(endedSince(live, 0, 40))).toEqual(['over']);
    expect(ids(endedSince(live, 10, 50))).toEqual(['full', 'new-banner', 'old-banner']);
  });
});

describe('one press on "longer"', () => {
  it.each([
    { lifeMs: 15_000, stepMs: 30_000 },
    { lifeMs: 120_000, stepMs: 30_000 },
    { lifeMs: 300_000, stepMs: 120_000 },
    { lifeMs: 3_600_000, stepMs: 900_000 },
  ])('of $lifeMs ms adds $stepMs ms to its end', ({ lifeMs, stepMs }) => {
    const standing = cue('a', 'banner', 1_000, 1_000 + lifeMs);
    expect(prolongStepMs(standing)).toBe(stepMs);
    expect(prolongedUntil(standing, 2_000)).toBe(1_000 + lifeMs + stepMs);
  });

  it('of an emergency counts half an hour from the press', () => {
    expect(prolongedUntil(cue('a', 'emergency', 0, 1_800_000), 600_000)).toBe(2_400_000);
  });
});
