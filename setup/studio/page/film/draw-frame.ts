import { FILM, type Layer, type Layers } from './layers.ts';

/** Length of the show: its end runs into its beginning. */
export const FILM_SECONDS = 20;
export const FRAMES_PER_SECOND = 25;

/** When she blinks, when the camera flashes, and how long its picture is shown. */
const BLINKS_AT = [1.9, 4.7, 8.4, 8.75, 12.3, 15.6, 18.2];
const FLASH_AT = 10;
const PRINT = { from: 10.4, until: 15.6 };

/** 0, then 1 between two instants, then 0 again, each way within `ease` seconds. */
function between(t: number, from: number, until: number, ease = 0.7): number {
  const x = Math.max(0, Math.min(1, (t - from) / ease, (until - t) / ease));
  return x * x * (3 - 2 * x);
}

/** A swing from −1 to 1 that fits into the show a whole number of times. */
const swing = (t: number, times: number, shift = 0) =>
  Math.sin((t / FILM_SECONDS + shift) * times * Math.PI * 2);

function draw(context: CanvasRenderingContext2D, { canvas, x, y }: Layer, alpha = 1): void {
  context.globalAlpha = alpha;
  context.drawImage(canvas, x, y);
  context.globalAlpha = 1;
}

function turnAround(
  context: CanvasRenderingContext2D,
  at: { readonly x: number; readonly y: number },
  angle: number,
): void {
  context.translate(at.x, at.y);
  context.rotate(angle);
  context.translate(-at.x, -at.y);
}

/** Draws the show as it stands after `t` seconds. */
export function drawFrame(context: CanvasRenderingContext2D, layers: Layers, t: number): void {
  const zoom = 1.03 + 0.02 * swing(t, 1, 0.75);
  context.setTransform(zoom, 0, 0, zoom, (FILM.width / 2) * (1 - zoom), FILM.height * 0.6 * (1 - zoom));
  draw(context, layers.wall);
  drawHost(context, layers, t);
  draw(context, layers.table);
  drawTurntable(context, layers, t);
  drawPrint(context, layers, t);
  drawFlash(context, t);
}

function drawHost(
  context: CanvasRenderingContext2D,
  { body, head, upperArm, forearm, joints }: Layers,
  t: number,
): void {
  const raise = between(t, 0.8, 5.6, 0.9) + between(t, 15.4, 19.2, 0.9);
  const foot = { x: joints.neck.x, y: FILM.height };
  context.save();
  turnAround(context, foot, 0.012 * swing(t, 4));
  draw(context, body);

  context.save();
  const nod = 5 * between(t, 11, 11.8, 0.35) + 5 * between(t, 12, 12.8, 0.35);
  context.translate(7 * swing(t, 2) + 10 * between(t, 6.6, 10.6, 0.8), nod + 2 * swing(t, 8));
  turnAround(
    context,
    joints.neck,
    0.035 * swing(t, 3) +
      0.06 * between(t, 1, 5.4) +
      0.05 * between(t, 6.6, 10.6) -
      0.05 * between(t, 13, 17),
  );
  const isBlinking =
    BLINKS_AT.some((at) => t >= at && t < at + 0.14) || (t >= FLASH_AT && t < FLASH_AT + 0.3);
  draw(context, isBlinking ? head.closed : head.open);
  context.restore();

  turnAround(context, joints.shoulder, 0.62 * (1 - raise));
  draw(context, upperArm);
  turnAround(context, joints.elbow, 2.1 * (1 - raise) + raise * (0.3 * swing(t, 22) - 0.08));
  draw(context, forearm);
  context.restore();
}

/** It swings to and fro, so the camera never shows its back; two neighbouring pictures are mixed. */
function drawTurntable(context: CanvasRenderingContext2D, { turns }: Layers, t: number): void {
  const at = ((swing(t, 2) + 1) / 2) * (turns.length - 1);
  const [before, after] = [turns[Math.floor(at)], turns[Math.ceil(at)]];
  if (before !== undefined) draw(context, before);
  if (after !== undefined) draw(context, after, at - Math.floor(at));
}

/** Rises out of the camera, floats, and sinks back behind the counter's edge. */
function drawPrint(context: CanvasRenderingContext2D, { print }: Layers, t: number): void {
  const shown = between(t, PRINT.from, PRINT.until, 0.9);
  if (shown === 0) return;
  context.save();
  const middle = { x: print.x + print.canvas.width / 2, y: print.y + print.canvas.height / 2 };
  context.translate(-150 * (1 - shown), 60 * (1 - shown) + 5 * swing(t, 7));
  turnAround(context, middle, 0.14 - 0.5 * (1 - shown) + 0.05 * swing(t, 5));
  context.translate(middle.x, middle.y);
  context.scale(0.3 + 0.7 * shown, 0.3 + 0.7 * shown);
  context.translate(-middle.x, -middle.y);
  context.shadowColor = 'rgb(19 15 38 / .35)';
  context.shadowBlur = 24;
  context.shadowOffsetY = 14;
  draw(context, print, Math.min(1, shown * 2.5));
  context.restore();
}

function drawFlash(context: CanvasRenderingContext2D, t: number): void {
  const strength = t >= FLASH_AT ? Math.max(0, 1 - (t - FLASH_AT) / 0.45) : 0;
  if (strength === 0) return;
  context.save();
  const light = context.createRadialGradient(700, 430, 20, 700, 430, 620);
  light.addColorStop(0, `rgb(255 255 255 / ${strength})`);
  light.addColorStop(0.25, `rgb(255 250 240 / ${strength * 0.75})`);
  light.addColorStop(1, 'rgb(255 250 240 / 0)');
  context.globalCompositeOperation = 'screen';
  context.fillStyle = light;
  context.fillRect(-100, -100, FILM.width + 200, FILM.height + 200);
  context.restore();
}
