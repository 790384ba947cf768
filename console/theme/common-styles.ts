import { css } from 'lit';

/** What every element of the console begins with: boxes, type, links, focus. All values are tokens. */
export const commonStyles = css`
  :host {
    display: block;
    color: var(--wa-color-text-normal);
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h1,
  h2,
  h3 {
    font-family: var(--wa-font-family-heading);
    font-weight: var(--wa-font-weight-bold);
    letter-spacing: -0.01em;
    line-height: 1.15;
    text-wrap: balance;
  }
  h1 {
    font-size: var(--wa-font-size-xl);
  }
  h2 {
    font-size: var(--wa-font-size-l);
  }
  h3 {
    font-family: inherit;
    font-size: var(--wa-font-size-m);
    letter-spacing: 0;
  }
  p {
    text-wrap: pretty;
  }
  strong {
    font-weight: var(--wa-font-weight-bold);
  }
  small,
  .small {
    font-size: var(--wa-font-size-s);
  }
  .quiet {
    color: var(--wa-color-text-quiet);
  }
  a {
    color: inherit;
    text-underline-offset: 3px;
  }
  button {
    font: inherit;
    color: inherit;
  }
  :focus-visible {
    outline: var(--wa-focus-ring);
    outline-offset: var(--wa-focus-ring-offset);
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  /* A field of which the place says what it is for: its label is there for screen readers. */
  .bare::part(form-control-label) {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .card {
    padding: var(--wa-space-m);
    border: var(--wa-border-width-s) solid var(--wa-color-surface-border);
    border-radius: var(--wa-border-radius-l);
    background: var(--wa-color-surface-raised);
  }
  .refusal {
    padding: var(--wa-space-s) var(--wa-space-m);
    border: var(--wa-border-width-s) solid var(--wa-color-danger-border-normal);
    border-radius: var(--wa-border-radius-m);
    background: var(--wa-color-danger-fill-quiet);
    color: var(--wa-color-danger-on-normal);
  }
`;
