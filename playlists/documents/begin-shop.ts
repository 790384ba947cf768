import { VitrineError } from '../vitrine-error.ts';
import type { ChangeAuthor } from './document-change.ts';
import { documentOf } from './document-of.ts';
import type { Shop, ShopChange } from './shop.ts';
import { applyChanges, type ShopChanged } from './shop-change.ts';
import type { Store } from './store.ts';

/** A shop without any document: what a new store's first changes are applied to. */
export function emptyShop(plansFrom: string): Shop {
  return {
    schema: 1,
    revision: 0,
    documents: {
      store: {},
      screens: {},
      playlists: {},
      layouts: {},
      schedule: {},
      streams: {},
      contests: {},
      presets: {},
      feeds: {},
    },
    tombstones: {},
    published: {},
    publications: [],
    cues: [],
    liveVersion: 0,
    plansFrom,
  };
}

/**
 * Begins a store: its first changes must put `store/main`; a schedule that they leave out begins empty, plans begin at
 * the business day of the author's instant.
 *
 * @throws VitrineError invalid, and as `applyChanges`
 */
export function beginShop(first: readonly ShopChange[], author: ChangeAuthor): ShopChanged {
  const hasSchedule = first.some((change) => change.type === 'put' && change.kind === 'schedule');
  const begun = applyChanges(
    // Earlier than any: the store's own zone is known only after its document is read.
    emptyShop('0000-01-01'),
    hasSchedule ? first : [{ type: 'put', kind: 'schedule', id: 'main', body: {}, expected: 0 }, ...first],
    author,
  );
  const store = documentOf(begun.shop, 'store', 'main')?.body;
  if (store === undefined) {
    throw new VitrineError('invalid', 'A store begins with its settings: put the document "store/main".', {
      issues: [{ field: 'store/main', message: 'is needed' }],
    });
  }
  if (begun.shop.plansFrom !== '0000-01-01') return begun;
  return { ...begun, shop: { ...begun.shop, plansFrom: businessDate(store, author.atMs) } };
}

/** The day by the store's clock; before the day start it is still the day before. */
function businessDate(store: Store, atMs: number): string {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: store.timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const parts = new Map(format.formatToParts(atMs).map(({ type, value }) => [type, value]));
  const date = `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
  if (`${parts.get('hour')}:${parts.get('minute')}` >= store.dayStart) return date;
  return new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
}
