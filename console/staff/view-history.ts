import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * The views of a page that has one address: the phone's back key leads from a later one to the first, and never out of
 * the page by surprise.
 */
export class ViewHistory<V> implements ReactiveController {
  current: V;
  readonly #host: ReactiveControllerHost;
  readonly #first: V;

  constructor(host: ReactiveControllerHost, first: V) {
    this.#host = host;
    this.#first = first;
    this.current = first;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('popstate', this.#popped);
  }

  hostDisconnected(): void {
    window.removeEventListener('popstate', this.#popped);
  }

  /** Shows a view. */
  open(view: V): void {
    // One step from the first view, however many followed one another: back leads home.
    if (this.current === this.#first) history.pushState(null, '');
    this.#show(view);
  }

  /** Back to the first view. */
  back(): void {
    if (this.current !== this.#first) history.back();
  }

  #popped = (): void => this.#show(this.#first);

  #show(view: V): void {
    this.current = view;
    this.#host.requestUpdate();
  }
}
