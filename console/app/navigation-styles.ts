import { css } from 'lit';

/** The side of the desk, with names and as a rail. */
export const navigationStyles = css`
  :host {
    position: sticky;
    top: 0;
    display: flex;
    flex-direction: column;
    gap: var(--wa-space-xs);
    height: 100dvh;
    padding: var(--wa-space-m) 10px;
    border-inline-end: var(--wa-border-width-s) solid var(--wa-color-surface-border);
    background: var(--wa-color-surface-lowered);
    overflow-y: auto;
  }
  .home {
    padding: 0 6px var(--wa-space-2xs);
    text-decoration: none;
  }
  .go,
  .pages a {
    position: relative;
    display: flex;
    align-items: center;
    gap: var(--wa-space-s);
    width: 100%;
    min-height: 38px;
    padding: 0 10px;
    border-radius: var(--wa-border-radius-m);
  }
  .go {
    border: var(--wa-border-width-s) solid var(--wa-form-control-border-color);
    background: var(--wa-color-surface-default);
    color: var(--wa-color-text-quiet);
    cursor: pointer;
  }
  .go .words {
    white-space: nowrap;
  }
  kbd {
    margin-inline-start: auto;
    padding: 1px 6px;
    border: var(--wa-border-width-s) solid var(--wa-color-surface-border);
    border-radius: var(--wa-border-radius-s);
    font: 11px/1.5 var(--wa-font-family-body);
  }
  wa-icon {
    flex: none;
    font-size: 1.25em;
  }
  .pages {
    display: grid;
    gap: 2px;
    margin-block-start: var(--wa-space-3xs);
  }
  .pages a {
    text-decoration: none;
  }
  .pages a:hover {
    background: var(--wa-color-neutral-fill-quiet);
  }
  .pages a[aria-current] {
    background: var(--wa-color-brand-fill-quiet);
    color: var(--wa-color-brand-on-quiet);
    font-weight: var(--wa-font-weight-semibold);
  }
  .pages a[aria-current]::before {
    content: "";
    position: absolute;
    inset: 8px auto 8px -10px;
    width: 4px;
    border-radius: 0 4px 4px 0;
    background: var(--wa-color-brand-fill-loud);
  }
  .badge {
    margin-inline-start: auto;
    padding: 1px 8px;
    border-radius: var(--wa-border-radius-pill);
    background: var(--wa-color-warning-fill-normal);
    color: var(--wa-color-warning-on-normal);
    font-size: var(--wa-font-size-xs);
    font-weight: var(--wa-font-weight-semibold);
    line-height: 1.4;
  }
  .foot {
    display: grid;
    gap: var(--wa-space-xs);
    margin-block-start: auto;
  }
  .line {
    position: relative;
    display: flex;
    align-items: center;
    gap: var(--wa-space-xs);
    padding: 0 10px var(--wa-space-xs);
    border-block-end: var(--wa-border-width-s) solid var(--wa-color-surface-border);
    font-size: var(--wa-font-size-xs);
    color: var(--wa-color-text-quiet);
  }
  .line.open wa-icon {
    color: var(--wa-color-success-on-quiet);
  }
  .line.cut-off {
    color: var(--wa-color-warning-on-normal);
    font-weight: var(--wa-font-weight-semibold);
  }
  .fold {
    position: absolute;
    inset: auto 6px 108px auto;
    display: grid;
    place-items: center;
    width: 28px;
    height: 28px;
    border: 0;
    border-radius: var(--wa-border-radius-m);
    background: none;
    color: var(--wa-color-text-quiet);
    cursor: pointer;
  }
  .fold:hover {
    background: var(--wa-color-neutral-fill-quiet);
  }
  :host([rail]) .fold {
    position: static;
    justify-self: center;
  }
  :host([rail]) {
    overflow: visible;
  }
  :host([rail]) kbd {
    display: none;
  }
  /* Folded, the names are tooltips: there for screen readers always, for the eye on hover and focus. */
  :host([rail]) .words {
    position: absolute;
    z-index: 10;
    left: calc(100% + 14px);
    padding: 4px 10px;
    border-radius: var(--wa-border-radius-m);
    background: var(--wa-tooltip-background-color);
    color: var(--wa-tooltip-content-color);
    font-size: var(--wa-font-size-s);
    font-weight: var(--wa-font-weight-normal);
    white-space: nowrap;
    opacity: 0;
    pointer-events: none;
  }
  :host([rail]) :is(.go, .pages a, .line):is(:hover, :focus-visible) .words {
    opacity: 1;
  }
  :host([rail]) .go,
  :host([rail]) .pages a,
  :host([rail]) .line {
    justify-content: center;
    padding-inline: 0;
  }
  :host([rail]) .home {
    display: grid;
    justify-content: center;
    padding-inline: 0;
  }
  :host([rail]) .badge {
    position: absolute;
    inset: -3px -3px auto auto;
    padding: 0 5px;
    font-size: 11px;
  }
`;
