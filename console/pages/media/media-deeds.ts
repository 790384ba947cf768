import type { Media } from '../../../playlists/documents/media.ts';
import type { MediaUse } from '../../../playlists/documents/media-uses.ts';
import type { Desk } from '../../app/desk.ts';
import type { Refused } from '../../link/refused.ts';
import type { StoreApi } from '../../link/store-api.ts';
import { listText } from '../../texts/formats.ts';
import { texts } from './texts.ts';

/** As many as the controller tells at once. */
const PAGE = 1_000;
/** Names that a sentence holds. */
const NAMED = 3;

/** All media of the store. @throws Refused */
export async function readAllMedia(api: StoreApi, signal: AbortSignal): Promise<readonly Media[]> {
  const all: Media[] = [];
  let page: readonly Media[];
  do {
    const after = all.at(-1)?.hash;
    const from = after === undefined ? '' : `&after=${after}`;
    page = await api.get<readonly Media[]>(`media?limit=${PAGE}${from}`, signal);
    all.push(...page);
  } while (page.length === PAGE);
  return all;
}

/** Calls a medium otherwise and says so, with the way back. @throws Refused */
export async function renameMedia(desk: Desk, { hash, name: former }: Media, name: string): Promise<void> {
  const rename = (to: string) => desk.api.send(`media/${hash}`, { method: 'PATCH', body: { name: to } });
  await rename(name);
  desk.say({
    text: texts.renamed(name),
    undo: {
      label: texts.renameBack(former),
      act: async () => {
        await rename(former);
      },
    },
  });
}

/** Deletes a medium that nothing uses and says so, with the way back. @throws Refused, also where it is used */
export async function deleteMedia(desk: Desk, { hash, name }: Media): Promise<void> {
  await desk.api.send(`media/${hash}`, { method: 'DELETE' });
  desk.say({
    text: texts.deleted(name),
    undo: {
      label: texts.restore,
      act: async () => {
        await desk.api.post(`media/${hash}/restore`);
      },
    },
  });
}

/** Why a medium was not deleted, in the person's language where it is because it is used. */
export function deleteRefusal(refusal: Refused): string {
  const uses = (refusal.current as { readonly uses?: readonly MediaUse[] } | null | undefined)?.uses;
  return uses === undefined || uses.length === 0
    ? refusal.message
    : texts.stillUsed(listText(uses.slice(0, NAMED).map(({ name }) => name)));
}
