import type { LitElement, ReactiveController } from 'lit';

/** Keeps a host rendered for the size that it has: asks for an update, before the paint, when that changes. */
export class BoxWatch implements ReactiveController {
  readonly #host: LitElement;
  readonly #observer: ResizeObserver;
  #width = 0;
  #height = 0;

  constructor(host: LitElement) {
    this.#host = host;
    this.#observer = new ResizeObserver(() => {
      const { clientWidth, clientHeight } = host;
      // Nothing to lay out while it is hidden.
      if (clientWidth === 0 || (clientWidth === this.#width && clientHeight === this.#height)) return;
      this.#width = clientWidth;
      this.#height = clientHeight;
      host.requestUpdate();
    });
    host.addController(this);
  }

  /** The host's box now, CSS pixels; 16:9 while it has none. */
  get box(): { readonly width: number; readonly height: number } {
    const { clientWidth, clientHeight } = this.#host;
    return clientWidth > 0 && clientHeight > 0
      ? { width: clientWidth, height: clientHeight }
      : { width: 16, height: 9 };
  }

  hostConnected(): void {
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }
}
