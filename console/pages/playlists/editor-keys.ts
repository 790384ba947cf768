import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface EditorKeysOptions {
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onPublish: () => void;
  /** One second back or on. */
  readonly onStep: (byMs: number) => void;
  readonly onPlay: () => void;
}

/** The keys of the whole editor. Those of the list are the list's. Letters count only while nobody is writing. */
export class EditorKeys implements ReactiveController {
  readonly #options: EditorKeysOptions;

  constructor(host: ReactiveControllerHost, options: EditorKeysOptions) {
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
    if (event.defaultPrevented || isInDialog(event)) return;
    const isTaken = event.ctrlKey || event.metaKey ? this.#command(event) : this.#letter(event);
    if (isTaken) event.preventDefault();
  };

  #command(event: KeyboardEvent): boolean {
    if (event.key === 'Enter') this.#options.onPublish();
    // In a field the browser's own undo is meant, until it is left.
    else if (isWriting(event)) return false;
    else if (event.key.toLowerCase() === 'z' && event.shiftKey) this.#options.onRedo();
    else if (event.key.toLowerCase() === 'z') this.#options.onUndo();
    else if (event.key.toLowerCase() === 'y') this.#options.onRedo();
    else return false;
    return true;
  }

  #letter(event: KeyboardEvent): boolean {
    if (event.altKey || isWriting(event)) return false;
    if (event.key === ',') this.#options.onStep(-1_000);
    else if (event.key === '.') this.#options.onStep(1_000);
    else if (event.key.toLowerCase() === 'p') this.#options.onPlay();
    else return false;
    return true;
  }
}

function isWriting(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'range'].includes(target.type);
}

function isInDialog(event: KeyboardEvent): boolean {
  return event.composedPath().some((node) => node instanceof HTMLDialogElement && node.open);
}
