import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface ShellKeysOptions {
  /** `g` and then this letter. @returns whether a page has it. */
  readonly onGo: (letter: string) => boolean;
  readonly onSearch: () => void;
  readonly onNew: () => void;
  readonly onPalette: () => void;
  readonly onList: () => void;
  readonly onFold: () => void;
}

/** After `g` the letter has to come within this. */
const SEQUENCE_MS = 1_500;

/** The keys of the whole console. Letters count only while nobody is writing. */
export class ShellKeys implements ReactiveController {
  readonly #options: ShellKeysOptions;
  #goUntilMs = 0;

  constructor(host: ReactiveControllerHost, options: ShellKeysOptions) {
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('keydown', this.#onKey);
  }

  hostDisconnected(): void {
    document.removeEventListener('keydown', this.#onKey);
  }

  #onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      this.#options.onPalette();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event) || isInDialog(event)) return;
    if (this.#take(event)) event.preventDefault();
  };

  #take({ key, timeStamp }: KeyboardEvent): boolean {
    if (timeStamp < this.#goUntilMs) {
      this.#goUntilMs = 0;
      return this.#options.onGo(key);
    }
    if (key === 'g') this.#goUntilMs = timeStamp + SEQUENCE_MS;
    else if (key === 'n') this.#options.onNew();
    else if (key === '/') this.#options.onSearch();
    else if (key === '?') this.#options.onList();
    else if (key === '[') this.#options.onFold();
    else return false;
    return true;
  }
}

function isWriting(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLSelectElement) return true;
  return (
    target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range'].includes(target.type)
  );
}

function isInDialog(event: KeyboardEvent): boolean {
  return event.composedPath().some((node) => node instanceof HTMLDialogElement && node.open);
}
