import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverCrop, widthToCover } from '../../../displays/slides/crop.ts';
import { containedIn } from '../../../displays/slides/cutout.ts';

const size = fc.record({
  width: fc.integer({ min: 1, max: 5000 }),
  height: fc.integer({ min: 1, max: 5000 }),
});
const point = fc.record({
  x: fc.double({ min: 0, max: 1, noNaN: true }),
  y: fc.double({ min: 0, max: 1, noNaN: true }),
});
const ROUNDNESS = 1e-6;

describe('coverCrop', () => {
  it('stays inside the picture, and has the shape of the box', () => {
    fc.assert(
      fc.property(size, size, point, point, (picture, box, focus, aim) => {
        const part = coverCrop(picture, box, focus, aim);
        expect(part.x).toBeGreaterThanOrEqual(0);
        expect(part.y).toBeGreaterThanOrEqual(0);
        expect(part.x + part.width).toBeLessThanOrEqual(picture.width * (1 + ROUNDNESS));
        expect(part.y + part.height).toBeLessThanOrEqual(picture.height * (1 + ROUNDNESS));
        expect(part.width / part.height / (box.width / box.height)).toBeCloseTo(1, 6);
      }),
    );
  });

  it('brings the focus to its aim where the picture is large enough', () => {
    const part = coverCrop(
      { width: 2000, height: 1000 },
      { width: 500, height: 500 },
      { x: 0.6, y: 0.5 },
      { x: 0.4, y: 0.5 },
    );
    expect(part).toEqual({ x: 800, y: 0, width: 1000, height: 1000 });
  });

  it('keeps a focus at the edge in the picture', () => {
    const part = coverCrop({ width: 2000, height: 1000 }, { width: 500, height: 500 }, { x: 1, y: 0 });
    expect(part).toEqual({ x: 1000, y: 0, width: 1000, height: 1000 });
  });
});

describe('containedIn', () => {
  it('keeps a cut-out whole, with its margin free', () => {
    fc.assert(
      fc.property(size, size, (picture, box) => {
        const at = containedIn(picture, box, 0.1);
        expect(at.x).toBeGreaterThanOrEqual(box.width * 0.1 - ROUNDNESS * box.width);
        expect(at.y).toBeGreaterThanOrEqual(box.height * 0.1 - ROUNDNESS * box.height);
        expect(at.x + at.width).toBeLessThanOrEqual(box.width * (0.9 + ROUNDNESS));
        expect(at.y + at.height).toBeLessThanOrEqual(box.height * (0.9 + ROUNDNESS));
      }),
    );
  });
});

describe('widthToCover', () => {
  it.each([
    { picture: [1000, 1000], box: [400, 200], width: 400, rule: 'a wide box asks for its width' },
    { picture: [1000, 500], box: [300, 300], width: 600, rule: 'a tall one for what its height needs' },
  ])('$rule', ({ picture, box, width }) => {
    const sized = ([across, down]: readonly number[]) => ({ width: across!, height: down! });
    expect(widthToCover(sized(picture), sized(box))).toBe(width);
  });
});
