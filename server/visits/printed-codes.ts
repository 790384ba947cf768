import { storeOf } from '../../playlists/programme/published.ts';
import type { DocumentStore } from '../documents/document-store.ts';
import { screenCode } from '../live/screen-code.ts';
import type { RunningProgrammes } from '../programmes/start-programmes.ts';
import type { VisitRoutesOptions } from './visit-routes.ts';

export interface PrintedCodesOptions {
  readonly documents: Pick<DocumentStore, 'shop' | 'stores'>;
  readonly programmes: Pick<RunningProgrammes, 'store' | 'stores'>;
}

/** Reads what stands in QR codes: a product of any store, and the screen that showed it. */
export function readPrintedCodes({
  documents,
  programmes,
}: PrintedCodesOptions): Pick<VisitRoutesOptions, 'find' | 'anyStore' | 'screenOf'> {
  const settingsOf = async (store: string) => storeOf(await documents.shop(store));
  return {
    async find(code) {
      for (const store of programmes.stores()) {
        const { codes, products } = programmes.store(store);
        const product = products.get(codes.productOf(code) ?? '');
        if (product !== undefined) return { store, product, settings: await settingsOf(store) };
      }
      return undefined;
    },
    anyStore: async () => settingsOf((await documents.stores())[0] ?? 'main'),
    async screenOf(store, code) {
      const { screens } = (await documents.shop(store)).documents;
      return Object.keys(screens).find((screen) => screenCode(store, screen) === code);
    },
  };
}
