import { css, html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import type { AnnouncementContent } from '../../playlists/documents/preset.ts';

export type SymbolName = AnnouncementContent['symbol'] | 'alert' | 'arrow';

/** Filled with `currentColor`; holes are `--symbol-ground`. */
const SHAPES: Readonly<Record<Exclude<SymbolName, 'none'>, TemplateResult>> = {
  megaphone: svg`
    <path d="M8 40h16L70 14v72L24 60H8a5 5 0 0 1-5-5V45a5 5 0 0 1 5-5z" />
    <path d="M22 62h16l6 24H32z" />
    <path d="M78 34a22 22 0 0 1 0 32M87 24a36 36 0 0 1 0 52" fill="none" stroke="currentColor" stroke-width="7.5" stroke-linecap="round" />`,
  gift: svg`
    <path d="M10 48h36v44H16a6 6 0 0 1-6-6zM54 48h36v38a6 6 0 0 1-6 6H54zM6 26h40v16H4V28zM54 26h42v16H54z" />
    <path d="M50 26C38 26 26 22 28 13s18-4 22 13c4-17 20-22 22-13s-10 13-22 13z" fill="none" stroke="currentColor" stroke-width="7" stroke-linejoin="round" />`,
  clock: svg`
    <circle cx="50" cy="50" r="46" />
    <path d="M50 22v29l19 13" fill="none" stroke="var(--symbol-ground)" stroke-width="9" stroke-linecap="round" stroke-linejoin="round" />`,
  star: svg`<path d="M50 5l13.5 29.5L96 38 71.500 59.500 78.500 92 50 75.500 21.500 92l7-32.500L4 38l32.500-3.500z" stroke="currentColor" stroke-width="5" stroke-linejoin="round" />`,
  exit: svg`
    <circle cx="49" cy="17" r="9" />
    <path d="M57 11h32v80H57zm5.500 6v68H83.500V17z" fill-rule="evenodd" />
    <g fill="none" stroke="currentColor" stroke-linecap="round" stroke-linejoin="round">
      <path d="M42 35 34 62" stroke-width="16" />
      <path d="M42 34 24 40 16 57M46 36 60 47 73 45.500M35 64 25 80 6 83M37 64 52 73 55 91" stroke-width="8" />
    </g>`,
  alert: svg`
    <path d="M50 8 96 90H4z" stroke="currentColor" stroke-width="7" stroke-linejoin="round" />
    <path d="M50 36v26M50 76v.1" fill="none" stroke="var(--symbol-ground)" stroke-width="10" stroke-linecap="round" />`,
  arrow: svg`<path d="M4 39h54V8l38 42-38 42V61H4z" />`,
};

/** A sign that reads from afar, in the colour of its text. */
export class VtSymbol extends LitElement {
  static override readonly styles = css`
    :host {
      display: block;
      flex: none;
    }
    svg {
      display: block;
      width: 100%;
      height: 100%;
      fill: currentColor;
    }
  `;

  static override readonly properties = {
    name: {},
  };

  name: SymbolName = 'megaphone';

  protected override render() {
    if (this.name === 'none') return nothing;
    return html`<svg viewBox="0 0 100 100" aria-hidden="true">${SHAPES[this.name]}</svg>`;
  }
}

customElements.define('vt-symbol', VtSymbol);

declare global {
  interface HTMLElementTagNameMap {
    'vt-symbol': VtSymbol;
  }
}
