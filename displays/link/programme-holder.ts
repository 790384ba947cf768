import { canonicalJson } from '../../playlists/canonical-json.ts';
import { assembleProgramme, partHashesOf } from '../../playlists/programme/assemble-programme.ts';
import { applyChange } from '../../playlists/programme/head-change.ts';
import type { Head, Part, Programme } from '../../playlists/programme/programme.ts';
import type { programmeMessage } from '../../playlists/protocol/controller-messages.ts';
import type { KeptProgramme } from '../keep/kept-screen.ts';
import { contentHash } from './content-hash.ts';

type ProgrammeMessage = ReturnType<typeof programmeMessage.parse>;

export interface ProgrammeHolderOptions {
  /** Texts of parts, by hash, in any order; what cannot be had is left out. `head` names the tree they belong to. */
  readonly fetchParts: (head: string, hashes: readonly string[]) => Promise<readonly string[]>;
  /** A programme is whole and verified, `parts` by their hashes; it counts from `applyAtMs` on. */
  readonly onProgramme: (programme: Programme, applyAtMs: number, parts: ReadonlyMap<string, Part>) => void;
  /** The head cannot be completed: ask for it anew. */
  readonly onIncomplete: () => void;
}

/**
 * Holds the programme and takes new heads in: every head and part is checked by its hash, and nothing is handed on
 * before all parts are there, so a screen never plays half of a change.
 */
export class ProgrammeHolder {
  readonly #options: ProgrammeHolderOptions;
  #parts = new Map<string, Part>();
  #head: Head | undefined;
  #hash: string | undefined;
  /** Heads arrive in order and are taken in order: a slow fetch never lets an old one overwrite a newer. */
  #queue: Promise<void> = Promise.resolve();

  constructor(options: ProgrammeHolderOptions) {
    this.#options = options;
  }

  /** Hash of the newest head that is held whole: what the hello says. */
  get hash(): string | undefined {
    return this.#hash;
  }

  /**
   * Takes in what was kept over a restart, if head and parts are what their hashes say.
   *
   * @returns whether they are; nothing is held where not, and the controller sends everything.
   */
  restore(kept: KeptProgramme): boolean {
    if (!isAsHashed(kept)) return false;
    this.#head = kept.programme.head;
    this.#hash = kept.programme.hash;
    this.#parts = new Map(kept.parts);
    return true;
  }

  /** Holds nothing any more. */
  forget(): void {
    this.#head = this.#hash = undefined;
    this.#parts.clear();
  }

  /** Takes a message of the controller in; resolves when it is dealt with. */
  take(message: ProgrammeMessage): Promise<void> {
    this.#queue = this.#queue.then(() => this.#take(message)).catch(() => this.#options.onIncomplete());
    return this.#queue;
  }

  async #take(message: ProgrammeMessage): Promise<void> {
    const head = this.#headOf(message);
    if (head === undefined) {
      this.#options.onIncomplete();
      return;
    }
    for (const part of message.parts) this.#parts.set(hashOf(part), part);

    let result = assembleProgramme(head, message.hash, (hash) => this.#parts.get(hash));
    if ('missing' in result) {
      for (const text of await this.#options.fetchParts(message.hash, result.missing)) {
        this.#parts.set(contentHash(text), JSON.parse(text) as Part);
      }
      result = assembleProgramme(head, message.hash, (hash) => this.#parts.get(hash));
    }
    if ('missing' in result) {
      this.#options.onIncomplete();
      return;
    }

    this.#head = head;
    this.#hash = message.hash;
    this.#forgetOldParts(head);
    this.#options.onProgramme(result, message.applyAtMs, new Map(this.#parts));
  }

  #headOf(message: ProgrammeMessage): Head | undefined {
    if (message.head !== undefined) return isHeadOf(message.head, message.hash) ? message.head : undefined;
    if (message.change === undefined || this.#head === undefined || message.from !== this.#hash)
      return undefined;
    return applyChange(this.#head, message.change, message.hash, contentHash);
  }

  #forgetOldParts(head: Head): void {
    const kept = partHashesOf(head);
    for (const hash of this.#parts.keys()) if (!kept.has(hash)) this.#parts.delete(hash);
  }
}

/** Whether each part, and the head itself, is what its hash says. */
function isAsHashed({ programme, parts }: KeptProgramme): boolean {
  try {
    const names = [...partHashesOf(programme.head)];
    return (
      isHeadOf(programme.head, programme.hash) && names.every((name) => hashOf(parts.get(name)) === name)
    );
  } catch {
    // Damaged so that it has not even the form of a programme.
    return false;
  }
}

function isHeadOf(head: Head, hash: string): boolean {
  return hashOf(head) === hash;
}

function hashOf(content: unknown): string {
  return contentHash(canonicalJson(content));
}
