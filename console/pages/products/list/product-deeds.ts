import { textIn } from '../../../../displays/slides/text-in.ts';
import type { Desk } from '../../../app/desk.ts';
import { Refused } from '../../../link/refused.ts';
import { moneyText } from '../../../texts/formats.ts';
import { locale } from '../../../texts/locale.ts';
import type { ChangedProduct, Undone } from '../catalogue.ts';
import { texts as sharedTexts } from '../texts.ts';
import type { TakenWatch } from './taken-by-screens.ts';
import { texts } from './texts.ts';
import type { PriceSet } from './vt-product-table.ts';

/** Products that one order may name. */
export const MOST_AT_ONCE = 2_000;

/** Takes a change back. @throws Refused, also where products that were edited since are left as they are */
export async function undoChange(desk: Desk, change: number): Promise<void> {
  const { restored, removed, kept } = await desk.api.post<Undone>(`catalogue/changes/${change}/undo`);
  if (kept.length > 0)
    throw new Refused(200, 'kept', sharedTexts.undoKept(restored.length + removed.length, kept.length));
}

export interface PriceOrder {
  readonly currency: string;
  /** What the person saw. */
  readonly revision: number;
  /** Counts the screens that confirm it. */
  readonly watch: TakenWatch;
}

/**
 * Changes the price of one product and says so, with the way back and how many screens have confirmed it.
 *
 * @returns the product as it is now. @throws Refused
 */
export async function setPrice(
  desk: Desk,
  { product, priceMinor }: PriceSet,
  { currency, revision, watch }: PriceOrder,
): Promise<ChangedProduct> {
  const headsBefore = new Map([...desk.feed.screens].map(([id, { head }]) => [id, head]));
  const { body: changed } = await desk.api.send<ChangedProduct>(`products/${product.id}`, {
    method: 'PATCH',
    body: { priceMinor },
    headers: { 'If-Match': `"${revision}"` },
  });
  const before = moneyText(product.body.priceMinor, currency);
  const name = textIn(product.body.name, locale());
  const said = texts.priceSet(name, moneyText(priceMinor, currency), before);
  const { change } = changed;
  const say = (text: string) =>
    desk.say({
      text,
      ...(change !== null && {
        undo: { label: texts.priceBack(before), act: () => undoChange(desk, change) },
      }),
    });
  say(said);
  if (product.isShown)
    watch.watch(desk.feed, headsBefore, (screens) => say(`${said} ${texts.screensHaveIt(screens)}`));
  return changed;
}

/** The same change on many, all or none; says so with the way back. @throws Refused */
export async function changeMany(desk: Desk, ids: readonly string[], change: object): Promise<void> {
  const done = await desk.api.send<{ change: number | null; changed: readonly string[] }>('products', {
    method: 'PATCH',
    body: { ids, change },
  });
  const { change: number, changed } = done.body;
  if (number === null) desk.say({ text: texts.nothingChanged });
  else sayDone(desk, texts.changed(changed.length), number);
}

/** Deletes them, all or none; says so with the way back. @throws Refused */
export async function deleteMany(desk: Desk, ids: readonly string[]): Promise<void> {
  const { change, deleted } = await desk.api.post<{ change: number | null; deleted: readonly string[] }>(
    'products/delete',
    { ids },
  );
  if (change !== null) sayDone(desk, texts.deleted(deleted.length), change);
}

function sayDone(desk: Desk, text: string, change: number): void {
  desk.say({ text, undo: { label: texts.undo, act: () => undoChange(desk, change) } });
}
