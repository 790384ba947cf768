/** Samples a second of the show's sound. */
export const SAMPLE_RATE = 48_000;

/** Four chords of five seconds, as semitones from A3; each has a bass, three voices and a melody of eight notes. */
const CHORDS = [
  { bass: -12, voices: [0, 7, 16], melody: [12, 16, 19, 23, 19, 16, 12, 14] },
  { bass: -16, voices: [-4, 8, 15], melody: [15, 20, 24, 20, 15, 12, 15, 19] },
  { bass: -9, voices: [3, 10, 19], melody: [15, 19, 22, 26, 22, 19, 15, 17] },
  { bass: -14, voices: [-2, 5, 14], melody: [14, 17, 22, 17, 14, 10, 14, 11] },
] as const;
const CHORD_SECONDS = 5;

const frequencyOf = (semitones: number) => 220 * 2 ** (semitones / 12);
const sine = (frequency: number, t: number) => Math.sin(Math.PI * 2 * frequency * t);

/** A held voice: comes and goes over half a second, a slow beat between two strings. */
function pad(semitones: number, t: number): number {
  const envelope = Math.min(1, t / 0.9, Math.max(0, CHORD_SECONDS + 0.9 - t) / 0.9);
  const f = frequencyOf(semitones);
  return envelope * (sine(f, t) + 0.6 * sine(f * 1.003, t) + 0.18 * sine(f * 2, t));
}

/** A plucked note, as of a kalimba. */
function pluck(semitones: number, t: number): number {
  const f = frequencyOf(semitones);
  return (
    Math.min(1, t / 0.004) * (Math.exp(-3.2 * t) * sine(f, t) + 0.35 * Math.exp(-9 * t) * sine(f * 3.01, t))
  );
}

/**
 * Music under the show: sixteen-bit stereo PCM, little end first. It goes round: what still sounds at the end is heard
 * at the beginning.
 */
export function music(seconds: number): Buffer {
  const length = seconds * SAMPLE_RATE;
  const left = new Float64Array(length);
  const right = new Float64Array(length);
  const add = (startSeconds: number, lastsSeconds: number, side: number, voice: (t: number) => number) => {
    const start = Math.round(startSeconds * SAMPLE_RATE);
    for (let i = 0; i < lastsSeconds * SAMPLE_RATE; i++) {
      const at = (start + i) % length;
      const value = voice(i / SAMPLE_RATE);
      left[at] = (left[at] ?? 0) + value * (1 - side);
      right[at] = (right[at] ?? 0) + value * side;
    }
  };
  for (let start = 0, k = 0; start < seconds; start += CHORD_SECONDS, k++) {
    const chord = CHORDS[k % CHORDS.length];
    if (chord === undefined) continue;
    add(start, CHORD_SECONDS + 0.9, 0.5, (t) => 0.16 * pad(chord.bass, t));
    chord.voices.forEach((semitones, i) => {
      add(start, CHORD_SECONDS + 0.9, 0.3 + 0.2 * i, (t) => 0.07 * pad(semitones, t));
    });
    chord.melody.forEach((semitones, i) => {
      const at = start + (i * CHORD_SECONDS) / chord.melody.length;
      add(at, 1.8, 0.35 + 0.3 * (i % 2), (t) => 0.16 * pluck(semitones, t));
    });
  }
  const pcm = Buffer.alloc(length * 4);
  for (let i = 0; i < length; i++) {
    pcm.writeInt16LE(level(left[i] ?? 0), i * 4);
    pcm.writeInt16LE(level(right[i] ?? 0), i * 4 + 2);
  }
  return pcm;
}

/** Rounds peaks off instead of cutting them. */
const level = (x: number) => Math.round(Math.tanh(x * 1.8) * 26_000);
