import { spawn } from 'node:child_process';
import { VitrineError } from '../../playlists/vitrine-error.ts';

/** The machine's ffmpeg. It is used where it is installed, and never needed. */
export interface Ffmpeg {
  /** Whether this machine has one; asked once. */
  isThere(): Promise<boolean>;
  /**
   * Converts a file. The demuxer is named by the caller, who has judged the bytes: a text that only says it is a film
   * could have ffmpeg open other files and addresses.
   *
   * @throws VitrineError invalid (it cannot be converted), gone (called off)
   */
  convert(order: {
    readonly demuxer: 'mov' | 'matroska' | 'avi';
    readonly from: string;
    readonly to: string;
    readonly options: readonly string[];
    readonly name: string;
    readonly signal: AbortSignal;
    /** Milliseconds of film done. */
    readonly onProgress?: (doneMs: number) => void;
  }): Promise<void>;
}

/** Longer than any film that a shop converts; then it is cut off. */
const LONGEST_MS = 30 * 60_000;
/** Of what it complains, the end. */
const TOLD_CHARACTERS = 300;

export function createFfmpeg(program = 'ffmpeg'): Ffmpeg {
  let isThere: Promise<boolean> | undefined;

  return {
    isThere() {
      isThere ??= new Promise((resolve) => {
        const child = spawn(program, ['-version'], { stdio: 'ignore' });
        child.once('error', () => resolve(false));
        child.once('close', (code) => resolve(code === 0));
      });
      return isThere;
    },
    convert({ demuxer, from, to, options, name, signal, onProgress }) {
      const quiet = ['-hide_banner', '-nostdin', '-loglevel', 'error', '-progress', 'pipe:1'];
      const guarded = ['-protocol_whitelist', 'file', '-f', demuxer, '-i', `file:${from}`];
      const child = spawn(program, [...quiet, ...guarded, ...options, '-y', `file:${to}`], {
        stdio: ['ignore', 'pipe', 'pipe'],
        signal: AbortSignal.any([signal, AbortSignal.timeout(LONGEST_MS)]),
        killSignal: 'SIGKILL',
      });
      let complaint = '';
      child.stderr.on('data', (text: Buffer) => {
        complaint = (complaint + text.toString()).slice(-TOLD_CHARACTERS);
      });
      child.stdout.on('data', (text: Buffer) => {
        const told = /out_time_us=(\d+)/g.exec(text.toString())?.[1];
        if (told !== undefined) onProgress?.(Number(told) / 1000);
      });
      return new Promise((resolve, reject) => {
        child.once('error', (error) => reject(failure(error)));
        child.once('close', (code) => (code === 0 ? resolve() : reject(failure(complaint))));
      });

      function failure(cause: unknown): VitrineError {
        if (signal.aborted)
          return new VitrineError('gone', 'The upload was broken off: nothing of it was kept.');
        return new VitrineError(
          'invalid',
          `"${name}" could not be converted: is it whole? Export it as MP4 (H.264) or JPEG and send that. Nothing was kept of it.`,
          { issues: [{ field: 'file', message: 'could not be converted' }], cause },
        );
      }
    },
  };
}
