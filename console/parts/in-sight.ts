import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Further from the window than this an element counts as out of sight. */
const MARGIN = '240px';

/** Whether its host is seen, or nearly: what costs something is rendered only then. */
export class InSight implements ReactiveController {
  isNear = false;
  readonly #host: ReactiveControllerHost & Element;
  readonly #observer: IntersectionObserver;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    this.#observer = new IntersectionObserver((entries) => this.#seen(entries), { rootMargin: MARGIN });
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.isNear = false;
  }

  #seen(entries: readonly IntersectionObserverEntry[]): void {
    const isNear = entries.at(-1)?.isIntersecting ?? false;
    if (isNear === this.isNear) return;
    this.isNear = isNear;
    this.#host.requestUpdate();
  }
}
