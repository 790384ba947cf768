/** What a key asks of the list, for the row that has the focus. */
export type KeyAct =
  | { readonly is: 'form' | 'choose-all' | 'toggle' | 'clear' | 'remove' | 'duplicate' }
  | { readonly is: 'extend' | 'step'; readonly by: -1 | 1 };

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** Reads a key. Plain arrows are none of these: they go from row to row (`RovingFocus`). */
export function keyAct({ key, ctrlKey, metaKey, altKey, shiftKey }: Key): KeyAct | undefined {
  const by = key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : undefined;
  if (by !== undefined && altKey) return { is: 'step', by };
  if (by !== undefined && shiftKey) return { is: 'extend', by };
  if (ctrlKey || metaKey) {
    if (key.toLowerCase() === 'a') return { is: 'choose-all' };
    return key.toLowerCase() === 'd' ? { is: 'duplicate' } : undefined;
  }
  switch (key) {
    case 'Enter':
      return { is: 'form' };
    case ' ':
      return { is: 'toggle' };
    case 'Escape':
      return { is: 'clear' };
    case 'Delete':
    case 'Backspace':
      return { is: 'remove' };
    default:
      return undefined;
  }
}
