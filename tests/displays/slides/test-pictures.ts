import sharp from 'sharp';
import type { Picture } from '../../../playlists/programme/slide.ts';

/** Pictures made for the tests: a photo, a cut-out, one that is damaged. */
export async function testPictures(): Promise<Readonly<Record<string, Uint8Array>>> {
  const drawn = (inside: string) =>
    sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="1000">${inside}</svg>`))
      .webp()
      .toBuffer();
  const ball =
    '<circle cx="600" cy="500" r="330" fill="#c8324b"/><circle cx="500" cy="400" r="90" fill="#e88"/>';
  return {
    photo: await drawn(`<rect width="1200" height="1000" fill="#f3b6a2"/>${ball}`),
    other: await drawn(`<rect width="1200" height="1000" fill="#a9e6cf"/>${ball}`),
    cutout: await drawn(ball),
    damaged: new Uint8Array([82, 73, 70, 70, 1, 2, 3]),
  };
}

export function picture(media: string): Picture {
  const common = { media, width: 1200, height: 1000, focus: { x: 0.5, y: 0.5 } };
  return media === 'cutout' ? { ...common, cutout: true } : common;
}
