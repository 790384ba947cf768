import type { Publication } from '../../playlists/documents/publication.ts';
import { audienceOf } from '../../playlists/programme/audience.ts';
import { type CompiledProgramme, compileProgramme } from '../../playlists/programme/compile.ts';
import { createCompileCache } from '../../playlists/programme/compile-cache.ts';
import type { Warning } from '../../playlists/programme/warning.ts';
import { PUBLICATION_DELAY_MS } from '../../playlists/protocol/protocol.ts';
import { type DraftReference, makePublication, withPublication } from '../../playlists/publishing/publish.ts';
import { type SequenceChange, sequenceChange } from '../../playlists/publishing/sequence-change.ts';
import { VitrineError } from '../../playlists/vitrine-error.ts';
import { hashText } from './hash-text.ts';
import type { AudienceKey } from './programmes.ts';
import type { StoreProgrammes } from './store-programmes.ts';

/** A store as it would play were these drafts published now. Nothing of it is stored. */
export interface PublicationPreview {
  readonly publication: Publication;
  /** @throws VitrineError not-found */
  forScreen(screen: string): { readonly audience: AudienceKey; readonly compiled: CompiledProgramme };
  /** What would change on each screen, by its id. */
  changes(): readonly ScreenChange[];
}

export interface ScreenChange {
  readonly screen: string;
  readonly changes: SequenceChange;
  readonly isChanged: boolean;
  /** Warnings that the screen's programme does not have already. */
  readonly warnings: readonly Warning[];
}

/**
 * Compiles what a publication would make of a store, by the very functions that make one.
 *
 * @throws VitrineError not-found (names a draft that does not exist)
 */
export function previewPublication(
  programmes: StoreProgrammes,
  named: readonly DraftReference[],
  by: string,
  nowMs: number,
): PublicationPreview {
  const { shop, products } = programmes;
  // A cache of its own: what might be must not be taken for what is.
  const cache = createCompileCache();
  const committedAtMs = Math.ceil(nowMs);
  const effectiveAtMs = committedAtMs + PUBLICATION_DELAY_MS;
  const publication = makePublication({
    shop,
    products,
    named,
    by,
    committedAtMs,
    effectiveAtMs,
    hash: hashText,
  });
  const after = withPublication(shop, publication);
  const compiled = new Map<AudienceKey, CompiledProgramme>();

  function forScreen(screen: string): ReturnType<PublicationPreview['forScreen']> {
    const audience = audienceOf(after, screen);
    if (audience === undefined)
      throw new VitrineError('not-found', `There is no screen "${screen}" in this store.`);
    const made =
      compiled.get(audience.key) ??
      compileProgramme({
        shop: after,
        audience,
        products,
        media: programmes.media,
        codes: programmes.codes,
        hash: hashText,
        cache,
      });
    compiled.set(audience.key, made);
    return { audience: audience.key, compiled: made };
  }

  return {
    publication,
    forScreen,
    changes() {
      // Screens that share both programmes share the answer.
      const told = new Map<string, Omit<ScreenChange, 'screen'>>();
      return Object.keys(shop.documents.screens)
        .sort()
        .map((screen) => {
          const [old, next] = [programmes.forScreen(screen), forScreen(screen)];
          const key = `${old.audience}\n${next.audience}`;
          const change = told.get(key) ?? changeOf(old.compiled, next.compiled, publication.effectiveAtMs);
          told.set(key, change);
          return { screen, ...change };
        });
    },
  };
}

function changeOf(
  old: CompiledProgramme,
  next: CompiledProgramme,
  fromMs: number,
): Omit<ScreenChange, 'screen'> {
  const changes = sequenceChange(old.programme, next.programme, fromMs);
  const known = new Set(old.warnings.map((warning) => JSON.stringify(warning)));
  return {
    changes,
    isChanged: Object.values(changes).some((list) => list.length > 0),
    warnings: next.warnings.filter((warning) => !known.has(JSON.stringify(warning))),
  };
}
