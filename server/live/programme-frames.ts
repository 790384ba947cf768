import { partHashesOf } from '../../playlists/programme/assemble-programme.ts';
import type { Programme } from '../../playlists/programme/programme.ts';
import type { AudienceKey, Programmes } from '../programmes/programmes.ts';
import { textFrame } from './frames.ts';

/** Parts that travel inside a programme message, bytes in all; the rest is fetched by hash over HTTP. */
export const INLINE_PARTS_BYTES = 16 * 1024;

/** Old heads of one audience for which a difference is kept ready. */
const OLD_HEADS = 64;

/** Programme frames, each built once per audience and head that is held. */
export interface ProgrammeFrames {
  /** The frame that brings a screen of this audience from `held` (or nothing) to the programme. */
  frame(store: string, audience: AudienceKey, programme: Programme, held: string | undefined): Buffer;
  /** From when on the present head of an audience counts. Until told, it counts already. */
  setApplyAt(store: string, audience: AudienceKey, hash: string, applyAtMs: number): void;
  /** Forgets audiences that nobody belongs to any more. */
  keepOnly(groups: ReadonlySet<string>): void;
}

/** Instead of the old head: nothing is held. */
const WHOLE = '';

type Since = NonNullable<ReturnType<Programmes['changeSince']>>;

interface AudienceFrames {
  readonly hash: string;
  readonly applyAtMs: number;
  readonly byHeld: Map<string, Buffer>;
}

/** Text of an audience, for maps. */
export function groupText(store: string, audience: AudienceKey): string {
  return `${store}\n${audience}`;
}

export function createProgrammeFrames(programmes: Pick<Programmes, 'changeSince' | 'part'>): ProgrammeFrames {
  const audiences = new Map<string, AudienceFrames>();

  function build(programme: Programme, since: Since | undefined, held: string, applyAtMs: number): string {
    const { hash } = programme;
    const root =
      since === undefined
        ? `"head":${programmes.part(hash) ?? JSON.stringify(programme.head)}`
        : `"from":"${held}","change":${JSON.stringify(since.change)}`;
    const parts = inlineParts(since?.parts ?? [...partHashesOf(programme.head)]);
    return `{"type":"programme","hash":"${hash}",${root},"parts":[${parts.join(',')}],"applyAtMs":${applyAtMs}}`;
  }

  /** Whole texts while they fit: the smallest first, so that one long day plan does not push out a price. */
  function inlineParts(hashes: readonly string[]): readonly string[] {
    const texts = hashes
      .map((hash) => programmes.part(hash))
      .filter((text) => text !== undefined)
      .sort((one, other) => one.length - other.length);
    let leftBytes = INLINE_PARTS_BYTES;
    return texts.filter((text) => {
      leftBytes -= Buffer.byteLength(text) + 1;
      return leftBytes >= 0;
    });
  }

  return {
    frame(store, audience, programme, held = WHOLE) {
      const group = groupText(store, audience);
      let known = audiences.get(group);
      if (known === undefined || known.hash !== programme.hash) {
        known = { hash: programme.hash, applyAtMs: 0, byHeld: new Map() };
        audiences.set(group, known);
      }
      const ready = known.byHeld.get(held);
      if (ready !== undefined) return ready;
      const since = held === WHOLE ? undefined : programmes.changeSince(store, audience, held);
      // Heads that nobody here knows all get the same whole frame.
      const key = since === undefined ? WHOLE : held;
      const made = known.byHeld.get(key) ?? textFrame(build(programme, since, held, known.applyAtMs));
      if (known.byHeld.size >= OLD_HEADS) known.byHeld.clear();
      known.byHeld.set(key, made);
      return made;
    },
    setApplyAt(store, audience, hash, applyAtMs) {
      audiences.set(groupText(store, audience), { hash, applyAtMs, byHeld: new Map() });
    },
    keepOnly(groups) {
      for (const group of audiences.keys()) if (!groups.has(group)) audiences.delete(group);
    },
  };
}
