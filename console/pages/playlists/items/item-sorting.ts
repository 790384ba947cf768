import type { ReactiveController, ReactiveControllerHost } from 'lit';
import Sortable from 'sortablejs';

/** Lists that give to and take from one another. */
export const SHARED_GROUP = 'playlist-items';

export interface ItemSortingOptions {
  /** The list whose children are dragged; asked for after each rendering. */
  readonly list: () => HTMLElement | null;
  readonly isEnabled: () => boolean;
  /** A row was dropped before the row `before` of this list (`undefined`: at its end). */
  readonly onMoved: (row: HTMLElement, before: HTMLElement | undefined) => void;
  /** Something of another list was dropped here. */
  readonly onDropped: (row: HTMLElement, before: HTMLElement | undefined) => void;
}

/**
 * Dragging of rows. Sortable moves nodes that Lit believes to own: each is put back where it was before the change is
 * told, and rendering does the move.
 */
export class ItemSorting implements ReactiveController {
  readonly #options: ItemSortingOptions;
  readonly #place = new KeptPlace();
  #sortable: Sortable | undefined;
  #list: HTMLElement | null = null;

  constructor(host: ReactiveControllerHost, options: ItemSortingOptions) {
    this.#options = options;
    host.addController(this);
  }

  hostUpdated(): void {
    const list = this.#options.list();
    if (list !== this.#list) this.#attach(list);
    this.#sortable?.option('disabled', !this.#options.isEnabled());
  }

  hostDisconnected(): void {
    this.#attach(null);
  }

  #attach(list: HTMLElement | null): void {
    this.#sortable?.destroy();
    this.#list = list;
    this.#sortable =
      list === null
        ? undefined
        : Sortable.create(list, {
            group: { name: SHARED_GROUP, pull: false, put: true },
            draggable: '[data-sortable]',
            handle: '.handle',
            ghostClass: 'drop',
            fallbackClass: 'ghost',
            // By pointer events: the browser's own drag carries no words, and nothing works by touch.
            forceFallback: true,
            fallbackTolerance: 4,
            animation: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 120,
            scroll: true,
            onStart: ({ item }) => this.#place.keep(item),
            onEnd: ({ item, oldIndex, newIndex }) => {
              const before = rowAfter(item);
              this.#place.putBack(item);
              if (oldIndex !== newIndex) this.#options.onMoved(item, before);
            },
            // Its own list takes it back before anything is rendered.
            onAdd: ({ item }) => this.#options.onDropped(item, rowAfter(item)),
          });
  }
}

/** Dragging out of a list that keeps what it gives. */
export class ItemSource implements ReactiveController {
  readonly #list: () => HTMLElement | null;
  readonly #isEnabled: () => boolean;
  readonly #place = new KeptPlace();
  #sortable: Sortable | undefined;
  #attached: HTMLElement | null = null;

  constructor(host: ReactiveControllerHost, list: () => HTMLElement | null, isEnabled: () => boolean) {
    this.#list = list;
    this.#isEnabled = isEnabled;
    host.addController(this);
  }

  hostUpdated(): void {
    const list = this.#list();
    if (list !== this.#attached) this.#attach(list);
    this.#sortable?.option('disabled', !this.#isEnabled());
  }

  hostDisconnected(): void {
    this.#attach(null);
  }

  #attach(list: HTMLElement | null): void {
    this.#sortable?.destroy();
    this.#attached = list;
    this.#sortable =
      list === null
        ? undefined
        : Sortable.create(list, {
            group: { name: SHARED_GROUP, pull: 'clone', put: false },
            draggable: '[data-sortable]',
            fallbackClass: 'ghost',
            forceFallback: true,
            fallbackTolerance: 6,
            // A finger scrolls the list; it drags once it rested.
            delay: 220,
            delayOnTouchOnly: true,
            sort: false,
            onStart: ({ item }) => this.#place.keep(item),
            onEnd: ({ item, clone }) => {
              if (clone !== item) clone.remove();
              this.#place.putBack(item);
            },
          });
  }
}

function rowAfter(item: HTMLElement): HTMLElement | undefined {
  let next = item.nextElementSibling;
  while (next !== null && !(next as HTMLElement).matches('[data-sortable]')) next = next.nextElementSibling;
  return (next as HTMLElement | null) ?? undefined;
}

/** Where a node stood, to the comment: Lit marks with comments which node is whose. */
class KeptPlace {
  #parent: Node | null = null;
  #next: Node | null = null;

  keep(node: Node): void {
    this.#parent = node.parentNode;
    this.#next = node.nextSibling;
  }

  putBack(node: Node): void {
    this.#parent?.insertBefore(node, this.#next);
    this.#parent = this.#next = null;
  }
}
