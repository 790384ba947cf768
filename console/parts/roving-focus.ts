import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * One stop for the Tab key in a list; arrows, Home and End move within it. The items are those that `selector` finds in
 * the host; in a grid up and down go by rows, as the items stand on the page.
 *
 * ```ts
 * constructor() { super(); new RovingFocus(this, '[data-item]'); }
 * ```
 */
export class RovingFocus implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #selector: string;
  #current: HTMLElement | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, selector: string) {
    this.#host = host;
    this.#selector = selector;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('keydown', this.#onKey);
    this.#host.addEventListener('focusin', this.#onFocus);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('keydown', this.#onKey);
    this.#host.removeEventListener('focusin', this.#onFocus);
  }

  hostUpdated(): void {
    const items = this.#items();
    const current = items.find((item) => item === this.#current) ?? items[0];
    for (const item of items) item.tabIndex = item === current ? 0 : -1;
    this.#current = current;
  }

  #items(): HTMLElement[] {
    const root = this.#host.shadowRoot ?? this.#host;
    return [...root.querySelectorAll<HTMLElement>(this.#selector)];
  }

  #onFocus = (event: FocusEvent): void => {
    const items = this.#items();
    const focused = items.find((item) => event.composedPath().includes(item));
    if (focused === undefined) return;
    for (const item of items) item.tabIndex = item === focused ? 0 : -1;
    this.#current = focused;
  };

  #onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const items = this.#items();
    const from = items.find((item) => event.composedPath()[0] === item);
    if (from === undefined) return;
    const to = target(event.key, items, from);
    if (to === undefined) return;
    event.preventDefault();
    to.focus();
  };
}

function target(key: string, items: readonly HTMLElement[], from: HTMLElement): HTMLElement | undefined {
  const index = items.indexOf(from);
  switch (key) {
    case 'ArrowRight':
      return items[index + 1];
    case 'ArrowLeft':
      return items[index - 1];
    case 'ArrowDown':
      return nearest(items.slice(index + 1), from, (item) => top(item) > top(from));
    case 'ArrowUp':
      return nearest(items.slice(0, index).reverse(), from, (item) => top(item) < top(from));
    case 'Home':
      return items[0];
    case 'End':
      return items.at(-1);
    default:
      return undefined;
  }
}

/** Of the next row in this direction the item that stands nearest. */
function nearest(
  items: readonly HTMLElement[],
  from: HTMLElement,
  isBeyond: (item: HTMLElement) => boolean,
): HTMLElement | undefined {
  const first = items.find(isBeyond);
  if (first === undefined) return undefined;
  const row = items.filter((item) => top(item) === top(first));
  const away = (item: HTMLElement) => Math.abs(middle(item) - middle(from));
  return row.reduce((best, item) => (away(item) < away(best) ? item : best));
}

function top(item: HTMLElement): number {
  return Math.round(item.getBoundingClientRect().top);
}

function middle(item: HTMLElement): number {
  const { left, width } = item.getBoundingClientRect();
  return left + width / 2;
}
