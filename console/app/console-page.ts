import { property } from 'lit/decorators.js';
import { ConsoleElement } from './console-element.ts';
import type { Desk } from './desk.ts';

/** A key of a page, for the list that `?` opens. */
export interface PageKey {
  /** As it is written: `Ctrl Z`, `Alt ↑ ↓`. */
  readonly keys: string;
  readonly does: string;
}

/**
 * A page of the console. Its file is `pages/<name>/vt-<name>-page.ts`, its tag `vt-<name>-page`; the shell finds it by its
 * name, loads it when it is opened first, and hands it the desk and the rest of the address.
 */
export abstract class ConsolePage extends ConsoleElement {
  @property({ attribute: false }) desk!: Desk;
  /** What follows the page's name in the address: `['entrance']` at `/console/screens/entrance`. */
  @property({ attribute: false }) path: readonly string[] = [];

  /** Keys of this page alone. Those of the whole console are told by the shell. */
  get pageKeys(): readonly PageKey[] {
    return [];
  }

  /** `n` was pressed: a page on which something can be made begins to. */
  startNew(): void {}

  /** `/` was pressed: the search of the page, marked by `data-search`, takes the focus. */
  focusSearch(): void {
    this.renderRoot.querySelector<HTMLElement>('[data-search]')?.focus();
  }
}
