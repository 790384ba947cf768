export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Rect extends Size {
  readonly x: number;
  readonly y: number;
}

export interface Point {
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

/** Width of a picture from which a box is filled without enlarging it: what to ask a rendition for. */
export function widthToCover(picture: Size, box: Size): number {
  return Math.ceil(Math.max(box.width, (box.height * picture.width) / picture.height));
}

function between(low: number, value: number, high: number): number {
  return Math.min(Math.max(low, value), Math.max(low, high));
}
