import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

let isPrepared = false;

/** What the QR codes of a screenshot say, the picture shrunk by `scale` first. */
export async function readCodes(screenshot: Uint8Array, scale = 1): Promise<string[]> {
  if (!isPrepared) {
    const wasm = fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm'));
    prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(await readFile(wasm)).buffer } });
    isPrepared = true;
  }
  const image = sharp(screenshot);
  const { width } = await image.metadata();
  const png = await image
    .resize(Math.round(width * scale))
    .png()
    .toBuffer();
  const found = await readBarcodes(new Uint8Array(png), { formats: ['QRCode'], tryHarder: true });
  return found.map(({ text }) => text);
}
