import type { LitElement } from 'lit';

/** The first element of a host's shadow that a selector names; `null` before the first render, and where there is none. */
export function partOf<Part extends Element>(host: LitElement, selector: string): Part | null {
  return host.shadowRoot?.querySelector<Part>(selector) ?? null;
}
