import { describe, expect, it } from 'vitest';
import { BrokenSlides } from '../../../displays/screen/broken-slides.ts';

describe('BrokenSlides', () => {
  it('knows since when a slide is broken', () => {
    const broken = new BrokenSlides();
    broken.record('lamp', 1_000, 5_000);
    expect(broken.brokenSinceMs('lamp')).toBe(1_000);
    expect(broken.brokenSinceMs('bag')).toBeUndefined();
  });

  it('tries again after 30 s, then twice as late each time, at most after ten minutes', () => {
    const broken = new BrokenSlides();
    const waits: number[] = [];
    let atMs = 0;
    for (let time = 0; time < 7; time += 1) {
      broken.record('lamp', atMs, atMs);
      let waitMs = 0;
      while (broken.brokenSinceMs('lamp') !== undefined) {
        waitMs += 10_000;
        broken.retryDue(atMs + waitMs);
      }
      waits.push(waitMs / 1_000);
      atMs += waitMs;
    }
    expect(waits).toEqual([30, 60, 120, 240, 480, 600, 600]);
  });

  it('tries a stream again in its next slot, not before the end of this one', () => {
    const broken = new BrokenSlides();
    broken.record('live', 1_000, 20_000, true);
    broken.retryDue(19_999);
    expect(broken.brokenSinceMs('live')).toBe(1_000);
    broken.retryDue(20_000);
    expect(broken.brokenSinceMs('live')).toBeUndefined();
  });

  it('counts anew once a slide has played', () => {
    const broken = new BrokenSlides();
    broken.record('lamp', 0, 0);
    broken.retryDue(30_000);
    broken.played('lamp');
    broken.record('lamp', 40_000, 0);
    broken.retryDue(70_000);
    expect(broken.brokenSinceMs('lamp')).toBeUndefined();
  });

  it('forgets what the programme no longer has', () => {
    const broken = new BrokenSlides();
    broken.record('lamp', 0, 0);
    broken.keepOnly(() => false);
    expect(broken.brokenSinceMs('lamp')).toBeUndefined();
  });
});
