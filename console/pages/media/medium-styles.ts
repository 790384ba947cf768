import { css } from 'lit';

export const mediumStyles = css`
  :host {
    display: grid;
    gap: var(--wa-space-m);
  }
  header {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: var(--wa-space-s);
  }
  h2 {
    padding-block-start: 6px;
    overflow-wrap: anywhere;
  }
  video {
    display: block;
    width: 100%;
    max-height: 60dvh;
    border-radius: var(--wa-border-radius-m);
    background: black;
  }
  audio {
    width: 100%;
  }
  dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: var(--wa-space-2xs) var(--wa-space-m);
  }
  dt {
    color: var(--wa-color-text-quiet);
  }
  li {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--wa-space-s);
    min-height: 44px;
    padding-block: var(--wa-space-2xs);
    border-block-end: var(--wa-border-width-s) solid var(--wa-color-surface-border);
  }
  li a {
    font-weight: var(--wa-font-weight-semibold);
  }
  li small {
    display: block;
  }
  footer {
    display: grid;
    justify-items: start;
    gap: var(--wa-space-xs);
  }
  footer .refusal {
    justify-self: stretch;
  }
`;
