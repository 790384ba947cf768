import { say } from '../say.ts';
import { beginEmpty } from './begin-empty.ts';
import { type LoadDemoOptions, loadDemo } from './load-demo.ts';

/** Fills an installation that has no store yet: with the demo shop, or an empty one. @returns whether it had none. */
export async function fillFirst(options: LoadDemoOptions & { readonly isDemo: boolean }): Promise<boolean> {
  if ((await options.documents.stores()).length > 0) return false;
  if (options.isDemo) {
    const { products, pictures } = await loadDemo(options);
    say('Shop', `the demo pop-up is loaded: ${products} products, ${pictures} pictures`);
  } else {
    await beginEmpty(options.documents, options.nowMs);
    say('Shop', 'an empty one begins (DEMO=0)');
  }
  return true;
}
