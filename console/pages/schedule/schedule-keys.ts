import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PageKey } from '../../app/console-page.ts';
import { texts } from './texts.ts';

/** For the list of `?`. */
export function schedulePageKeys(): readonly PageKey[] {
  return [
    { keys: 'n', does: texts.keyNew },
    { keys: 'w', does: texts.keyWhy },
    { keys: ', .', does: texts.keyMove },
    { keys: 'Ctrl D', does: texts.keyDuplicate },
    { keys: 'Delete', does: texts.keyDelete },
    { keys: 'Ctrl Enter', does: texts.keyPublish },
  ];
}

export interface ScheduleKeysOptions {
  readonly onWhy: () => void;
  readonly onPublish: () => void;
  /** @returns whether there was something to close. */
  readonly onClose: () => boolean;
  /** Earlier (-1) or later (1). */
  readonly onMove: (by: -1 | 1) => void;
}

/** The keys of the page. Letters count only while nobody is writing. */
export class ScheduleKeys implements ReactiveController {
  readonly #options: ScheduleKeysOptions;

  constructor(host: ReactiveControllerHost, options: ScheduleKeysOptions) {
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
    if (event.defaultPrevented || event.altKey || isElsewhere(event)) return;
    if (this.#take(event)) event.preventDefault();
  };

  #take({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
    if (ctrlKey || metaKey) {
      if (key !== 'Enter') return false;
      this.#options.onPublish();
    } else if (key === 'w') this.#options.onWhy();
    else if (key === 'Escape') return this.#options.onClose();
    else if (key === ',') this.#options.onMove(-1);
    else if (key === '.') this.#options.onMove(1);
    else return false;
    return true;
  }
}

/** Somebody writes, or a dialog is open. */
function isElsewhere(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  if (event.composedPath().some((node) => node instanceof HTMLDialogElement && node.open)) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'range'].includes(target.type);
}
