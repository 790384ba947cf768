import type { EntryForm } from './entry-form.ts';

/** A form that was typed and not saved. */
export interface KeptForm {
  readonly form: EntryForm;
  /** When it was last typed in, epoch milliseconds. */
  readonly atMs: number;
}

/** Forms that wait to be saved, over reloads and restarts of both sides. One an entry, and one for a new one (no id). */
export interface KeptForms {
  /** @param blank - Of the shape that the console of today understands. */
  read(id: string | undefined, blank: EntryForm): KeptForm | undefined;
  keep(id: string | undefined, kept: KeptForm): void;
  forget(id: string | undefined): void;
}

/** Under a name that no id has. */
const NEW = '+new';

export function openKeptForms(store: string, storage: Storage): KeptForms {
  const key = (id = NEW) => `vitrine.draft.${store}.schedule/${id}`;
  return {
    read(id, blank) {
      try {
        const kept = JSON.parse(storage.getItem(key(id)) ?? 'null') as Partial<KeptForm> | null;
        const { form, atMs } = kept ?? {};
        // Another version of the console may have kept another form.
        if (form === undefined || typeof atMs !== 'number' || !isLike(form, blank)) return undefined;
        return { form, atMs };
      } catch {
        return undefined;
      }
    },
    keep(id, kept) {
      try {
        storage.setItem(key(id), JSON.stringify(kept));
      } catch {
        // Full or forbidden: what was typed lives on in the page.
      }
    },
    forget(id) {
      storage.removeItem(key(id));
    },
  };
}

function isLike(form: EntryForm, blank: EntryForm): boolean {
  return Object.entries(blank).every(([name, value]) => {
    const field: unknown = form[name as keyof EntryForm];
    return name === 'share' || (Array.isArray(value) ? Array.isArray(field) : typeof field === typeof value);
  });
}
