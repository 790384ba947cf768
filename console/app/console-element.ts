import { updateWhenLocaleChanges } from '@lit/localize';
import { LitElement } from 'lit';

/** An element that says something: it renders again when the person chooses another language. */
export abstract class ConsoleElement extends LitElement {
  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }
}
