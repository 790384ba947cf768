import { property } from 'lit/decorators.js';
import { ConsoleElement } from '../../../app/console-element.ts';
import type { EntryForm } from './entry-form.ts';
import type { FormField, FormProblems } from './form-problems.ts';

/**
 * A group of fields of the entry's form.
 *
 * @fires form-changed - `detail`: the fields that are another now (`Partial<EntryForm>`).
 */
export abstract class FormFields extends ConsoleElement {
  @property({ attribute: false }) form!: EntryForm;
  /** Those to be told now. */
  @property({ attribute: false }) problems: FormProblems = {};
  @property({ type: Boolean }) isFixed = false;

  /** Puts the focus on what is wrong. @returns whether the field is in this group. */
  focusField(field: FormField): boolean {
    const element = this.renderRoot.querySelector<HTMLElement>(`[data-field=${field}]`);
    element?.focus();
    return element !== null;
  }

  protected change(patch: Partial<EntryForm>): void {
    this.dispatchEvent(new CustomEvent<Partial<EntryForm>>('form-changed', { detail: patch }));
  }

  /** The hint under a field: what is wrong with it, else what helps. */
  protected hint(field: FormField, help = ''): string {
    return this.problems[field] ?? help;
  }

  protected wrong(field: FormField): string {
    return this.problems[field] === undefined ? '' : 'wrong';
  }
}

/** What was typed or chosen. */
export function typedIn(event: Event): string {
  return String((event.target as HTMLInputElement).value ?? '');
}

/** The list with the value, or without it where it was in. */
export function toggled<T>(list: readonly T[], value: T): readonly T[] {
  return list.includes(value) ? list.filter((one) => one !== value) : [...list, value];
}
