import { noChange } from 'lit';
import { Directive, type DirectiveResult, directive, type ElementPart } from 'lit/directive.js';

/** Values of custom properties, by name. */
type Values = Readonly<Record<`--${string}`, number | string>>;

class Place extends Directive {
  override render(_values: Values): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [values]: [Values]): unknown {
    for (const [name, value] of Object.entries(values)) {
      (element as HTMLElement).style.setProperty(name, String(value));
    }
    return noChange;
  }
}

const placed = directive(Place);

/**
 * Hands computed values to an element's style sheet: `<i ${place({ '--at': 0.4 })}></i>`. A `style` attribute would be
 * refused by the page's policy.
 */
export function place(values: Values): DirectiveResult {
  return placed(values);
}
