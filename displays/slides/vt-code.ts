import { correction, generate } from 'lean-qr/nano';
import { css, html, LitElement, nothing, svg } from 'lit';

/** Modules of white around a code (ISO/IEC 18004). */
const QUIET_MODULES = 4;

/**
 * A QR code on its white card, quiet zone included, error correction M.
 *
 * Drawn as one vector path, so that it is crisp at any size and decodes from a screenshot at half size. Never tinted,
 * never rounded. Its side is `--qr`, which the slide's shape sets.
 *
 * ```html
 * <vt-code .text=${'https://shop.example/q/4k7'}></vt-code>
 * ```
 */
export class VtCode extends LitElement {
  static override readonly styles = css`
    :host {
      display: block;
      flex: none;
      width: var(--qr);
      height: var(--qr);
      border-radius: var(--r-s);
      background: #fff;
      overflow: hidden;
    }
    svg {
      display: block;
      width: 100%;
      height: 100%;
    }
  `;

  static override readonly properties = {
    text: { attribute: false },
  };

  /** What the code holds. Empty: an empty card. */
  text = '';

  protected override render() {
    if (this.text === '') return nothing;
    const { path, sidePx } = codePath(this.text);
    return html`<svg viewBox="0 0 ${sidePx} ${sidePx}" shape-rendering="crispEdges" aria-hidden="true">
      ${svg`<path d=${path} fill="#000" />`}
    </svg>`;
  }
}

/** A code as one path of dark runs, one unit a module; `sidePx` counts the quiet zone on both sides. */
export function codePath(text: string): { readonly path: string; readonly sidePx: number } {
  const code = generate(text, { minCorrectionLevel: correction.M });
  let path = '';
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) {
      if (!code.get(x, y)) continue;
      const start = x;
      while (x + 1 < code.size && code.get(x + 1, y)) x++;
      path += `M${start + QUIET_MODULES} ${y + QUIET_MODULES}h${x - start + 1}v1h${start - x - 1}z`;
    }
  }
  return { path, sidePx: code.size + 2 * QUIET_MODULES };
}

customElements.define('vt-code', VtCode);

declare global {
  interface HTMLElementTagNameMap {
    'vt-code': VtCode;
  }
}
