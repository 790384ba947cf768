import { ALL_FORMATS, BufferSource, FilePathSource, Input } from 'mediabunny';
import type { Media } from '../../playlists/documents/media.ts';
import { damagedFile } from './picture-facts.ts';

/** What is read of a film without decoding it. */
export type VideoFacts = Pick<Media, 'width' | 'height' | 'durationMs' | 'codec'>;

/** Codecs that every browser on a screen decodes; HEVC is not one of them. */
const PLAYABLE = new Set(['avc', 'vp8', 'vp9', 'av1']);

/**
 * Size as shown, length and codec of a film or a sound, by its bytes or its path, in pure TypeScript.
 *
 * @throws VitrineError invalid: its container cannot be read
 */
export async function videoFacts(file: Buffer | string, name: string): Promise<VideoFacts> {
  const source = typeof file === 'string' ? new FilePathSource(file) : new BufferSource(file);
  const input = new Input({ source, formats: ALL_FORMATS });
  try {
    const track = await input.getPrimaryVideoTrack();
    const sound = track === null ? await input.getPrimaryAudioTrack() : null;
    const durationMs = Math.round((await input.computeDuration()) * 1000);
    const codec = track?.codec ?? sound?.codec ?? undefined;
    return {
      ...(track === null ? {} : { width: track.displayWidth, height: track.displayHeight }),
      ...(durationMs > 0 ? { durationMs } : {}),
      ...(codec === undefined ? {} : { codec }),
    };
  } catch (error) {
    throw damagedFile(name, 'a film', error);
  } finally {
    input.dispose();
  }
}

/** Whether the browsers of screens can be relied on to show a film of this codec. */
export function isPlayable(codec: string | undefined): boolean {
  return codec !== undefined && PLAYABLE.has(codec);
}
