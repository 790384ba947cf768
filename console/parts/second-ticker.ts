import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Renders its host each second, at the turn of the controller's second, while somebody looks at the page. */
export class SecondTicker implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #now: () => number;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, now: () => number) {
    this.#host = host;
    this.#now = now;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#look);
    this.#look();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#look);
    clearTimeout(this.#timer);
  }

  #look = (): void => {
    clearTimeout(this.#timer);
    if (document.hidden) return;
    this.#host.requestUpdate();
    this.#sleep();
  };

  /** Asks for the time only when it sleeps, since its host gets its clock after it was made. */
  #sleep(): void {
    this.#timer = setTimeout(() => {
      this.#timer = setTimeout(this.#look, 1_000 - (this.#now() % 1_000));
    }, 0);
  }
}
