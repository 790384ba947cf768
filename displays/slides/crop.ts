interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Rect extends Size {
  readonly x: number;
  readonly y: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * The part of a picture that fills a box, with the focus as near to `aim` as the picture's edges allow.
 *
 * @param focus - Fractions of the picture's width and height.
 * @param aim - Fractions of the box: its middle, or beside it where something stands on the box's edge.
 */
export function coverCrop(picture: Size, box: Size, focus: Point, aim: Point = { x: 0.5, y: 0.5 }): Rect {
  const scale = Math.max(box.width / picture.width, box.height / picture.height);
  const width = box.width / scale;
  const height = box.height / scale;
  return {
    x: between(0, focus.x * picture.width - aim.x * width, picture.width - width),
    y: between(0, focus.y * picture.height - aim.y * height, picture.height - height),
    width,
    height,
  };
}

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

/** Width of a picture from which a box is filled without enlarging it: what to ask a rendition for. */
export function widthToCover(picture: Size, box: Size): number {
  return Math.ceil(Math.max(box.width, (box.height * picture.width) / picture.height));
}

function between(low: number, value: number, high: number): number {
  return Math.min(Math.max(low, value), Math.max(low, high));
}
