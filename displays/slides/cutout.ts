// Fetched with the first cut-out, while its bytes come: opaque pictures need none of it.
import type { Point, Rect, Size } from './crop.ts';

/** Where a whole picture stands in a box, centred on `aim`, with `margin` (a fraction of the box) free on all sides. */
export function containedIn(picture: Size, box: Size, margin: number, aim: Point = { x: 0.5, y: 0.5 }): Rect {
  const free = {
    width: box.width * (2 * Math.min(aim.x, 1 - aim.x) - 2 * margin),
    height: box.height * (2 * Math.min(aim.y, 1 - aim.y) - 2 * margin),
  };
  const scale = Math.min(free.width / picture.width, free.height / picture.height);
  const width = picture.width * scale;
  const height = picture.height * scale;
  return { x: aim.x * box.width - width / 2, y: aim.y * box.height - height / 2, width, height };
}

/** A cut-out never floats: a wide cast shadow and a close contact shadow, drawn once into the picture. */
export function drawCutout(paint: CanvasRenderingContext2D, bitmap: ImageBitmap, part: Rect, at: Rect): void {
  const unit = Math.min(at.width, at.height) / 100;
  for (const { opacity, offset, blur } of [
    { opacity: 0.2, offset: 5, blur: 11 },
    { opacity: 0.28, offset: 1.4, blur: 2.6 },
  ]) {
    paint.shadowColor = `rgb(19 15 38 / ${opacity})`;
    paint.shadowOffsetY = offset * unit;
    paint.shadowBlur = blur * unit;
    paint.drawImage(bitmap, part.x, part.y, part.width, part.height, at.x, at.y, at.width, at.height);
  }
}

/** Side of the grid on which the edges of a cut-out are looked for. */
const GRID = 96;

/** The part of a cut-out that is not empty: people leave more or less air around theirs. */
export function opaquePart(bitmap: ImageBitmap): Rect {
  const paint = new OffscreenCanvas(GRID, GRID).getContext('2d', { willReadFrequently: true });
  const whole = { x: 0, y: 0, width: bitmap.width, height: bitmap.height };
  if (!paint) return whole;
  paint.drawImage(bitmap, 0, 0, GRID, GRID);
  const { data } = paint.getImageData(0, 0, GRID, GRID);
  let [left, top, right, bottom] = [GRID, GRID, -1, -1];
  for (let cell = 0; cell < GRID * GRID; cell++) {
    if ((data[cell * 4 + 3] ?? 0) < 24) continue;
    const x = cell % GRID;
    const y = Math.floor(cell / GRID);
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  if (right < left) return whole;
  // A cell of air, so that no soft edge is cut.
  const [fromX, fromY] = [Math.max(0, left - 1), Math.max(0, top - 1)];
  const [toX, toY] = [Math.min(GRID, right + 2), Math.min(GRID, bottom + 2)];
  const [cellX, cellY] = [bitmap.width / GRID, bitmap.height / GRID];
  return { x: fromX * cellX, y: fromY * cellY, width: (toX - fromX) * cellX, height: (toY - fromY) * cellY };
}
