import { css } from 'lit';

/**
 * What all slides share: the slide is a size container on a wall, and two type families. A wall class on an element
 * (`wall-a`, `wall-b`, `wall-paper`, `wall-ink`) sets its ground and `--on`, `--on-soft`, `--on-strong` for what stands
 * on it.
 */
export const slideStyles = css`
  :host {
    position: absolute;
    inset: 0;
    display: block;
    overflow: hidden;
    container-type: size;
    contain: strict;
    font-family: var(--font-text);
    font-weight: var(--w-text);
    line-height: var(--lead-text);
    font-synthesis: none;
    text-rendering: geometricPrecision;
    -webkit-font-smoothing: antialiased;
    user-select: none;
  }
  :host([hidden]) {
    display: none;
  }
  .wall-a {
    --on: var(--on-a);
    --on-soft: var(--on-a-soft);
    --on-strong: var(--on-a-strong);
    --wall: var(--brand-a);
    background: var(--wall);
    color: var(--on);
  }
  .wall-b {
    --on: var(--on-b);
    --on-soft: var(--on-b-soft);
    --on-strong: var(--on-b-strong);
    --wall: var(--brand-b);
    background: var(--wall);
    color: var(--on);
  }
  .wall-paper {
    --on: var(--on-paper);
    --on-soft: var(--on-paper-soft);
    --on-strong: var(--on-paper-strong);
    --wall: var(--paper);
    background: var(--wall);
    color: var(--on);
  }
  .wall-ink {
    --on: var(--on-ink);
    --on-soft: var(--on-ink);
    --on-strong: var(--on-ink-strong);
    --wall: var(--ink);
    background: var(--wall);
    color: var(--on);
  }
  .display {
    font-family: var(--font-display);
    font-weight: var(--w-display);
    /* Pinned: with automatic sizing a small preview sets wider letters and wraps elsewhere. */
    font-variation-settings: "opsz" 96;
    line-height: var(--lead-display);
    letter-spacing: var(--track-display);
  }
  .thin {
    /* The narrow no-break space is too thin on a wall. */
    letter-spacing: .09em;
  }
`;
